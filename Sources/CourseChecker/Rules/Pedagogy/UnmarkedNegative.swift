import CourseDiagnostics
import CourseModel

/// A question that asks for what is not so stresses the word that says it.
enum UnmarkedNegative: DocumentRule {
    static let documentation = RuleDocumentation(
        .unmarkedNegative,
        demand: "A question that asks for what is not so stresses the word that says it.",
        why: """
            Readers in a hurry, or in their third language, read past \"not\" and choose what is right. They fail although they \
            know the answer.
            """,
        remedy: """
            Stress the word, as in `Which is **not** a label?`, or ask for what is so.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=test}
                ⟦Which of these is not a label of TLP 2.0?⟧

                - [x] TLP:WHITE
                - [ ] TLP:CLEAR
                :::
                """),
            .lesson(
                """
                <question type="multiple" use="test">
                  <prompt>⟦<p⟧>A report comes in. Which people should a team never tell?</p></prompt>
                  <option correct="yes"><p>The press</p></option>
                  <option><p>The owner</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=test}
                Which of these is **not** a label of TLP 2.0?

                - [x] TLP:WHITE
                - [ ] TLP:CLEAR
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                What do you do when a partner does not answer?

                - [x] Call the number in the directory
                - [ ] Wait
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                The owner has not agreed. Who may read the report?

                - [x] The team alone
                - [ ] The region
                :::
                """),
        ])

    private static let negatives: Set<String> = [
        "not", "never", "except", "cannot", "isn't", "aren't", "doesn't", "don't",
    ]
    /// After these a clause begins that says when or who, not what is asked for.
    private static let clauses: Set<String> = [
        "if", "when", "that", "who", "which", "whose", "because", "although", "while", "unless", "whether", "but", "so",
        "and",
    ]
    private static let openers: Set<String> = ["which", "what", "who", "whom", "where"]

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        guard document.isEnglish else { return [] }
        return document.questions.flatMap { question -> [Diagnostic] in
            guard question.kind.isChoice else { return [] }
            return question.question.prompt.compactMap { block -> Diagnostic? in
                guard case .paragraph(let paragraph) = block, let word = unmarkedNegative(in: paragraph.text) else {
                    return nil
                }
                return document.source.diagnostic(
                    id, at: paragraph.origin.range,
                    "The word \"\(word)\" turns this question round and is easily missed.",
                    remedy: "Write **\(word)**, or ask for what is so.")
            }
        }
    }

    /// The negative word of a question sentence that stands there unstressed.
    private static func unmarkedNegative(in text: [Inline]) -> String? {
        // Stressed words are left out: what remains is what a reader can read past.
        var plain = ""
        for inline in text {
            switch inline {
            case .strong, .emphasis: plain += " "
            case .text(let text): plain += text
            default: plain += [inline].plainText
            }
        }
        guard plain.withUTF8({ $0.contains(UInt8(ascii: "?")) }) else { return nil }
        var sentences: [[Substring]] = [[]]
        for word in plain.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            sentences[sentences.count - 1].append(word)
            if let mark = word.last, ".!?:;".contains(mark) { sentences.append([]) }
        }
        for sentence in sentences where sentence.last?.last == "?" {
            let words = sentence.map { $0.hasSuffix("?") ? $0.dropLast() : $0 }
            guard let first = words.first, openers.contains(first.lowercased()) else { continue }
            let clause = words.dropFirst().prefix { !clauses.contains($0.lowercased()) }
            if let word = clause.first(where: { negatives.contains($0.lowercased()) && $0 != $0.uppercased() }) {
                return String(word)
            }
        }
        return nil
    }
}
