import CourseDiagnostics
import CourseModel

/// A question that takes one answer has one right option.
enum SeveralRightOptions: DocumentRule {
    static let documentation = RuleDocumentation(
        .severalRightOptions,
        demand: "A question that takes one answer has one right option.",
        why: """
            Learners can choose only one option, so one of those that are right is counted as wrong. The learner who chose it will \
            argue, and be right.
            """,
        remedy: """
            Write `type=multiple` if several options are right, or leave one ticked.
            """,
        bad: [
            .lesson(
                """
                ⟦::: question {type=single use=test}⟧
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER+STRICT
                - [x] TLP:RED
                :::
                """),
            .lesson(
                """
                ⟦<question⟧ type="true-false" use="test">
                  <prompt><p>TLP:WHITE is a label of TLP 2.0.</p></prompt>
                  <option correct="yes"><p>True</p></option>
                  <option correct="yes"><p>False</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=multiple use=test}
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER+STRICT
                - [x] TLP:RED
                :::
                """),
            .lesson(
                """
                ::: question {type=true-false use=test}
                TLP:WHITE is a label of TLP 2.0.

                - [ ] True
                - [x] False
                :::
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.compactMap { question in
            let right = question.answers.count(where: \.isCorrect)
            guard question.kind.isChoice, question.kind != .multiple, right > 1 else { return nil }
            return document.source.diagnostic(
                id, at: question.origin.range,
                "Learners may choose one option of this question, but \(right) are right.",
                remedy: "Write type=multiple, or leave one of them right.")
        }
    }
}
