internal import CourseDiagnostics
internal import Yams

/// The metadata at the start of a Markdown file: YAML between two lines `---`.
struct FrontMatter {
    /// Where the text after it begins.
    private(set) var end: Int
    /// The 1-based line that `end` begins.
    private(set) var nextLine = 1
    /// The first line, or nil where there is no front matter.
    private(set) var opening: Range<Int>?
    /// What it says; nil where nothing can be read.
    private(set) var node: Node?
    let bytes: Bytes
    /// The offset of the first line of YAML and of each after it.
    private var lineStarts: [Int] = []

    init(_ bytes: Bytes, _ findings: inout Findings) {
        self.bytes = bytes
        let start = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
        end = start
        guard let first = Self.fence(bytes, at: start) else {
            findings.report(
                .missingFrontMatter, start..<Self.lineEnd(bytes, start), "The file does not begin with front matter.",
                remedy: "Write `---`, `title: …` and `---` on the first three lines.")
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

    private static func lineEnd(_ bytes: Bytes, _ start: Int) -> Int {
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

    // MARK: - YAML

    private mutating func parse(_ range: Range<Int>, _ findings: inout Findings) {
        guard isShallow(range) else {
            findings.report(
                .nestingTooDeep, opening,
                "The front matter has more than \(ReadingLimits.frontMatterNesting) levels of lists inside each other.")
            return
        }
        do {
            // Without a resolver nothing is read as a number, a date or a truth: values are what was written.
            // The encoding is given so that Yams does not look for one in the environment.
            let parser = try Parser(yaml: bytes.text(range), resolver: .basic, encoding: .utf8)
            node = try parser.singleRoot()
        } catch let error as YamlError {
            report(error, &findings)
        } catch {
            findings.report(.badFrontMatter, opening, "The front matter is not YAML.")
        }
        guard let node, !isPlain(node, &findings) else { return }
        self.node = nil
    }

    /// Whether no part of the front matter opens too many levels; strings are counted in, which authors never notice.
    private func isShallow(_ range: Range<Int>) -> Bool {
        var depth = 0
        var dashes = 0
        var before: UInt8 = 0x0A
        for byte in bytes[range] {
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

    /// Whether nothing in the front matter stands for something else: no anchor, alias or tag.
    private func isPlain(_ node: Node, _ findings: inout Findings) -> Bool {
        var waiting = [node]
        var visited = 0
        while let node = waiting.popLast() {
            visited += 1
            let range = place(node)
            if let range, range.lowerBound < bytes.count, "&*!".utf8.contains(bytes[range.lowerBound]) {
                findings.report(
                    .badFrontMatter, range.lowerBound..<range.lowerBound + 1,
                    "Anchors, aliases and tags (`&`, `*`, `!`) have no place in front matter.",
                    remedy: "Write the value out; a text that begins with this character stands in quotes.")
                return false
            }
            switch node {
            case .scalar, .alias: break
            case .sequence(let sequence): waiting.append(contentsOf: sequence.reversed())
            case .mapping(let mapping): for (key, value) in mapping.reversed() { waiting += [value, key] }
            }
            // Without an anchor a file has fewer nodes than bytes.
            if visited > ReadingLimits.frontMatterBytes { return false }
        }
        return true
    }

    private func report(_ error: YamlError, _ findings: inout Findings) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let isAlias = problem.contains("alias")
            if let plain = Self.plainWords(of: problem) {
                findings.report(.badFrontMatter, place(mark), plain.message, remedy: plain.remedy)
                return
            }
            findings.report(
                .badFrontMatter, place(mark),
                isAlias
                    ? "Anchors, aliases and tags (`&`, `*`, `!`) have no place in front matter."
                    : "The front matter is not YAML: \(problem).",
                remedy: "Indent with spaces, and put a text that holds `: ` or begins with a sign into quotes.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            findings.report(
                .badFrontMatter, second(key) ?? place(context.mark),
                "The key `\(key)` stands twice in the front matter.",
                remedy: "Keep one of them.")
        default:
            findings.report(.badFrontMatter, opening, "The front matter is not YAML.")
        }
    }

    /// What libyaml says of the commonest mistakes, in the words of somebody who writes courses.
    private static func plainWords(of problem: String) -> (message: String, remedy: String)? {
        switch problem {
        case "mapping values are not allowed in this context":
            (
                "Here is a second colon, and a line of front matter has one: `key: value`.",
                "Put the whole value into quotes, as in `title: \"TLP: four labels\"`."
            )
        case "found character that cannot start any token":
            (
                "A value may not begin with a tab, with `@` or with a backquote.",
                "Indent with spaces; put a value that begins with a sign into quotes."
            )
        case "found unexpected end of stream", "found unexpected document indicator":
            ("A quote that opens here or above is never closed.", "Close it on the same line.")
        case "did not find expected key", "could not find expected ':'", "did not find expected '-' indicator":
            (
                "This line is no `key: value`, or it is indented differently from the lines it belongs to.",
                "Begin it in the same column as the lines of its list, and write a colon and a space after the key."
            )
        default: nil
        }
    }

    /// The range of the second line that begins with a key.
    private func second(_ key: String) -> Range<Int>? {
        let found = lineStarts.compactMap { start -> Range<Int>? in
            let end = Self.lineEnd(bytes, start)
            var index = start
            while index < end, bytes[index].isBlank || bytes[index] == UInt8(ascii: "-") { index += 1 }
            let name = index..<index + key.utf8.count
            guard name.upperBound < end, bytes[name].elementsEqual(key.utf8),
                bytes[name.upperBound] == UInt8(ascii: ":")
            else { return nil }
            return name
        }
        return found.dropFirst().first
    }

    // MARK: - Places

    /// The range from a mark to the end of its line.
    private func place(_ mark: Mark) -> Range<Int>? {
        guard mark.line >= 1, mark.line <= lineStarts.count else { return opening }
        let start = lineStarts[mark.line - 1]
        let end = Self.lineEnd(bytes, start)
        var index = start
        for _ in 1..<max(1, mark.column) where index < end {
            index += 1
            while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return index..<max(index, bytes.trimmed(index..<end).upperBound)
    }

    /// The range of a node: of a text on one line the text, else to the end of its line.
    func place(_ node: Node) -> Range<Int>? {
        guard let mark = node.mark, let line = place(mark) else { return nil }
        guard case .scalar(let scalar) = node else { return line }
        let start = line.lowerBound
        let quote =
            start < bytes.count && (bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")) ? 1 : 0
        let text = start + quote..<start + quote + scalar.string.utf8.count
        guard text.upperBound + quote <= line.upperBound, bytes[text].elementsEqual(scalar.string.utf8) else {
            return line
        }
        return start..<text.upperBound + quote
    }

    /// The 1-based line of a node.
    func line(_ node: Node) -> Int { (node.mark?.line ?? 0) + 1 }
}
