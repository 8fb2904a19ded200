import CourseDiagnostics
import CourseModel

/// Words that ask, with their answer ticked in a list right below them, are written as a question.
enum QuestionAsList: DocumentRule {
    static let documentation = RuleDocumentation(
        .questionAsList,
        demand: "Words that ask, with their answer ticked in a list right below them, are written as a question.",
        why: """
            A list with boxes is shown as it is written, ticks and all. Participants would see which answer is right \
            before they think, and no trainer would notice until the room laughs. Only a question keeps its key. Below \
            a title that asks, this is an error; below a paragraph, where a list may be a form that was filled in, a \
            warning.
            """,
        remedy: """
            Put `::: question {type=single use=practice}` before the words that ask, and `:::` after the list; in XML \
            write <question>. Where the ticks are no answer, such as in a form that was filled in, let the rule off.
            """,
        bad: [
            .lesson(
                """
                ## Which label may leave the room?

                ⟦- [x] TLP:CLEAR⟧
                - [ ] TLP:RED
                """),
            .lesson(
                """
                Which label may leave the room?

                ⟦- [x] TLP:CLEAR⟧
                - [ ] TLP:RED
                """),
            .lesson(
                """
                <section>
                  <title>Which label may leave the room?</title>
                  <list kind="check">
                    ⟦<item⟧ checked="yes"><p>TLP:CLEAR</p></item>
                    <item><p>TLP:RED</p></item>
                  </list>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=practice}
                Which label may leave the room?

                - [x] TLP:CLEAR
                  ::: feedback
                  Anybody may read it.
                  :::
                - [ ] TLP:RED
                  ::: feedback
                  It stays with those who heard it.
                  :::
                :::
                """),
            .lesson(
                """
                ## Are you ready?

                - [ ] The label is chosen
                - [ ] The report is read
                """, "Nothing is ticked: learners do that."),
            .lesson(
                """
                ## The form after the drill

                - [x] Partners called
                - [ ] Report sent
                """, "Nobody asks."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.tickedAnswers.filter { !$0.isWithheld }.map { use in
            document.source.diagnostic(
                id, at: use.origin.range,
                "Participants would see this tick, which looks like the answer to what is asked.",
                remedy: "Write `::: question {type=single use=practice}` before what asks, and `:::` after the list.",
                severity: use.value.isBelowTitle ? .error : .warning)
        }
    }
}
