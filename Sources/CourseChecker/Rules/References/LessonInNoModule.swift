import CourseDiagnostics
import CourseModel

/// Every lesson stands in exactly one module, and every lesson that a module lists is there.
enum LessonInNoModule: CourseRule {
    static let documentation = RuleDocumentation(
        .lessonInNoModule,
        demand: "Every lesson stands in exactly one module, and every lesson that a module lists is there.",
        why: """
            A lesson that no module lists is in no pack. Its author sees it in the folder and believes that it is \
            taught.
            """,
        remedy: "Add it to the lessons of a module in the course document, or remove the file.",
        bad: [
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        ---

                        """),
                    .text(
                        "content/demo-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/demo-101/second.md",
                        """
                        ⟦---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                ]),
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        ---

                        """),
                    .text(
                        "content/demo-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/demo-101/third.xml",
                        """
                        ⟦<lesson⟧ xmlns="urn:coursepack:1" minutes="10"><title>Third</title><p>Words.</p></lesson>
                        """),
                ]),
        ],
        good: [
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [second, lesson]}
                        ---

                        """),
                    .text(
                        "content/demo-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/demo-101/second.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                ]),
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        ---

                        """),
                    .text(
                        "content/demo-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/demo-101/README.md",
                        """
                        Notes for authors.
                        """),
                ], "A README is for authors."),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let head = course.course.head
        let entries = head.value.modules.flatMap(\.lessons)
        let known = Set(course.course.lessons.map(\.value.id)).union(course.course.broken)
        var listed: Set<LessonID> = []
        var diagnostics: [Diagnostic] = []
        for entry in entries {
            if !known.contains(entry.lesson) {
                diagnostics.append(
                    head.source.diagnostic(
                        .unresolvedReference, at: entry.origin.range,
                        "There is no lesson '\(entry.lesson)' in this course.",
                        remedy: "Write content/\(course.course.id)/\(entry.lesson).md, or correct the name.",
                        suggestion: nearestName(to: entry.lesson.rawValue, among: known.map(\.rawValue).sorted())))
            } else if !listed.insert(entry.lesson).inserted {
                diagnostics.append(
                    head.source.diagnostic(
                        .repeatedElement, at: entry.origin.range, "The lesson '\(entry.lesson)' is listed twice.",
                        remedy: "List each lesson in one module."))
            }
        }
        for lesson in course.course.lessons where !listed.contains(lesson.value.id) {
            let name = lesson.value.id
            let entry =
                head.source.path.hasSuffix(".xml") ? "`<lesson ref=\"\(name)\"/>`" : "`\(name)` to `lessons: […]`"
            diagnostics.append(
                lesson.source.diagnostic(
                    id, at: lesson.value.origin.range, "No module of the course lists the lesson '\(lesson.value.id)'.",
                    remedy: "Add \(entry) in a module of \(head.source.path), or remove the file."))
        }
        return diagnostics
    }
}
