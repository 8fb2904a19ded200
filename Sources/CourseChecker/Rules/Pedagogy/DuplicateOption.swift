import CourseDiagnostics
import CourseModel

/// The options of a question differ.
enum DuplicateOption: DocumentRule {
    static let documentation = RuleDocumentation(
        .duplicateOption,
        demand: "The options of a question differ.",
        why: """
            Learners cannot choose between two options that say the same, and where only one of them counts as right, they lose \
            the point by chance.
            """,
        remedy: """
            Change or remove one of the two.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=test}
                Which label fits a report that only the team may read?

                - [ ] TLP:GREEN
                - [x] TLP:RED
                ⟦- [ ] TLP:GREEN⟧
                :::
                """),
            .lesson(
                """
                <question type="multiple" use="test">
                  <prompt><p>Whom do you tell first?</p></prompt>
                  <option correct="yes"><p>The national team</p></option>
                  ⟦<option⟧><p>The
                     national team</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=test}
                Which name is the command?

                - [ ] whois
                - [x] `whois`
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                Which address is written rightly?

                - [ ] NCSC@example.org
                - [x] ncsc@example.org
                :::
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.flatMap { question -> [Diagnostic] in
            guard question.mayRepeat else { return [] }
            var seen: Set<[Inline]> = []
            return question.answers.filter { !seen.insert($0.text).inserted }.map { answer in
                document.source.diagnostic(
                    id, at: answer.origin.range, "Another option of this question says the same.",
                    remedy: "Change or remove one of the two.")
            }
        }
    }
}
