/// Makes author text harmless in HTML, between tags and in quoted attributes alike.
///
/// Works on bytes, not on characters: `"` followed by a combining mark is one character to Swift, and two to a browser.
/// Characters that XML 1.0 does not allow (section 2.2) become U+FFFD, so that every page stays well-formed.
enum HTMLEscaping {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            if hasSuspects(text) { append(text, to: &bytes) } else { bytes.append(contentsOf: text) }
        }
    }

    /// Whether any byte is suspect. One expression without a way out of the loop: the compiler takes sixteen bytes at a
    /// time.
    private static func hasSuspects(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in text {
            found |=
                (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0)
                | (byte == UInt8(ascii: "'") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
                | (byte == UInt8(ascii: ">") ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0xEF ? 1 : 0)
        }
        return found != 0
    }

    /// Copies stretches of harmless bytes at once.
    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices where isSuspect(text[index]) {
            guard let replacement = replacement(of: text[index], at: index, in: text) else { continue }
            bytes.append(contentsOf: text[start..<index])
            bytes += replacement.text
            start = index + replacement.length
        }
        if start < text.count { bytes.append(contentsOf: text[start...]) }
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
