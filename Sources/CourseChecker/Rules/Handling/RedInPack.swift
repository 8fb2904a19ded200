import CourseDiagnostics
import CourseModel

/// What is for the eyes and ears of people in one room does not go into a folder that can be copied.
enum RedInPack: CourseRule {
    static let documentation = RuleDocumentation(
        .redInPack,
        demand: "Nothing in a pack is TLP:RED.",
        why: """
            TLP:RED is for the people named or present alone. A folder on a stick has no list of names: whoever finds it \
            can read it and copy it.
            """,
        remedy: """
            Take the part out and tell it in the room, or ask its source for another label. `--tlp amber+strict` builds \
            packs without it.
            """,
        bad: [
            .lesson("::: note {⟦tlp=red⟧}\nThe name of the hospital.\n:::\n"),
            .lesson(
                """
                <lesson xmlns="urn:coursepack:1" minutes="45" ⟦tlp="red"⟧>
                  <title>A case</title>
                  <p>The name of the hospital.</p>
                </lesson>
                """),
        ],
        good: [
            .lesson("A report marked TLP:RED stays in the room.\n", "A label that is only talked about."),
            .lesson("::: note {tlp=amber}\nThe sector of the hospital.\n:::\n"),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.labelsInPack.filter { $0.label.value == .red }.map { document, label in
            document.source.diagnostic(
                id, at: label.origin.range, "This is TLP:RED, and a pack would hold it.",
                remedy: "Take it out, or build with --tlp amber+strict, which leaves it out.")
        }
    }
}
