import CourseDiagnostics
import CourseModel

/// What an activity or inject hands out must be a handout, a set of cards or a form of the same document.
enum UnresolvedHandout: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedHandout,
        demand:
            "What an activity or inject hands out must be a handout, a set of cards or a form of the same document.",
        why: """
            The trainer looks through the pack for a sheet that does not exist while the group waits.
            """,
        remedy: """
            Correct the name, or write the handout, cards or form in the same lesson and give it that id.
            """,
        bad: [
            .lesson(
                """
                ⟦::: activity {title="Mark it" handout=reports}⟧
                Label the reports.
                :::
                """),
            .lesson(
                """
                <section><title>Labels</title>
                  ⟦<activity title="Mark it" handout="labels"><p>Label the reports.</p></activity>
                  <table id="labels"><head><cell>Label</cell></head><row><cell>RED</cell></row></table>
                </section>
                """),
            .scenario(
                """
                ::: roles
                ⟦::: role {#team title=Team handout=chart}⟧
                The team.
                :::
                :::

                ::: handout {#map title=Map}
                A port.
                :::
                """),
        ],
        good: [
            .scenario(
                """
                ::: roles
                ::: role {#team title=Team handout=map}
                The team.
                :::
                :::

                ::: handout {#map title=Map}
                A port.
                :::
                """),
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
                ::: activity {title="Sort" handout=deck}
                Sort the cards.
                :::

                ::: cards {#deck title="Cards"}
                ::: card
                RED
                :::
                :::
                """),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        (course.lessons + course.scenarios).flatMap { lesson in
            let known = Set(lesson.sheets.compactMap(\.value))
            return lesson.handoutUses.filter { !known.contains($0.value) }.map { use in
                lesson.source.diagnostic(
                    id, at: use.origin.range,
                    "This \(lesson.lesson == nil ? "exercise" : "lesson") has no handout, cards or form '\(use.value)'.",
                    remedy: lesson.anchors[use.value] == nil
                        ? "Add it here, or correct the name."
                        : "The id '\(use.value)' belongs to something else; name a handout, cards or a form.",
                    suggestion: nearestName(to: use.value.rawValue, among: known.map(\.rawValue).sorted()))
            }
        }
    }
}
