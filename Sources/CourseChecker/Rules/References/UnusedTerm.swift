import CourseDiagnostics
import CourseModel

/// A term that no lesson links to reaches no pack.
enum UnusedTerm: ProjectRule {
    static let documentation = RuleDocumentation(
        .unusedTerm,
        demand: "Every term of the glossary is linked to by a lesson, or by a term that is.",
        why: """
            A term that no lesson links to is in no pack: somebody wrote an explanation that no learner can find.
            """,
        remedy: "Link to it where learners meet the word, or remove it.",
        bad: [
            .lesson(
                """
                A lesson.
                """, with: [.glossary("## Response team {⟦#csirt⟧}\n\nThe people who answer.")]),
            .lesson(
                """
                The [team](term:csirt).
                """,
                with: [
                    .glossary(
                        "## Response team {#csirt}\n\nThe people who answer.\n\n## Operator {⟦#operator⟧}\n\nThe people who run it."
                    )
                ]),
        ],
        good: [
            .lesson(
                """
                The [team](term:csirt).
                """,
                with: [
                    .glossary(
                        "## Response team {#csirt}\n\nThey call the [operator](term:operator).\n\n## Operator {#operator}\n\nThe people who run it."
                    )
                ])
        ])

    static func findings(in project: ProjectFacts) -> [Diagnostic] {
        guard project.isComplete, let glossary = project.index.glossary else { return [] }
        return glossary.value.terms.filter { !project.uses.terms.contains($0.id) }.map { term in
            glossary.source.diagnostic(
                id, at: term.origin.range, "No lesson links to the term '\(term.id)'.",
                remedy:
                    "Link to it where learners meet the word, as [\(term.title.plainText)](term:\(term.id)), or remove it."
            )
        }
    }
}
