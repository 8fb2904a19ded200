import CourseDiagnostics
import CourseModel

/// An image that says something says it in words, too.
enum MissingAlternative: DocumentRule {
    static let documentation = RuleDocumentation(
        .missingAlternative,
        demand: "An image that says something says it in words, too.",
        why: """
            People who cannot see the picture, and everybody who reads the text pack, get nothing at all. They do \
            not even learn that something is missing.
            """,
        remedy: """
            Write what the picture tells, in one sentence: ![Three zones, the plant in the \
            middle](images/zones.svg). A picture that only decorates is written ![](decorative:images/zones.svg).
            """,
        bad: [
            .lesson(
                """
                ⟦![](images/zones.svg)⟧
                """, with: [.picture]),
            .lesson(
                """
                <figure>
                  <image ⟦src="images/zones.svg"⟧ alt=""/>
                </figure>
                """, with: [.picture]),
        ],
        good: [
            .lesson(
                """
                ![Three zones, the plant in the middle](images/zones.svg)
                """, with: [.picture]),
            .lesson(
                """
                ![](decorative:images/zones.svg)
                """, "It says that it only decorates.", with: [.picture]),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.images.filter { $0.alternative?.allSatisfy(\.isWhitespace) ?? false }.map { image in
            document.source.diagnostic(
                id, at: image.origin.range, "The picture '\(image.path)' says nothing to those who cannot see it.",
                remedy: "Write what it tells, as ![words](\(image.path)), or mark it as decorative.")
        }
    }
}
