/// A line of three or more colons: it opens a directive, or closes one. A class, for it goes through many hands.
final class DirectiveLine {
    /// From the first colon to the end of the line's text.
    let range: Range<Int>
    let colons: Int
    /// The name after the colons, or empty for a line that closes.
    let name: String
    let nameRange: Range<Int>
    let attributes: AttributeList?
    /// What stands after the attributes, or where a name should be.
    let rest: Range<Int>?

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
        let word = bytes.text(nameRange)
        name = beginsWithXML(word) ? "" : word
        index = bytes.skipBlanks(index, end)
        if index < end, bytes[index] == UInt8(ascii: "{") {
            let list = AttributeList(bytes, at: index, limit: end)
            index = bytes.skipBlanks(list.end, end)
            attributes = list
        } else {
            attributes = nil
        }
        if name.isEmpty, !nameRange.isEmpty {
            rest = nameRange.lowerBound..<end
        } else {
            rest = index < end ? index..<end : nil
        }
    }
}
