import CourseDiagnostics
import XMLKit

/// Proves with libxml2 and the schema what the structural pass has found sound.
enum SchemaPass {
    /// What the schema says that nothing at its place has been said about yet. Such an issue is a bug of the vocabulary
    /// table, and is printed so that it cannot hide.
    static func check(_ tree: XMLTree, source: SourceFile, after known: [Diagnostic]) -> [Diagnostic] {
        let issues = CourseSchema.compiled.validate(tree)
        guard !issues.isEmpty else { return [] }
        let lines = Set(known.compactMap { $0.location?.line })
        return issues.compactMap { issue in
            let range = issue.element.map(SourceRange.init) ?? source.range(ofLine: issue.line)
            // The schema names only the first error of each parent: where anything was said, it repeats or follows from it.
            guard known.isEmpty || !lines.contains(source.location(range).line) && !isConsequence(issue, known) else {
                return nil
            }
            return source.diagnostic(
                .schemaViolation, at: range, "The schema says: \(plain(issue.message))",
                remedy: "Please report this together with the file: coursepack should have explained it.",
                elementPath: issue.path)
        }
    }

    /// Whether an element above or below the issue's has a finding of its own.
    private static func isConsequence(_ issue: XMLIssue, _ known: [Diagnostic]) -> Bool {
        guard let path = issue.path else { return true }
        return known.contains { finding in
            finding.elementPath.map { $0.hasPrefix(path) || path.hasPrefix($0) } ?? false
        }
    }

    /// libxml2's words without the namespace in front of every name.
    private static func plain(_ message: String) -> String {
        message.split(separator: "{\(Vocabulary.namespace)}", omittingEmptySubsequences: false).joined()
    }
}
