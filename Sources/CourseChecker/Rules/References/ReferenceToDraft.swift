import CourseDiagnostics
import CourseModel

/// What is ready does not refer to a draft, unless drafts enter the packs.
enum ReferenceToDraft: CourseRule {
    static let documentation = RuleDocumentation(
        .referenceToDraft,
        demand: "What is ready does not refer to a lesson that is a draft, unless drafts enter the packs.",
        why: """
            A draft is in no pack until somebody asks for drafts. A learner who follows the link, or a trainer who follows \
            the plan, would look for a lesson that is not there.
            """,
        remedy:
            "Write `status: ready` when the lesson is, or take the link out until then. `--drafts` takes drafts in.",
        bad: [
            .lesson(
                """
                Go on with ⟦[the next lesson](lesson:next)⟧.
                """, with: [draft]),
            .lesson(
                """
                <p>Go on with <ref ⟦to="lesson:next#labels"⟧>the labels</ref>.</p>
                """, with: [draft]),
        ],
        good: [
            .lesson(
                """
                Go on with the next lesson.
                """, "A draft that nothing refers to may be there.", with: [draft]),
            .lesson(
                """
                ---
                title: A lesson
                minutes: 30
                status: draft
                ---

                Go on with [the next lesson](lesson:next).
                """, "From one draft to another.", with: [draft]),
        ])

    private static let draft = RuleExample.File.text(
        "content/demo-101/next.md",
        "---\ntitle: The next lesson\nminutes: 30\nstatus: draft\n---\n\n## Labels {#labels}\n\nText.\n")

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard !course.project.includesDrafts else { return [] }
        let drafts = course.course.drafts
        guard !drafts.lessons.isEmpty, course.course.head.value.metadata.status != .draft else { return [] }
        func finding(_ lesson: LessonID, at origin: Origin, in source: SourceFile) -> Diagnostic {
            source.diagnostic(
                id, at: origin.range, "The lesson '\(lesson)' is a draft, and this is not.",
                remedy: "Write `status: ready` in it when it is, take this out until then, or use --drafts.")
        }
        let links = course.documents.filter { !drafts.paths.contains($0.source.path) }.flatMap { document in
            document.references.compactMap { use -> Diagnostic? in
                guard case .lesson(let other, let lesson, _) = use.value, other == nil || other == course.course.id,
                    drafts.lessons.contains(lesson)
                else { return nil }
                return finding(lesson, at: use.origin, in: document.source)
            }
        }
        let sessions = course.course.deliveries.flatMap { delivery in
            delivery.value.days.flatMap(\.entries).compactMap { entry -> Diagnostic? in
                guard case .session(let session) = entry.kind, let lesson = session.lesson,
                    drafts.lessons.contains(lesson)
                else { return nil }
                return finding(lesson, at: entry.origin, in: delivery.source)
            }
        }
        return links + sessions
    }
}
