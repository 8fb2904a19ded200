import CourseDiagnostics
import CourseModel

/// A paragraph that names a year or the number of an instrument cites its source.
enum UncitedClaim: DocumentRule {
    static let documentation = RuleDocumentation(
        .uncitedClaim,
        demand: "A paragraph that names a year or the number of an instrument cites its source.",
        why: """
            Somebody in the room was there, and asks. A trainer who cannot say where a year or a figure comes from \
            loses the afternoon, and a wrong one is repeated in the next speech of a minister.
            """,
        remedy: """
            Write the source and the place in it at the end of the sentence: [@un-a-70-174, para. 13(c)]. The rule \
            knows a year after "in", "of", "since" or a month, symbols such as A/70/174, SP 800-82 or CVE-2021-44228, \
            articles and resolutions with their number. A figure or the name of a body \
            alone is no sign, for "four labels" and "the ministry" stand in every lesson: those the author has to see. \
            It reads the running text of English lessons; notes, sheets, questions and lists repeat what the text has \
            said. A case is let alone where the lesson says that it is invented (or imaginary, fictional), and so is \
            what the same people do later, and what stands in quotation marks.
            """,
        bad: [
            .lesson(
                """
                ⟦The General Assembly took note of the eleven norms in 2015. They are voluntary.⟧
                """),
            .lesson(
                """
                ⟦<p⟧>The guide SP 800-82 asks for an inventory first.</p>
                """),
        ],
        good: [
            .lesson(
                """
                The General Assembly took note of the eleven norms in 2015 [@norms, para. 2].
                """, with: [.sources("## Norms {#norms kind=resolution}")]),
            .lesson(
                """
                In 2024 Oresta, an invented State, loses its registry for 2000 minutes.

                By March 2025 Oresta has paid for it.
                """, "The lesson says that the case is invented."),
            .lesson(
                """
                Room 2015 is open from 14:05 on, of 1950 letters 30 were read in 2000 metres' distance, and the phrase \
                "the norms of 2015" is on the wall. Four labels, eleven norms and twenty minutes are enough.
                """, "No year, words that are talked about, and numbers that nobody would look up."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        guard document.lesson != nil, document.isEnglish else { return [] }
        var invented: Set<String>?
        var spoken: [UInt8] = []
        return document.runningText.compactMap { paragraph in
            // Most paragraphs have no digit or cite what they say: their words need not be put together.
            guard paragraph.value.holdsDigit, !paragraph.value.holdsCitation else { return nil }
            spoken.removeAll(keepingCapacity: true)
            paragraph.value.appendSpoken(to: &spoken)
            guard let claim = ClaimMark.first(in: spoken) else { return nil }
            let text = String(decoding: spoken, as: UTF8.self)
            let names = invented ?? inventedNames(in: document)
            invented = names
            guard !text.saysInvented, names.isDisjoint(with: text.names) else { return nil }
            return document.source.diagnostic(
                id, at: paragraph.origin.range, "This paragraph says \"\(claim)\" and cites no source for it.",
                remedy: "Add the source and the place in it, as in [@source-id, para. 2], or take the claim out.")
        }
    }

    /// The names in what the lesson says is invented.
    private static func inventedNames(in document: DocumentFacts) -> Set<String> {
        document.runningText.map(\.value.spokenText).filter(\.saysInvented).reduce(into: []) {
            $0.formUnion($1.names)
        }
    }
}
