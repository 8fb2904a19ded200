import CourseDiagnostics
import CourseModel

/// No sentence has more than 32 words, and those of a document have 17 or fewer on average.
enum LongSentence: DocumentRule {
    static let documentation = RuleDocumentation(
        .longSentence,
        demand: "No sentence has more than 32 words; on average they have 17 or fewer.",
        why: """
            Half the room reads in its second or third language, an interpreter has to hold each sentence in her head \
            until its verb comes, and at four in the afternoon nobody reads a line twice.
            """,
        remedy: """
            End the sentence earlier, and let each say one thing. Three things side by side are a list. Only English \
            text is counted, paragraph by paragraph: tables, labels, quotations and citations are not, and a line \
            without a full stop is no sentence.
            """,
        bad: [
            .lesson(
                """
                Two short ones stand here. Nobody trips. ⟦When the duty officer⟧ has read the report that the hospital \
                sent in the night, and has called the person who wrote it, she decides with the lawyer whether the \
                ministry has to be told, and by whom.
                """),
            .lesson(
                """
                <p>⟦The operator who found⟧ the new account, which nobody in the plant had asked for and which had been \
                used at night, told the shift leader, who told the manager, who was on leave and did not answer.</p>
                """),
        ],
        good: [
            .lesson(
                """
                When the duty officer has read the report, she calls the person who wrote it. Then she decides with the \
                lawyer. Does the ministry have to be told? If so, who tells it, and by when? She writes both down before \
                she goes home, with the hour and her name.
                """, "Many short sentences."),
            .lesson(
                """
                Bring to the room: the plan of the floor with every door, the list of telephone numbers that the shift \
                leader keeps, the log of the last week, two pens of different colours, and the name of somebody who \
                can say yes at night.
                """, "A list after a colon is read item by item."),
            .lesson(
                """
                The report says: "When the duty officer has read the report that the hospital sent in the night, and has \
                called the person who wrote it, she decides with the lawyer whether the ministry has to be told, and by \
                whom."
                """, "The words of a quotation are not the author's to shorten."),
        ])

    /// The most words that a sentence may have.
    private static let most = 32
    /// The most that the sentences of a document may have on average, where there are enough of them to tell.
    private static let mean = 17
    private static let enough = 20

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        guard document.isEnglish else { return [] }
        var findings: [Diagnostic] = []
        var count = 0
        var words = 0
        var reader = SentenceReader()
        for paragraph in document.paragraphs {
            reader.read(paragraph.value)
            for sentence in reader.sentences {
                count += 1
                words += sentence.words
                guard sentence.words > most else { continue }
                let beginning = reader.beginning(of: sentence)
                findings.append(
                    document.source.diagnostic(
                        id, at: document.source.place(of: beginning, in: paragraph.origin),
                        "The sentence \"\(beginning) …\" has \(sentence.words) words.",
                        remedy: "End it earlier, so that it has \(most) or fewer, and say the rest in the next one."))
            }
        }
        if count >= enough, words > mean * count {
            let tenths = (words * 10 + count / 2) / count
            findings.append(
                document.source.diagnostic(
                    id, at: document.origin.range,
                    "The \(count) sentences have \(tenths / 10).\(tenths % 10) words on average.",
                    remedy: "Shorten the longest: \(mean) on average is what a tired reader can follow.",
                    severity: .hint))
        }
        return findings
    }
}

extension SourceFile {
    /// Where the beginning of a sentence stands in the source of its paragraph, where no mark stands between its words, or
    /// the paragraph.
    fileprivate func place(of beginning: String, in paragraph: Origin) -> SourceRange? {
        guard let start = paragraph.range?.offsets.lowerBound else { return nil }
        // The origin of a paragraph may be its first line alone.
        let rest = bytes[start...]
        let end =
            [Array("\n\n".utf8), Array("\n\r\n".utf8), Array("</p>".utf8)]
            .compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? bytes.count
        return place(of: beginning, in: start..<end) ?? paragraph.range
    }
}
