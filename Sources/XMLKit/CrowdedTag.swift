internal import CLibXML2

/// Finds tags with so many attributes that libxml2, which compares each with all before it, would take minutes.
enum CrowdedTag {
    /// The offset of the first tag that has more attributes than `XMLParser.attributeLimit`, or nil.
    static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = next(UInt8(ascii: "<"), in: bytes, from: 0)
        while let tag = start {
            let (attributes, end) = attributes(of: bytes, from: tag + 1)
            if attributes > XMLParser.attributeLimit { return tag }
            start = next(UInt8(ascii: "<"), in: bytes, from: end)
        }
        return nil
    }

    /// The number of values in quotes in what follows a `<`, and where it ends: at `>` outside quotes, or at the next
    /// `<`, which no tag may hold. Comments, CDATA sections, instructions and end tags have none.
    private static func attributes(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Int, Int) {
        if start < bytes.count, "!?/".utf8.contains(bytes[start]) { return (0, start) }
        var count = 0
        var quote: UInt8?
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { break }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                count += 1
            }
            index += 1
        }
        return (count, index)
    }

    private static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: found)
    }
}
