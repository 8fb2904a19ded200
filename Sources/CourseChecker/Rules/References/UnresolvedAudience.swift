import CourseDiagnostics
import CourseModel

/// An audience that a course or lesson names must be declared in the catalogue.
enum UnresolvedAudience: CourseRule {
    static let id = RuleID.unresolvedAudience

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let known = course.project.catalogue.value.audiences.map(\.id)
        return course.documents.flatMap { document in
            document.audience.filter { !known.contains($0) }.map { audience in
                document.source.diagnostic(
                    id, at: document.origin.range, "The catalogue has no audience '\(audience)'.",
                    remedy: "Add it to the catalogue's audiences, or correct the name.",
                    suggestion: nearestName(to: audience.rawValue, among: known.map(\.rawValue)))
            }
        }
    }
}
