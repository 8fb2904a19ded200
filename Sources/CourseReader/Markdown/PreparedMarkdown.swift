/// The text that cmark reads in place of the author's, line by line the same, and the way back to the author's bytes.
///
/// 1. Lines end in LF, whatever the author's ended in; a zero byte, which cmark would widen, becomes another control.
/// 2. A directive line becomes `marker` after whatever stands before its colons: a block of its own that may stand
///    anywhere a directive may, even right after the lines of a paragraph.
/// 3. The attributes of a heading are cut off.
/// 4. `<!` and `<?` of the author lose their `<` to `mask`: unclosed and repeated they take cmark time that grows
///    with the square of their number, and the marker cannot be forged. Comments stay.
struct PreparedMarkdown {
    /// A declaration: as HTML it may interrupt a paragraph, ends on its own line and does not end a comment.
    static let marker: StaticString = "<!D >"

    struct Line {
        /// Where the line begins in the author's file.
        var source: Int
        /// Where its text ends there, before the line break.
        var sourceEnd: Int
        /// Where it begins in `text`.
        var start: Int
        /// Where it ends in `text`, before the LF.
        var end: Int
        /// The place in `alterations` of the one of this line.
        var alteration: Int?
    }

    /// A line that cmark sees otherwise than it was written.
    struct Alteration {
        enum Reason {
            case directive(DirectiveLine)
            case heading(HeadingAttributes)
        }
        var reason: Reason
        /// Where the part that was replaced begins in the author's file; it ends with the line.
        var tail: Int
        /// How many bytes of `text` stand for it.
        var replacement: Int
    }

    private(set) var text: [UInt8] = []
    private(set) var lines: [Line] = []
    /// In the order of the lines.
    private(set) var alterations: [Alteration] = []
    /// The byte that stands for a masked `<`: one that the file does not contain where there is any.
    private(set) var mask: UInt8 = 0x01
    private(set) var hasMasks = false
    private var hasZeros = false
    private var hasTags = false
    /// Indices of lines that look like the definition of a reference or footnote.
    private(set) var definitions: [Int] = []
    /// Indices of lines that could make the lines before them the head of a table.
    private(set) var tableStarts: [Int] = []

    /// Prepares the part of a file after its front matter.
    init(_ bytes: Bytes, from start: Int) {
        text.reserveCapacity(bytes.count - start + 64)
        lines.reserveCapacity((bytes.count - start) / 32 + 1)
        mask = (1...8).map(UInt8.init).first { bytes.first($0, in: 0..<bytes.count) == bytes.count } ?? 0x01
        hasZeros = bytes.first(0, in: 0..<bytes.count) < bytes.count
        hasTags = bytes.first(UInt8(ascii: "<"), in: 0..<bytes.count) < bytes.count
        let hasReturns = bytes.first(0x0D, in: 0..<bytes.count) < bytes.count
        var index = start
        while index < bytes.count {
            var end = bytes.first(0x0A, in: index..<bytes.count)
            if hasReturns { end = bytes.first(0x0D, in: index..<end) }
            addLine(bytes, index..<end)
            index = end
            if index < bytes.count {
                index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
            }
        }
    }

