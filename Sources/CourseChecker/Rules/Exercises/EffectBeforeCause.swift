import CourseDiagnostics
import CourseModel

/// An inject that names another by `after` comes later.
enum EffectBeforeCause: CourseRule {
    static let documentation = RuleDocumentation(
        .effectBeforeCause,
        demand: "An inject that names another by `after` comes later.",
        why: """
            Players who get the answer before the question stop believing in the story, and play against the controllers.
            """,
        remedy: """
            Correct the time of one of the two, or remove `after`.
            """,
        bad: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ⟦::: inject {#first at=0:00 from=Port to=team method=phone objective=tell after=second}⟧
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#second at=0:10 from=Port to=team method=phone objective=tell}
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
                  <inject id="first" at="0:00" from="Port" to="team" method="phone" objective="tell">
                    <message><p>The cranes stop.</p></message>
                    <expected-action><p>Open the log.</p></expected-action>
                  </inject>
                  ⟦<inject⟧ id="second" at="0:00" from="Port" to="team" method="phone" objective="tell" after="first">
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
                ::: inject {#first at=0:00 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::

                ::: inject {#second at=0:10 from=Port to=team method=phone objective=tell after=first}
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
            let times = Dictionary(control.injects.map { ($0.id, $0.at) }, uniquingKeysWith: { first, _ in first })
            return control.injects.compactMap { inject -> Diagnostic? in
                guard let cause = inject.after, let time = times[cause], inject.at <= time else { return nil }
                return document.source.diagnostic(
                    id, at: inject.origin.range,
                    "This inject, at \(inject.at), follows from '\(cause)', which comes at \(time).",
                    remedy: "Give it a later time, or remove after.")
            }
        }
    }
}
