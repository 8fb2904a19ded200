import CourseDiagnostics
import CourseModel

/// A document whose `review-by` is past, as of the day of `--as-of`, waits for a review. Without that day the rule is silent.
enum ReviewOverdue: DocumentRule {
    static let documentation = RuleDocumentation(
        .reviewOverdue,
        demand: "As of the day that --as-of gives, no document is past its `review-by`.",
        why: """
            Telephone numbers, laws and names of teams change. Learners act on what a course tells them, and a \
            trainer cannot know which sentence has grown old.
            """,
        remedy: """
            Go through the document, then set `reviewed` to the day you did and `review-by` to the day of the next \
            review.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                review-by: ⟦2025-06-30⟧
                ---

                Four labels.
                """, asOf: "2025-07-01"),
            .lesson(
                """
                <lesson xmlns="urn:coursepack:1" minutes="45" review-by="⟦2024-12-31⟧">
                  <title>Marking what you share</title>
                  <p>Four labels.</p>
                </lesson>
                """, asOf: "2025-07-01"),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                review-by: 2025-07-01
                ---

                Four labels.
                """, "The last day is not late.", asOf: "2025-07-01"),
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                review-by: 2001-01-01
                ---

                Four labels.
                """, "Without --as-of no date is judged: a build says the same tomorrow."),
        ])

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        guard let asOf = project.asOf, let text = document.reviewBy, let day = Day(text), day < asOf else { return [] }
        return [
            document.source.diagnostic(
                id, at: document.source.place(of: text, in: 0..<document.source.bytes.count) ?? document.origin.range,
                "This should have been reviewed by \(day); it is \(asOf).",
                remedy: "Go through it, then write the day in `reviewed` and the next one in `review-by`.")
        ]
    }
}
