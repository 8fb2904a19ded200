import CourseDiagnostics
import CourseModel

/// A sequence is printed in another order than the right one.
enum OrderTold: DocumentRule {
    static let documentation = RuleDocumentation(
        .orderTold,
        demand: "A sequence is printed in another order than the right one.",
        why: """
            A sequence is printed in the order of its words, so that the order tells nothing. Where that happens to be the \
            right order, learners need only copy it.
            """,
        remedy: """
            Begin one of the lines with another word.
            """,
        bad: [
            .lesson(
                """
                ⟦::: question {type=sequence use=test}⟧
                What comes first?

                1. Ask the owner.
                2. Share with partners.
                3. Tell the public.
                :::
                """),
            .lesson(
                """
                ⟦<question⟧ type="sequence" use="test">
                  <prompt><p>What comes first?</p></prompt>
                  <option><p>Check</p></option>
                  <option><p>Label</p></option>
                  <option><p>Send</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=sequence use=test}
                What comes first?

                1. Tell the team.
                2. Ask the owner.
                3. Share with partners.
                :::
                """),
            .lesson(
                """
                ::: question {type=sequence use=test}
                What comes first?

                1. Send
                2. Check
                3. Label
                :::
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.filter { question in
            question.kind == .sequence && question.answers.map { $0.place ?? 0 } == Array(1...question.answers.count)
        }.map { question in
            document.source.diagnostic(
                id, at: question.origin.range,
                "Printed in the order of its words, this sequence shows its right order.",
                remedy: "Begin one of the lines with another word.")
        }
    }
}
