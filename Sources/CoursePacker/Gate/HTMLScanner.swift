import Glibc

/// What somebody wants to know of a page: its text, and the values of its attributes.
protocol HTMLVisitor {
    /// Text between tags, in comments, scripts and styles included. Character references are still in it.
    mutating func text(_ text: Range<Int>, of page: UnsafeBufferPointer<UInt8>)
    mutating func attribute(
        _ name: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, of tag: UnsafeBufferPointer<UInt8>,
        of page: UnsafeBufferPointer<UInt8>)
    /// A tag ended, and tells where the walk goes on: there, or after another tag. `isEdge`: it ends the words before it, as
    /// every one does but those of phrases, such as `em`.
    mutating func tagEnded(
        _ name: Range<Int>, at end: Int, isEdge: Bool, of page: UnsafeBufferPointer<UInt8>
    ) -> Int
}

/// Walks over the pages that coursepack writes, once. They are well-formed XML; where a project's own template broke that,
/// everything is still seen, as text at worst.
enum HTMLScanner {
    /// `start`: where a text begins.
    static func scan(_ page: UnsafeBufferPointer<UInt8>, from start: Int, _ visitor: inout some HTMLVisitor) {
        var position = start
        var textStart = start
        while position < page.count {
            position = page.next(UInt8(ascii: "<"), from: position)
            guard position + 1 < page.count, startsTag(page[position + 1]) else {
                position += 1
                continue
            }
            if textStart < position { visitor.text(textStart..<position, of: page) }
            position = scanTag(page, from: position + 1, &visitor)
            textStart = position
        }
        if textStart < page.count { visitor.text(textStart..<page.count, of: page) }
    }

    /// From the byte after `<` to where the walk goes on.
    @inline(__always)
    private static func scanTag(
        _ page: UnsafeBufferPointer<UInt8>, from start: Int, _ visitor: inout some HTMLVisitor
    ) -> Int {
        let nameStart = page[start] == UInt8(ascii: "/") ? start + 1 : start
        var nameEnd = nameStart
        while nameEnd < page.count, isName(page[nameEnd]) { nameEnd &+= 1 }
        let hasAttributes = nameEnd == page.count || page[nameEnd] != UInt8(ascii: ">")
        let end = hasAttributes ? scanAttributes(page, of: nameStart..<nameEnd, &visitor) : nameEnd + 1
        let isEdge = !isPhrase(UnsafeBufferPointer(rebasing: page[nameStart..<nameEnd]))
        return visitor.tagEnded(nameStart..<nameEnd, at: end, isEdge: isEdge, of: page)
    }

    /// From the end of a tag's name to the byte after `>`, or to the page's end where there is none.
    static func scanAttributes(
        _ page: UnsafeBufferPointer<UInt8>, of name: Range<Int>, _ visitor: inout some HTMLVisitor
    ) -> Int {
        let tag = UnsafeBufferPointer(rebasing: page[name])
        var position = name.upperBound
        var attribute = position..<position
        while position < page.count {
            let byte = page[position]
            position += 1
            // Letters of names; all signs that matter come before them.
            if byte > UInt8(ascii: ">") { continue }
            switch byte {
            case UInt8(ascii: ">"): return position
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let end = page.next(byte, from: position)
                visitor.attribute(
                    UnsafeBufferPointer(rebasing: page[attribute]), position..<end, of: tag, of: page)
                position = end + 1
            case UInt8(ascii: "="): attribute = attribute.lowerBound..<position - 1
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): attribute = position..<position
            default: break
            }
        }
        return page.count
    }

    private static func startsTag(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || isLetter(byte) }

    static func isName(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- UInt8(ascii: "0") < 10
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// Whether the words before and after the tag can belong to one sentence.
    private static func isPhrase(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
        switch tag.count {
        case 1:
            switch tag[0] {
            case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "q"), UInt8(ascii: "s"),
                UInt8(ascii: "u"):
                true
            default: false
            }
        case 2: tag.holds("em")
        case 3: tag.holds("sub") || tag.holds("sup") || tag.holds("del") || tag.holds("img")
        case 4: tag.holds("span") || tag.holds("code") || tag.holds("cite") || tag.holds("abbr") || tag.holds("time")
        case 6: tag.holds("strong")
        default: false
        }
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

    /// Whether these are the same bytes as others, of which there are as many.
    func isSame(as others: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = baseAddress, let other = others.baseAddress else { return true }
        return memcmp(base, other, count) == 0
    }

    /// Whether these are the bytes of a name.
    func holds(_ name: StaticString) -> Bool {
        count == name.utf8CodeUnitCount && baseAddress.map { memcmp($0, name.utf8Start, count) == 0 } == true
    }
}
