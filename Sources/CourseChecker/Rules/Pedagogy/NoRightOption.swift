import CourseDiagnostics
import CourseModel

/// A question has an option that is right.
enum NoRightOption: DocumentRule {
    static let documentation = RuleDocumentation(
        .noRightOption,
        demand: "A question has an option that is right.",
        why: """
            Whatever learners choose, the page and the trainer tell them that they are wrong. They lose trust in the next question.
            """,
        remedy: """
            Tick the option that is right: `- [x]` in Markdown, `correct="yes"` in XML.
            """,
        bad: [
            .lesson(
                """
                ⟦::: question {type=single use=test}⟧
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [ ] TLP:AMBER+STRICT
                :::
                """),
            .lesson(
                """
                ⟦<question⟧ type="multiple" use="test">
                  <prompt><p>Which of these are labels of TLP 2.0?</p></prompt>
                  <option><p>TLP:CLEAR</p></option>
                  <option><p>TLP:RED</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=test}
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER+STRICT
                :::
                """),
            .lesson(
                """
                - [ ] Read the report
                - [ ] Choose a label
                """, "A list of things to tick outside a question has no right answer."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.filter { question in
            question.kind.isChoice && !question.answers.contains(where: \.isCorrect)
        }.map { question in
            document.source.diagnostic(
                id, at: question.origin.range, "No option of this question is right.",
                remedy: "Mark the right one with [x] (correct=\"yes\" in XML).")
        }
    }
}
