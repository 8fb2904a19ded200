import CourseDiagnostics
import CourseModel

/// What follows from an inject, or is seen in one, names an inject of the same exercise.
enum UnresolvedInject: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedInject,
        demand: "What follows from an inject, or is seen in one, names an inject of the same exercise.",
        why: """
            An evaluator who looks for a moment that never comes gives no points, and the group never learns why.
            """,
        remedy: """
            Correct the name, or add the inject.
            """,
        bad: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ⟦::: inject {#call at=0:00 from=Port to=team method=phone objective=tell after=alarm}⟧
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """),
            .scenario(
                """
                <evaluation points="2">
                  ⟦<criterion⟧ points="2" objective="tell" inject="cal"><p>Told in time.</p></criterion>
                </evaluation>
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

                ::: inject {#call at=0:10 from=Port to=team method=phone objective=tell after=first}
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
            let known = control.injects.map(\.id)
            let uses =
                control.injects.compactMap { inject in inject.after.map { ($0, inject.origin) } }
                + (control.evaluation?.criteria ?? []).flatMap { criterion in
                    criterion.injects.map { ($0, criterion.origin) }
                }
            return uses.filter { !known.contains($0.0) }.map { inject, origin in
                document.source.diagnostic(
                    id, at: origin.range, "This exercise has no inject '\(inject)'.",
                    remedy: "Add it, or correct the name.",
                    suggestion: nearestName(to: inject.rawValue, among: known.map(\.rawValue).sorted()))
            }
        }
    }
}
