import CourseDiagnostics
import CourseModel

/// Every option of a practice question is answered by feedback, its own or that of the whole question.
enum MissingFeedback: DocumentRule {
    static let documentation = RuleDocumentation(
        .missingFeedback,
        demand: "Every option of a practice question is answered by feedback, its own or that of the whole question.",
        why: """
            A learner who practises alone has no trainer beside her. The words that follow her choice are the teaching: why it is \
            right, or which mistake leads there.
            """,
        remedy: """
            Write a paragraph under the option, indented as its text is, or `::: feedback {when=incorrect}` for all wrong options at \
            once.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=practice}
                Which label fits a report that only the team may read?

                ⟦- [ ] TLP:GREEN⟧
                - [x] TLP:AMBER+STRICT

                  Yes: the organisation alone.
                :::
                """),
            .lesson(
                """
                <question type="single" use="practice">
                  <prompt><p>Which label fits?</p></prompt>
                  <option><p>TLP:GREEN</p><feedback><p>GREEN lets the whole community know.</p></feedback></option>
                  ⟦<option⟧ correct="yes"><p>TLP:AMBER</p></option>
                </question>
                """),
            .lesson(
                """
                ⟦::: question {type=match use=practice}⟧
                Which label says what?

                | Label | Who may read it |
                |---|---|
                | TLP:RED | the people in the room |
                | TLP:GREEN | the community |
                :::
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=sequence use=practice}
                What comes first?

                1. Tell the team.
                2. Ask the owner.
                3. Share with partners.

                ::: feedback {when=incorrect}
                Nobody shares what its owner has not released.
                :::
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [x] TLP:AMBER+STRICT
                :::
                """, "In a test the trainer gives the feedback."),
            .lesson(
                """
                ::: question {type=single use=practice}
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [ ] TLP:CLEAR
                - [x] TLP:AMBER+STRICT

                  Yes: the organisation alone.

                ::: feedback {when=incorrect}
                This label lets others read it, too.
                :::
                :::
                """, "One text answers all wrong options."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.flatMap { question -> [Diagnostic] in
            guard case .practice(let options, let overall, _) = question.question.use else { return [] }
            guard question.kind.isChoice else {
                let isAnswered =
                    question.kind == .open || overall.contains { $0.moment != .correct }
                    || options.allSatisfy { $0.key?.feedback.isEmpty == false }
                return isAnswered
                    ? []
                    : [
                        document.source.diagnostic(
                            id, at: question.origin.range, "Nothing is said to learners whose answer is wrong.",
                            remedy: "Add `feedback` with when=incorrect that says how to find the right answer.")
                    ]
            }
            return options.compactMap { option in
                guard let key = option.key, key.feedback.isEmpty else { return nil }
                let moment: OverallFeedback<[Block<Trainer>]>.Moment = key.isCorrect ? .correct : .incorrect
                guard !overall.contains(where: { $0.moment == nil || $0.moment == moment }) else { return nil }
                return document.source.diagnostic(
                    id, at: option.origin.range, "Nothing is said to learners who choose this option.",
                    remedy: "Say why it is \(key.isCorrect ? "right" : "wrong") in a paragraph under the option.")
            }
        }
    }
}
