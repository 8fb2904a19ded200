internal import CourseModel

/// The names that every template has, whatever its view.
package enum RootNames {
    /// The interface strings: `{{strings.previous-lesson}}`.
    package static let strings = "strings"
    /// The language of the pack as a BCP 47 tag.
    package static let language = "language"
    /// `ltr` or `rtl`.
    package static let direction = "direction"
}

/// What is the same for all templates of one course, edition and format.
struct TemplateEnvironment: Sendable {
    let edition: EditionName
    let format: TemplateFormat
    /// The interface strings as the format shows them, in the order of `StringKey.allCases`.
    let strings: [Markup]
    let language: Markup
    let direction: Markup

    init(edition: EditionName, format: TemplateFormat, strings: InterfaceStrings) {
        self.edition = edition
        self.format = format
        self.strings = StringKey.allCases.map { Self.markup(strings[$0], format) }
        language = format.escape(strings.language)
        direction = Markup(strings.direction.rawValue)
    }

    /// A string in a format. The spaces at its ends stay, which author text loses in text files.
    private static func markup(_ text: String, _ format: TemplateFormat) -> Markup {
        let space = UInt8(ascii: " ")
        let before = text.utf8.prefix { $0 == space }
        let after = text.utf8.reversed().prefix { $0 == space && before.count < text.utf8.count }
        guard format == .text, !before.isEmpty || !after.isEmpty else { return format.escape(text) }
        return Markup(Array(before) + format.escape(text).bytes + Array(after))
    }
}
