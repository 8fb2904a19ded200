import CourseDiagnostics
import CourseModel

/// An inject comes within the time of its module.
enum InjectOutsideModule: CourseRule {
    static let documentation = RuleDocumentation(
        .injectOutsideModule,
        demand: "An inject comes within the time of its module.",
        why: """
            Facilitators learn the exercise by its phases. An inject at another time than its phase falls between two chairs.
            """,
        remedy: """
            Correct the time, move the inject into the module of its time, or change the module.
            """,
        bad: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ⟦::: inject {#call at=0:31 from=Port to=team method=phone objective=tell}⟧
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                <module title="Play" start="0:10" minutes="20">
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
                ::: inject {#call at=0:30 from=Port to=team method=phone objective=tell}
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
            return control.phases.flatMap { phase in
                phase.injects.filter { $0.at < phase.start || $0.at > phase.end }.map { inject in
                    document.source.diagnostic(
                        id, at: inject.origin.range,
                        "This inject, at \(inject.at), is outside its module, which lasts from \(phase.start) to \(phase.end).",
                        remedy: "Correct its time, or the module's start and minutes.")
                }
            }
        }
    }
}
