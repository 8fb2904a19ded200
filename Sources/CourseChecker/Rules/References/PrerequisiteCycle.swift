import CourseDiagnostics
import CourseModel

/// No course may ask for itself, directly or through others.
enum PrerequisiteCycle: SharedRule {
    static let documentation = RuleDocumentation(
        .prerequisiteCycle,
        demand: "No course may ask for itself, directly or through others.",
        why: "Each of the courses asks for another one first, so nobody could ever start.",
        remedy: "Take one of these prerequisites out.",
        bad: [
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ⟦---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        prerequisites: [demo-101]
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
            .files(
                [
                    .text(
                        "content/a-101/course.md",
                        """
                        ⟦---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        prerequisites: [b-101]
                        ---

                        """),
                    .text(
                        "content/a-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/b-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        prerequisites: [a-101]
                        ---

                        """),
                    .text(
                        "content/b-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                ], "The circle is reported once."),
        ],
        good: [
            .files(
                [
                    .text(
                        "content/a-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        prerequisites: [b-101, c-101]
                        ---

                        """),
                    .text(
                        "content/a-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/b-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        prerequisites: [c-101]
                        ---

                        """),
                    .text(
                        "content/b-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                    .text(
                        "content/c-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, lessons: [lesson]}
                        ---

                        """),
                    .text(
                        "content/c-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        ---

                        """),
                ], "Two ways lead to the same course, none leads back.")
        ])

    static func findings(in shared: SharedFacts) -> [Diagnostic] {
        let heads = shared.index.heads
        // Each circle is said once, at the first of its courses that no circle before it holds.
        var said: Set<CourseID> = []
        return heads.sorted { $0.key < $1.key }.compactMap { course, head in
            guard !said.contains(course), let path = shortestPath(from: course, in: heads) else { return nil }
            said.formUnion(path)
            return head.source.diagnostic(
                id, at: head.value.origin.range,
                "The prerequisites go round in a circle: \((path + [course]).map(\.rawValue).joined(separator: " → ")).",
                remedy: "Take one of these prerequisites out.")
        }
    }

    /// The courses on the shortest way from `start` back to itself, `start` first; nil where there is none.
    private static func shortestPath(
        from start: CourseID, in heads: [CourseID: Document<CourseHead<Trainer>>]
    ) -> [CourseID]? {
        var paths = [[start]]
        var seen: Set<CourseID> = []
        while !paths.isEmpty {
            var longer: [[CourseID]] = []
            for path in paths {
                for next in heads[path[path.count - 1]]?.value.metadata.prerequisites ?? [] {
                    if next == start { return path }
                    if seen.insert(next).inserted { longer.append(path + [next]) }
                }
            }
            paths = longer
        }
        return nil
    }
}
