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
    /// The day since when it holds.
    package var date: String?

    init?(_ label: TLPLabel?, _ handling: Handling?) {
        guard let label else { return nil }
        self.label = label.text
        kind = label.slug
        source = handling?.source
        contact = handling?.contact
        restriction = handling?.restriction
        date = handling?.date
    }

    package static let fields: Fields<HandlingView> = [
        .text("label", "The label, never translated.") { $0.label },
        .text("kind", "The label for style sheets: clear, green, amber, amber-strict or red.") { $0.kind },
        .text("source", "Whose the information is.") { $0.source },
        .text("contact", "Whom to ask.") { $0.contact },
        .text("restriction", "What else holds.") { $0.restriction },
        .text("date", "The day since when it holds.") { $0.date },
    ]
}

extension HandlingView {
    /// A style sheet that puts the label into the margins of every printed page, in colour on black and 12 points tall, as
    /// TLP 2.0 (FIRST, on the use of labels in documents) asks.
    static func printStyle(_ label: TLPLabel) -> String {
        let colour =
            switch label {
            case .clear: "#ffffff"
            case .green: "#33ff00"
            case .amber, .amberStrict: "#ffc000"
            case .red: "#ff2b2b"
            }
        let box =
            "{ content: \"\(label.text)\"; font: bold 12pt sans-serif; color: \(colour); background: #000000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }"
        return """
            @page {
              @top-right \(box)
              @bottom-left \(box)
            }

            """
    }
}
