import CourseDiagnostics
import CourseModel

/// A licence that lets anybody pass the text on contradicts every label above CLEAR.
enum OpenLicenceAboveClear: CourseRule {
    static let documentation = RuleDocumentation(
        .openLicenceAboveClear,
        demand: "What is labelled above TLP:CLEAR has no Creative Commons licence.",
        why: """
            A Creative Commons licence lets everybody copy and publish, for ever. A label above TLP:CLEAR says that not \
            everybody may read. Readers cannot obey both, and will obey the one they like.
            """,
        remedy: "Give the lesson or course a `licence` that fits, such as “All rights reserved”, or take the part out.",
        bad: [
            .lesson(
                "---\ntitle: A case\nminutes: 45\nlicence: CC BY 4.0\n---\n\n::: note {⟦tlp=green⟧}\nThe sector.\n:::\n"
            ),
            .lesson(
                """
                <lesson xmlns="urn:coursepack:1" minutes="45" licence="CC0 1.0" ⟦tlp="amber"⟧>
                  <title>A case</title>
                  <p>The sector.</p>
                </lesson>
                """),
        ],
        good: [
            .lesson("---\ntitle: A case\nminutes: 45\nlicence: CC BY 4.0\ntlp: clear\n---\n\nThe sector.\n"),
            .lesson(
                "---\ntitle: A case\nminutes: 45\nlicence: All rights reserved\n---\n\n::: note {tlp=green}\nThe sector.\n:::\n"
            ),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let catalogue = course.project.catalogue.value.licence
        return course.labelsInPack.filter { $0.label.value > .clear }.compactMap { document, label in
            guard let licence = document.licence ?? course.head.licence ?? catalogue, isOpen(licence) else {
                return nil
            }
            return document.source.diagnostic(
                id, at: label.origin.range,
                "This is \(label.value.text), but the licence “\(licence)” lets everybody publish it.",
                remedy: "Give the document another `licence`, or take the part out.")
        }
    }

    /// Creative Commons licences and CC0, as authors write them or as SPDX does.
    private static func isOpen(_ licence: String) -> Bool {
        let name = licence.lowercased()
        return name.hasPrefix("cc ") || name.hasPrefix("cc-") || name.hasPrefix("cc0")
            || name.contains("creative commons")
    }
}
