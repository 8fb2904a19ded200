import CourseDiagnostics
import CourseModel

/// A term that a text links to must be in the glossary.
enum UnresolvedTerm: DocumentRule, LocalRule {
    static let documentation = RuleDocumentation(
        .unresolvedTerm,
        demand: "A term that a text links to must be in the glossary.",
        why: """
            The dotted line promises an explanation. A learner who follows it finds nothing, and a learner on paper \
            looks in vain.
            """,
        remedy: "Correct the name, or add the term to content/glossary.",
        bad: [
            .lesson(
                """
                The national ⟦[team](term:csirt)⟧ answers.
                """),
            .lesson(
                """
                <p>The <term ⟦ref="csrit"⟧>team</term> answers.</p>
                """, with: [.glossary("## Response team {#csirt}\n\nThe people who answer. A [team](term:csirt).")]),
        ],
        good: [
            .lesson(
                """
                The national [team](term:csirt) answers.
                """, with: [.glossary("## Response team {#csirt}\n\nThe people who answer.")]),
            .lesson(
                """
                The national [team](tel:+41000000) answers.
                """),
        ])

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        guard !project.isGlossaryBroken else { return [] }
        return document.terms.filter { project.terms[$0.value] == nil }.map { use in
            document.source.diagnostic(
                id, at: use.origin.range, "The glossary has no term '\(use.value)'.",
                remedy: "Add it to content/glossary, or correct the link.",
                suggestion: nearestName(to: use.value.rawValue, among: project.terms.keys.map(\.rawValue).sorted()))
        }
    }
}
