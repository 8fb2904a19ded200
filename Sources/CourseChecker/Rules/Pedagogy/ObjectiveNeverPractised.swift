import CourseDiagnostics
import CourseModel

/// Each objective of a lesson is named by an activity or exercise.
enum ObjectiveNeverPractised: DocumentRule {
    static let documentation = RuleDocumentation(
        .objectiveNeverPractised,
        demand: "Each objective of a lesson is named by an activity or exercise.",
        why: """
            What learners never try in the room, they cannot do at work. An objective that no activity names is either missing its \
            practice, or promises more than the lesson gives.
            """,
        remedy: """
            Name the objective's id in the `objective` of the activity or exercise in which learners do it, add one, or drop the \
            objective.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - ⟦id: choose⟧
                    text: Choose a label for a report and defend the choice
                ---

                ::: question {type=single use=test objective=choose}
                Which label fits?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER
                :::
                """),
            .lesson(
                """
                <lesson xmlns="urn:coursepack:1" minutes="45">
                  <title>Marking what you share</title>
                  <objectives>
                    <objective id="choose">Choose a label for a report</objective>
                    ⟦<objective⟧ id="defend">Defend the choice</objective>
                  </objectives>
                  <activity title="Mark it" objective="choose"><p>Label the six reports.</p></activity>
                </lesson>
                """),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - id: choose
                    text: Choose a label for a report and defend the choice
                ---

                ::: activity {title="Mark it" objective=choose}
                Label the six reports on the hand-out.
                :::

                ::: question {type=single use=test objective=choose}
                Which label fits?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER
                :::
                """),
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - id: choose
                    text: Choose a label for a report and defend the choice
                ---

                ::: exercise {title="Six reports" objective=choose}
                Label the six reports.

                ::: solution
                Reports 1 and 4 are TLP:AMBER.
                :::
                :::
                """, "An exercise lets learners try and shows the result."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        guard document.lesson != nil else { return [] }
        return document.objectives.filter { !document.practised.contains($0.id) }.map { objective in
            document.source.diagnostic(
                id, at: objective.origin.range, "No activity or exercise names the objective '\(objective.id)'.",
                remedy:
                    "Write objective=\(objective.id) on the activity or exercise in which learners do it, or add one."
            )
        }
    }
}
