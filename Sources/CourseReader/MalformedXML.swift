import CourseDiagnostics
import XMLKit

/// Says what libxml2 found in a file that is not well-formed, in the words of somebody who writes courses.
///
/// 1. The first issue is said. What follows from it (every end tag after a missing one) is not.
/// 2. Later issues are said where they stand on their own: a lone `&`, an unknown code, a doubled attribute.
/// 3. Each points at the signs to correct, found near the place where the parser stood.
struct MalformedXML {
    private let source: SourceFile
    private let bytes: [UInt8]

    init(_ source: SourceFile) {
        self.source = source
        bytes = source.bytes
    }

    /// What to say of the issues of one file.
    func diagnostics(of issues: [XMLIssue]) -> [Diagnostic] {
        var said: [Diagnostic] = []
        var lines: Set<Int> = []
        for issue in issues where said.isEmpty || (standsAlone(issue) && !lines.contains(issue.line)) {
            lines.insert(issue.line)
            let problem = problem(issue)
            said.append(
                source.diagnostic(
                    problem.rule, at: SourceRange(problem.range), problem.message, remedy: problem.remedy))
        }
        return said
    }

    /// The numbers of libxml2's errors (`xmlParserErrors`) that are told apart here.
    private enum Code {
        static let empty = 4
        static let extraContent = 5
        static let invalidCharacter = 9
        static let codeWithoutEnd = 23
        static let unknownCode = 26
        static let valueWithoutQuotes = 39
        static let signInValue = 38
        static let attributeWithoutValue = 41
        static let attributeTwice = 42
        static let openComment = 45
        static let openInstruction = 47
        static let endOfLiteral = 62
        static let openLiteral = 63
        static let lateDeclaration = 64
        static let blankNeeded = 65
        static let nameNeeded = 68
        static let tagNotClosed = 73
        static let wrongEndTag = 76
        static let openElement = 77
        static let hyphens = 80
        static let version = 97
    }

    private struct Problem {
        var rule = RuleID.malformedXML
        var range: Range<Int>
        var message: String
        var remedy: String?
    }

    /// Whether an issue after the first one is more than a consequence of it.
    private func standsAlone(_ issue: XMLIssue) -> Bool {
        switch issue.code {
        case Code.codeWithoutEnd, Code.unknownCode, Code.attributeTwice, Code.hyphens, Code.invalidCharacter: true
        case Code.nameNeeded: byte(place(of: issue) - 1) == UInt8(ascii: "&")
        default: false
        }
    }

    private func problem(_ issue: XMLIssue) -> Problem {
        let place = place(of: issue)
        let name = issue.names.first ?? ""
        switch issue.code {
        case Code.wrongEndTag: return wrongEndTag(issue, place)
        case Code.openElement:
            return Problem(
                range: startTag(name, line: issue.number) ?? place..<place,
                message: "The element <\(name)> is never closed.", remedy: "Write </\(name)> where it ends.")
        case Code.nameNeeded: return straySign(place)
        case Code.codeWithoutEnd:
            let start = last("&", before: place) ?? place
            return Problem(
                range: start..<max(place, start + 1),
                message: "The sign & begins a code such as &amp;, and this code does not end with a semicolon.",
                remedy: "Write &amp; for the sign itself.")
        case Code.unknownCode:
            let start = last("&", before: place) ?? place
            return Problem(
                range: start..<max(place, start + 1), message: "There is no code &\(name);.",
                remedy: "Write the character itself; only &amp;, &lt;, &gt;, &quot; and &apos; have a code.")
        case Code.valueWithoutQuotes: return valueWithoutQuotes(place)
        case Code.attributeWithoutValue:
            return Problem(
                range: wordStart(before: place)..<place, message: "The attribute '\(name)' has no value.",
                remedy: "Write \(name)=\"…\" with its value, or remove it.")
        case Code.attributeTwice:
            return Problem(
                range: (last(name, before: place) ?? place)..<place,
                message: "The attribute '\(name)' stands twice in one tag.", remedy: "Keep one of the two.")
        case Code.signInValue:
            return Problem(
                range: place..<place + 1, message: "The sign < stands inside a value in quotes.",
                remedy: "Close the quote that is open before it, or write &lt; for the sign itself.")
        case Code.blankNeeded where issue.message.hasPrefix("attributes"):
            return Problem(
                range: place..<place + 1, message: "A space is missing between two attributes.",
                remedy: "Write a space before this.")
        case Code.tagNotClosed:
            let end = lastWritten(before: place)
            return Problem(
                range: (last("<", before: end) ?? end)..<end, message: "This tag does not end with >.",
                remedy: "Write > at its end.")
        default: return rareProblem(issue, place)
        }
    }

