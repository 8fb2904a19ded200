internal import CourseDiagnostics

/// Lines of a paragraph that were meant as a directive, a heading, a table or a list, and that Markdown reads as text.
extension BlockLowering {
    mutating func reportLeftOverMarks(_ content: InlineContent) {
        guard var line = content.first else { return }
        reportDirectiveOrHeading(content, line)
        var isReported = false
        for next in content.others {
            reportDirectiveOrHeading(content, next)
            if !isReported { isReported = reportTableOrList(content, line, next) }
            line = next
        }
    }

    private mutating func reportDirectiveOrHeading(_ content: InlineContent, _ line: InlineContent.Segment) {
        let bytes = content.bytes
        var end = line.start
        if bytes.has("##", at: end) {
            while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
            let marks = end - line.start
            guard marks <= 6, end < bytes.count, !bytes[end].isWhitespace else { return }
            context.findings.report(
                .headingMarkLeftOver, line.source..<line.source + marks,
                "These number signs make no heading and would be shown as text.",
                remedy: "Write a space after them, or `\\#` before signs that are text.")
        } else if bytes.has(":::", at: end) {
            context.findings.report(
                .badDirective, line.source..<line.source + 3, "A directive begins on a line of its own.",
                remedy: "Put it on the next line, indented as this text.")
        } else if bytes.has("::", at: end) {
            let start = bytes.skipBlanks(end + 2, bytes.count)
            end = start
            while end < bytes.count, bytes[end].isNameByte { end += 1 }
            let name = bytes.text(start..<end)
            guard Self.isDirective(name),
                end == bytes.count || bytes[end].isWhitespace || bytes[end] == UInt8(ascii: "{")
            else { return }
            context.findings.report(
                .badDirective, line.source..<line.source + 2,
                "A directive begins with three colons, not with two.",
                remedy: "Write `::: \(name)`, and `:::` on a line of its own where it ends.")
        }
    }

    // MARK: - Tables and lists

    /// Says that two lines were meant as rows, as items or as a term with its meaning; one alone may well be text. Gives
    /// whether it did.
    private mutating func reportTableOrList(
        _ content: InlineContent, _ line: InlineContent.Segment, _ next: InlineContent.Segment
    ) -> Bool {
        let bytes = content.bytes
        let nextEnd = bytes[next.start...].firstIndex(of: 0x0A) ?? bytes.count
        let row = bytes.trimmed(line.start..<next.start)
        if let cells = cells(bytes, row), let below = self.cells(bytes, bytes.trimmed(next.start..<nextEnd)) {
            // Of a table that is drawn with plus signs, `ForeignMarkup` says so.
            guard !content.others.contains(where: { bytes.has("+-", at: $0.start) || bytes.has("+=", at: $0.start) })
            else { return true }
            let isRule = bytes[next.start..<nextEnd].allSatisfy { "|-: ".utf8.contains($0) }
            context.findings.report(
                .tableMarksLeftOver, line.source..<line.source + row.count,
                "These rows make no table and would be shown as text with bars.",
                remedy: isRule
                    ? "Give the line of hyphens as many cells as this row: here \(cells), there \(below)."
                    : "Write a line `|\(String(repeating: "---|", count: cells))` below the first row.")
            return true
        }
        if let item = Item(bytes, at: line.start), item == Item(bytes, at: next.start) {
            context.findings.report(
                .listMarksLeftOver, line.source..<line.source + item.length,
                "These lines make no list and would run together.",
                remedy: item.remedy)
            return true
        }
        guard bytes.has(": ", at: next.start) else { return false }
        context.findings.report(
            .foreignMarkup, next.source..<next.source + 1,
            "Markdown has no lists of terms, so these lines would run together.",
            remedy:
                "Write `::: definitions`, an item for each term, `- TLP`; below a blank line its definition, indented "
                + "by two spaces.")
        return true
    }

    /// How many cells a row between bars has; nil where the line is none.
    private func cells(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        let bar = UInt8(ascii: "|")
        guard line.count > 2, bytes[line.lowerBound] == bar, bytes[line.upperBound - 1] == bar else { return nil }
        return line.count { bytes[$0] == bar && bytes[$0 - ($0 > line.lowerBound ? 1 : 0)] != UInt8(ascii: "\\") } - 1
    }

    /// The mark of an item that lacks what makes it one.
    private enum Item: Equatable {
        case hyphen
        case number
        case box

        /// `-word`, `1.word` and `1)word`, or a box that no hyphen stands before.
        init?(_ bytes: Bytes, at start: Int) {
            func isWord(_ index: Int) -> Bool { index < bytes.count && (bytes[index].isLetter || bytes[index] >= 0x80) }
            switch bytes[start] {
            case UInt8(ascii: "-") where isWord(start + 1): self = .hyphen
            case 0x30...0x39:
                var end = start + 1
                while end < bytes.count, end - start < 3, bytes[end].isDigit { end += 1 }
                guard bytes.has(".", at: end) || bytes.has(")", at: end), isWord(end + 1) else { return nil }
                self = .number
            case UInt8(ascii: "[") where ["[ ] ", "[x] ", "[X] "].contains { bytes.has($0, at: start) }: self = .box
            default: return nil
            }
        }

        /// How many bytes of it are shown, at least.
        var length: Int {
            switch self {
            case .hyphen: 1
            case .number: 2
            case .box: 3
            }
        }

        var remedy: String {
            switch self {
            case .hyphen: "Write a space after each hyphen, and a blank line before the first."
            case .number: "Write a space after the point of each number, and a blank line before the first."
            case .box: "Write `- ` before each box, and a blank line before the first."
            }
        }
    }
}
