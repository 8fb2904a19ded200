package import CourseDiagnostics
import CourseModel

/// A translation was made from its source as the source is now.
package enum StaleTranslation: CourseRule {
    package static let documentation = RuleDocumentation(
        .staleTranslation,
        demand: "A translation was made from its source as it is now, section by section, and a record says so.",
        why: """
            A number that was mended in the source stays wrong in every room that learns in another language, and nobody in \
            that room can know.
            """,
        remedy: """
            Compare the section with its source and mend what differs. Then say so: \
            `coursepack translations --accept lesson` writes the record.
            """,
        bad: [
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", source(labels: "Five")),
                    .text(
                        "content/demo-101/lesson.ja.md",
                        translation.replacing("## ラベル {#labels}", with: "⟦## ラベル {#labels}⟧")),
                    .text("content/demo-101/translated.ja.txt", record),
                ], "The section said four labels when it was translated."),
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", source(labels: "Four")),
                    .text("content/demo-101/lesson.ja.md", translation, isReported: true),
                    .text("content/demo-101/translated.ja.txt", "course  0cd2ccabc17eb7bd\n"),
                ], "The lesson was translated, and nobody recorded it."),
        ],
        good: [
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", source(labels: "Four")),
                    .text("content/demo-101/lesson.ja.md", translation),
                    .text("content/demo-101/translated.ja.txt", record),
                ])
        ])

    private static let head = "---\ntitle: 情報共有\nmodules: [{id: one, title: 一, lessons: [lesson]}]\n---\n"

    private static func source(labels: String) -> String {
        "---\ntitle: Marking\nminutes: 30\n---\n\n## Labels {#labels}\n\n\(labels) labels.\n"
    }

    private static let translation = "---\ntitle: 表示\nminutes: 30\n---\n\n## ラベル {#labels}\n\n4つのラベル。\n"

    private static let record = """
        course         0cd2ccabc17eb7bd
        lesson         1ecd770598e72bf3
        lesson#labels  6369f2aa1018f788

        """

    package static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard let translation = course.course.translation else { return [] }
        return findings(in: translation.standings, stale: translation.stale)
    }

    /// What there is to say about translated documents.
    package static func findings(in standings: [DocumentStanding], stale: StaleTranslations) -> [Diagnostic] {
        standings.flatMap { standing in
            findings(standing).map { diagnostic in
                var diagnostic = diagnostic
                if stale == .error { diagnostic.severity = .error }
                return diagnostic
            }
        }
    }

    private static func findings(_ standing: DocumentStanding) -> [Diagnostic] {
        let accept = "run `coursepack translations --accept \(standing.fullName)`"
        let start = SourceRange(0..<0)
        switch standing.state {
        case .current: return []
        case .unrecorded:
            return [
                standing.file.diagnostic(
                    id, at: start, "Nothing says which source this was translated from.",
                    remedy: "When it says what \(standing.source.path) says, \(accept).")
            ]
        case .reshaped:
            return [
                standing.file.diagnostic(
                    id, at: start,
                    "Its source has other parts now than when it was translated, so the packs have the source instead.",
                    remedy: "Give it the parts of \(standing.source.path), then \(accept).")
            ]
        case .outdated(let parts):
            return parts.map { part in
                let line = part.sourcePlace.map { ":\(standing.source.position(of: $0.offsets.lowerBound).line)" } ?? ""
                let what = part.name == .opening ? "The opening of its source" : "The source of this section"
                return standing.file.diagnostic(
                    id, at: part.place ?? start, "\(what) has changed since it was translated.",
                    remedy: "Compare it with \(standing.source.path)\(line), mend what differs, then \(accept).")
            }
        }
    }
}