    private func rareProblem(_ issue: XMLIssue, _ place: Int) -> Problem {
        switch issue.code {
        case Code.empty:
            return Problem(
                range: place..<place,
                message: bytes.allSatisfy(isSpace) ? "The file is empty." : "The file does not begin with a tag.",
                remedy: "Begin with the element that holds all others, such as <lesson …>.")
        case Code.extraContent:
            return Problem(
                range: place..<endOfLine(place), message: "This stands after the end of the document.",
                remedy: "Move it in front of the last end tag, or remove it.")
        case Code.openComment: return neverClosed("<!--", "comment", "-->", place)
        case Code.openLiteral: return neverClosed("<![CDATA[", "literal text", "]]>", place)
        case Code.openInstruction: return neverClosed("<?", "instruction", "?>", place)
        case Code.hyphens:
            return Problem(
                range: place..<place + 2, message: "Two hyphens stand inside a comment, where they would end it.",
                remedy: "Write a single hyphen or a dash.")
        case Code.endOfLiteral:
            return Problem(
                range: place..<place + 3, message: "The signs ]]> end a literal text, but none is open.",
                remedy: "Write ]]&gt; for the signs themselves.")
        case Code.lateDeclaration:
            let start = last("<?", before: place) ?? place
            return Problem(
                range: start..<max(place, start + 1),
                message: "The line <?xml …?> may stand only at the very start of a file.",
                remedy: "Remove it, and anything that stands before it.")
        case Code.invalidCharacter:
            return Problem(
                range: place..<place + 1, message: "Here stands a character that XML does not allow.",
                remedy: "Remove it.")
        case Code.version:
            return Problem(
                range: source.range(ofLine: issue.line).offsets,
                message: "The file says that it is XML \(issue.names.first ?? "").",
                remedy: "Write version=\"1.0\", or leave the line <?xml …?> out.")
        default:
            if issue.message.hasPrefix("Excessive depth") {
                return Problem(
                    rule: .nestingTooDeep, range: place..<place + 1,
                    message: "Elements are nested more than \(ReadingLimits.elementDepth) deep.",
                    remedy: "Take levels out.")
            }
            return Problem(
                range: place..<place + 1, message: "This is no well-formed XML. The reader says: \(issue.message).",
                remedy: nil)
        }
    }

    // MARK: - The commonest mistakes

    private func wrongEndTag(_ issue: XMLIssue, _ place: Int) -> Problem {
        let open = issue.names.first ?? ""
        let close = issue.names.count > 1 ? issue.names[1] : ""
        let start = last("</", before: place) ?? place
        let range = start..<min(place + (byte(place) == UInt8(ascii: ">") ? 1 : 0), bytes.count)
        if open.lowercased() == close.lowercased() {
            return Problem(
                range: range, message: "<\(open)> of line \(issue.number) is closed as </\(close)>.",
                remedy: "Write both in small letters.")
        }
        if let tag = startTag(open, line: issue.number), tag.lowerBound == firstTag {
            // Only the element around everything is open.
            return Problem(
                range: range, message: "</\(close)> stands here, but no <\(close)> is open.",
                remedy: "Remove it, or write the start tag that is missing before it.")
        }
        return Problem(
            range: range,
            message: "</\(close)> stands here, but <\(open)> of line \(issue.number) is not closed yet.",
            remedy:
                "Write </\(open)> where that element ends. If nothing is left to close, remove </\(close)>."
        )
    }

