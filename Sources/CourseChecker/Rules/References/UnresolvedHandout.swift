import CourseDiagnostics
import CourseModel

/// What an activity hands out must be a handout, a set of cards or a form of the same lesson.
enum UnresolvedHandout: CourseRule {
    static let id = RuleID.unresolvedHandout

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.lessons.flatMap { lesson in
            let known = Set(lesson.sheets.compactMap(\.value))
            return lesson.handoutUses.filter { !known.contains($0.value) }.map { use in
                lesson.source.diagnostic(
                    id, at: use.origin.range, "This lesson has no handout, cards or form '\(use.value)'.",
                    remedy: lesson.anchors[use.value] == nil
                        ? "Add it to this lesson, or correct the name."
                        : "The id '\(use.value)' belongs to something else; name a handout, cards or a form.",
                    suggestion: nearestName(to: use.value.rawValue, among: known.map(\.rawValue).sorted()))
            }
        }
    }
}
