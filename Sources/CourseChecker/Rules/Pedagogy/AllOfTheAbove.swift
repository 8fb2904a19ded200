import CourseDiagnostics
import CourseModel

/// No option speaks of the others.
enum AllOfTheAbove: DocumentRule {
    static let documentation = RuleDocumentation(
        .allOfTheAbove,
        demand: "No option speaks of the others.",
        why: """
            Who sees that two options are right chooses \"all of the above\" without knowing the third; who sees one wrong \
            option rules it out. On paper that is cut or read aloud, nobody knows what \"above\" is.
            """,
        remedy: """
            Write `type=multiple` and let learners tick what is right, or write an option of its own.
            """,
        bad: [
            .lesson(
                """
                ::: question {type=single use=test}
                Whom do you tell?

                - [ ] The owner
                - [ ] The team
                ⟦- [x] All of the above⟧
                :::
                """),
            .lesson(
                """
                <question type="single" use="test">
                  <prompt><p>Whom do you tell?</p></prompt>
                  <option><p>The owner</p></option>
                  <option><p>The team</p></option>
                  ⟦<option⟧ correct="yes"><p>Both A and B.</p></option>
                </question>
                """),
        ],
        good: [
            .lesson(
                """
                ::: question {type=multiple use=test}
                Whom do you tell?

                - [x] The owner
                - [x] The team
                - [ ] All of the press
                :::
                """),
            .lesson(
                """
                ::: question {type=single use=test}
                What does the port do?

                - [x] None of its cranes may move above the people
                - [ ] All cranes go on
                :::
                """),
        ])

    private static let phrases: Set<String> = [
        "all of the above", "none of the above", "all the above", "all of these", "none of these", "any of the above",
        "both of the above", "both a and b", "a and b", "b and c", "a and c", "all of them", "none of them",
        "上記のすべて", "上記すべて", "以上のすべて", "以上すべて", "すべて正しい", "上記のいずれでもない", "いずれでもない", "どれでもない",
    ]

    /// The first bytes of the phrases.
    private static let beginnings = Set(phrases.compactMap(\.utf8.first))

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.questions.flatMap { question in
            question.answers.filter { isPhrase($0.text.plainText) }.map { answer in
                document.source.diagnostic(
                    id, at: answer.origin.range, "This option speaks of the others.",
                    remedy: "Write type=multiple and let learners tick what is right, or write an option of its own.")
            }
        }
    }

    private static func isPhrase(_ text: String) -> Bool {
        var text = text
        let beginning = text.withUTF8 { $0.first { !isMark($0) } }
        // Most options begin otherwise: their words need not be put together.
        guard let beginning, beginnings.contains(beginning | (beginning < 0x80 ? 0x20 : 0)) else { return false }
        return phrases.contains(words(text))
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// The text in small letters, without its marks.
    private static func words(_ text: String) -> String {
        if let words = asciiWords(text) { return words }
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case ".", ",", ";", ":", "!", "(", ")", "。", "、": break
            default: words.append(scalar)
            }
        }
        return String(words).lowercased()
    }

    /// The same; nil where a letter is none of ASCII.
    private static func asciiWords(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { text in
            guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: text.count) { words in
                var count = 0
                for byte in text where !isMark(byte) {
                    words[count] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
                    count += 1
                }
                return count
            }
        }
    }
}
