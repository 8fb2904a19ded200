package import CourseDiagnostics

/// A rule about what stands in one source file, whatever it means. Runs over files that could not be read, too.
package protocol TextRule: Sendable {
    static var id: RuleID { get }
    static func findings(in source: SourceFile) -> [Diagnostic]
}

/// A rule about one course.
package protocol CourseRule: Sendable {
    static var id: RuleID { get }
    static func findings(in course: CourseFacts) -> [Diagnostic]
}

/// A rule about the documents that courses share: catalogue, course documents, glossary, sources.
package protocol SharedRule: Sendable {
    static var id: RuleID { get }
    static func findings(in index: ProjectIndex) -> [Diagnostic]
}

/// A rule that needs every course.
package protocol ProjectRule: Sendable {
    static var id: RuleID { get }
    static func findings(in project: ProjectFacts) -> [Diagnostic]
}

/// The rules that run. A new rule is a file of its own and one line here.
package enum RuleCatalogue {
    package static let text: [any TextRule.Type] = [BidirectionalControl.self, ControlCharacter.self]

    package static let course: [any CourseRule.Type] = [
        UnresolvedReference.self, UnresolvedTerm.self, UnresolvedSource.self, UnresolvedObjective.self,
        UnresolvedHandout.self, UnresolvedAudience.self, MissingFile.self, ReferenceIntoRemovedText.self,
        LessonInNoModule.self, UnusedFile.self, UnusedHandout.self, ConfusableID.self, ActiveContent.self,
        LocationData.self, UnknownFileType.self,
    ]

    package static let shared: [any SharedRule.Type] = [
        SharedTextReference.self, PrerequisiteCycle.self, UnresolvedCourse.self,
    ]

    package static let project: [any ProjectRule.Type] = [UnusedTerm.self, UnusedSource.self]
}
