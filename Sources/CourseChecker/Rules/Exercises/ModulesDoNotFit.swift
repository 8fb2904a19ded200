import CourseDiagnostics
import CourseModel

/// The modules of an exercise follow each other and end within its minutes.
enum ModulesDoNotFit: CourseRule {
    static let documentation = RuleDocumentation(
        .modulesDoNotFit,
        demand: "The modules of an exercise follow each other and end within its minutes.",
        why: """
            The hall is booked, the interpreters go home, and the hot wash, where people learn most, is what falls off the end.
            """,
        remedy: """
            Correct the start or the minutes of the module, or the minutes of the exercise.
            """,
        bad: [
            .scenario(
                """
                ⟦::: module {title=Play start=0:00 minutes=40}⟧
                ::: inject {#call at=0:00 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                <module title="Play" start="0:00" minutes="20">
                  <inject id="call" at="0:00" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                </module>
                ⟦<module⟧ title="Later" start="0:15" minutes="10">
                  <inject id="next" at="0:15" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                </module>
                """),
        ],
        good: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=20}
                ::: inject {#call at=0:00 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::

                ::: module {title=Later start=0:20 minutes=10}
                ::: inject {#next at=0:20 from=Port to=team method=phone objective=tell}
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
            var end = PlayTime(minutes: 0)
            return control.phases.compactMap { phase -> Diagnostic? in
                defer { end = max(end, phase.end) }
                if phase.start < end {
                    return document.source.diagnostic(
                        id, at: phase.origin.range,
                        "This module begins at \(phase.start), before the one above it ends at \(end).",
                        remedy: "Correct its start, or the minutes of the module above.")
                }
                guard phase.end.minutes > document.value.minutes else { return nil }
                return document.source.diagnostic(
                    id, at: phase.origin.range,
                    "This module ends at \(phase.end), but play is over at \(PlayTime(minutes: document.value.minutes)).",
                    remedy: "Correct its start or minutes, or the minutes of the exercise.")
            }
        }
    }
}
