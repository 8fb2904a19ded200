import CourseDiagnostics
import CourseModel

/// A link that participants see must not lead to a place that their edition does not have.
enum ReferenceIntoRemovedText: CourseRule {
    static let id = RuleID.referenceIntoRemovedText

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let byLesson = Dictionary(
            course.lessons.compactMap { facts in facts.lesson.map { ($0, facts) } },
            uniquingKeysWith: { first, _ in first })
        return course.documents.flatMap { document in
            document.references.compactMap { use -> Diagnostic? in
                guard !use.isWithheld, let place = place(use.value, in: document, of: course.course.id),
                    byLesson[place.lesson]?.anchors[place.anchor]?.isWithheld == true
                else { return nil }
                return document.source.diagnostic(
                    id, at: use.origin.range, "'\(place.anchor)' stands in text that participants do not get.",
                    remedy: "Move the link into a trainer note, or its target out of one.")
            }
        }
    }

    private static func place(
        _ target: ReferenceTarget, in document: DocumentFacts, of course: CourseID
    ) -> (lesson: LessonID, anchor: ElementID)? {
        switch target {
        case .here(let anchor): document.lesson.map { ($0, anchor) }
        case .lesson(let other, let lesson, let anchor?) where other == nil || other == course: (lesson, anchor)
        case .lesson, .course: nil
        }
    }
}
