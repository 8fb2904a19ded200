import CourseDiagnostics
import CourseModel

/// An inject or criterion names aims of its exercise, or objectives of its course.
enum UnresolvedAim: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedAim,
        demand: "An inject or criterion names aims of its exercise, or objectives of its course.",
        why: """
            An inject for an aim that is not there costs ten minutes of play and tells nobody anything.
            """,
        remedy: """
            Correct the name, or add the aim to `objectives`.
            """,
        bad: [
            .scenario(
                """
                ::: module {title=Play start=0:00 minutes=30}
                ⟦::: inject {#call at=0:00 from=Port to=team method=phone objective=tel}⟧
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
                  ⟦<criterion⟧ points="2" objective="tell log" inject="call"><p>Told in time.</p></criterion>
                </evaluation>
                """),
        ],
        good: [
            .scenario(
                """
                ::: evaluation {points=2}
                ::: criterion {points=2 objective=tell inject=call}
                Told in time.
                :::
                :::
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.scenarios.flatMap { document -> [Diagnostic] in
            guard let control = document.value.control else { return [] }
            let known =
                control.aims.map(\.objective.id) + course.course.head.value.metadata.objectives.map(\.id)
            let uses =
                control.injects.flatMap { inject in inject.objectives.map { ($0, inject.origin) } }
                + (control.evaluation?.criteria ?? []).flatMap { criterion in
                    criterion.objectives.map { ($0, criterion.origin) }
                }
            return uses.filter { !known.contains($0.0) }.map { aim, origin in
                document.source.diagnostic(
                    id, at: origin.range, "This exercise has no aim '\(aim)'.",
                    remedy: "Add it to the objectives, or correct the name.",
                    suggestion: nearestName(to: aim.rawValue, among: known.map(\.rawValue).sorted()))
            }
        }
    }
}
