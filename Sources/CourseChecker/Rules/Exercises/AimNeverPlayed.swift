import CourseDiagnostics
import CourseModel

/// Every aim is served by an inject.
enum AimNeverPlayed: CourseRule {
    static let documentation = RuleDocumentation(
        .aimNeverPlayed,
        demand: "Every aim is served by an inject.",
        why: """
            Players cannot show what nothing asks of them; evaluators then judge manners instead of work.
            """,
        remedy: """
            Name the aim in the `objective` of the inject that calls for it, add one, or drop the aim.
            """,
        bad: [
            .scenario(
                """
                ---
                title: Exercise Demo
                minutes: 30
                objectives:
                  - {id: tell, text: Tell a partner in time}
                  - ⟦{id: log, text: Keep a log, scored: no}⟧
                ---
                """),
            .scenario(
                """
                <scenario xmlns="urn:coursepack:1" minutes="30">
                  <title>Exercise Demo</title>
                  <objectives>
                    <objective id="tell">Tell a partner in time</objective>
                    ⟦<objective⟧ id="log" scored="no">Keep a log</objective>
                  </objectives>
                  <background><p>A port.</p></background>
                  <roles><role id="team" title="Team"><p>The team.</p></role></roles>
                  <module title="Play" start="0:00" minutes="30">
                    <inject id="call" at="0:00" from="Port" to="team" method="phone" objective="tell">
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
            let played = Set(control.injects.flatMap(\.objectives))
            return control.aims.filter { !played.contains($0.objective.id) }.map { aim in
                document.source.diagnostic(
                    id, at: aim.objective.origin.range, "No inject serves the aim '\(aim.objective.id)'.",
                    remedy: "Write objective=\(aim.objective.id) on the inject that calls for it, or drop the aim.")
            }
        }
    }
}
