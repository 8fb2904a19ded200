import CourseDiagnostics
import CourseModel

/// A picture or file that no document shows reaches no pack.
enum UnusedFile: CourseRule {
    static let id = RuleID.unusedFile

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        // A lesson that could not be read may use it.
        guard course.course.broken.isEmpty else { return [] }
        let used = Set(course.documents.flatMap(\.files).map(\.value))
        return course.course.assets.filter { !used.contains($0.path) }.map { asset in
            Diagnostic(
                id, path: asset.source.path, message: "No document of the course shows this file.",
                remedy: "Show it where it belongs, or remove it.")
        }
    }
}
