import CourseDiagnostics
import CourseModel

/// A true-or-false question has two options.
enum NotTwoOptions: DocumentRule {
    static let documentation = RuleDocumentation(
        .notTwoOptions,
        demand: "A true-or-false question has two options.",
        why: """
            A statement is either true or false. A third option makes learners look for a trick, and trainers stop to explain the \
            question instead of its answer.
            """,
        remedy: """
            Keep two options, one for true and one for false, or write `type=single`.
            """,
        bad: [
            .lesson(
                """
                ⟦::: question {type=true-false use=test}⟧
                TLP:WHITE is a label of TLP 2.0.

                - [ ] True
                - [x] False
                - [ ] It depends
                :::
                """),
            .lesson(
                """
                ⟦<question⟧ type="true-false" use="test">
                  <prompt><p>TLP:RED is for the people in the room.</p></prompt>
                  <option correct="yes"><p>True</p></option>
                  <option><p>False</p></option>
                  <option><p>Nobody knows</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=true-false use=test}
                TLP:WHITE is a label of TLP 2.0.

                - [ ] True
                - [x] False
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                TLP:WHITE is a label of TLP 2.0.

                - [ ] True
                - [x] False
                - [ ] It depends
                :::
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.compactMap { question in
            let count = question.answers.count
            guard question.kind == .trueFalse, count != 2 else { return nil }
            return document.source.diagnostic(
                id, at: question.origin.range, "This true-or-false question has \(count) options.",
                remedy: "Keep two, one for true and one for false, or write type=single.")
        }
    }
}
