import CourseDiagnostics
import CourseModel

/// All errors in one run: what `LocalRule`s find in what is left of documents with an error, or in the whole course where its
/// own document is one.
enum RemnantFindings {
    /// What may follow from an error that `reading` found in the same lines is not said.
    static func all(in course: CourseFacts, after reading: [Diagnostic]) -> [Diagnostic] {
        let remnants = course.remnants
        guard !remnants.documents.isEmpty else { return [] }
        let rules = RuleCatalogue.document.filter { $0 is any LocalRule.Type }
        var found = RuleCatalogue.course.filter { $0 is any LocalRule.Type }.flatMap { $0.findings(in: remnants) }
        for document in remnants.documents { found += rules.flatMap { $0.findings(in: document, of: course.project) } }
        let known = Dictionary(grouping: reading.filter { $0.severity == .error }, by: \.path)
        let paths = Set(remnants.documents.map(\.source.path))
        found.removeAll { finding in
            // The course's files were looked at with its sound documents.
            !remnants.course.remnants.isHead && !paths.contains(finding.path)
                || known[finding.path]?.contains { finding.sharesLines(with: $0) } ?? false
        }
        remnants.course.letOff(&found)
        DraftFindings.soften(&found, in: remnants.course.drafts.paths)
        return found
    }
}

extension Diagnostic {
    /// Whether both are about the same line of one file.
    fileprivate func sharesLines(with other: Diagnostic) -> Bool {
        guard let lines = location, let others = other.location else { return true }
        return lines.line <= others.endLine && others.line <= lines.endLine
    }
}

extension ReadCourse {
    /// Lets off what the authors of the documents let off. Whether each of their exceptions is needed shows once all are
    /// sound.
    fileprivate func letOff(_ diagnostics: inout [Diagnostic]) {
        let allowed =
            [(head.allowances, head.source.path)]
            + (lessons + remnants.lessons).map { ($0.allowances, $0.source.path) }
            + (scenarios + remnants.scenarios).map { ($0.allowances, $0.source.path) }
        for (var allowances, path) in allowed { Allowance.apply(&allowances, to: &diagnostics, of: path) }
    }
}
