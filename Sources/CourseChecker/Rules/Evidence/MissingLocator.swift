import CourseDiagnostics
import CourseModel

/// A citation of a long document says where in it.
enum MissingLocator: DocumentRule, LocalRule {
    static let documentation = RuleDocumentation(
        .missingLocator,
        demand: "A citation of a long document says where in it.",
        why: """
            A claim that rests on "a report of 120 pages" rests on nothing that a learner or a reviewer can check in \
            the break. With a page, paragraph or section anybody can look it up in a minute.
            """,
        remedy: """
            Write the place after the source: [@norms, para. 13(c)]. News, web pages and data sets need none.
            """,
        bad: [
            .lesson(
                """
                States should not knowingly let their territory be used [⟦@norms⟧].
                """, with: [.sources("## Norms of responsible behaviour {#norms kind=report}")]),
            .lesson(
                """
                <p>States should not knowingly let their territory be used <cite ⟦source="norms"⟧/>.</p>
                """, with: [.sources("## Norms of responsible behaviour {#norms kind=report}")]),
        ],
        good: [
            .lesson(
                """
                States should not knowingly let their territory be used [@norms, para. 13(c)].
                """, with: [.sources("## Norms of responsible behaviour {#norms kind=report}")]),
            .lesson(
                """
                There are four labels [@tlp-page].
                """, "A web page has no pages.", with: [.sources("## Traffic Light Protocol {#tlp-page kind=page}")]),
        ])

    /// The kinds of source that are too long to be cited as a whole.
    private static let long: Set<Source<Trainer>.Kind> = [
        .report, .resolution, .treaty, .law, .standard, .guide, .statement, .policy, .book, .paper,
    ]

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        document.citations.compactMap { use in
            guard use.value.locator?.isEmpty ?? true, let source = project.sources[use.value.source],
                let kind = source.kind, long.contains(kind)
            else { return nil }
            return document.source.diagnostic(
                id, at: use.origin.range,
                "The citation of the \(kind.rawValue) '\(source.id)' does not say where in it.",
                remedy: "Write the place: [@\(source.id), page, paragraph or section].")
        }
    }
}
