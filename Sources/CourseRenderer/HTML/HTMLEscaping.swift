/// Makes author text harmless in HTML, between tags and in quoted attributes alike.
///
/// Works on bytes, not on characters: `"` followed by a combining mark is one character to Swift, and two to a browser.
/// Characters that XML 1.0 does not allow (section 2.2) become U+FFFD, so that every page stays well-formed.
enum HTMLEscaping {
    /// Copies stretches of harmless bytes at once.
    static func append(_ text: String, to output: inout Output) {
        text.withBytes { text in
            var start = 0
            var index = firstSuspect(in: text, from: 0)
            while index < text.count {
                if let replacement = replacement(of: text[index], at: index, in: text) {
                    output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
                    output += replacement.text
                    start = index + replacement.length
                }
                index = firstSuspect(in: text, from: max(start, index + 1))
            }
            output.append(UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Text made harmless, by itself.
    static func escaped(_ text: String) -> [UInt8] {
        var output = Output(capacity: text.utf8.count + 16)
        append(text, to: &output)
        return output.bytes()
    }

    private static func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let end = text.count
        var index = start
        while index + 16 <= end, !hasSuspects(text, at: index) { index += 16 }
        // What is left of a longer text lies in its last sixteen bytes.
        if end >= 16, index + 16 > end, index < end, !hasSuspects(text, at: end - 16) { return end }
        while index < end, !isSuspect(text[index]) { index += 1 }
        return index
    }

    /// Whether any of the sixteen bytes at an index is suspect. One expression without a way out of the loop: the compiler takes
    /// all of them at a time, if no sum in it can overflow.
    private static func hasSuspects(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        var found: UInt8 = 0
        for offset in 0..<16 {
            let byte = text[index &+ offset]
            found |=
                (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte | 1 == UInt8(ascii: "'") ? 1 : 0)
                | (byte | 2 == UInt8(ascii: ">") ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0xEF ? 1 : 0)
        }
        return found != 0
    }

    /// Whether a byte may be, or begin, a character that must not appear.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        // Control characters but for tab and line ends, and " & ' < >, one bit each.
        let suspects: UInt64 = 0x5000_00C4_FFFF_D9FF
        return byte < 0x40 ? suspects >> byte & 1 == 1 : byte == 0x7F || byte == 0xEF
    }

    /// What stands for a character that must not appear, and the bytes that it takes; nil where it may.
    private static func replacement(
        of byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (text: StaticString, length: Int)? {
        switch byte {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
        case 0..<0x20, 0x7F: ("\u{FFFD}", 1)
        // U+FFFE and U+FFFF
        case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: ("\u{FFFD}", 3)
        default: nil
        }
    }

    /// The path of a file in the pack as a relative link: everything that is not unreserved (RFC 3986, section 2.3)
    /// or `/` is percent-encoded.
    static func link(toFile path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(path.utf8.count)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.append(byte)
            default:
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An address that a page may link to, or nil: only http, https, mailto and tel leave the pack.
    static func outsideAddress(_ address: String) -> String? {
        let schemes: [StaticString] = ["https://", "http://", "mailto:", "tel:"]
        return schemes.contains { begins(address, with: $0) } ? address : nil
    }

    /// Whether a text begins with words in small letters, its own small or capital.
    static func begins(_ text: String, with words: StaticString) -> Bool {
        var rest = text.utf8.makeIterator()
        return UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount).allSatisfy { letter in
            guard let byte = rest.next() else { return false }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            return letter == (isCapital ? byte | 0x20 : byte)
        }
    }
}
