import CourseDiagnostics
import CourseModel

/// Every seat that learners play has three injects of its own or more, the first within 45 minutes.
enum IdleSeat: CourseRule {
    static let documentation = RuleDocumentation(
        .idleSeat,
        demand: "Every seat that learners play has three injects of its own or more, the first within 45 minutes.",
        why: """
            Somebody flew in for this day. A seat that waits an hour, or gets one telephone call, reads its mail and learns nothing.
            """,
        remedy: """
            Add injects for the seat, give it a share in others, merge it with another seat, or let a facilitator play it (`played=no`).
            """,
        bad: [
            .scenario(
                """
                ::: roles
                ::: role {#team title=Team}
                The team.
                :::
                ⟦::: role {#press title=Press}⟧
                The press.
                :::
                :::

                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#t1 at=0:00 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#t2 at=0:05 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#t3 at=0:10 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#p1 at=0:15 from=Port to=press method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#p2 at=0:20 from=Port to=press method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                <roles>
                  <role id="team" title="Team"><p>The team.</p></role>
                  ⟦<role⟧ id="press" title="Press"><p>The press.</p></role>
                </roles>
                <module title="Play" start="0:00" minutes="30">
                  <inject id="t1" at="0:00" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                  <inject id="t2" at="0:05" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                  <inject id="t3" at="0:10" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                  <inject id="p1" at="0:15" from="Port" to="all" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                </module>
                """),
        ],
        good: [
            .scenario(
                """
                ::: roles
                ::: role {#team title=Team}
                The team.
                :::
                ::: role {#press title=Press played=no}
                The press.
                :::
                :::

                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#t1 at=0:00 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#t2 at=0:05 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#t3 at=0:10 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                ::: roles
                ::: role {#team title=Team}
                The team.
                :::
                ::: role {#press title=Press}
                The press.
                :::
                :::

                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#t1 at=0:00 from=Port to="team press" method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#t2 at=0:05 from=Port to="team press" method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#t3 at=0:10 from=Port to="team press" method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
        ])

    /// Injects that a seat needs of its own.
    private static let fewest = 3
    /// Minutes that a seat can wait for its first.
    private static let longestWait = 45

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.scenarios.flatMap { document -> [Diagnostic] in
            guard let control = document.value.control else { return [] }
            let played = document.value.roles.filter(\.isPlayed)
            // A drill with one team is that team's from beginning to end.
            guard played.count > 1 else { return [] }
            return played.compactMap { role -> Diagnostic? in
                let own = control.injects.filter { $0.isFor(role.id) }
                func report(_ message: String) -> Diagnostic {
                    document.source.diagnostic(
                        id, at: role.origin.range, message,
                        remedy: "Add injects to=\(role.id), or let a facilitator play it with played=no.")
                }
                if own.count < fewest {
                    return report(
                        "The seat '\(role.id)' has \(own.count) of the \(fewest) injects of its own that it needs.")
                }
                guard let first = own.map(\.at).min(), first.minutes > longestWait else { return nil }
                return report("The seat '\(role.id)' waits until \(first) for its first inject.")
            }
        }
    }
}
