import CourseDiagnostics
import CourseModel

/// The texts that courses share (glossary, sources, the catalogue's intro) use terms and sources that are there, and link
/// to no lesson, because they stand in the packs of many courses.
enum SharedTextReference: SharedRule {
    static let id = RuleID.unresolvedReference

    static func findings(in index: ProjectIndex) -> [Diagnostic] {
        let catalogue = index.catalogue
        var documents = [
            DocumentFacts(
                source: catalogue.source, blocks: catalogue.value.intro, titles: [], origin: catalogue.value.origin)
        ]
        if let glossary = index.glossary {
            documents += glossary.value.terms.map {
                DocumentFacts(source: glossary.source, blocks: $0.blocks, titles: [$0.title], origin: $0.origin)
            }
        }
        if let bibliography = index.bibliography {
            documents += bibliography.value.sources.map {
                DocumentFacts(source: bibliography.source, blocks: $0.blocks, titles: [$0.title], origin: $0.origin)
            }
        }
        return documents.flatMap { document in
            UnresolvedTerm.findings(in: document, of: index) + UnresolvedSource.findings(in: document, of: index)
                + document.references.compactMap { finding($0, in: document, of: index) }
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
