import CourseDiagnostics
import CourseModel

/// A term that a text links to must be in the glossary.
enum UnresolvedTerm: CourseRule {
    static let id = RuleID.unresolvedTerm

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.documents.flatMap { findings(in: $0, of: course.project) }
    }

    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic] {
        guard !project.isGlossaryBroken else { return [] }
        return document.terms.filter { project.terms[$0.value] == nil }.map { use in
            document.source.diagnostic(
                id, at: use.origin.range, "The glossary has no term '\(use.value)'.",
                remedy: "Add it to content/glossary, or correct the link.",
                suggestion: nearestName(to: use.value.rawValue, among: project.terms.keys.map(\.rawValue).sorted()))
        }
    }
}
