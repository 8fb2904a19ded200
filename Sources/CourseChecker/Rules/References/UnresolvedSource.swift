import CourseDiagnostics
import CourseModel

/// A source that a text cites must be in the bibliography.
enum UnresolvedSource: CourseRule {
    static let id = RuleID.unresolvedSource

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.documents.flatMap { findings(in: $0, of: course.project) }
    }

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        guard !project.isBibliographyBroken else { return [] }
        return document.citations.filter { project.sources[$0.value.source] == nil }.map { use in
            let wanted = use.value.source.rawValue
            return document.source.diagnostic(
                id, at: use.origin.range, "The sources have no entry '\(wanted)'.",
                remedy: "Add it to content/sources, or correct the citation.",
                suggestion: nearestName(to: wanted, among: project.sources.keys.map(\.rawValue).sorted()))
        }
    }
}
