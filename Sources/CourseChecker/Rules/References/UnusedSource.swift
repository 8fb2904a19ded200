import CourseDiagnostics
import CourseModel

/// A source that nothing cites reaches no pack.
enum UnusedSource: ProjectRule {
    static let id = RuleID.unusedSource

    static func findings(in project: ProjectFacts) -> [Diagnostic] {
        guard project.isComplete, let bibliography = project.index.bibliography else { return [] }
        return bibliography.value.sources.filter { !project.uses.sources.contains($0.id) }.map { source in
            bibliography.source.diagnostic(
                id, at: source.origin.range, "Nothing cites the source '\(source.id)'.",
                remedy: "Cite it where its claim stands, as [@\(source.id), place], or remove it.")
        }
    }
}