    private mutating func addLine(_ bytes: Bytes, _ line: Range<Int>) {
        let first = Self.skipContainers(bytes, line)
        var cut = line.upperBound
        var replacement: StaticString = ""
        var isAltered = false
        if first < line.upperBound {
            switch bytes[first] {
            case UInt8(ascii: ":"):
                if bytes.has(":::", at: first) {
                    let directive = DirectiveLine(bytes, at: first, limit: line.upperBound)
                    cut = first
                    isAltered = true
                    replacement = Self.marker
                    alterations.append(
                        Alteration(
                            reason: .directive(directive), tail: first, replacement: Self.marker.utf8CodeUnitCount))
                } else {
                    noteTableStart(bytes, first..<line.upperBound)
                }
            case UInt8(ascii: "#"):
                if Self.isHeading(bytes, first..<line.upperBound),
                    let attributes = HeadingAttributes(bytes, line: first..<line.upperBound)
                {
                    cut = attributes.titleEnd
                    isAltered = true
                    alterations.append(Alteration(reason: .heading(attributes), tail: cut, replacement: 0))
                }
            case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "|"):
                if !cutHeadingAbove(bytes, first..<line.upperBound) { noteTableStart(bytes, first..<line.upperBound) }
            case UInt8(ascii: "["):
                let label = bytes[first..<line.upperBound].firstIndex(of: UInt8(ascii: "]"))
                if let label, bytes.has("]:", at: label) || bytes[first..<label].contains(UInt8(ascii: "\\")) {
                    definitions.append(lines.count)
                }
            default: break
            }
        }
        let start = text.count
        append(bytes, line.lowerBound..<cut)
        replacement.withUTF8Buffer { text.append(contentsOf: $0) }
        lines.append(
            Line(
                source: line.lowerBound, sourceEnd: line.upperBound, start: start, end: text.count,
                alteration: isAltered ? alterations.count - 1 : nil))
        text.append(0x0A)
    }

    /// Whether a line that begins with number signs is a heading: at most six, and a blank or nothing after them.
    private static func isHeading(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let marks = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
        return marks <= 6 && (marks == line.count || bytes[line.lowerBound + marks].isBlank)
    }

    private mutating func append(_ bytes: Bytes, _ range: Range<Int>) {
        let start = text.count
        text.append(contentsOf: Bytes(rebasing: bytes[range]))
        if hasZeros {
            for index in range where bytes[index] == 0 { text[start + index - range.lowerBound] = 0x1A }
        }
        guard hasTags else { return }
        var index = bytes.first(UInt8(ascii: "<"), in: range)
        while index < range.upperBound {
            if bytes.has("<?", at: index) || (bytes.has("<!", at: index) && !bytes.has("<!--", at: index)) {
                text[start + index - range.lowerBound] = mask
                hasMasks = true
            }
            index = bytes.first(UInt8(ascii: "<"), in: index + 1..<range.upperBound)
        }
    }

    /// Cuts the attributes off the line above when this one underlines it as a heading. Returns whether it may.
    private mutating func cutHeadingAbove(_ bytes: Bytes, _ underline: Range<Int>) -> Bool {
        let range = bytes.trimmed(underline)
        let mark = bytes[range.lowerBound]
        guard mark != UInt8(ascii: "|"), bytes[range].allSatisfy({ $0 == mark }) else { return false }
        guard let above = lines.last, above.alteration == nil, above.sourceEnd > above.source else {
            return true
        }
        let line = above.source..<above.sourceEnd
        guard let attributes = HeadingAttributes(bytes, line: line) else { return true }
        let removed = above.sourceEnd - attributes.titleEnd
        text.removeLast(removed + 1)
        text.append(0x0A)
        lines[lines.count - 1].end -= removed
        lines[lines.count - 1].alteration = alterations.count
        alterations.append(Alteration(reason: .heading(attributes), tail: attributes.titleEnd, replacement: 0))
        return true
    }

    private mutating func noteTableStart(_ bytes: Bytes, _ range: Range<Int>) {
        var hasDash = false
        for byte in bytes[range] {
            if byte == UInt8(ascii: "-") { hasDash = true }
            guard
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte.isWhitespace
            else { return }
        }
        if hasDash { tableStarts.append(lines.count) }
    }

    /// The offset after blanks, quote marks and list marks at the start of a line: where its own text begins.
    static func skipContainers(_ bytes: Bytes, _ line: Range<Int>) -> Int {
        var index = line.lowerBound
        let end = line.upperBound
        while index < end {
            switch bytes[index] {
            case 0x20, 0x09, UInt8(ascii: ">"):
                index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard index + 1 < end, bytes[index + 1].isBlank else { return index }
                index += 2
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var digit = index
                while digit < end, bytes[digit].isDigit, digit - index < 9 { digit += 1 }
                guard digit + 1 < end, bytes[digit] == UInt8(ascii: ".") || bytes[digit] == UInt8(ascii: ")"),
                    bytes[digit + 1].isBlank
                else { return index }
                index = digit + 2
            default:
                return index
            }
        }
        return index
    }

    /// The directive that an HTML block of cmark on a 1-based line stands for.
    func directive(for html: Bytes, onLine line: Int) -> DirectiveLine? {
        html.has(Self.marker, at: html.skipBlanks(0, html.count)) ? directive(onLine: line) : nil
    }

    /// How cmark sees a 1-based line of `text` otherwise than it was written; nil where it does not.
    private func alteration(ofLine line: Int) -> Alteration? {
        guard line >= 1, line <= lines.count, let place = lines[line - 1].alteration else { return nil }
        return alterations[place]
    }

    /// The directive that a 1-based line of `text` stands for.
    func directive(onLine line: Int) -> DirectiveLine? {
        guard case .directive(let directive)? = alteration(ofLine: line)?.reason else { return nil }
        return directive
    }

    /// The attributes that were cut off a 1-based line of `text`.
    func headingAttributes(onLine line: Int) -> HeadingAttributes? {
        guard case .heading(let attributes)? = alteration(ofLine: line)?.reason else { return nil }
        return attributes
    }

    /// The author's bytes for text that cmark gives back to the letter and that begins on a 1-based line.
    func restored(_ literal: Bytes, fromLine first: Int, in bytes: Bytes) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(literal.count)
        var line = first
        var index = 0
        while index < literal.count {
            var end = index
            while end < literal.count, literal[end] != 0x0A { end += 1 }
            if let alteration = alteration(ofLine: line), end - index >= alteration.replacement {
                result.append(contentsOf: literal[index..<end - alteration.replacement])
                result.append(contentsOf: bytes[alteration.tail..<lines[line - 1].sourceEnd])
            } else {
                result.append(contentsOf: literal[index..<end])
            }
            if end < literal.count { result.append(0x0A) }
            index = end + 1
            line += 1
        }
        if hasMasks {
            for index in result.indices where result[index] == mask { result[index] = UInt8(ascii: "<") }
        }
        return result
    }
}
