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
        document.questions.flatMap { question -> [Diagnostic] in
            guard question.mayRepeat else { return [] }
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
        guard !text.utf8.contains(where: isNoWord) else { return "" }
        if let words = asciiWords(text) { return words }
        let words = text.split(whereSeparator: \.isWhitespace).map { word in
            word.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        return words.filter { !$0.isEmpty && !articles.contains($0) }.joined(separator: " ")
    }

    private static let articles: Set<String> = ["a", "an", "the"]

    private static func isNoWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "#"),
            UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
            true
        default: false
        }
    }

    /// The same; nil where a letter is none of ASCII.
    private static func asciiWords(_ text: String) -> String? {
        var text = text
        let words = text.withUTF8 { text -> [UInt8]? in
            var isForeign = false
            let words = [UInt8](unsafeUninitializedCapacity: text.count + 1) { words, count in
                var start = 0
                for byte in text {
                    switch byte {
                    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                        words[count] = byte
                        count += 1
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                        words[count] = byte | 0x20
                        count += 1
                    case UInt8(ascii: " "), 0x09...0x0D: endWord(in: words, from: &start, &count)
                    case 0x80...: isForeign = true
                    default: break
                    }
                }
                endWord(in: words, from: &start, &count)
            }
            return isForeign ? nil : words
        }
        return words.map { String(decoding: $0.dropLast(), as: UTF8.self) }
    }

    /// Ends the word that goes from `start` to `count`: with a space, or without it where it is an article.
    private static func endWord(in words: UnsafeMutableBufferPointer<UInt8>, from start: inout Int, _ count: inout Int)
    {
        func isArticle(_ article: StaticString) -> Bool {
            count - start == article.utf8CodeUnitCount
                && (start..<count).allSatisfy { words[$0] == article.utf8Start[$0 - start] }
        }
        if isArticle("a") || isArticle("an") || isArticle("the") {
            count = start
        } else if count > start {
            words[count] = UInt8(ascii: " ")
            count += 1
        }
        start = count
    }
}

extension [Inline] {
    fileprivate var hasCode: Bool {
        var found = false
        forEachInline { if case .code = $0 { found = true } }
        return found
    }
}
