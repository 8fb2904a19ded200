import CourseDiagnostics
import CourseModel

/// An activity, exercise or question names objectives of its own lesson.
enum UnresolvedObjective: CourseRule {
    static let id = RuleID.unresolvedObjective

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.lessons.flatMap { lesson in
            let known = Set(lesson.objectives.map(\.id))
            return lesson.objectiveUses.filter { !known.contains($0.value) }.map { use in
                lesson.source.diagnostic(
                    id, at: use.origin.range, "This lesson has no objective '\(use.value)'.",
                    remedy: "Add it to the lesson's objectives, or correct the name.",
                    suggestion: nearestName(to: use.value.rawValue, among: lesson.objectives.map(\.id.rawValue)))
            }
        }
    }
}
