import CourseDiagnostics
import CourseModel

/// A translation is as new as its source, by the dates and versions that both state.
enum OutdatedTranslation: CourseRule {
    static let documentation = RuleDocumentation(
        .outdatedTranslation,
        demand: "A translation was reviewed no earlier than its source, and has its version.",
        why: """
            The half of the room that reads the translation works with last year's telephone number, and nobody notices \
            before they call.
            """,
        remedy: """
            Go through what changed in the source, mend the translation, then write the day in its `reviewed` and the \
            source's `version`. The rule compares what both documents state; where one states nothing it is silent.
            """,
        bad: [
            .files([
                .text("content/demo-101/course.ja.md", head),
                .text("content/demo-101/lesson.md", lesson("reviewed: 2026-03-01")),
                .text("content/demo-101/lesson.ja.md", lesson("reviewed: ⟦2025-11-30⟧")),
            ]),
            .files([
                .text("content/demo-101/course.ja.md", head),
                .text("content/demo-101/lesson.md", lesson("version: \"1.2\"")),
                .text("content/demo-101/lesson.ja.md", lesson("version: \"⟦1.1⟧\"")),
            ]),
        ],
        good: [
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", lesson("reviewed: 2026-03-01")),
                    .text("content/demo-101/lesson.ja.md", lesson("reviewed: 2026-03-01")),
                ], "On the same day is not late."),
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", lesson("reviewed: 2026-03-01")),
                    .text("content/demo-101/lesson.ja.md", lesson("level: foundation")),
                ], "A translation that states no day is not judged."),
        ])

    private static let head = """
        ---
        title: 情報共有
        modules:
          - {id: one, title: 一, lessons: [lesson]}
        ---

        """

    private static func lesson(_ line: String) -> String {
        "---\ntitle: Marking\nminutes: 30\n\(line)\n---\n\nFour labels.\n"
    }

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard let translation = course.course.translation else { return [] }
        let head = course.course.head
        var diagnostics = findings(head.source, head.value.metadata, translation.head.metadata, head.value.origin)
        for document in course.course.lessons {
            guard let source = translation.lessons[document.value.id] else { continue }
            diagnostics += findings(
                document.source, document.value.metadata, source.metadata, document.value.origin)
        }
        return diagnostics
    }

    private static func findings(
        _ file: SourceFile, _ own: Metadata, _ source: Metadata, _ origin: Origin
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        func report(_ value: String, _ message: String) {
            let place = file.place(of: value, in: 0..<file.bytes.count) ?? origin.range
            diagnostics.append(
                file.diagnostic(
                    id, at: place, message,
                    remedy: "Bring over what changed, then write the day in `reviewed` and the version in `version`."))
        }
        if let reviewed = own.reviewed, let latest = source.reviewed, reviewed < latest {
            report(reviewed, "The source was reviewed on \(latest), this translation last on \(reviewed).")
        }
        if let version = own.version, let latest = source.version, version != latest {
            report(version, "This is a translation of version \(version); the source is version \(latest).")
        }
        return diagnostics
    }
}
