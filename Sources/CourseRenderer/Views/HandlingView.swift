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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("label", "The label, never translated.", view?.label)
        fields.text("kind", "The label for style sheets: clear, green, amber, amber-strict or red.", view?.kind)
        fields.text("source", "Whose the information is.", view?.source)
        fields.text("contact", "Whom to ask.", view?.contact)
        fields.text("restriction", "What else holds.", view?.restriction)
        fields.text("date", "The day since when it holds, as the language writes it.", view?.date)
    }
}
