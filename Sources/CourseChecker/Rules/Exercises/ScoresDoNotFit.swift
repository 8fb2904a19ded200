import CourseDiagnostics
import CourseModel

/// A case has one score for each category, and each is a score of one of its levels.
enum ScoresDoNotFit: DocumentRule {
    static let documentation = RuleDocumentation(
        .scoresDoNotFit,
        demand: "A case has one score for each category, and each is a score of one of its levels.",
        why: """
            Trainers read the result from the key. A score that no level has cannot be found on the sheet, and the group stops.
            """,
        remedy: """
            Write the scores in the order of the categories, with spaces between, or add the level.
            """,
        bad: [
            .lesson(
                """
                ::: scoring {title="How bad?" formula=sum}
                ::: caveat
                Our own.
                :::

                ::: category {#effect title=Effect}
                ::: level {score=0}
                None
                :::
                ::: level {score=2}
                Some
                :::
                :::

                ::: case {title="A port" ⟦scores="2 1"⟧}
                Cranes stop.
                :::
                :::
                """),
            .lesson(
                """
                <scoring title="How bad?" formula="highest">
                  <caveat><p>Our own.</p></caveat>
                  <category id="effect" title="Effect">
                    <level score="0">None</level>
                    <level score="2">Some</level>
                  </category>
                  <case title="A port" ⟦scores="1"⟧><p>Cranes stop.</p></case>
                </scoring>
                """),
        ],
        good: [
            .lesson(
                """
                ::: scoring {title="How bad?" formula=sum}
                ::: caveat
                Our own.
                :::

                ::: category {#effect title=Effect}
                ::: level {score=0}
                None
                :::
                ::: level {score=2}
                Some
                :::
                :::

                ::: case {title="A port" scores=2}
                Cranes stop.
                :::
                :::
                """)
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.scorings.flatMap { scoring in
            scoring.cases.compactMap { item -> Diagnostic? in
                guard let scores = item.key?.scores else { return nil }
                func report(_ message: String, _ remedy: String) -> Diagnostic {
                    document.source.diagnostic(id, at: item.origin.range, message, remedy: remedy)
                }
                guard scores.count == scoring.categories.count else {
                    return report(
                        "This case has \(scores.count) scores for \(scoring.categories.count) categories.",
                        "Write one for each category, in their order.")
                }
                for (score, category) in zip(scores, scoring.categories)
                where !category.levels.contains(where: { $0.score == score }) {
                    return report(
                        "No level of \"\(category.title)\" has the score \(score).",
                        "Write one of: \(category.levels.map { String($0.score) }.joined(separator: ", ")).")
                }
                return nil
            }
        }
    }
}
