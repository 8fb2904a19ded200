internal import CourseModel

/// Who may read the pack: its TLP label and what goes with it.
package struct HandlingView: TemplateView {
    /// The label, never translated.
    package var label: String
    /// The label for style sheets: clear, green, amber, amber-strict or red.
    package var kind: String
    /// Whose the information is.
    package var source: String?
    /// Whom to ask.
    package var contact: String?
    /// What else holds.
    package var restriction: String?
    /// The day since when it holds, as the language writes it.
    package var date: String?

    init?(_ label: TLPLabel?, _ handling: Handling?, _ strings: InterfaceStrings) {
        guard let label else { return nil }
        self.label = label.text
        kind = label.slug
        source = handling?.source
        contact = handling?.contact
        restriction = handling?.restriction
        date = handling?.date.map(strings.date)
    }

    package static let fields: Fields<HandlingView> = [
        .text("label", "The label, never translated.") { $0.label },
        .text("kind", "The label for style sheets: clear, green, amber, amber-strict or red.") { $0.kind },
        .text("source", "Whose the information is.") { $0.source },
        .text("contact", "Whom to ask.") { $0.contact },
        .text("restriction", "What else holds.") { $0.restriction },
        .text("date", "The day since when it holds, as the language writes it.") { $0.date },
    ]
}
