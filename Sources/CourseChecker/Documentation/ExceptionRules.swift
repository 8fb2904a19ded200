import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about exceptions to rules.
    static let exceptionRules: [RuleDocumentation] = [
        RuleDocumentation(
            .badAllowance,
            demand: "An exception names a rule that there is, and one that may be let off.",
            why: """
                Whoever allows something believes that it was looked at and is well. A misspelt name hides nothing, and some \
                rules protect people who have no say in it: those who open the pack, or who are in a picture.
                """,
            remedy: """
                Write the name that the report shows in brackets. Where the rule cannot be let off, mend what it finds.
                """,
            bad: [
                .lesson(
                    """
                    ::: note {⟦allow="vague-link-txt: The page has no other name."⟧}
                    Read it [here](https://www.first.org/tlp/).
                    :::
                    """),
                .lesson(
                    """
                    <note ⟦allow="link-scheme: Our own server is safe."⟧><p>A note.</p></note>
                    """),
                .lesson(
                    """
                    ---
                    title: A lesson
                    minutes: 30
                    ⟦allow:
                      - unresolved-term: The glossary comes later.⟧
                    ---

                    A report has a [label](term:tlp).
                    """),
            ],
            good: [
                .lesson(
                    """
                    ::: note {allow="vague-link-text: The page has no other name."}
                    Read it [here](https://www.first.org/tlp/).
                    :::
                    """)
            ]),
        RuleDocumentation(
            .unusedAllowance,
            demand: "An exception lets off at least one finding.",
            why: """
                What was mended long ago needs no exception. If it stays, the next mistake of the same kind goes through \
                unseen, with a reason that was given for another text.
                """,
            remedy: "Remove the exception, or move it to the block that needs it.",
            bad: [
                .lesson(
                    """
                    ::: note {⟦allow="vague-link-text: The page has no other name."⟧}
                    Read it at [FIRST](https://www.first.org/tlp/).
                    :::

                    Or read it [here](https://www.first.org/tlp/).
                    """, "The exception ends where its block ends."),
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="30"
                      ⟦allow="missing-locator: The page is short."⟧>
                      <title>A lesson</title>
                      <p>A report has a label.</p>
                    </lesson>
                    """),
            ],
            good: [
                .lesson(
                    """
                    ---
                    title: A lesson
                    minutes: 30
                    allow:
                      - review-overdue: The law is under revision; we wait for the new text.
                    review-by: 2026-01-31
                    ---

                    A report has a label.
                    """, "Without a day nobody can say that the review is not overdue.")
            ]),
    ]
}
