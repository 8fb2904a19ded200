import CourseDiagnostics
import CourseModel

/// The options of a question differ by more than marks and articles.
enum NearDuplicateOption: DocumentRule {
    static let documentation = RuleDocumentation(
        .nearDuplicateOption,
        demand: "The options of a question differ by more than marks and articles.",
        why: """
            Two options that differ by a full stop or an article are one option to a reader. She looks for a trick in the marks \
            and loses the thought of the question.
            """,
        remedy: """
            Make one of the two say something else, or remove it.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=test}
                Whom do you tell first?

                - [x] The national team
                - [ ] The press
                ⟦- [ ] national team.⟧
                :::
                """),
            .lesson(
                """
                <question type="multiple" use="test">
                  <prompt><p>What does the report need?</p></prompt>
                  <option correct="yes"><p>A time and a place</p></option>
                  ⟦<option⟧><p>The time, and the place</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=single use=test}
                Which name is the command?

                - [ ] whois
                - [x] `whois.`
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                When does the label change?

                - [ ] Before the owner agrees
                - [x] After the owner agrees
                :::
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.flatMap { question in
            var seen: [String: [Inline]] = [:]
            return question.answers.compactMap { answer -> Diagnostic? in
                // In code every mark counts.
                guard let words = answer.text.hasCode ? nil : words(answer.text), !words.isEmpty else { return nil }
                guard let first = seen[words] else {
                    seen[words] = answer.text
                    return nil
                }
                guard first != answer.text else { return nil }
                return document.source.diagnostic(
                    id, at: answer.origin.range,
                    "This option and \"\(first.plainText)\" differ by marks, capitals or articles alone.",
                    remedy: "Make one of the two say something else, or remove it.")
            }
        }
    }

    /// The words without articles, in small letters; none where a word is no plain word, such as an address.
    private static func words(_ text: [Inline]) -> String {
        let text = text.plainText
        guard !text.utf8.contains(where: { "@/:_#%+=<>".utf8.contains($0) }) else { return "" }
        let words =
            text.utf8.allSatisfy { $0 < 0x80 }
            ? asciiWords(text)
            : text.split(whereSeparator: \.isWhitespace).map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
        return words.filter { !["", "a", "an", "the"].contains($0) }.joined(separator: " ")
    }

    private static func asciiWords(_ text: String) -> [String] {
        text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { word in
            String(
                decoding: word.compactMap { byte -> UInt8? in
                    switch byte {
                    case 0x30...0x39, 0x61...0x7A: byte
                    case 0x41...0x5A: byte | 0x20
                    default: nil
                    }
                }, as: UTF8.self)
        }
    }
}

extension [Inline] {
    fileprivate var hasCode: Bool {
        var found = false
        forEachInline { if case .code = $0 { found = true } }
        return found
    }
}
