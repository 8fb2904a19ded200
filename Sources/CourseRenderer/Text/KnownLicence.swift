/// Licences of text that a course may name, and where they stand in full.
enum KnownLicence {
    /// The address of a licence by its usual name or its SPDX identifier, such as `CC BY 4.0` or `CC-BY-SA-4.0`; nil where
    /// it is none of them.
    static func address(_ name: String) -> String? {
        let words = name.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
        guard let first = words.first, let version = words.last, words.count >= 2 else { return nil }
        switch first {
        case "cc0": return "https://creativecommons.org/publicdomain/zero/\(version)/"
        case "cc":
            let terms = words.dropFirst().dropLast()
            guard !terms.isEmpty, terms.allSatisfy(["by", "sa", "nc", "nd"].contains) else { return nil }
            return "https://creativecommons.org/licenses/\(terms.joined(separator: "-"))/\(version)/"
        default: return nil
        }
    }
}
