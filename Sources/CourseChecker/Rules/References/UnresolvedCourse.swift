import CourseDiagnostics
import CourseModel

/// The courses that the catalogue lists, and those that a course asks for, must be there.
enum UnresolvedCourse: SharedRule {
    static var documentation: RuleDocumentation { UnresolvedReference.documentation }

    static func findings(in shared: SharedFacts) -> [Diagnostic] {
        let index = shared.index
        let known = Set(index.heads.keys).union(index.brokenCourses)
        func finding(_ course: CourseID, _ source: SourceFile, _ origin: Origin) -> Diagnostic? {
            guard !known.contains(course) else { return nil }
            return source.diagnostic(
                id, at: origin.range, "There is no course '\(course)'.",
                remedy: "Write content/\(course)/course.md, or correct the name.",
                suggestion: nearestName(to: course.rawValue, among: known.map(\.rawValue).sorted()))
        }
        let catalogue = index.catalogue
        return catalogue.value.courses.compactMap { finding($0, catalogue.source, catalogue.value.origin) }
            + index.heads.sorted { $0.key < $1.key }.flatMap { _, head in
                head.value.metadata.prerequisites.compactMap { finding($0, head.source, head.value.origin) }
            }
    }
}
