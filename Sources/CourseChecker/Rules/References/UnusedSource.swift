import CourseDiagnostics
import CourseModel

/// A source that nothing cites reaches no pack.
enum UnusedSource: ProjectRule {
    static let documentation = RuleDocumentation(
        .unusedSource,
        demand: "Every source is cited.",
        why: """
            A source that nothing cites is in no pack. Either a claim has lost its citation, or the list is longer \
            than what was read.
            """,
        remedy: "Cite it where its claim stands, or remove it.",
        bad: [
            .lesson(
                """
                A lesson.
                """, with: [.sources("## Traffic Light Protocol {⟦#tlp⟧ kind=page}")]),
            .lesson(
                """
                Four labels [@tlp].
                """, with: [.sources("## Traffic Light Protocol {#tlp kind=page}\n\n## Norms {⟦#norms⟧ kind=page}")]),
        ],
        good: [
            .lesson(
                """
                Four labels [@tlp].
                """, with: [.sources("## Traffic Light Protocol {#tlp kind=page}")]),
            .lesson(
                """
                Four [labels](term:label).
                """, "A citation in a term counts.",
                with: [
                    .glossary("## Label {#label}\n\nA mark [@tlp]."),
                    .sources("## Traffic Light Protocol {#tlp kind=page}"),
                ]),
        ])

    static func findings(in project: ProjectFacts) -> [Diagnostic] {
        guard project.isComplete, let bibliography = project.index.bibliography else { return [] }
        return bibliography.value.sources.filter { !project.uses.sources.contains($0.id) }.map { source in
            bibliography.source.diagnostic(
                id, at: source.origin.range, "Nothing cites the source '\(source.id)'.",
                remedy: "Cite it where its claim stands, as [@\(source.id), place], or remove it.")
        }
    }
}
