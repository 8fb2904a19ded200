import CourseDiagnostics
import CourseModel
import CourseReader

extension ProjectMap {
    /// The findings of a document of a course, where each suggests only lessons that the project has.
    ///
    /// A reader of one file takes `next.md` for the lesson `next`; whether there is one, the project's folder tells.
    func confirmingLessons(_ diagnostics: [Diagnostic], in course: CourseID) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard [.unresolvedReference, .badValue].contains(diagnostic.rule), let suggestion = diagnostic.suggestion,
                case .lesson(let other, let lesson, _)? = ReferenceTarget(suggestion)
            else { return diagnostic }
            let files = courses.first { $0.id == other ?? course }
            guard files?.lessons[lesson] == nil else { return diagnostic }
            var result = diagnostic
            let prefix = other.map { "lesson:\($0)/" } ?? "lesson:"
            let lessons = (files?.lessons.keys).map { $0.map(\.rawValue).sorted() } ?? []
            result.suggestion = nearestName(to: lesson.rawValue, among: lessons).map { prefix + $0 }
            result.remedy =
                files == nil
                ? "There is no course '\(other ?? course)'. Write `course:ID` or `lesson:COURSE/ID` with names that there are."
                : "There is no lesson '\(lesson)' in \(other.map { "the course '\($0)'" } ?? "this course"). Write `\(prefix)` and one that there is, or write it first."
            return result
        }
    }
}
