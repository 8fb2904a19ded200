import CourseDiagnostics
import CourseModel

/// A question with several right options has a wrong one.
enum EveryOptionRight: DocumentRule {
    static let documentation = RuleDocumentation(
        .everyOptionRight,
        demand: "A question with several right options has a wrong one.",
        why: """
            Where every option is right there is nothing to decide: whoever ticks all without reading is right, and the answer \
            tells nobody anything.
            """,
        remedy: """
            Add a wrong option that a learner could believe, or untick what is not right.
            """,
        bad: [
            .lesson(
                """
                ⟦::: question {type=multiple use=test}⟧
                Which of these are labels of TLP 2.0?

                - [x] TLP:CLEAR
                - [x] TLP:RED
                :::
                """),
            .lesson(
                """
                ⟦<question⟧ type="multiple" use="test">
                  <prompt><p>Whom do you tell first?</p></prompt>
                  <option correct="yes"><p>The national team</p></option>
                  <option correct="yes"><p>The operator</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=multiple use=test}
                Which of these are labels of TLP 2.0?

                - [x] TLP:CLEAR
                - [x] TLP:RED
                - [ ] TLP:WHITE
                :::
                """),
            .lesson(
                """
                - [x] Report received
                - [x] Label chosen
                """, "A list of things that are done is no question."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.filter { $0.kind == .multiple && $0.answers.allSatisfy(\.isCorrect) }.map { question in
            document.source.diagnostic(
                id, at: question.origin.range, "Every option of this question is right.",
                remedy: "Add a wrong option that a learner could believe.")
        }
    }
}
