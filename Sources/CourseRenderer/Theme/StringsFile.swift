internal import CourseDiagnostics

/// A file of interface strings: lines `key = text`, `#` comments, UTF-8.
struct StringsFile: Sendable {
    let source: SourceFile
    private(set) var texts: [StringKey: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads a file; `english` gives the placeholders that each text must keep.
    init(_ source: SourceFile, english: [StringKey: String]) {
        self.source = source
        for range in Self.lines(source.bytes) {
            let line = Substring(String(decoding: source.bytes[range], as: UTF8.self))
            let trimmed = Self.trimmed(line)
            guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { continue }
            let place = SourceRange(range)
            guard let equals = trimmed.firstIndex(of: "=") else {
                diagnostics.append(
                    source.diagnostic(
                        .badTemplate, at: place, "This line is not of the form “key = text”.",
                        remedy: "Write the key, “=” and the text on one line; begin a comment with “#”."))
                continue
            }
            let name = String(Self.trimmed(trimmed[..<equals]))
            let text = String(Self.trimmed(trimmed[trimmed.index(after: equals)...]))
            guard let key = StringKey(rawValue: name) else {
                diagnostics.append(
                    source.diagnostic(
                        .unknownTemplateVariable, at: place, "There is no interface string “\(name)”.",
                        remedy: "Use a key of templates/strings/en.strings.",
                        suggestion: nearestName(to: name, among: StringKey.allCases.map(\.rawValue)),
                        severity: .warning))
                continue
            }
            guard !text.isEmpty else { continue }
            let wanted = Self.placeholders(english[key] ?? text)
            if let stranger = Self.placeholders(text).first(where: { !wanted.contains($0) }) {
                diagnostics.append(
                    source.diagnostic(
                        .unknownTemplateVariable, at: place,
                        "The string “\(name)” has no value for {\(stranger)}.",
                        remedy: wanted.isEmpty
                            ? "Leave the braces out."
                            : "It may use \(wanted.map { "{\($0)}" }.joined(separator: ", ")).",
                        suggestion: nearestName(to: stranger, among: wanted)))
                continue
            }
            texts[key] = text
        }
    }

    /// The names in braces in a text, in order.
    static func placeholders(_ text: String) -> [String] {
        var names: [String] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            let end = index > start && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
            lines.append(start..<end)
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
