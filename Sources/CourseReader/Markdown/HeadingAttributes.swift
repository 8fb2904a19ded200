/// The attributes at the end of a heading, and where the heading's words end.
struct HeadingAttributes {
    var titleEnd: Int
    var list: AttributeList

    /// Braces that are tried before the line counts as text.
    private static let attempts = 32

    /// Finds attributes at the end of `line`, which is a heading or may be one; nil where there are none.
    init?(_ bytes: Bytes, line: Range<Int>) {
        var end = bytes.trimmed(line).upperBound
        let whole = end
        // A closing row of number signs may stand after the attributes.
        while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        if end == whole || end == line.lowerBound || !bytes[end - 1].isBlank {
            end = whole
        } else {
            end = bytes.trimmed(line.lowerBound..<end).upperBound
        }
        guard let brace = bytes[line.lowerBound..<end].lastIndex(of: UInt8(ascii: "{")) else { return nil }
        if bytes[end - 1] == UInt8(ascii: "}") {
            var found: HeadingAttributes?
            var attempts = 0
            var index = line.lowerBound
            while index < end, attempts < Self.attempts {
                if bytes[index] == UInt8(ascii: "{"), index == line.lowerBound || bytes[index - 1] != UInt8(ascii: "\\") {
                    attempts += 1
                    let list = AttributeList(bytes, at: index, limit: end)
                    if list.isClosed, list.end == end {
                        found = HeadingAttributes(titleEnd: index, list: list)
                        if list.problems.isEmpty { break }
                    }
                }
                index += 1
            }
            guard let found else { return nil }
            self = found
        } else {
            // Not closed: only what can be nothing but the start of attributes.
            let word = brace + 1
            guard brace > line.lowerBound, bytes[brace - 1].isBlank, word < end else { return nil }
            var name = word
            while name < end, bytes[name].isNameByte { name += 1 }
            guard bytes[word] == UInt8(ascii: "#") || (name > word && name < end && bytes[name] == UInt8(ascii: "="))
            else { return nil }
            guard !bytes[brace..<end].contains(UInt8(ascii: "}")) else { return nil }
            self.init(titleEnd: brace, list: AttributeList(bytes, at: brace, limit: end))
        }
    }

    private init(titleEnd: Int, list: AttributeList) {
        self.titleEnd = titleEnd
        self.list = list
    }
}
