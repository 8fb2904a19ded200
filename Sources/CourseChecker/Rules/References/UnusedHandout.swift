import CourseDiagnostics
import CourseModel

/// A handout that no activity of its lesson hands out, and no link names, is printed for nobody.
enum UnusedHandout: CourseRule {
    static let id = RuleID.unusedHandout

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        var linked: [LessonID: Set<ElementID>] = [:]
        for document in course.documents {
            for reference in document.references {
                switch reference.value {
                case .here(let anchor):
                    if let lesson = document.lesson { linked[lesson, default: []].insert(anchor) }
                case .lesson(let other, let lesson, let anchor?) where other == nil || other == course.course.id:
                    linked[lesson, default: []].insert(anchor)
                case .lesson, .course: continue
                }
            }
        }
        return course.lessons.flatMap { lesson in
            let used = Set(lesson.handoutUses.map(\.value)).union(lesson.lesson.flatMap { linked[$0] } ?? [])
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
