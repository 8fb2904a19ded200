import CourseDiagnostics
import CourseModel

/// A country value that a text names is set in the catalogue.
enum UnsetValue: DocumentRule, LocalRule {
    static let documentation = RuleDocumentation(
        .unsetValue,
        demand: "A value that a text names is set in the catalogue.",
        why: """
            Whom to call, which law applies: such things differ from country to country. A pack that names nobody helps \
            nobody, and one that names another country's team sends people astray.
            """,
        remedy:
            "Add the value to the catalogue: `values: [{id: national-csirt, text: \u{2026}}]`, or correct the name.",
        bad: [
            .lesson("Call the ⟦[national team](value:national-csirt)⟧ at once."),
            .lesson("<p>Call the <value ⟦ref=\"national-csrit\"⟧>team</value>.</p>", with: [catalogue]),
        ],
        good: [.lesson("Call the [national team](value:national-csirt) at once.", with: [catalogue])])

    private static let catalogue = RuleExample.File.text(
        "content/catalogue.md",
        """
        ---
        title: Demo
        language: en
        values:
          - {id: national-csirt, text: the response team of Oresta}
        ---

        """)

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        let known = project.catalogue.value.values
        return document.countryValues.filter { known[$0.id] == nil }.map { value in
            document.source.diagnostic(
                id, at: value.origin.range, "The catalogue sets no value '\(value.id)'.",
                remedy: "Add it to the catalogue's values, or correct the name.",
                suggestion: nearestName(to: value.id.rawValue, among: known.keys.map(\.rawValue).sorted()))
        }
    }
}
