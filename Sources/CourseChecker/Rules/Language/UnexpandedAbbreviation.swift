import CourseDiagnostics
import CourseModel

/// An abbreviation is written out once in its lesson, or the glossary has it.
enum UnexpandedAbbreviation: DocumentRule {
    static let documentation = RuleDocumentation(
        .unexpandedAbbreviation,
        demand: "An abbreviation is written out once in its lesson, or the glossary has it.",
        why: """
            A learner who does not know three letters stops listening and guesses, and in a room of people from five \
            institutions somebody never knows them. Asking takes courage.
            """,
        remedy: """
            Write it out where it first stands, "industrial control system (ICS)", or add it to the glossary and \
            link to it.
            """,
        bad: [
            .lesson(
                """
                Ask the ⟦PLC⟧ vendor before you switch anything off.
                """),
            .lesson(
                """
                <p>The ⟦SOC⟧ calls the operator, and the operator calls the SOC.</p>
                """),
        ],
        good: [
            .lesson(
                """
                Ask the vendor of the programmable logic controller (PLC) first. The PLC keeps running.
                """),
            .lesson(
                """
                The national [CSIRT](term:csirt) answers; every CSIRT does.
                """, "The glossary has it.",
                with: [
                    .glossary(
                        "## Computer security incident response team {#csirt abbreviation=CSIRT}\n\nThe people who answer."
                    )
                ]),
            .lesson(
                """
                Mark it TLP:AMBER on the USB stick, and do NOT send part III or CVE-2021-44228.
                """,
                "A label, a word that everybody knows, a word said loudly, a number and a name are no abbreviations."),
        ])

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        guard document.lesson != nil, document.isEnglish, !document.capitals.isEmpty else { return [] }
        var unknown: [(word: String, place: Origin)] = []
        var expanded = Set(document.definedTerms.flatMap { CapitalWord.all(in: $0).map(\.word) })
        var seen: Set<String> = []
        for use in document.capitals {
            for found in CapitalWord.all(in: use.value.spokenText) {
                if found.isExplained { expanded.insert(found.word) }
                if found.isAbbreviation, !project.abbreviations.contains(found.word), seen.insert(found.word).inserted {
                    unknown.append((found.word, use.origin))
                }
            }
        }
        return unknown.filter { !expanded.contains($0.word) }.map { word, block in
            let range = block.range?.offsets
            // The origin of a block may be its first line alone.
            let place = document.source.place(of: word, in: (range?.lowerBound ?? 0)..<document.source.bytes.count)
            return document.source.diagnostic(
                id, at: place ?? block.range, "The abbreviation \(word) is never written out in this lesson.",
                remedy: "Write the words before it, as in words (\(word)), or add it to the glossary.")
        }
    }
}
