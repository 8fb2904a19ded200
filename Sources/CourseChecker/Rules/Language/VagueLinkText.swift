import CourseDiagnostics
import CourseModel

/// The words of a link say where it leads: not "here", and no address.
enum VagueLinkText: DocumentRule {
    static let documentation = RuleDocumentation(
        .vagueLinkText,
        demand: "The words of a link say where it leads: not \"here\", and no address.",
        why: """
            People who use a screen reader jump from link to link and hear only the words of the link: "here, here, \
            here". An address is read letter by letter. On paper neither says what the reader would find.
            """,
        remedy: """
            Let the link's words name what it leads to: [the TLP 2.0 standard](https://…). The address is printed \
            beside it on paper.
            """,
        bad: [
            .lesson(
                """
                The labels are explained ⟦[here](https://www.first.org/tlp/)⟧.
                """),
            .lesson(
                """
                <p>Read it at ⟦<link⟧ href="https://www.first.org/tlp/">https://www.first.org/tlp/</link>.</p>
                """),
        ],
        good: [
            .lesson(
                """
                [The labels](https://www.first.org/tlp/) are explained by FIRST.
                """),
            .lesson(
                """
                Write to [ncsc@example.org](mailto:ncsc@example.org).
                """, "A mail address is what it says."),
            .lesson(
                """
                [Here be dragons](https://example.org/dragons) is an old map.
                """),
        ])

    /// Words that name no place.
    private static let vague: Set<String> = [
        "here", "click here", "click", "see here", "go here", "this link", "link", "this page", "this site",
        "this website", "read more", "more",
    ]

    private static let longestVague = vague.map(\.utf8.count).max() ?? 0
    private static let addressBeginnings = Array("hHwW".utf8)

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        let uses =
            document.links.map { ($0.text, $0.origin) } + document.linkTexts.map { ($0.value, $0.origin) }
        return uses.compactMap { text, origin in
            let words = text.plainText
            let bare = words[...].bare
            // Most links say more: what they say need not be compared.
            guard bare.utf8.count <= longestVague || bare.utf8.first.map(addressBeginnings.contains) == true else {
                return nil
            }
            let plain = bare.lowercased()
            if document.isEnglish, vague.contains(plain) {
                return document.source.diagnostic(
                    id, at: origin.range, "The words \"\(words)\" do not say where the link leads.",
                    remedy: "Make a link of the words that name what it leads to.")
            }
            guard ["http://", "https://", "www."].contains(where: plain.hasPrefix) else { return nil }
            return document.source.diagnostic(
                id, at: origin.range, "The words of this link are an address.",
                remedy: "Write what it leads to: [the name of the page](\(words)).")
        }
    }
}
