internal import CourseDiagnostics

/// Finds what other tools write in Markdown and cmark reads as plain text: pandoc's marks of Word lessons above all.
///
/// Lines of code are passed over, and so are code spans. Each mark has the line to write instead.
struct ForeignMarkup {
    private let bytes: Bytes
    /// How far a mark may be from its end, in bytes: no line may cost more than its length times this.
    private static let reach = 300
    private var fence: (mark: UInt8, count: Int)?
    /// The letter that the list item of the line before has.
    private var letter: (value: UInt8, line: Range<Int>)?
    private var isLetterReported = false
    private var numberedHeadings: [Range<Int>] = []
    private var isTable = false

    static func report(_ bytes: Bytes, _ prepared: PreparedMarkdown, _ findings: inout Findings) {
        var scan = ForeignMarkup(bytes: bytes)
        for line in prepared.lines {
            scan.read(bytes.trimmed(line.source..<line.sourceEnd), &findings)
        }
        scan.reportNumbers(&findings)
    }

    private init(bytes: Bytes) { self.bytes = bytes }

    private mutating func read(_ line: Range<Int>, _ findings: inout Findings) {
        guard !line.isEmpty else {
            isTable = false
            return
        }
        let first = bytes[line.lowerBound]
        if let open = fence {
            if first == open.mark, run(at: line.lowerBound, in: line) >= open.count { fence = nil }
            return
        }
        switch first {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            let count = run(at: line.lowerBound, in: line)
            if count >= 3 {
                fence = (first, count)
                return
            }
        case UInt8(ascii: "+"), UInt8(ascii: "-"): if isTableRule(line) { return reportTable(line, &findings) }
        case UInt8(ascii: "#"): noteNumber(line)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): readLetter(line, &findings)
        default: break
        }
        if isTable { return }
        readMarks(line, &findings)
    }

    private func run(at start: Int, in line: Range<Int>) -> Int {
        var end = start
        while end < line.upperBound, bytes[end] == bytes[start] { end += 1 }
        return end - start
    }

    // MARK: - Tables

    /// `+-----+-----+`, or groups of hyphens with spaces between.
    private func isTableRule(_ line: Range<Int>) -> Bool {
        if bytes[line.lowerBound] == UInt8(ascii: "+") {
            return line.count > 4 && bytes[line.upperBound - 1] == UInt8(ascii: "+")
                && bytes[line].allSatisfy { "+-=:".utf8.contains($0) }
                && bytes[line.lowerBound + 1] != UInt8(ascii: "+")
        }
        var groups = 0
        var index = line.lowerBound
        while index < line.upperBound {
            guard bytes[index] == UInt8(ascii: "-"), run(at: index, in: line) >= 3 else { return false }
            groups += 1
            index += run(at: index, in: line)
            index = bytes.skipBlanks(index, line.upperBound)
        }
        return groups > 1
    }

    private mutating func reportTable(_ line: Range<Int>, _ findings: inout Findings) {
        guard !isTable else { return }
        isTable = true
        findings.report(
            .foreignMarkup, line, "This table is drawn as another tool draws it.",
            remedy: "Write a row a line, with bars: `| Label | Who |`, then `|---|---|`, then the other rows.")
    }

    // MARK: - Lists and headings

    private mutating func readLetter(_ line: Range<Int>, _ findings: inout Findings) {
        let value = bytes[line.lowerBound]
        guard line.count > 3, ".)".utf8.contains(bytes[line.lowerBound + 1]), bytes[line.lowerBound + 2].isBlank else {
            return
        }
        if value == UInt8(ascii: "a") { isLetterReported = false }
        if let before = letter, before.value == UInt8(ascii: "a"), value == UInt8(ascii: "b"), !isLetterReported {
            isLetterReported = true
            findings.report(
                .foreignMarkup, before.line.lowerBound..<before.line.lowerBound + 2,
                "Markdown has no lists with letters, so these lines would run together.",
                remedy: "Write `1. ` before each; in a question `- [ ] `, and `- [x] ` before the right one.")
        }
        letter = (value, line)
    }

    /// `## 1.2 Title` or `## 1. Title`.
    private mutating func noteNumber(_ line: Range<Int>) {
        var index = line.lowerBound + run(at: line.lowerBound, in: line)
        guard index < line.upperBound, bytes[index].isBlank else { return }
        index = bytes.skipBlanks(index, line.upperBound)
        let start = index
        var hasDot = false
        while index < line.upperBound, bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") {
            if bytes[index] == UInt8(ascii: ".") { hasDot = true }
            index += 1
        }
        guard index > start, hasDot, bytes[start].isDigit, index < line.upperBound, bytes[index].isBlank else { return }
        numberedHeadings.append(start..<index)
    }

    /// One number alone may be part of a title; two and more that begin with 1 are typed.
    private func reportNumbers(_ findings: inout Findings) {
        guard numberedHeadings.count > 1, let first = numberedHeadings.first,
            bytes[first.lowerBound] == UInt8(ascii: "1")
        else { return }
        for number in numberedHeadings {
            findings.report(
                .foreignMarkup, number, "The number of this heading is typed.",
                remedy: "Leave it out: pages number themselves, and a typed number is wrong when a section moves.")
        }
    }

    // MARK: - Marks in a line

    private func readMarks(_ line: Range<Int>, _ findings: inout Findings) {
        guard holdsMarks(line) else { return }
        var index = line.lowerBound
        while index < line.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "`"): index = endOfCode(at: index, in: line)
            case UInt8(ascii: "{") where index > line.lowerBound: readBraces(at: index, in: line, &findings)
            case UInt8(ascii: "~"), UInt8(ascii: "^"): index = readRaised(at: index, in: line, &findings)
            default: break
            }
            index += 1
        }
    }

    /// Whether a byte stands in the line that `readMarks` looks for.
    private func holdsMarks(_ line: Range<Int>) -> Bool {
        Bytes(rebasing: bytes[line]).holds { bytes, _ in
            bytes.marks(of: UInt8(ascii: "\\")) | bytes.marks(of: UInt8(ascii: "`"))
                | bytes.marks(of: UInt8(ascii: "{")) | bytes.marks(of: UInt8(ascii: "~"))
                | bytes.marks(of: UInt8(ascii: "^"))
        }
    }

    /// The last backtick of a code span, or of the run where none closes it.
    private func endOfCode(at start: Int, in line: Range<Int>) -> Int {
        let count = run(at: start, in: line)
        var index = start + count
        let limit = min(line.upperBound, index + Self.reach)
        while index < limit {
            if bytes[index] == UInt8(ascii: "`") {
                let closing = run(at: index, in: line)
                if closing == count { return index + closing - 1 }
                index += closing
            } else {
                index += 1
            }
        }
        return start + count - 1
    }

    /// `[words]{.underline}` and `![x](y){width="3in"}`.
    private func readBraces(at index: Int, in line: Range<Int>, _ findings: inout Findings) {
        let isSpan = bytes[index - 1] == UInt8(ascii: "]") && bytes.has("{.", at: index)
        let isSize =
            bytes[index - 1] == UInt8(ascii: ")")
            && (bytes.has("{width=", at: index) || bytes.has("{height=", at: index))
        let limit = min(line.upperBound, index + Self.reach)
        guard isSpan || isSize, let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: "}")) else { return }
        if isSpan {
            let name = bytes.text(index + 2..<end)
            findings.report(
                .foreignMarkup, index..<end + 1, "`\(bytes.text(index..<end + 1))` would be shown as text.",
                remedy: name.hasPrefix("underline") || name.hasPrefix("mark")
                    ? "Write `**words**` instead of `[words]{.\(name)}`: underlined words look like links."
                    : "Write the words without brackets and braces; how a course looks is set by its templates.")
        } else {
            findings.report(
                .foreignMarkup, index..<end + 1, "`\(bytes.text(index..<end + 1))` would be shown as text.",
                remedy: "Leave it out: how large a picture is shown is set by the templates.")
        }
    }

    /// `H~2~O` and `m^2^`: up to eight letters and digits between two marks, after a letter. Gives the last byte read.
    private func readRaised(at start: Int, in line: Range<Int>, _ findings: inout Findings) -> Int {
        let mark = bytes[start]
        guard run(at: start, in: line) == 1, start > line.lowerBound,
            bytes[start - 1].isLetter || bytes[start - 1].isDigit
        else { return start + run(at: start, in: line) - 1 }
        var end = start + 1
        while end < line.upperBound, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
        guard end > start + 1, end - start <= 9, end < line.upperBound, bytes[end] == mark,
            run(at: end, in: line) == 1
        else { return start }
        let words = bytes.text(start + 1..<end)
        findings.report(
            .foreignMarkup, start..<end + 1, "`\(bytes.text(start..<end + 1))` would be shown as text.",
            remedy: "Write `[\(words)](\(mark == UInt8(ascii: "~") ? "sub" : "sup"):)`.")
        return end
    }
}
