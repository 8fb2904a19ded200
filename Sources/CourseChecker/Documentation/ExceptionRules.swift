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
        RuleDocumentation(
            .badBaseline,
            demand: "A baseline is a file as `check --write-baseline` writes it.",
            why: """
                Nobody can tell what a line that is not understood was meant to hide. Rules that protect people are not \
                put off at all.
                """,
            remedy: "Write the file anew.",
            bad: [.told("A line whose rule does not exist, or a file without a line `expires 2027-06-30`.")], good: []),
        RuleDocumentation(
            .expiredBaseline,
            demand: "A baseline has not expired on the day of `--as-of`.",
            why: """
                A baseline lets an old project adopt strict rules at once and mend what it has step by step. Without a day \
                nobody would come back to it.
                """,
            remedy: "Mend the findings that are left, or agree on another day and write it into the file.",
            bad: [.told("`expires 2026-06-30` with `--as-of 2026-11-25`: the findings count again.")], good: []),
        RuleDocumentation(
            .staleBaseline,
            demand: "Every line of a baseline lets off as many findings as it says.",
            why:
                "A baseline only gets shorter. What was mended and stays listed would hide the next mistake of its kind.",
            remedy: "Write the baseline anew, and look that it got shorter.",
            bad: [.told("A lesson was mended, and its line still stands in the baseline.")], good: []),
        RuleDocumentation(
            .newAllowance,
            demand: "With `--changed-since`, an exception that a change adds is listed.",
            why: """
                A change that lets a rule off passes every check by its own word. The person who reviews it should see the \
                reason without looking for it.
                """,
            remedy: "Ask whether the reason holds. If it does, there is nothing to do.",
            bad: [.told("`allow=\"vague-link-text: The page has no other name.\"` in a changed lesson.")], good: []),
        RuleDocumentation(
            .newTemplate,
            demand: "With `--changed-since`, a template or phrase that a change replaces is listed.",
            why: "One line in a template changes every page of every pack, also those that no reviewer opens.",
            remedy: "Build, and look at a page that it makes.",
            bad: [.told("A new file `templates/html/lesson.mustache`.")], good: []),
        RuleDocumentation(
            .raisedTLP,
            demand: "With `--changed-since`, a change that raises the highest label of the catalogue is listed.",
            why: """
                The catalogue says up to which label of the Traffic Light Protocol packs may be published. Who raises it \
                lets more out of the house, in every course at once.
                """,
            remedy: "Ask who agreed to it.",
            bad: [.told("`tlp: green` becomes `tlp: amber` in content/catalogue.md.")], good: []),
        RuleDocumentation(
            .changedBaseline,
            demand: "With `--changed-since`, a baseline that a change rewrites is listed.",
            why: "The same change could break something and write it into the baseline as known.",
            remedy: "Look at the lines that are new.",
            bad: [.told("The file that `--baseline` names is among the changed files.")], good: []),
    ]
}
