import CourseDiagnostics
import CourseModel

/// The catalogue says up to which label its publisher hands out packs.
enum LabelAboveCeiling: CourseRule {
    static let documentation = RuleDocumentation(
        .labelAboveCeiling,
        demand: "No label is stricter than the catalogue's `highest-tlp`.",
        why: """
            The publisher has decided what it hands out at all. A stricter part in a pack would break a promise to the \
            part's source without anybody noticing.
            """,
        remedy: "Take the part out, ask its source for another label, or change `highest-tlp` with the publisher.",
        bad: [
            .files([
                .text(
                    "content/catalogue.md",
                    "---\ntitle: Demonstration\nlanguage: en\nhighest-tlp: green\n---\n"),
                .text(
                    "content/demo-101/lesson.md",
                    "---\ntitle: A lesson\nminutes: 10\n---\n\n::: note {⟦tlp=amber⟧}\nThe sector.\n:::\n"),
            ]),
            .files([
                .text(
                    "content/catalogue.md",
                    "---\ntitle: Demonstration\nlanguage: en\nhighest-tlp: clear\n---\n"),
                .text(
                    "content/demo-101/lesson.xml",
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10" ⟦tlp="green"⟧>
                      <title>A lesson</title>
                      <p>The sector.</p>
                    </lesson>
                    """),
            ]),
        ],
        good: [
            .files([
                .text(
                    "content/catalogue.md",
                    "---\ntitle: Demonstration\nlanguage: en\nhighest-tlp: amber\n---\n"),
                .text(
                    "content/demo-101/lesson.md",
                    "---\ntitle: A lesson\nminutes: 10\n---\n\n::: note {tlp=amber}\nThe sector.\n:::\n"),
            ])
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard let ceiling = course.project.catalogue.value.highestTLP else { return [] }
        return course.labelsInPack.filter { $0.label.value > ceiling }.map { document, label in
            document.source.diagnostic(
                id, at: label.origin.range,
                "This is \(label.value.text); the catalogue publishes up to \(ceiling.text).",
                remedy: "Take it out, or build with --tlp \(ceiling.rawValue), which leaves it out.")
        }
    }
}
