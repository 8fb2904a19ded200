import CourseDiagnostics
import CourseModel

/// A handout that no activity of its lesson hands out, and no link names, is printed for nobody.
enum UnusedHandout: CourseRule {
    static let id = RuleID.unusedHandout

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.lessons.flatMap { lesson in
            var used = Set(lesson.handoutUses.map(\.value))
            for reference in lesson.references {
                if case .here(let anchor) = reference.value { used.insert(anchor) }
            }
            return lesson.handouts.filter { use in use.value.map { !used.contains($0) } ?? true }.map { use in
                lesson.source.diagnostic(
                    id, at: use.origin.range,
                    use.value.map { "No activity hands out '\($0)', and no link leads to it." }
                        ?? "This handout has no id, so no activity can hand it out.",
                    remedy: "Name it in an activity's `handout`, or link to it where it is used.")
            }
        }
    }
}
