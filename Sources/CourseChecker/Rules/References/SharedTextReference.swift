import CourseDiagnostics
import CourseModel

/// The texts that courses share (glossary, sources, the catalogue's intro) link to no lesson and show no file, because they stand in the packs of many courses.
enum SharedTextReference: SharedRule {
    static var documentation: RuleDocumentation { UnresolvedReference.documentation }

    static func findings(in shared: SharedFacts) -> [Diagnostic] {
        shared.documents.flatMap { document in
            document.references.compactMap { finding($0, in: document, of: shared.index) }
                + document.files.map { use in
                    document.source.diagnostic(
                        .missingFile, at: use.origin.range, "Shared texts have no folder for files.",
                        remedy: "Show the file in a lesson.")
                }
        }
    }

    private static func finding(
        _ use: DocumentFacts.Use<ReferenceTarget>, in document: DocumentFacts, of index: ProjectIndex
    ) -> Diagnostic? {
        if case .course(let course) = use.value {
            guard index.courses[course] == nil, !index.brokenCourses.contains(course) else { return nil }
            return document.source.diagnostic(
                id, at: use.origin.range, "There is no course '\(course)'.", remedy: "Correct the link.",
                suggestion: nearestName(to: course.rawValue, among: index.courses.keys.map(\.rawValue).sorted()))
        }
        return document.source.diagnostic(
            id, at: use.origin.range, "A text that courses share cannot link to a place in one of them.",
            remedy: "Link to course:… instead, or explain it here.")
    }
}
