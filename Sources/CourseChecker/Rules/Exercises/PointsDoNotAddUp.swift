import CourseDiagnostics
import CourseModel

/// The points of the criteria add up to those of the evaluation, and the pass mark is within them.
enum PointsDoNotAddUp: CourseRule {
    static let documentation = RuleDocumentation(
        .pointsDoNotAddUp,
        demand: "The points of the criteria add up to those of the evaluation, and the pass mark is within them.",
        why: """
            Evaluators add up in front of the group. A sum that does not come out costs them their standing.
            """,
        remedy: """
            Correct `points` of the evaluation or of a criterion, or `pass`.
            """,
        bad: [
            .scenario(
                """
                ::: evaluation {⟦points=20⟧}
                ::: criterion {points=2 objective=tell inject=call}
                Told in time.
                :::
                :::
                """),
            .scenario(
                """
                <evaluation ⟦points="2"⟧ pass="3">
                  <criterion points="2" objective="tell"><p>Told in time.</p></criterion>
                </evaluation>
                """),
        ],
        good: [
            .scenario(
                """
                ::: evaluation {points=4 pass=4}
                ::: criterion {points=2 objective=tell inject=call}
                Told in time.
                :::
                ::: criterion {points=2 objective=tell}
                Tone.
                :::
                :::
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.scenarios.flatMap { document -> [Diagnostic] in
            guard let control = document.value.control else { return [] }
            guard let evaluation = control.evaluation else { return [] }
            let sum = evaluation.criteria.reduce(0) { $0 + $1.points }
            var messages: [(String, String)] = []
            if sum != evaluation.points {
                messages.append(
                    (
                        "The criteria have \(sum) points together, not \(evaluation.points).",
                        "Write points=\(sum), or correct the points of a criterion."
                    ))
            }
            if let pass = evaluation.pass, pass > evaluation.points {
                messages.append(
                    (
                        "The pass mark \(pass) is higher than the \(evaluation.points) points there are.", "Lower pass."
                    ))
            }
            return messages.map { document.source.diagnostic(id, at: evaluation.origin.range, $0, remedy: $1) }
        }
    }
}
