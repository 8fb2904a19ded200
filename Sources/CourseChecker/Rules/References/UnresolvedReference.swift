import CourseDiagnostics
import CourseModel

/// A link inside the project must lead to a lesson, a course or a place that is there.
enum UnresolvedReference: CourseRule, LocalRule {
    static let documentation = RuleDocumentation(
        .unresolvedReference,
        demand: "A link inside the project leads to a lesson, a course or a place that is there.",
        why: """
            A learner who follows the link arrives nowhere, and a trainer who follows it in front of the group loses \
            a minute and some trust.
            """,
        remedy: """
            Correct the name, or write the lesson, course or place that it leads to. The report names the nearest \
            one that there is.
            """,
        bad: [
            .lesson(
                """
                See ⟦[the labels](#labls)⟧.

                ## Labels {#labels}

                Four of them.
                """),
            .lesson(
                """
                <p>See <ref ⟦to="lesson:eleven-norms"⟧>the norms</ref>.</p>
                """),
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson, ⟦second⟧]}
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
                ]),
        ],
        good: [
            .lesson(
                """
                See [the labels](#labels).

                ## Labels {#labels}

                Four of them.
                """),
            .lesson(
                """
                Go on with [the course](course:demo-101), or write `[this](#nowhere)` in code.
                """),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.documents.flatMap { document in
            document.references.compactMap { use in finding(use, in: document, of: course) }
        }
    }

    private static func finding(
        _ use: DocumentFacts.Use<ReferenceTarget>, in document: DocumentFacts, of facts: CourseFacts
    ) -> Diagnostic? {
        guard facts.targets.resolve(use.value, from: document.lesson) == nil else { return nil }
        func report(_ message: String, among candidates: some Sequence<String>, wanted: String) -> Diagnostic {
            document.source.diagnostic(
                id, at: use.origin.range, message, remedy: "Correct the link, or write what it leads to.",
                suggestion: nearestName(to: wanted, among: candidates.sorted()))
        }
        switch use.value {
        case .here(let anchor):
            if document.lesson == nil, document.anchors[anchor] != nil {
                return document.source.diagnostic(
                    id, at: use.origin.range, "A course document cannot link to a place in itself.",
                    remedy: "Write the words without the link; the place is on the same page.")
            }
            guard !document.isRemnant else { return nil }
            return report(
                "Nothing in this document has the id '\(anchor)'.", among: document.anchors.keys.map(\.rawValue),
                wanted: anchor.rawValue)
        case .course(let id):
            guard !facts.project.brokenCourses.contains(id) else { return nil }
            return report(
                "There is no course '\(id)'.", among: facts.project.courses.keys.map(\.rawValue), wanted: id.rawValue)
        case .lesson(let other, let lesson, let anchor):
            let isHere = other == nil || other == facts.course.id
            if isHere ? facts.course.broken.contains(lesson) : isBroken(other, lesson, in: facts) { return nil }
            if let other, !isHere, facts.project.courses[other] == nil {
                return report(
                    "There is no course '\(other)'.", among: facts.project.courses.keys.map(\.rawValue),
                    wanted: other.rawValue)
            }
            let outlines =
                isHere ? facts.targets.lessons : facts.targets.lessonsElsewhere[other ?? facts.course.id] ?? [:]
            guard let outline = outlines[lesson] else {
                return report(
                    "There is no lesson '\(lesson)'\(isHere ? " in this course" : "").",
                    among: outlines.keys.map(\.rawValue), wanted: lesson.rawValue)
            }
            return report(
                "Nothing in the lesson '\(lesson)' has the id '\(anchor?.rawValue ?? "")'.",
                among: outline.anchors.keys.map(\.rawValue), wanted: anchor?.rawValue ?? "")
        }
    }

    /// Whether the lesson of another course could not be read, which was reported there.
    private static func isBroken(_ course: CourseID?, _ lesson: LessonID, in facts: CourseFacts) -> Bool {
        guard let course else { return false }
        if facts.project.brokenCourses.contains(course) { return true }
        return facts.brokenElsewhere.contains(.lesson(course: course, lesson, nil))
    }
}
