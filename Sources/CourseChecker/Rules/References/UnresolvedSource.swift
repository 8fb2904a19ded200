import CourseDiagnostics
import CourseModel

/// A source that a text cites must be in the bibliography.
enum UnresolvedSource: DocumentRule, LocalRule {
    static let documentation = RuleDocumentation(
        .unresolvedSource,
        demand: "A source that a text cites must be in the bibliography.",
        why: """
            A claim whose source cannot be found is a rumour. In a room of officials somebody will ask.
            """,
        remedy: "Correct the name, or add the source to content/sources.",
        bad: [
            .lesson(
                """
                There are four labels [⟦@first-tlp-2⟧].
                """),
            .lesson(
                """
                <p>There are four labels <cite ⟦source="tlp-pgae"⟧/>.</p>
                """, with: [.sources("## Traffic Light Protocol {#tlp-page kind=page}\n\nSee [@tlp-page].")]),
        ],
        good: [
            .lesson(
                """
                There are four labels [@tlp-page].
                """, with: [.sources("## Traffic Light Protocol {#tlp-page kind=page}")]),
            .lesson(
                """
                Write to [us](mailto:us@tlp-page.example).
                """),
        ])

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        guard !project.isBibliographyBroken else { return [] }
        return document.citations.filter { project.sources[$0.value.source] == nil }.map { use in
            let wanted = use.value.source.rawValue
            return document.source.diagnostic(
                id, at: use.origin.range, "The sources have no entry '\(wanted)'.",
                remedy: "Add it to content/sources, or correct the citation.",
                suggestion: nearestName(to: wanted, among: project.sources.keys.map(\.rawValue).sorted()))
        }
    }
}
