internal import CourseDiagnostics

/// A file of interface strings: lines `key = text`, `#` comments, UTF-8. A text in `"` keeps the spaces at its ends.
struct StringsFile: Sendable {
    let source: SourceFile
    private(set) var texts: [StringKey: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// The English texts of the binary.
    static let builtInEnglish: [StringKey: String] = {
        let embedded = EmbeddedFiles.all.first { $0.path == "strings/en.strings" }
        return StringsFile(SourceFile(path: "", text: embedded?.text ?? ""), english: [:]).texts
    }()

    /// The texts of the binary in a language; nil where it has none.
    static func builtIn(_ language: String) -> [StringKey: String]? {
        language == "en" ? builtInEnglish : builtInTranslations[language]
    }

    private static let builtInTranslations: [String: [StringKey: String]] = {
        let (folder, ending) = ("strings/", ".strings")
        var translations: [String: [StringKey: String]] = [:]
        for (path, text) in EmbeddedFiles.all where path.hasPrefix(folder) && path.hasSuffix(ending) {
            let language = String(path.dropFirst(folder.count).dropLast(ending.count))
            translations[language] = StringsFile(SourceFile(path: "", text: text), english: builtInEnglish).texts
        }
        return translations
    }()

    private static let keys = Dictionary(
        uniqueKeysWithValues: StringKey.allCases.map { ($0.rawValue, $0) })

    /// Reads a file; `english` gives the placeholders that each text must keep.
    init(_ source: SourceFile, english: [StringKey: String]) {
        self.source = source
        for range in Self.lines(source.bytes) {
            let line = Self.trimmed(source.bytes[range])
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let place = SourceRange(range)
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
                diagnostics.append(
                    source.diagnostic(
                        .badTemplate, at: place, "This line is not of the form “key = text”.",
                        remedy: "Write the key, “=” and the text on one line; begin a comment with “#”."))
                continue
            }
            let name = String(decoding: Self.trimmed(line[..<equals]), as: UTF8.self)
            let text = String(decoding: Self.unquoted(Self.trimmed(line[(equals + 1)...])), as: UTF8.self)
            guard let key = Self.keys[name] else {
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
        text.withBytes { bytes in
            var position = 0
            while case let open = bytes.first(UInt8(ascii: "{"), from: position),
                case let close = bytes.first(UInt8(ascii: "}"), from: open), close < bytes.count
            {
                names.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[(open + 1)..<close]), as: UTF8.self))
                position = close + 1
            }
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

    private static func unquoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        return text.count > 1 && text.first == quote && text.last == quote ? text.dropFirst().dropLast() : text
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 <= UInt8(ascii: " ") }
        while let last = bytes.last, last <= UInt8(ascii: " ") { bytes.removeLast() }
        return bytes
    }
}
