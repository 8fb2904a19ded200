/// Lays out a table: in columns where they fit and stay easy to read, else as records, one line a cell with its header.
struct TextTable {
    struct Column {
        var title: RunningText
        var alignment: TableAlignment
    }

    var columns: [Column]
    /// One cell a column in each row.
    var rows: [[RunningText]]

    private static let gap = 2
    /// Columns of which every cell is empty are there to be written in.
    private static let roomToWrite = 20
    /// A row that is taller reads badly in columns, above all aloud.
    private static let tallestRow = 5

    /// The table within `width` columns of the screen.
    func lines(width: Int) -> TextLines {
        let isToWriteIn = columns.indices.map { column in !rows.isEmpty && rows.allSatisfy { $0[column].isEmpty } }
        guard let widths = columnWidths(within: width, isToWriteIn) else { return records(width: width, isToWriteIn) }
        let body = rows.map { filled($0, widths, isToWriteIn) }
        var tallest = 1
        for row in body { for cell in row { tallest = max(tallest, cell.lineCount) } }
        guard tallest <= Self.tallestRow else { return records(width: width, isToWriteIn) }
        let isSpaced = tallest > 1 || isToWriteIn.contains(true)
        var lines = TextLines()
        append(filled(columns.map(\.title), widths, isToWriteIn), widths, to: &lines)
        for (index, width) in widths.enumerated() {
            if index > 0 { lines.append(spaces: Self.gap) }
            lines.append("-", times: width)
        }
        lines.endLine()
        for (index, row) in body.enumerated() {
            if isSpaced, index > 0 { lines.separate() }
            append(row, widths, to: &lines)
        }
        return lines
    }

    /// The width of each column: what its longest cell takes where there is room for all, else at least its longest
    /// word and a fair part of the rest. Nil where the longest words do not fit.
    private func columnWidths(within width: Int, _ isToWriteIn: [Bool]) -> [Int]? {
        let available = width - Self.gap * (columns.count - 1)
        var least: [Int] = []
        var most: [Int] = []
        for (index, column) in columns.enumerated() {
            var (word, all) = column.title.columns
            for row in rows {
                let columns = row[index].columns
                word = max(word, columns.word)
                all = max(all, columns.all)
            }
            least.append(max(1, word))
            most.append(max(isToWriteIn[index] ? Self.roomToWrite : 1, all))
        }
        if most.reduce(0, +) <= available { return most }
        guard least.reduce(0, +) <= available else { return nil }
        func capped(_ cap: Int) -> [Int] { zip(least, most).map { max($0, min($1, cap)) } }
        var cap = 1
        while capped(cap + 1).reduce(0, +) <= available { cap += 1 }
        var widths = capped(cap)
        var spare = available - widths.reduce(0, +)
        for index in widths.indices where spare > 0 && widths[index] < most[index] {
            widths[index] += 1
            spare -= 1
        }
        return widths
    }

    /// The lines of the cells of a row, filled to the widths of their columns.
    private func filled(_ cells: [RunningText], _ widths: [Int], _ isToWriteIn: [Bool]) -> [[UInt8]] {
        var row: [[UInt8]] = []
        row.reserveCapacity(cells.count)
        for (index, cell) in cells.enumerated() {
            if cell.isEmpty, isToWriteIn[index] {
                row.append([UInt8](repeating: UInt8(ascii: "_"), count: widths[index]))
            } else if cell.isASCII, cell.bytes.count <= widths[index] {
                // Most cells are a line as they are.
                row.append(cell.bytes)
            } else {
                row.append(TextLines(filledWith: cell, width: widths[index]).bytes)
            }
        }
        return row
    }

    /// Adds the lines of cells side by side.
    private func append(_ row: [[UInt8]], _ widths: [Int], to lines: inout TextLines) {
        var starts = [Int](repeating: 0, count: row.count)
        var hasMore = true
        while hasMore {
            hasMore = false
            for (index, cell) in row.enumerated() {
                if index > 0 { lines.append(spaces: Self.gap) }
                cell.withUnsafeBufferPointer { bytes in
                    let end = bytes.first(UInt8(ascii: "\n"), from: starts[index])
                    let text = UnsafeBufferPointer(rebasing: bytes[starts[index]..<end])
                    let spare = max(0, widths[index] - DisplayWidth.of(text))
                    let before =
                        switch columns[index].alignment {
                        case .left: 0
                        case .center: spare / 2
                        case .right: spare
                        }
                    lines.append(spaces: before)
                    lines.append(part: text)
                    lines.append(spaces: spare - before)
                    starts[index] = min(end + 1, bytes.count)
                    if starts[index] < bytes.count { hasMore = true }
                }
            }
            lines.endLine()
        }
    }

    private func records(width: Int, _ isToWriteIn: [Bool]) -> TextLines {
        let indentation = [UInt8](repeating: UInt8(ascii: " "), count: Self.gap)
        var lines = TextLines()
        for row in rows {
            lines.separate()
            for (index, cell) in row.enumerated() {
                var text = columns[index].title
                if !text.isEmpty { text.append(": ") }
                text.append(isToWriteIn[index] ? RunningText(String(repeating: "_", count: Self.roomToWrite)) : cell)
                lines.fill(text, width: width - Self.gap, rest: indentation)
            }
        }
        return lines
    }
}

/// How the cells of a column stand.
enum TableAlignment { case left, center, right }

extension RunningText {
    /// The columns of its widest word, and those of the widest line where no line is filled.
    fileprivate var columns: (word: Int, all: Int) {
        guard isASCII else {
            return (TextLines(filledWith: self, width: 1).width, TextLines(filledWith: self, width: .max).width)
        }
        var widest = 0
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: " ") {
            widest = max(widest, index - start)
            start = index + 1
        }
        return (max(widest, bytes.count - start), bytes.count)
    }
}

extension [UInt8] {
    /// The lines, of which the last may have no end.
    fileprivate var lineCount: Int {
        // Without a way out, so that many are compared at once.
        var count = isEmpty || self[self.count - 1] == UInt8(ascii: "\n") ? 0 : 1
        for byte in self { count += byte == UInt8(ascii: "\n") ? 1 : 0 }
        return count
    }
}
