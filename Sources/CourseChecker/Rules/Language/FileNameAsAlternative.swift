import CourseDiagnostics
import CourseModel

/// The words for an image are no file name.
enum FileNameAsAlternative: DocumentRule {
    static let documentation = RuleDocumentation(
        .fileNameAsAlternative,
        demand: "The words for an image are no file name.",
        why: """
            A screen reader spells it: "z, o, n, e, s, underscore, two, dot, p, n, g". The picture stays a riddle.
            """,
        remedy: "Write what the picture tells, in one sentence.",
        bad: [
            .lesson(
                """
                ⟦![zones.svg](images/zones.svg)⟧
                """, with: [.picture]),
            .lesson(
                """
                <figure>
                  <image ⟦src="images/zones.svg"⟧ alt="zones_final_2.png"/>
                </figure>
                """, with: [.picture]),
        ],
        good: [
            .lesson(
                """
                ![Zones](images/zones.svg)
                """, "A word is a word, even where the file has it as its name.", with: [.picture]),
            .lesson(
                """
                ![The file report.pdf with its TLP label](images/zones.svg)
                """, "A file may be what the picture shows.", with: [.picture]),
        ])

    private static let endings = ["svg", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff"]

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.images.compactMap { image in
            guard let words = image.alternative, isFileName(words, of: image.path) else { return nil }
            return document.source.diagnostic(
                id, at: image.origin.range, "The words for this picture, \"\(words)\", are the name of a file.",
                remedy: "Write what the picture tells, in one sentence.")
        }
    }

    private static func isFileName(_ words: String, of path: String) -> Bool {
        guard !words.contains(where: \.isWhitespace) else { return false }
        let words = words.lowercased()
        if endings.contains(where: { words.hasSuffix(".\($0)") }) { return true }
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let base = name.split(separator: ".").first.map(String.init) ?? name
        return words == base && base.contains { $0 == "-" || $0 == "_" }
    }
}
