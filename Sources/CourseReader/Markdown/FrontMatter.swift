internal import CourseDiagnostics

/// The metadata at the start of a Markdown file: YAML between two lines `---`.
struct FrontMatter {
    /// Where the text after it begins.
    private(set) var end: Int
    /// The 1-based line that `end` begins.
    private(set) var nextLine = 1
    /// The first line, or nil where there is no front matter.
    private(set) var opening: Range<Int>?
    /// What it says; nil where nothing can be read.
    private(set) var value: FrontMatterValue?
    let bytes: Bytes
    /// The offset of the first line of YAML and of each after it.
    private(set) var lineStarts: [Int] = []

    init(_ bytes: Bytes, _ findings: inout Findings) {
        self.bytes = bytes
        let start = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
        end = start
        guard let first = Self.fence(bytes, at: start) else {
            let line = start..<Self.lineEnd(bytes, start)
            let title = bytes.has("# ", at: start) ? Self.titleEntry(bytes, start + 2..<line.upperBound) : nil
            findings.report(
                .missingFrontMatter, line, "The file does not begin with front matter.",
                remedy: title.map { "Write `---`, `\($0)` and `---` in place of this line." }
                    ?? "Write `---`, `title: …` and `---` on the first three lines.")
            return
        }
        opening = start..<start + 3
        var line = first
        var number = 2
        var close: Int?
        while line < bytes.count {
            if let next = Self.fence(bytes, at: line) {
                close = next
                break
            }
            lineStarts.append(line)
            line = Self.nextLine(bytes, line)
            number += 1
        }
        lineStarts.append(line)
        guard let close else {
            closeEarly(&findings)
            return
        }
        end = close
        nextLine = number + 1
        guard line - first <= ReadingLimits.frontMatterBytes else {
            findings.report(
                .fileTooLarge, opening,
                "The front matter has \(line - first) bytes; \(ReadingLimits.frontMatterBytes) can be read.",
                remedy: "Move text into the body of the document.")
            return
        }
        parse(first..<line, &findings)
    }

    /// The entry that gives a document the words of a heading as its title.
    static func titleEntry(_ bytes: Bytes, _ heading: Range<Int>) -> String {
        let text = unescapedText(bytes, bytes.trimmed(heading))
        return text.contains(": ") || text.contains("#") ? "title: \"\(text)\"" : "title: \(text)"
    }

    /// Without a closing line, the front matter ends at the first blank line.
    private mutating func closeEarly(_ findings: inout Findings) {
        findings.report(
            .badFrontMatter, opening, "The front matter is never closed.",
            remedy: "Write `---` on the line after its last key.")
        for (index, start) in lineStarts.enumerated()
        where Self.lineEnd(bytes, start) == start || index == lineStarts.count - 1 {
            end = start
            nextLine = index + 2
            return
        }
    }

    // MARK: - Lines

    static func lineEnd(_ bytes: Bytes, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
        return end
    }

    private static func nextLine(_ bytes: Bytes, _ start: Int) -> Int {
        let end = lineEnd(bytes, start)
        guard end < bytes.count else { return end }
        return end + (bytes.has("\r\n", at: end) ? 2 : 1)
    }

    /// The start of the line after a line `---`; nil where another line stands.
    private static func fence(_ bytes: Bytes, at start: Int) -> Int? {
        guard bytes.has("---", at: start) else { return nil }
        let end = lineEnd(bytes, start)
        return bytes.skipBlanks(start + 3, end) == end ? nextLine(bytes, start) : nil
    }

    private mutating func parse(_ range: Range<Int>, _ findings: inout Findings) {
        guard isShallow(range) else {
            findings.report(
                .nestingTooDeep, opening,
                "The front matter has more than \(ReadingLimits.frontMatterNesting) levels of lists inside each other.")
            return
        }
        value = PlainFrontMatter.read(bytes, lineStarts: lineStarts) ?? readYAML(range, &findings)
    }

    /// Whether no part of the front matter opens too many levels; strings are counted in, which authors never notice.
    private func isShallow(_ range: Range<Int>) -> Bool {
        let bytes = Bytes(rebasing: bytes[range])
        let brackets = bytes.count(of: UInt8(ascii: "[")) + bytes.count(of: UInt8(ascii: "{"))
        let signs =
            bytes.count(of: UInt8(ascii: "-")) + bytes.count(of: UInt8(ascii: "?")) + bytes.count(of: UInt8(ascii: ":"))
        if max(brackets, signs / 2) <= ReadingLimits.frontMatterNesting { return true }
        var depth = 0
        var dashes = 0
        var before: UInt8 = 0x0A
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if before.isWhitespace || "[{,:-".utf8.contains(before) { depth += 1 }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): dashes += 1
            case 0x0A, 0x0D: dashes = 0
            case 0x20, 0x09: break
            default: dashes = 0
            }
            if max(depth, dashes / 2) > ReadingLimits.frontMatterNesting { return false }
            before = byte
        }
        return true
    }
}
