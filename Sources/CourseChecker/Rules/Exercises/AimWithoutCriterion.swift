import CourseDiagnostics
import CourseModel

/// Every aim that is scored has a criterion.
enum AimWithoutCriterion: CourseRule {
    static let documentation = RuleDocumentation(
        .aimWithoutCriterion,
        demand: "Every aim that is scored has a criterion.",
        why: """
            The report after the exercise says nothing about this aim, although the exercise was built for it.
            """,
        remedy: """
            Add a criterion that names the aim, or write `scored: no`.
            """,
        bad: [
            .scenario(
                """
                ---
                title: Exercise Demo
                minutes: 30
                objectives:
                  - {id: tell, text: Tell a partner in time}
                  - ⟦{id: log, text: Keep a log}⟧
                ---

                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#call at=0:00 from=Port to=team method=phone objective="tell log"}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                <scenario xmlns="urn:coursepack:1" minutes="30">
                  <title>Exercise Demo</title>
                  <objectives>
                    <objective id="tell">Tell a partner in time</objective>
                    ⟦<objective⟧ id="log">Keep a log</objective>
                  </objectives>
                  <background><p>A port.</p></background>
                  <roles><role id="team" title="Team"><p>The team.</p></role></roles>
                  <module title="Play" start="0:00" minutes="30">
                    <inject id="call" at="0:00" from="Port" to="team" method="phone" objective="tell log">
                      <message><p>The cranes stop.</p></message>
                      <expected-action><p>Open the log.</p></expected-action>
                    </inject>
                  </module>
                  <evaluation points="2"><criterion points="2" objective="tell"><p>Told in time.</p></criterion></evaluation>
                </scenario>
                """),
        ],
        good: [
            .scenario(
                """
                ---
                title: Exercise Demo
                minutes: 30
                objectives:
                  - {id: tell, text: Tell a partner in time}
                  - {id: log, text: Keep a log, scored: no}
                ---

                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#call at=0:00 from=Port to=team method=phone objective="tell log"}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.scenarios.flatMap { document -> [Diagnostic] in
            guard let control = document.value.control else { return [] }
            let judged = Set((control.evaluation?.criteria ?? []).flatMap(\.objectives))
            return control.aims.filter { $0.isScored && !judged.contains($0.objective.id) }.map { aim in
                document.source.diagnostic(
                    id, at: aim.objective.origin.range, "No criterion judges the aim '\(aim.objective.id)'.",
                    remedy: "Add one with objective=\(aim.objective.id), or write scored: no.")
            }
        }
    }
}
