import CNettle

/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct ContentDigest: Sendable, Hashable {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init(of content: [UInt8]) {
        var context = sha256_ctx()
        nettle_sha256_init(&context)
        content.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
        bytes = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
            nettle_sha256_digest(&context, Self.size, buffer.baseAddress)
            count = Self.size
        }
    }

    private static let size = 32

    /// 64 digits, as `sha256sum` prints them.
    package var hexadecimal: String {
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The form that a content security policy asks for (CSP level 3, section 2.3.1): base64 with padding (RFC 4648).
    package var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var digits: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                digits.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
