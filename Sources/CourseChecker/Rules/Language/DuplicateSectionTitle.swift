import CourseDiagnostics
import CourseModel

/// Sections side by side have different titles.
enum DuplicateSectionTitle: DocumentRule {
    static let documentation = RuleDocumentation(
        .duplicateSectionTitle,
        demand: "Sections side by side have different titles.",
        why: """
            In a table of contents, in a list of headings read aloud, and when a trainer says "go to Practice", \
            nobody can tell two sections of the same title apart.
            """,
        remedy: """
            Say in each title what is different: "Practice: one report", "Practice: six reports".
            """,
        bad: [
            .lesson(
                """
                ## Practice

                One report.

                ⟦## Practice⟧

                Six reports.
                """),
            .lesson(
                """
                <section><title>Labels</title>
                  <section><title>Practice</title><p>One report.</p></section>
                  ⟦<section⟧><title>Practice</title><p>Six reports.</p></section>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ## Labels

                ### Practice

                One report.

                ## Handling

                ### Practice

                Six reports.
                """, "In different sections the same title is clear."),
            .lesson(
                """
                ## Practice: one report

                One report.

                ## Practice: six reports

                Six reports.
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        document.plan.forEachLevel { parts in
            guard parts.count > 1 else { return }
            var seen = Set<String>(minimumCapacity: parts.count)
            for part in parts {
                guard let title = part.title, !title.isEmpty, !seen.insert(title).inserted else { continue }
                diagnostics.append(
                    document.source.diagnostic(
                        id, at: part.origin.range, "Another section beside this one is called \"\(title)\", too.",
                        remedy: "Say in the titles what is different."))
            }
        }
        return diagnostics
    }
}
