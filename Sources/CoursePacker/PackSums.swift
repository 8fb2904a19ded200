import ContentDigest
package import CourseModel

/// SHA256SUMS: the digest of every file of a pack but itself, in the form that `sha256sum -c` and `shasum -c` read.
package enum PackSums {
    /// The name of the file that holds them.
    package static let fileName = "SHA256SUMS"

    /// The lines for files, which are sorted by path: 64 digits, two spaces, the path, a line feed.
    package static func file(for files: [PackFile]) -> PackFile {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.count * 100)
        for file in files {
            bytes += ContentDigest(of: file.bytes).hexadecimal.utf8
            bytes += "  ".utf8
            bytes += file.path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return PackFile(path: fileName, bytes: bytes)
    }

    /// The digests by path; nil where a line is none, or leads out of the pack.
    static func read(_ bytes: [UInt8]) -> [String: String]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var sums: [String: String] = [:]
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            let digits = line.prefix(64)
            let rest = line.dropFirst(64)
            // The second sign before the name is a space, or an asterisk in the files of other tools.
            guard digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit), rest.hasPrefix("  ") || rest.hasPrefix(" *")
            else { return nil }
            let path = String(rest.dropFirst(2))
            guard isInside(path) else { return nil }
            sums[path] = digits.lowercased()
        }
        return sums
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
