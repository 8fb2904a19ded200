import CourseDiagnostics
import CourseModel

/// An activity, exercise or question names objectives of its own lesson.
enum UnresolvedObjective: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedObjective,
        demand: "An activity, exercise or question names objectives of its own lesson.",
        why: """
            The activity says that it serves an objective which the lesson does not have. Nobody can tell what it is \
            for, and the objective that was meant counts as never practised.
            """,
        remedy: """
            Correct the name, or add the objective to the lesson's `objectives`. Objectives of other lessons cannot \
            be named.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking
                minutes: 45
                objectives:
                  - id: choose
                    text: Choose a label
                ---

                ⟦::: activity {title="Mark it" objective=chose}⟧
                Label the reports.
                :::
                """),
            .lesson(
                """
                <section><title>Labels</title>
                  ⟦<question⟧ type="true-false" use="test" objective="choose">
                    <prompt><p>RED is for the room.</p></prompt>
                    <option correct="yes"><p>True</p></option><option><p>False</p></option>
                  </question>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking
                minutes: 45
                objectives:
                  - id: choose
                    text: Choose a label
                ---

                ::: activity {title="Mark it" objective=choose}
                Label the reports.
                :::

                ::: question {type=single use=test objective=choose}
                Which label fits?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER
                :::
                """),
            .lesson(
                """
                ::: activity {title="Mark it"}
                Label the reports.
                :::
                """),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.lessons.flatMap { lesson in
            let known = Set(lesson.objectives.map(\.id))
            return lesson.objectiveUses.filter { !known.contains($0.value) }.map { use in
                lesson.source.diagnostic(
                    id, at: use.origin.range, "This lesson has no objective '\(use.value)'.",
                    remedy: "Add it to the lesson's objectives, or correct the name.",
                    suggestion: nearestName(to: use.value.rawValue, among: lesson.objectives.map(\.id.rawValue)))
            }
        }
    }
}
