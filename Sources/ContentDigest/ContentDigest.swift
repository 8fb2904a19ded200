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
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            for half in [byte >> 4, byte & 15] { digits.append(half < 10 ? 48 + half : 87 + half) }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The form that a content security policy asks for (CSP level 3, section 2.3.1).
    package var base64: String { String(decoding: Base64.encode(bytes), as: UTF8.self) }
}
