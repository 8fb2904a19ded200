/// Makes author text harmless in HTML, between tags and in quoted attributes alike.
///
/// Works on bytes, not on characters: `"` followed by a combining mark is one character to Swift, and two to a browser.
/// Characters that XML 1.0 does not allow (section 2.2) become U+FFFD, so that every page stays well-formed.
enum HTMLEscaping {
    static func escape(_ text: String) -> String {
        guard needsEscape(text) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 32)
        append(text, to: &result)
        return result
    }

    static func append(_ text: String, to result: inout String) {
        guard needsEscape(text) else {
            result += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func needsEscape(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                return true
            case 0...0x1F where byte != 0x0A && byte != 0x09: return true
            case 0x7F, 0xEF: return true
            default: continue
            }
        }
        return false
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
        let lowered = address.lowercased()
        let schemes = ["https://", "http://", "mailto:", "tel:"]
        return schemes.contains { lowered.hasPrefix($0) } ? address : nil
    }
}
