import Glibc

/// What somebody wants to know of a page: its text, and the values of its attributes.
protocol HTMLVisitor {
    /// Text between tags, in comments, scripts and styles included. Character references are still in it.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int)
    /// A tag that ends the words before it: every one but those of phrases, such as `em`.
    mutating func blockEdge()
    mutating func attribute(
        _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, of tag: UnsafeBufferPointer<UInt8>,
        at offset: Int)
}

/// Walks over the pages that coursepack writes, once, byte by byte. They are well-formed XML; where a project's own
/// template broke that, everything is still seen, as text at worst.
enum HTMLScanner {
    static func scan(_ page: [UInt8], _ visitor: inout some HTMLVisitor) {
        page.withUnsafeBufferPointer { scan($0, &visitor) }
    }

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ visitor: inout some HTMLVisitor) {
        var position = 0
        var textStart = 0
        while position < bytes.count {
            position = bytes.next(UInt8(ascii: "<"), from: position)
            guard position + 1 < bytes.count, startsTag(bytes[position + 1]) else {
                position += 1
                continue
            }
            if textStart < position { visitor.text(slice(bytes, textStart..<position), at: textStart) }
            position = scanTag(bytes, from: position + 1, &visitor)
            textStart = position
        }
        if textStart < bytes.count { visitor.text(slice(bytes, textStart..<bytes.count), at: textStart) }
    }

    /// From the byte after `<` to the byte after `>`.
    private static func scanTag(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ visitor: inout some HTMLVisitor
    ) -> Int {
        var position = start
        if bytes[position] == UInt8(ascii: "/") { position += 1 }
        let nameStart = position
        while position < bytes.count, isName(bytes[position]) { position += 1 }
        let tag = slice(bytes, nameStart..<position)
        if !isPhrase(tag) { visitor.blockEdge() }
        var attributeStart = position
        var attributeEnd = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"): return position + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let quote = bytes[position]
                let valueStart = position + 1
                position = bytes.next(quote, from: valueStart)
                visitor.attribute(
                    slice(bytes, attributeStart..<attributeEnd), slice(bytes, valueStart..<position), of: tag,
                    at: valueStart)
            case UInt8(ascii: "="): attributeEnd = position
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): attributeStart = position + 1
            default: break
            }
            position += 1
        }
        return bytes.count
    }

    private static func startsTag(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// Whether the words before and after the tag can belong to one sentence.
    private static func isPhrase(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
        switch tag.count {
        case 1: tag.holds("a") || tag.holds("b") || tag.holds("i") || tag.holds("q") || tag.holds("s") || tag.holds("u")
        case 2: tag.holds("em")
        case 3: tag.holds("sub") || tag.holds("sup") || tag.holds("del") || tag.holds("img")
        case 4: tag.holds("span") || tag.holds("code") || tag.holds("cite") || tag.holds("abbr") || tag.holds("time")
        case 6: tag.holds("strong")
        default: false
        }
    }

    private static func slice(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the byte comes next; the end where it does not come again.
    func next(_ byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return count
        }
        return UnsafeRawPointer(base).distance(to: found)
    }

    /// Whether these are the bytes of a name.
    func holds(_ name: StaticString) -> Bool {
        count == name.utf8CodeUnitCount && baseAddress.map { memcmp($0, name.utf8Start, count) == 0 } == true
    }
}
