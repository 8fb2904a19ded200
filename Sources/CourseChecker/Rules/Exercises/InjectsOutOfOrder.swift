import CourseDiagnostics
import CourseModel

/// Injects stand in the order of their times.
enum InjectsOutOfOrder: CourseRule {
    static let documentation = RuleDocumentation(
        .injectsOutOfOrder,
        demand: "Injects stand in the order of their times.",
        why: """
            The facilitator works down the list with an eye on the clock. An inject that stands after a later one is given too late, or never.
            """,
        remedy: """
            Move the inject, or correct its time.
            """,
        bad: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#first at=0:20 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ⟦::: inject {#call at=0:10 from=Port to=team method=phone objective=tell}⟧
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                <module title="Play" start="0:00" minutes="30">
                  <inject id="first" at="0:20" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                  ⟦<inject⟧ id="call" at="0:05" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                </module>
                """),
        ],
        good: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#first at=0:20 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#call at=0:20 from=Port to=team method=phone objective=tell}
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
            let injects = control.injects
            return zip(injects, injects.dropFirst()).filter { $1.at < $0.at }.map { before, inject in
                document.source.diagnostic(
                    id, at: inject.origin.range, "This inject, at \(inject.at), stands after one at \(before.at).",
                    remedy: "Move it before '\(before.id)', or correct its time.")
            }
        }
    }
}
