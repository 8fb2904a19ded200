import CourseDiagnostics
import CourseModel

/// Each objective of a lesson is named by a question or exercise.
enum ObjectiveNeverAssessed: DocumentRule {
    static let documentation = RuleDocumentation(
        .objectiveNeverAssessed,
        demand: "Each objective of a lesson is named by a question or exercise.",
        why: """
            Without a question or an exercise that belongs to an objective, neither the trainer nor the learner finds out whether it \
            was reached, and nobody can mend the lesson.
            """,
        remedy: """
            Name the objective's id in the `objective` of the question or exercise that shows whether it was reached, add one, or \
            drop the objective.
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

                ::: activity {title="Mark it" objective=choose}
                Label the six reports on the hand-out.
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
                  <question type="single" use="practice" objective="choose">
                    <prompt><p>Which label fits?</p></prompt>
                    <option><p>TLP:GREEN</p><feedback><p>GREEN lets the whole community know.</p></feedback></option>
                    <option correct="yes"><p>TLP:AMBER</p><feedback><p>Yes.</p></feedback></option>
                  </question>
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
        return document.objectives.filter { !document.assessed.contains($0.id) }.map { objective in
            document.source.diagnostic(
                id, at: objective.origin.range, "No question or exercise names the objective '\(objective.id)'.",
                remedy:
                    "Write objective=\(objective.id) on the question or exercise that shows whether it was reached, or add one."
            )
        }
    }
}
