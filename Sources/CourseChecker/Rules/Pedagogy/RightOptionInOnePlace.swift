import CourseDiagnostics
import CourseModel

/// Over a lesson the right option stands in changing places.
enum RightOptionInOnePlace: DocumentRule {
    static let documentation = RuleDocumentation(
        .rightOptionInOnePlace,
        demand: "Over a lesson the right option stands in changing places.",
        why: """
            Learners notice that the answer is always B before they know the subject. From then on the questions test nothing.
            """,
        remedy: """
            Move the right option of some questions to another place.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=test}
                Who may read it?

                - [ ] All
                ⟦- [x] Some⟧
                - [ ] None
                :::

                ::: question {type=single use=test}
                Who sends it?

                - [ ] Team
                - [x] Press
                - [ ] Owner
                :::

                ::: question {type=single use=test}
                Who keeps it?

                - [ ] Home
                - [x] Ally
                - [ ] Host
                :::

                ::: question {type=single use=test}
                Who may change it?

                - [ ] Owner
                - [x] Reader
                - [ ] Friend
                :::
                """),
            .lesson(
                """
                <question type="single" use="test">
                  <prompt><p>Who may read it?</p></prompt>
                  <option><p>All</p></option>
                  <option><p>Some</p></option>
                  ⟦<option⟧ correct="yes"><p>None</p></option>
                </question>
                <question type="single" use="test">
                  <prompt><p>Who sends it?</p></prompt>
                  <option><p>Team</p></option>
                  <option><p>Press</p></option>
                  <option correct="yes"><p>Owner</p></option>
                </question>
                <question type="single" use="test">
                  <prompt><p>Who keeps it?</p></prompt>
                  <option><p>Home</p></option>
                  <option><p>Ally</p></option>
                  <option correct="yes"><p>Host</p></option>
                </question>
                <question type="single" use="test">
                  <prompt><p>Who may change it?</p></prompt>
                  <option><p>Owner</p></option>
                  <option><p>Reader</p></option>
                  <option correct="yes"><p>Friend</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=test}
                Who may read it?

                - [ ] All
                - [x] Some
                - [ ] None
                :::

                ::: question {type=single use=test}
                Who sends it?

                - [ ] Team
                - [x] Press
                - [ ] Owner
                :::

                ::: question {type=single use=test}
                Who keeps it?

                - [ ] Home
                - [x] Ally
                - [ ] Host
                :::

                ::: question {type=single use=test}
                Who may change it?

                - [x] Owner
                - [ ] Reader
                - [ ] Friend
                :::
                """, "The right option stands second three times, then first."),
            .lesson(
                """
                ::: question {type=single use=test}
                Who may read it?

                - [ ] All
                - [x] Some
                - [ ] None
                :::
                """),
        ])

    /// Fewer questions may fall into one place by chance.
    private static let fewest = 4

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        let right = document.questions.compactMap(\.choicesOfOne).compactMap { options in
            options.enumerated().first { $0.element.isCorrect }
        }
        guard right.count >= fewest, let first = right.first, Set(right.map(\.offset)).count == 1 else { return [] }
        return [
            document.source.diagnostic(
                id, at: first.element.origin.range,
                "In all \(right.count) questions with one right option, it stands in place \(first.offset + 1).",
                remedy: "Move the right option of some questions to another place.")
        ]
    }
}
