import CourseDiagnostics
import CourseModel

/// A handout that no activity of its lesson hands out, and no link names, is printed for nobody.
enum UnusedHandout: CourseRule {
    static let documentation = RuleDocumentation(
        .unusedHandout,
        demand: "Every handout is given out by an activity of its lesson, or linked to.",
        why: "A sheet that no activity hands out lies on the table, and nobody knows when to take it.",
        remedy: "Name it in an activity's `handout`, or link to it where it is used.",
        bad: [
            .lesson(
                """
                ⟦::: handout {#reports title="Reports"}⟧
                Report 1: a hospital.
                :::
                """),
            .lesson(
                """
                <section><title>Labels</title>
                  <activity title="Mark it"><p>Label the reports.</p></activity>
                  ⟦<handout⟧ title="Reports"><p>Report 1: a hospital.</p></handout>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ::: activity {title="Mark it" handout=reports}
                Label the reports.
                :::

                ::: handout {#reports title="Reports"}
                Report 1: a hospital.
                :::
                """),
            .lesson(
                """
                Take [the sheet](#reports).

                ::: handout {#reports title="Reports"}
                Report 1: a hospital.
                :::
                """, "A link is enough."),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        var linked: [LessonID: Set<ElementID>] = [:]
        for document in course.documents {
            for reference in document.references {
                switch reference.value {
                case .here(let anchor):
                    if let lesson = document.lesson { linked[lesson, default: []].insert(anchor) }
                case .lesson(let other, let lesson, let anchor?) where other == nil || other == course.course.id:
                    linked[lesson, default: []].insert(anchor)
                case .lesson, .course: continue
                }
            }
        }
        return course.lessons.flatMap { lesson in
            let used = Set(lesson.handoutUses.map(\.value)).union(lesson.lesson.flatMap { linked[$0] } ?? [])
            return lesson.handouts.filter { use in use.value.map { !used.contains($0) } ?? true }.map { use in
                lesson.source.diagnostic(
                    id, at: use.origin.range,
                    use.value.map { "No activity hands out '\($0)', and no link leads to it." }
                        ?? "This handout has no id, so no activity can hand it out.",
                    remedy: "Name it in an activity's `handout`, or link to it where it is used.")
            }
        }
    }
}
