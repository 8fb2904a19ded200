package import CourseDiagnostics

/// Something that courses are asked to teach: a clause of a standard, a point of a statement.
package struct Topic<E: Edition>: Sendable, Hashable {
    package var id: ElementID
    package var title: [Inline]
    /// Where it is asked for.
    package var citation: Citation?
    /// The objectives that teach it, as its author claims.
    package var taught: [TaughtObjective]
    /// The codes of the courses that will teach it, or more of it, such as `SHR-203`.
    package var planned: [String]
    /// Why it is planned and not taught.
    package var reason: String?
    package var blocks: [Block<E>]
    package var origin: Origin
    /// Where the objectives are named.
    package var taughtOrigin: Origin

    package init(
        id: ElementID, title: [Inline], citation: Citation?, taught: [TaughtObjective], planned: [String],
        reason: String?, blocks: [Block<E>], origin: Origin, taughtOrigin: Origin
    ) {
        self.id = id
        self.title = title
        self.citation = citation
        self.taught = taught
        self.planned = planned
        self.reason = reason
        self.blocks = blocks
        self.origin = origin
        self.taughtOrigin = taughtOrigin
    }
}

/// What courses are asked to teach, and where they do.
package struct Topics<E: Edition>: Sendable, Hashable {
    package var title: String
    package var language: String?
    package var topics: [Topic<E>]

    package init(title: String, language: String?, topics: [Topic<E>]) {
        self.title = title
        self.language = language
        self.topics = topics
    }
}

/// The address of an objective: `course/lesson#objective`. In place of a lesson a tabletop exercise may stand.
package struct TaughtObjective: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var course: CourseID
    /// The id of the lesson, or of the exercise.
    package var unit: String
    package var objective: ObjectiveID

    package init(course: CourseID, unit: String, objective: ObjectiveID) {
        self.course = course
        self.unit = unit
        self.objective = objective
    }

    /// Reads the written form; nil where it is not one.
    package init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "#", omittingEmptySubsequences: false)
        let path = halves[0].split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, path.count == 2, isIdentifier(halves[1]), path.allSatisfy({ isIdentifier($0) }) else {
            return nil
        }
        self.init(
            course: CourseID(String(path[0])), unit: String(path[1]), objective: ObjectiveID(String(halves[1])))
    }

    /// The written form.
    package var description: String { "\(course)/\(unit)#\(objective)" }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
