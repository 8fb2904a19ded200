/// A source line as it is shown, shortened around the marked span, and the columns of the marks below it.
struct MarkedExcerpt {
    /// The line, safe to print.
    let text: String
    /// Terminal columns before the first mark.
    let indent: Int
    /// The number of marks, at least one.
    let marks: Int

    /// The excerpt of a location in at most `limit` terminal columns, give or take the `…` at each end.
    init(_ location: SourceLocation, limit: Int) {
        let cells = Self.cells(of: location.excerpt)
        let start = min(max(0, location.column - location.excerptColumn), cells.count)
        let isOneLine = location.endLine == location.line
        let end = isOneLine ? min(max(start, location.endColumn - location.excerptColumn), cells.count) : cells.count
        let shown = Self.window(around: start, of: cells, limit: limit)
        let lead = shown.lowerBound > 0 ? "…" : ""
        let trail = shown.upperBound < cells.count ? "…" : ""
        text = lead + cells[shown].map(\.text).joined() + trail
        indent = lead.count + Self.width(of: cells[shown.lowerBound..<start])
        marks = max(1, Self.width(of: cells[start..<min(max(start, end), shown.upperBound)]))
    }

    /// What is shown for one character of the author's.
    private struct Cell {
        var text: String
        var width: Int
    }

    private static func cells(of excerpt: String) -> [Cell] {
        var filter = ActiveTextFilter()
        return excerpt.map { character in
            if character == "\t" {
                _ = filter.refuses(" ")
                return Cell(text: "    ", width: 4)
            }
            var cell = Cell(text: "", width: 0)
            for scalar in character.unicodeScalars {
                if filter.refuses(scalar) {
                    cell.text += scalar.spelt
                    cell.width += scalar.spelt.count
                } else {
                    if cell.text.isEmpty { cell.width += character.displayWidth }
                    cell.text.unicodeScalars.append(scalar)
                }
            }
            return cell
        }
    }

    /// The cells to show: a third of the limit before `start`, the rest after it, and all that fits.
    private static func window(around start: Int, of cells: [Cell], limit: Int) -> Range<Int> {
        var first = start
        var last = start
        var width = 0
        func take(_ index: Int, upTo limit: Int) -> Bool {
            guard cells.indices.contains(index), width + cells[index].width <= limit else { return false }
            width += cells[index].width
            return true
        }
        while take(first - 1, upTo: limit / 3) { first -= 1 }
        while take(last, upTo: limit) { last += 1 }
        while take(first - 1, upTo: limit) { first -= 1 }
        return first..<last
    }

    private static func width(of cells: some Sequence<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }
}
