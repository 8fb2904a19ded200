import CourseDiagnostics
import CourseModel

/// A term that no lesson links to reaches no pack.
enum UnusedTerm: ProjectRule {
    static let id = RuleID.unusedTerm

    static func findings(in project: ProjectFacts) -> [Diagnostic] {
        guard project.isComplete, let glossary = project.index.glossary else { return [] }
        return glossary.value.terms.filter { !project.uses.terms.contains($0.id) }.map { term in
            glossary.source.diagnostic(
                id, at: term.origin.range, "No lesson links to the term '\(term.id)'.",
                remedy:
                    "Link to it where learners meet the word, as [\(term.title.plainText)](term:\(term.id)), or remove it."
            )
        }
    }
}
