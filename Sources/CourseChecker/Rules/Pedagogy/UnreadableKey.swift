import CourseDiagnostics
import CourseModel

/// The key of a sequence or a match can be read from it.
enum UnreadableKey: DocumentRule {
    static let documentation = RuleDocumentation(
        .unreadableKey,
        demand: "The key of a sequence or a match can be read from it.",
        why: """
            Trainers mark by the key. A row without a partner, or a third column, leaves them guessing in front of the group.
            """,
        remedy: """
            A match has a table of two columns, and each row a partner; an empty first cell makes a partner that fits \
            nothing. The options of a sequence stand in the right order and carry no marks.
            """,
        bad: [
            .lesson(
                """
                ⟦::: question {type=match use=test}⟧
                Which label says what?

                | Label | Who may read it | Remark |
                |---|---|---|
                | TLP:RED | the people in the room | narrow |
                | TLP:GREEN | the community | wide |
                :::
                """),
            .lesson(
                """
                <question type="match" use="test">
                  <prompt><p>Which label says what?</p></prompt>
                  <table>
                    <head><cell>Label</cell><cell>Who may read it</cell></head>
                    <row><cell>TLP:RED</cell><cell>the people in the room</cell></row>
                    ⟦<row⟧><cell>TLP:GREEN</cell><cell/></row>
                  </table>
                </question>
                """),
            .lesson(
                """
                <question type="sequence" use="test">
                  <prompt><p>What comes first?</p></prompt>
                  ⟦<option⟧ correct="yes"><p>Tell the team.</p></option>
                  <option><p>Ask the owner.</p></option>
                  <option><p>Share with partners.</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=match use=test}
                Which label says what?

                | Label | Who may read it |
                |---|---|
                | TLP:RED | the people in the room |
                | TLP:GREEN | the community |
                |  | everybody |
                :::
                """),
            .lesson(
                """
                ::: question {type=sequence use=test}
                What comes first?

                1. Tell the team.
                2. Ask the owner.
                3. Share with partners.
                :::
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.flatMap { question -> [Diagnostic] in
            func report(_ origin: Origin, _ message: String, _ remedy: String) -> Diagnostic {
                document.source.diagnostic(id, at: origin.range, message, remedy: remedy)
            }
            switch question.kind {
            case .single, .multiple, .trueFalse, .open: return []
            case .sequence:
                return question.answers.filter(\.isCorrect).map {
                    report(
                        $0.origin, "An option of a sequence is neither right nor wrong: its place is the key.",
                        "Remove correct.")
                }
            case .match:
                guard question.question.partners?.titles.count == 2 else {
                    return [
                        report(
                            question.origin, "The table of a match has two columns, without `{key}`.",
                            "Keep what is matched on the left, and its partner on the right.")
                    ]
                }
                return question.answers.filter { $0.place == nil }.map {
                    report($0.origin, "This row has no partner.", "Write its partner in the second cell.")
                }
            }
        }
    }
}
