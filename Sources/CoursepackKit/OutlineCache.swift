import CourseChecker
import CourseModel
import Synchronization

/// What lessons offer to links from other courses: filled as courses are read, so that a lesson that others refer to is
/// read a second time at most once.
package final class OutlineCache: Sendable {
    private let known = Mutex<[CourseID: [LessonID: LessonElsewhere]]>([:])

    /// What is known of a lesson, or what `read` finds out.
    func lesson(
        _ lesson: LessonID, of course: CourseID, read: () throws -> LessonElsewhere
    ) rethrows -> LessonElsewhere {
        if let found = known.withLock({ $0[course]?[lesson] }) { return found }
        let found = try read()
        known.withLock { $0[course, default: [:]][lesson] = found }
        return found
    }

    /// Adds the lessons of a course that was read.
    func add(_ lessons: [LessonID: LessonElsewhere], of course: CourseID) {
        known.withLock { $0[course, default: [:]].merge(lessons) { first, _ in first } }
    }
}
