/// A line of three or more colons: it opens a directive, or closes one.
struct DirectiveLine {
    /// From the first colon to the end of the line's text.
    var range: Range<Int>
    var colons: Int
    /// The name after the colons, or empty for a line that closes.
    var name = ""
    var nameRange: Range<Int>
    var attributes: AttributeList?
    /// What stands after the attributes, or where a name should be.
    var rest: Range<Int>?

    var isClosing: Bool { name.isEmpty && attributes == nil && rest == nil }

    /// Reads the line whose first colon stands at `start` and whose text ends at `limit`.
    init(_ bytes: Bytes, at start: Int, limit: Int) {
        var end = limit
        while end > start, bytes[end - 1].isWhitespace { end -= 1 }
        range = start..<end
        var index = start
        while index < end, bytes[index] == UInt8(ascii: ":") { index += 1 }
        colons = index - start
        index = bytes.skipBlanks(index, end)
        let nameStart = index
        if index < end, bytes[index].isLetter {
            while index < end, bytes[index].isNameByte { index += 1 }
        }
        nameRange = nameStart..<index
        name = bytes.text(nameRange)
        if beginsWithXML(name) { name = "" }
        index = bytes.skipBlanks(index, end)
        if index < end, bytes[index] == UInt8(ascii: "{") {
            let list = AttributeList(bytes, at: index, limit: end)
            index = bytes.skipBlanks(list.end, end)
            attributes = list
        }
        if index < end { rest = index..<end }
        if name.isEmpty, !nameRange.isEmpty { rest = nameRange.lowerBound..<end }
    }
}
