package import CourseModel

/// Whether a pack can be copied to any disk: FAT and exFAT sticks, Windows, macOS.
///
/// The rules are those of Microsoft's "Naming Files, Paths, and Namespaces"; names are compared as disks that fold case do.
package enum PortableNames {
    package enum Problem: Sendable, Hashable {
        /// Another file's name differs in small and capital letters alone.
        case clash(String, with: String)
        /// A name that Windows keeps for a device, such as `con`.
        case reserved(String)
        /// A sign that some disks refuse, or a space or full stop at the end of a name.
        case refusedSign(String)
        /// With the pack's name in front it is longer than `longestPath`.
        case tooLong(String)
    }

    /// Bytes of a path, the pack's own name included. Windows allows 259 in all, of which folders above the pack take some.
    package static let longestPath = 180

    package static func problems(in files: [PackFile], of pack: String) -> [Problem] {
        var seen: [String: String] = [:]
        var problems: [Problem] = []
        for path in [pack] + files.map(\.path) {
            // A folder clashes like a file: `Images` and `images` become one.
            var whole = ""
            for part in path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) {
                whole += whole.isEmpty ? String(part) : "/\(part)"
                let folded = whole.lowercased()
                if let other = seen[folded], other != whole { problems.append(.clash(whole, with: other)) }
                seen[folded] = whole
                if isReserved(part) { problems.append(.reserved(path)) }
                if part.utf8.contains(where: isRefused) || part.utf8.last.map(isRefusedAtEnd) == true {
                    problems.append(.refusedSign(path))
                }
            }
            if path != pack, pack.utf8.count + 1 + path.utf8.count > longestPath { problems.append(.tooLong(path)) }
        }
        return problems
    }

    private static func isReserved(_ name: Substring) -> Bool {
        let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        // Three letters, and for some a digit, which may be a raised one.
        guard 3...6 ~= name.utf8.distance(from: name.startIndex, to: end) else { return false }
        let base = name[..<end].lowercased()
        if ["con", "prn", "aux", "nul"].contains(base) { return true }
        return base.count == 4 && (base.hasPrefix("com") || base.hasPrefix("lpt")) && base.last?.isNumber == true
    }

    private static func isRefused(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
            UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"):
            true
        default: false
        }
    }

    private static func isRefusedAtEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") }
}
