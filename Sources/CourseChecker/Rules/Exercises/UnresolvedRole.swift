import CourseDiagnostics
import CourseModel

/// An inject goes to roles of its exercise, or to all.
enum UnresolvedRole: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedRole,
        demand: "An inject goes to roles of its exercise, or to all.",
        why: """
            On the day the facilitator stands with a card in her hand, and no seat has the name that is on it.
            """,
        remedy: """
            Correct the name, add the role, or write `to=all`.
            """,
        bad: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ⟦::: inject {#call at=0:00 from=Port to=taem method=phone objective=tell}⟧
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
                  ⟦<inject⟧ id="call" at="0:00" from="Port" to="team press" method="phone" objective="tell">
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
                ::: inject {#call at=0:00 from=Port to=all method=phone objective=tell}
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
            let known = document.value.roles.map(\.id)
            return control.injects.flatMap { inject -> [Diagnostic] in
                guard case .roles(let roles) = inject.receivers else { return [] }
                return roles.filter { !known.contains($0) }.map { role in
                    document.source.diagnostic(
                        id, at: inject.origin.range, "This exercise has no role '\(role)'.",
                        remedy: "Add the role, correct the name, or write to=all.",
                        suggestion: nearestName(to: role.rawValue, among: known.map(\.rawValue).sorted()))
                }
            }
        }
    }
}
