import CourseDiagnostics
import CourseModel

/// A link that participants see must not lead to a place that their edition does not have.
enum ReferenceIntoRemovedText: CourseRule {
    static let documentation = RuleDocumentation(
        .referenceIntoRemovedText,
        demand: "A link that participants see must not lead to a place that their edition does not have.",
        why: """
            Participants would follow a link to text that their edition does not have, and learn on the way that \
            something is kept from them.
            """,
        remedy: "Move the link into a trainer note, or its target out of one.",
        bad: [
            .lesson(
                """
                See ⟦[the key](#key)⟧.

                ::: trainer-note
                | Report | Label |
                |---|---|
                | 1 | RED |

                ::: table {#key2}
                | A |
                |---|
                | 1 |
                :::
                ::: table {#key}
                | Report | Label |
                |---|---|
                | 1 | RED |
                :::
                :::
                """),
            .lesson(
                """
                <section><title>Labels</title>
                  <p>See <ref ⟦to="#key"⟧>the key</ref>.</p>
                  <trainer-note><table id="key"><head><cell>Report</cell></head><row><cell>RED</cell></row></table></trainer-note>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ::: trainer-note
                See [the key](#key).

                ::: table {#key}
                | Report | Label |
                |---|---|
                | 1 | RED |
                :::
                :::
                """),
            .lesson(
                """
                See [the reports](#reports).

                ::: table {#reports}
                | Report | Label {key} |
                |---|---|
                | 1 | RED |
                :::
                """),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let byLesson = Dictionary(
            course.lessons.compactMap { facts in facts.lesson.map { ($0, facts) } },
            uniquingKeysWith: { first, _ in first })
        return course.documents.flatMap { document in
            document.references.compactMap { use -> Diagnostic? in
                guard !use.isWithheld, let place = place(use.value, in: document, of: course.course.id),
                    byLesson[place.lesson]?.anchors[place.anchor]?.isWithheld == true
                else { return nil }
                return document.source.diagnostic(
                    id, at: use.origin.range, "'\(place.anchor)' stands in text that participants do not get.",
                    remedy: "Move the link into a trainer note, or its target out of one.")
            }
        }
    }

    private static func place(
        _ target: ReferenceTarget, in document: DocumentFacts, of course: CourseID
    ) -> (lesson: LessonID, anchor: ElementID)? {
        switch target {
        case .here(let anchor): document.lesson.map { ($0, anchor) }
        case .lesson(let other, let lesson, let anchor?) where other == nil || other == course: (lesson, anchor)
        case .lesson, .course: nil
        }
    }
}
