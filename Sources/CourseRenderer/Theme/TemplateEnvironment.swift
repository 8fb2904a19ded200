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
final class TemplateEnvironment: Sendable {
    let edition: EditionName
    let format: TemplateFormat
    /// The interface strings as the format shows them, in the order of `StringKey.allCases`.
    let strings: [Markup]
    let language: Markup
    let direction: Markup
    /// The way that the text of a text file runs; nil in pages, which say it in markup.
    let textDirection: Direction?

    init(edition: EditionName, format: TemplateFormat, strings: InterfaceStrings) {
        self.edition = edition
        self.format = format
        self.strings = strings.markup(in: format)
        language = format.escape(strings.language)
        direction = Markup(strings.direction.rawValue)
        textDirection = format == .text ? Direction.of(language: strings.language) : nil
    }
}
