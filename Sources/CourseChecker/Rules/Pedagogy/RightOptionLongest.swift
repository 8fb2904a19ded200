import CourseDiagnostics
import CourseModel

/// Over a lesson the right option is not always the longest.
enum RightOptionLongest: DocumentRule {
    static let documentation = RuleDocumentation(
        .rightOptionLongest,
        demand: "Over a lesson the right option is not always the longest.",
        why: """
            Writers qualify what is right and are brief about what is wrong. Learners learn to pick the longest line, and the \
            questions show how well they do that.
            """,
        remedy: """
            Shorten some right options, or give wrong ones the detail that makes them tempting.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=test}
                Who may read it?

                - [ ] All
                ⟦- [x] Those who need it and whom the owner named⟧
                - [ ] None
                :::

                ::: question {type=single use=test}
                Who sends it?

                - [x] The person on duty, once the owner has agreed
                - [ ] Press
                - [ ] Owner
                :::

                ::: question {type=single use=test}
                Who keeps it?

                - [ ] Home
                - [ ] Ally
                - [x] The team that asked for it in writing
                :::

                ::: question {type=single use=test}
                Who may change it?

                - [ ] Owner
                - [x] Nobody but the owner, and then in writing
                - [ ] Friend of the owner
                :::
                """),
            .lesson(
                """
                <question type="single" use="test">
                  <prompt><p>Who may read it?</p></prompt>
                  ⟦<option⟧ correct="yes"><p>All of those whom the owner named</p></option>
                  <option><p>Some</p></option>
                  <option><p>None</p></option>
                </question>
                <question type="single" use="test">
                  <prompt><p>Who sends it?</p></prompt>
                  <option><p>Team</p></option>
                  <option correct="yes"><p>Press of those whom the owner named</p></option>
                  <option><p>Owner</p></option>
                </question>
                <question type="single" use="test">
                  <prompt><p>Who keeps it?</p></prompt>
                  <option><p>Home</p></option>
                  <option><p>Ally</p></option>
                  <option correct="yes"><p>Host of those whom the owner named</p></option>
                </question>
                <question type="single" use="test">
                  <prompt><p>Who may change it?</p></prompt>
                  <option correct="yes"><p>Owner of those whom the owner named</p></option>
                  <option><p>Reader</p></option>
                  <option><p>Friend</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=test}
                Who may read it?

                - [ ] All
                - [x] Those who need it and whom the owner named
                - [ ] None
                :::

                ::: question {type=single use=test}
                Who sends it?

                - [x] The person on duty, once the owner has agreed
                - [ ] Press
                - [ ] Owner
                :::

                ::: question {type=single use=test}
                Who keeps it?

                - [ ] Home
                - [ ] Ally
                - [x] The team that asked for it in writing
                :::

                ::: question {type=single use=test}
                Who may change it?

                - [ ] Owner
                - [x] Nobody
                - [ ] Friend of the owner
                :::
                """, "Once the right option is the shortest."),
            .lesson(
                """
                ::: question {type=single use=test}
                Who may read it?

                - [ ] All
                - [x] Those who need it and whom the owner named
                - [ ] None
                :::
                """),
        ])

    /// Fewer questions may be so by chance.
    private static let fewest = 4

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        let choices = document.questions.compactMap(\.choicesOfOne)
        guard choices.count >= fewest, choices.allSatisfy(\.isRightLongest) else { return [] }
        return [
            document.source.diagnostic(
                id, at: (choices[0].first(where: \.isCorrect) ?? choices[0][0]).origin.range,
                "In all \(choices.count) questions with one right option, it is the longest.",
                remedy: "Shorten some right options, or make wrong ones as detailed.")
        ]
    }
}

extension AskedQuestion.Answer {
    fileprivate var length: Int { text.plainText.count }
}

extension [AskedQuestion.Answer] {
    /// Whether the right one is longer than every wrong one.
    fileprivate var isRightLongest: Bool {
        let right = first(where: \.isCorrect)?.length ?? 0
        return allSatisfy { $0.isCorrect || $0.length < right }
    }
}
