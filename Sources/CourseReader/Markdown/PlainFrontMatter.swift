/// Reads front matter in its plain form, which nearly all of it has; anything else is left to the reader of all of YAML,
/// which takes twenty times as long.
///
/// Plain form is lines of printable ASCII, and of these only:
///
///     key: value                  a text, plain or in quotes without a backslash or quote in it
///     key: [one, two words]       a list of texts of letters, digits, hyphens and full stops
///     key:                        a list, whose items begin in one column
///       - value
///       - key: value              a mapping in a list
///         key: value
///
/// Nothing in it depends on a rule of YAML that this reader does not know: it gives up at empty values, comments, blank
/// lines, values over several lines, repeated keys, and every character that can begin something else than a text.
struct PlainFrontMatter {
    private let bytes: Bytes
    private let lineStarts: [Int]
    /// The line that is read next.
    private var index = 0

    /// The mapping that the lines from `lineStarts[0]` to `lineStarts.last` hold; nil where they are not in plain form.
    static func read(_ bytes: Bytes, lineStarts: [Int]) -> FrontMatterValue? {
        guard let first = lineStarts.first, let end = lineStarts.last, first < end else { return nil }
        var strange: UInt8 = 0
        for byte in bytes[first..<end] { strange |= (byte &- 0x20 >= 0x5F ? 1 : 0) & (byte == 0x0A ? 0 : 1) }
        guard strange == 0 else { return nil }
        var reader = PlainFrontMatter(bytes: bytes, lineStarts: lineStarts)
        guard let value = reader.mapping(at: 0, from: first), reader.line == nil else { return nil }
        return value
    }

    private init(bytes: Bytes, lineStarts: [Int]) {
        self.bytes = bytes
        self.lineStarts = lineStarts
    }

    /// The line that is read next, without its line break; nil at the end.
    private var line: Range<Int>? {
        index + 1 < lineStarts.count ? lineStarts[index]..<lineStarts[index + 1] - 1 : nil
    }

    /// The 1-based line in the author's file: the first line of YAML is the second of the file.
    private var lineNumber: Int { index + 2 }

    private func indentation(_ line: Range<Int>) -> Int {
        bytes.skipBlanks(line.lowerBound, line.upperBound) - line.lowerBound
    }

    /// The entries of a mapping whose keys stand in one column, the first of them at `start` in the line at hand.
    private mutating func mapping(at column: Int, from start: Int) -> FrontMatterValue? {
        guard let first = line else { return nil }
        var entries: [FrontMatterValue.Entry] = []
        let number = lineNumber
        var start = start
        while let line {
            if !entries.isEmpty {
                guard indentation(line) == column else { break }
                start = line.lowerBound + column
            }
            // An item of the list around this mapping.
            if bytes[start] == UInt8(ascii: "-") { break }
            guard let entry = entry(at: start, column, line.upperBound),
                !entries.contains(where: { $0.key.content == entry.key.content })
            else { return nil }
            entries.append(entry)
        }
        guard let key = entries.first?.key.range else { return nil }
        return FrontMatterValue(content: .mapping(entries), range: key.lowerBound..<first.upperBound, line: number)
    }

    private mutating func entry(at start: Int, _ column: Int, _ end: Int) -> FrontMatterValue.Entry? {
        var colon = start
        while colon < end, bytes[colon].isNameByte { colon += 1 }
        guard colon < end, colon - start < 128, bytes[start].isLetter, bytes[colon] == UInt8(ascii: ":") else {
            return nil
        }
        let key = FrontMatterValue(
            content: .text(bytes.text(start..<colon)), range: start..<colon, line: lineNumber)
        if colon + 1 == end {
            index += 1
            return list(deeperThan: column).map { FrontMatterValue.Entry(key: key, value: $0) }
        }
        guard bytes[colon + 1] == 0x20, let value = words(colon + 2..<end) ?? text(colon + 2..<end) else { return nil }
        index += 1
        return FrontMatterValue.Entry(key: key, value: value)
    }

    private mutating func list(deeperThan column: Int) -> FrontMatterValue? {
        guard let first = line else { return nil }
        let dash = indentation(first)
        guard dash > column else { return nil }
        let number = lineNumber
        var items: [FrontMatterValue] = []
        while let line, indentation(line) == dash {
            let start = line.lowerBound + dash
            guard bytes.has("- ", at: start), start + 2 < line.upperBound else { return nil }
            if let text = text(start + 2..<line.upperBound) {
                items.append(text)
                index += 1
            } else {
                guard let mapping = mapping(at: dash + 2, from: start + 2) else { return nil }
                items.append(mapping)
            }
        }
        guard !items.isEmpty else { return nil }
        return FrontMatterValue(
            content: .list(items), range: first.lowerBound + dash..<first.upperBound, line: number)
    }

    /// A list in brackets that takes the rest of a line.
    private func words(_ range: Range<Int>) -> FrontMatterValue? {
        guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "["),
            bytes[range.upperBound - 1] == UInt8(ascii: "]")
        else { return nil }
        var items: [FrontMatterValue] = []
        var start = range.lowerBound + 1
        while start < range.upperBound {
            let end = min(bytes.first(UInt8(ascii: ","), in: start..<range.upperBound), range.upperBound - 1)
            let word = bytes.trimmed(start..<end)
            guard let first = word.first, bytes[first].isLetter || bytes[first].isDigit,
                word.allSatisfy({ bytes[$0].isNameByte || bytes[$0] == UInt8(ascii: ".") || bytes[$0] == 0x20 })
            else { return nil }
            items.append(FrontMatterValue(content: .text(bytes.text(word)), range: word, line: lineNumber))
            start = end + 1
        }
        return FrontMatterValue(content: .list(items), range: range, line: lineNumber)
    }

    /// A text that takes the rest of a line.
    private func text(_ range: Range<Int>) -> FrontMatterValue? {
        guard let first = range.first.map({ bytes[$0] }), bytes[range.upperBound - 1] != 0x20 else { return nil }
        var inner = range
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard range.count > 1, bytes[range.upperBound - 1] == first else { return nil }
            inner = range.lowerBound + 1..<range.upperBound - 1
            guard !bytes[inner].contains(where: { $0 == first || $0 == UInt8(ascii: "\\") }) else { return nil }
        } else {
            guard !first.isPunctuation, first != 0x20, bytes[range.upperBound - 1] != UInt8(ascii: ":") else {
                return nil
            }
            var colon = bytes.first(UInt8(ascii: ":"), in: range)
            while colon < range.upperBound {
                if bytes[colon + 1] == 0x20 { return nil }
                colon = bytes.first(UInt8(ascii: ":"), in: colon + 1..<range.upperBound)
            }
            var sign = bytes.first(UInt8(ascii: "#"), in: range)
            while sign < range.upperBound {
                if bytes[sign - 1] == 0x20 { return nil }
                sign = bytes.first(UInt8(ascii: "#"), in: sign + 1..<range.upperBound)
            }
        }
        return FrontMatterValue(content: .text(bytes.text(inner)), range: range, line: lineNumber)
    }
}
