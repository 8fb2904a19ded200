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
        guard let widths = columnWidths(within: width) else { return records(width: width) }
        let head = filledRow(columns.map(\.title), widths)
        let body = rows.map { filledRow($0, widths) }
        guard body.allSatisfy({ row in row.allSatisfy { $0.count <= Self.tallestRow } }) else {
            return records(width: width)
        }
        let isSpaced =
            body.contains { row in row.contains { $0.count > 1 } } || columns.indices.contains(where: isToWriteIn)
        var lines = TextLines()
        append(head, widths, to: &lines)
        append(widths.map { [ArraySlice(repeating: UInt8(ascii: "-"), count: $0)] }, widths, to: &lines)
        for (index, row) in body.enumerated() {
            if isSpaced, index > 0 { lines.separate() }
            append(row, widths, to: &lines)
        }
        return lines
    }

    /// The width of each column: what its longest cell takes where there is room for all, else at least its longest
    /// word and a fair part of the rest. Nil where the longest words do not fit.
    private func columnWidths(within width: Int) -> [Int]? {
        let available = width - Self.gap * (columns.count - 1)
        var least: [Int] = []
        var most: [Int] = []
        for (index, column) in columns.enumerated() {
            let cells = [column.title] + rows.map { $0[index] }
            least.append(max(1, cells.map { $0.width(filledTo: 1) }.max() ?? 1))
            most.append(
                max(isToWriteIn(index) ? Self.roomToWrite : 1, cells.map { $0.width(filledTo: .max) }.max() ?? 1))
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

    private func isToWriteIn(_ column: Int) -> Bool { !rows.isEmpty && rows.allSatisfy { $0[column].isEmpty } }

    private func filledRow(_ cells: [RunningText], _ widths: [Int]) -> [[ArraySlice<UInt8>]] {
        zip(cells, widths).enumerated().map { index, cell in
            var lines = TextLines()
            lines.fill(cell.0, width: cell.1)
            if lines.isEmpty, isToWriteIn(index) { lines.appendRule("_", columns: cell.1) }
            return lines.isEmpty ? [] : lines.lines
        }
    }

    private func append(_ row: [[ArraySlice<UInt8>]], _ widths: [Int], to lines: inout TextLines) {
        for line in 0..<max(1, row.map(\.count).max() ?? 1) {
            var bytes: [UInt8] = []
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(spaces: Self.gap) }
                let text = line < cell.count ? cell[line] : []
                let spare = max(0, widths[index] - DisplayWidth.of(text))
                let before =
                    switch columns[index].alignment {
                    case .left: 0
                    case .center: spare / 2
                    case .right: spare
                    }
                bytes.append(spaces: before)
                bytes.append(contentsOf: text)
                bytes.append(spaces: spare - before)
            }
            lines.append(line: bytes)
        }
    }

    private func records(width: Int) -> TextLines {
        var lines = TextLines()
        for row in rows {
            lines.separate()
            for (index, cell) in row.enumerated() {
                var text = columns[index].title
                if !text.isEmpty { text.append(": ") }
                text.append(isToWriteIn(index) ? RunningText(String(repeating: "_", count: Self.roomToWrite)) : cell)
                var record = TextLines()
                record.fill(text, width: width - Self.gap)
                lines.append(record, first: "", rest: "  ")
            }
        }
        return lines
    }
}

/// How the cells of a column stand.
enum TableAlignment { case left, center, right }

extension RunningText {
    /// The columns of the widest line when filled to `width`.
    fileprivate func width(filledTo width: Int) -> Int {
        if width == .max, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x80 }) { return bytes.count }
        var lines = TextLines()
        lines.fill(self, width: width)
        return lines.width
    }
}

extension [UInt8] {
    fileprivate mutating func append(spaces count: Int) {
        append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }
}
