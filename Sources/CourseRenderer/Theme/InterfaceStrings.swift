package import CourseDiagnostics

/// The interface strings of one language, complete: what the language lacks is there in English. A class, because every
/// writer has them.
package final class InterfaceStrings: Sendable {
    /// The direction in which a language is written.
    package enum Direction: String, Sendable, Hashable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// The language as a BCP 47 tag.
    package let language: String
    /// The direction of the language.
    package let direction: Direction
    private let texts: [StringKey: String]
    /// Whether every text is in the language; else some are in English.
    package let isComplete: Bool
    /// The texts as each format shows them, in the order of `StringKey.allCases`.
    private let shown: [TemplateFormat: [Markup]]
    /// The lengths of time below three hours in words, by their minutes: lessons and their parts say little else.
    private let durations: [String]

    private init(language: String, texts: [StringKey: String], isComplete: Bool) {
        self.language = language
        direction = Self.direction(of: language)
        self.texts = texts
        self.isComplete = isComplete
        shown = Dictionary(
            uniqueKeysWithValues: TemplateFormat.allCases.map { format in
                (format, StringKey.allCases.map { format.words(texts[$0] ?? "") })
            })
        durations = (0..<180).map { Self.words(ofDuration: $0, in: texts) }
    }

    /// The texts as a format shows them, in the order of `StringKey.allCases`.
    func markup(in format: TemplateFormat) -> [Markup] { shown[format] ?? [] }

    /// The text of a key, its placeholders untouched.
    package subscript(key: StringKey) -> String {
        guard let text = texts[key] else { preconditionFailure("bug: en.strings has no “\(key.rawValue)”") }
        return text
    }

    /// Every text that coursepack ships for the language, placeholders untouched; for a language that it does not speak,
    /// those of the project. What a project writes over a shipped text is not among them: it could be anything.
    package var shippedTexts: [String] {
        let english = StringsFile.builtInEnglish
        let files = Self.tags(of: language).compactMap(StringsFile.builtIn)
        guard !files.isEmpty else { return StringKey.allCases.map { self[$0] } }
        return StringKey.allCases.compactMap { key in files.lazy.compactMap { $0[key] }.first ?? english[key] }
    }

    /// A language, and the same without its region.
    private static func tags(of language: String) -> [String] {
        let primary = language.split(separator: "-").first.map(String.init) ?? language
        return primary == language ? [language] : [language, primary]
    }

    /// The text of a key with its placeholders filled in.
    package func text(_ key: StringKey, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(self[key], values)
    }

    private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
        var result: [UInt8] = []
        text.withBytes { bytes in
            result.reserveCapacity(bytes.count + 32)
            var position = 0
            while case let open = bytes.first(UInt8(ascii: "{"), from: position),
                case let close = bytes.first(UInt8(ascii: "}"), from: open), close < bytes.count
            {
                result.append(contentsOf: bytes[position..<open])
                let name = UnsafeBufferPointer(rebasing: bytes[(open + 1)..<close])
                guard let value = values.first(where: { $0.key.withBytes { $0.isEqual(to: name) } })?.value else {
                    preconditionFailure(
                        "bug: nothing fills a placeholder of “\(String(decoding: bytes, as: UTF8.self))”")
                }
                result.append(text: value)
                position = close + 1
            }
            result.append(contentsOf: bytes[position...])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A length of time in minutes, as `45 min` or `1 h 30 min`, which no line end parts: a number keeps its unit.
    package func duration(minutes: Int) -> String {
        durations.indices.contains(minutes) ? durations[minutes] : Self.words(ofDuration: minutes, in: texts)
    }

    private static func words(ofDuration minutes: Int, in texts: [StringKey: String]) -> String {
        func text(_ key: StringKey, _ values: KeyValuePairs<String, String>) -> String {
            fill(texts[key] ?? "", values)
        }
        let words =
            switch (minutes / 60, minutes % 60) {
            case (0, let minutes): text(.minutes, ["minutes": String(minutes)])
            case (let hours, 0): text(.hours, ["hours": String(hours)])
            case (let hours, let minutes):
                text(.hoursAndMinutes, ["hours": String(hours), "minutes": String(minutes)])
            }
        return words.split(separator: " ").joined(separator: "\u{A0}")
    }

    /// Puts together the strings of a language from the files of a theme: its own, those of the language without
    /// region, English. Says which strings are missing.
    package static func load(language: String, theme: Theme) -> Outcome<InterfaceStrings> {
        theme.loadedStrings.strings(language) { read(language: language, theme: theme) }
    }

    private static func read(language: String, theme: Theme) -> Outcome<InterfaceStrings> {
        let tags = tags(of: language)
        let english = StringsFile.builtInEnglish
        let translations = tags.filter { $0 != "en" }.flatMap(theme.stringsFiles).map {
            StringsFile($0, english: english)
        }
        let originals = theme.stringsFiles(language: "en").map { StringsFile($0, english: english) }
        var texts = english
        for file in (translations + originals).reversed() { texts.merge(file.texts) { _, nearer in nearer } }
        var diagnostics = (translations + originals).flatMap(\.diagnostics)
        let missing = tags.contains("en") ? [] : missing(from: translations, language: language, english: english)
        diagnostics += missing
        return Outcome(
            InterfaceStrings(language: language, texts: texts, isComplete: missing.isEmpty), diagnostics)
    }

    private static func missing(
        from translations: [StringsFile], language: String, english: [StringKey: String]
    ) -> [Diagnostic] {
        guard let file = translations.first else {
            return [
                Diagnostic(
                    .missingString, severity: .warning, path: "templates/strings/\(language).strings",
                    message: "There are no interface strings in the language “\(language)”; English is shown.",
                    remedy: "Copy en.strings to \(language).strings and translate it.")
            ]
        }
        let known = translations.reduce(into: Set()) { $0.formUnion($1.texts.keys) }
        return StringKey.allCases.filter { !known.contains($0) }.map { key in
            Diagnostic(
                .missingString, severity: .warning, path: file.source.path,
                message: "The string “\(key.rawValue)” is missing; English is shown.",
                remedy: "Add a line: \(key.rawValue) = \(english[key] ?? "")")
        }
    }

    /// The direction in which a language is written.
    static func direction(of language: String) -> Direction {
        switch language.utf8.split(separator: UInt8(ascii: "-")).first.map({ Substring($0).lowercased() }) {
        case "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi": .rightToLeft
        default: .leftToRight
        }
    }
}
