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
        guard bytes[line.lowerBound..<end].contains(UInt8(ascii: "{")) else { return nil }
        var attempts = 0
        var found: HeadingAttributes?
        for index in line.lowerBound..<end where bytes[index] == UInt8(ascii: "{") && attempts < Self.attempts {
            guard index == line.lowerBound || bytes[index - 1] != UInt8(ascii: "\\") else { continue }
            attempts += 1
            let list = AttributeList(bytes, at: index, limit: end)
            // A list to the end of the line; one that is never closed only where it can be nothing else.
            guard list.end == end, list.isClosed || Self.isStart(bytes, index, line.lowerBound, end) else { continue }
            if found == nil || list.problems.isEmpty { found = HeadingAttributes(titleEnd: index, list: list) }
            if list.problems.isEmpty { break }
        }
        guard let found else { return nil }
        self = found
    }

    /// Whether a brace begins ` {#id` or ` {name=`.
    private static func isStart(_ bytes: Bytes, _ brace: Int, _ start: Int, _ end: Int) -> Bool {
        guard brace > start, bytes[brace - 1].isBlank, brace + 1 < end else { return false }
        var name = brace + 1
        while name < end, bytes[name].isNameByte { name += 1 }
        return bytes[brace + 1] == UInt8(ascii: "#")
            || (name > brace + 1 && name < end && bytes[name] == UInt8(ascii: "="))
    }

    private init(titleEnd: Int, list: AttributeList) {
        self.titleEnd = titleEnd
        self.list = list
    }
}
