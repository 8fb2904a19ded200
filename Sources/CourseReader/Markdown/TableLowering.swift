internal import CourseDiagnostics
internal import XMLKit

/// The rows and cells of one table, found again in the source: cmark drops cells beyond the header, and does not say
/// exactly where the others stand.
struct TableLowering {
    /// The 1-based line of the prepared text with the header.
    let headerLine: Int
    private let table: MarkdownNode
    private let context: LoweringContext.Places
    private let columns: Int
    private var isHeader = false
    private var line = 0
    private var cells: [Range<Int>] = []
    private var column = 0

    init(_ table: MarkdownNode, _ context: LoweringContext) {
        self.table = table
        self.context = LoweringContext.Places(bytes: context.bytes, firstLine: context.firstLine)
        columns = table.columnCount
        // The table's own content is what was a paragraph until its line of dashes: its last line is the header.
        let lines = table.content.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
        headerLine = table.startLine + max(0, lines - 1)
    }

    /// Places a row and reads where its cells stand.
    mutating func enterRow(_ row: MarkdownNode, into element: XMLNode, _ context: inout LoweringContext) {
        isHeader = row.isHeaderRow
        line = isHeader ? headerLine : row.startLine
        column = 0
        cells = []
        element.setLine(context.authorLine(line))
        guard line >= 1, line <= context.prepared.lines.count else { return }
        let place = context.prepared.lines[line - 1]
        let start = PreparedMarkdown.skipContainers(context.bytes, place.source..<place.sourceEnd)
        let range = context.bytes.trimmed(start..<place.sourceEnd)
        element.offsets = range
        cells = Self.split(context.bytes, range)
        if cells.count > columns {
            let extra =
                cells[columns].lowerBound..<max(cells[columns].lowerBound + 1, cells[cells.count - 1].upperBound)
            context.findings.report(
                .extraCells, extra, "This row has \(cells.count) cells, the header \(columns).",
                remedy: "Add columns to the header, or write `\\|` for a bar that is text.")
        }
    }

    /// Places a cell, gives it what its column has, and returns its content.
    mutating func enterCell(_ cell: MarkdownNode, _ element: XMLNode) -> InlineContent {
        defer { column += 1 }
        let content = cell.content
        if isHeader, let letter = table.alignment(ofColumn: column) {
            let value = letter == UInt8(ascii: "l") ? "left" : letter == UInt8(ascii: "r") ? "right" : "center"
            element.set("align", value, offsets: column < cells.count ? cells[column] : nil)
        }
        guard column < cells.count else { return InlineContent(content) }
        let range = cells[column]
        element.offsets = range
        var result = InlineContent(
            content, .init(start: 0, source: range.lowerBound, line: context.firstLine + line - 1),
            segments(afterBarsIn: content, range))
        if isHeader, let mark = keyMark(content) {
            result.limit = mark
            element.set("key", "yes", offsets: result.source(content.trimmed(mark..<content.count)))
        }
        return result
    }

    /// Where `{key}` begins, blanks before it included, when it ends the cell.
    private func keyMark(_ content: Bytes) -> Int? {
        let end = content.trimmed(0..<content.count).upperBound
        guard content.has("{key}", at: end - 5), !content.has("\\", at: end - 6) else { return nil }
        return content.trimmed(0..<end - 5).upperBound
    }

    /// The content is the source without the backslash of each `\|`, and goes on after each.
    private func segments(afterBarsIn content: Bytes, _ range: Range<Int>) -> [InlineContent.Segment] {
        let line = context.firstLine + line - 1
        var segments: [InlineContent.Segment] = []
        guard content.count != range.count else { return segments }
        var index = range.lowerBound
        var position = 0
        while index < range.upperBound {
            if context.bytes.has("\\|", at: index) {
                index += 1
                segments.append(InlineContent.Segment(start: position, source: index, line: line))
            }
            index += 1
            position += 1
        }
        return segments
    }

    /// The cells of a row, as cmark divides it: at each bar without a backslash before it.
    static func split(_ bytes: Bytes, _ row: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var index = row.lowerBound
        if index < row.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
        var start = index
        while index < row.upperBound {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < row.upperBound, bytes[index + 1].isPunctuation {
                index += 2
            } else if bytes[index] == UInt8(ascii: "|") {
                cells.append(bytes.trimmed(start..<index))
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        if start < row.upperBound { cells.append(bytes.trimmed(start..<row.upperBound)) }
        return cells
    }
}

extension LoweringContext {
    /// What it takes to find places.
    struct Places {
        let bytes: Bytes
        let firstLine: Int
    }
}