    /// A `&` or `<` on its own, or something in a tag that is no attribute.
    private func straySign(_ place: Int) -> Problem {
        switch byte(place - 1) {
        case UInt8(ascii: "&"):
            return Problem(
                range: place - 1..<place, message: "The sign & stands alone.",
                remedy: "Write &amp; for the sign itself.")
        case UInt8(ascii: "<"):
            if bytes[place...].prefix(8).map({ $0 | 0x20 }) == Array("!doctype".utf8) {
                return Problem(
                    rule: .doctype, range: place - 1..<place + 8, message: "The file has a DOCTYPE.",
                    remedy: "Remove the whole declaration.")
            }
            return Problem(
                range: place - 1..<place, message: "The sign < stands alone.",
                remedy: "Write &lt; for the sign itself. The name of an element follows < without a space.")
        default:
            let tag = last("<", before: place) ?? place
            if byte(place) == UInt8(ascii: "<") {
                return Problem(
                    range: tag..<place, message: "This tag does not end with >.", remedy: "Write > at its end.")
            }
            return Problem(
                range: place..<place + 1, message: "This is no attribute, and the tag is still open.",
                remedy: "End the tag with >, or write attributes as name=\"value\".")
        }
    }

    private func valueWithoutQuotes(_ place: Int) -> Problem {
        let equals = last("=", before: place) ?? place
        let start = wordStart(before: equals)
        let name = String(decoding: bytes[start..<max(start, equals)], as: UTF8.self)
        var end = place
        while end < bytes.count, bytes[end] != UInt8(ascii: ">"), !isSpace(bytes[end]) { end += 1 }
        let value = String(decoding: bytes[place..<end], as: UTF8.self)
        let typographic: Set<Character> = ["“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "″", "＂", "「", "」"]
        let bare = value.filter { !typographic.contains($0) && $0 != "\"" && $0 != "'" }
        if let first = value.first, typographic.contains(first) {
            return Problem(
                range: start..<end,
                message: "The value of '\(name)' stands between typographic quotes, which do not count as quotes here.",
                remedy: "Write straight quotes: \(name)=\"…\".")
        }
        return Problem(
            range: start..<end, message: "The value of '\(name)' has no quotes.",
            remedy: "Write \(name)=\"\(bare.hasSuffix("/") ? String(bare.dropLast()) : bare)\".")
    }

    private func neverClosed(_ opener: String, _ what: String, _ closer: String, _ place: Int) -> Problem {
        let start = last(opener, before: place) ?? place
        return Problem(
            range: start..<start + opener.utf8.count, message: "The \(what) that begins here is never closed.",
            remedy: "Write \(closer) where it ends.")
    }

    // MARK: - Finding the place

    private func place(of issue: XMLIssue) -> Int {
        let line = Int(source.range(ofLine: issue.line).start)
        return min(max(0, issue.offset ?? line), bytes.count)
    }

    private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Where `word` last begins before `place`.
    private func last(_ word: String, before place: Int) -> Int? {
        let wanted = Array(word.utf8)
        guard let first = wanted.first else { return nil }
        var index = min(place, bytes.count) - wanted.count
        while index >= 0 {
            if bytes[index] == first, bytes[index...].starts(with: wanted) { return index }
            index -= 1
        }
        return nil
    }

    /// Where the word that ends at `place`, spaces left out, begins.
    private func wordStart(before place: Int) -> Int {
        var index = lastWritten(before: place)
        while index > 0, !isSpace(bytes[index - 1]), bytes[index - 1] != UInt8(ascii: "<") { index -= 1 }
        return index
    }

    /// `place` without the white space before it.
    private func lastWritten(before place: Int) -> Int {
        var index = min(place, bytes.count)
        while index > 0, isSpace(bytes[index - 1]) { index -= 1 }
        return index
    }

    private func endOfLine(_ place: Int) -> Int { max(place, source.lineRange(around: place).upperBound) }

    /// Where the first element begins.
    private var firstTag: Int? {
        bytes.indices.first { index in
            bytes[index] == UInt8(ascii: "<") && byte(index + 1).map { $0 != 0x21 && $0 != 0x3F } ?? false
        }
    }

    /// The `<name` of the last such tag in a line.
    private func startTag(_ name: String, line: Int) -> Range<Int>? {
        let tag = "<\(name)"
        let range = source.range(ofLine: line).offsets
        guard let start = last(tag, before: range.upperBound), start >= range.lowerBound else { return nil }
        return start..<start + tag.utf8.count
    }
}
