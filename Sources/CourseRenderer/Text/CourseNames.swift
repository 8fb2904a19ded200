import CourseModel

/// What the things of a course are called in running text, looked up by id.
struct CourseNames: Sendable {
    private let terms: [TermID: [Inline]]
    private let sources: [SourceID: String]
    private let objectivesOfCourse: [ObjectiveID: String]
    private let objectivesOfLessons: [LessonID: [ObjectiveID: String]]

    init<E: Edition>(of course: CourseEdition<E>) {
        terms = Dictionary(course.terms.map { ($0.id, $0.title) }) { first, _ in first }
        objectivesOfCourse = Self.texts(of: course.head.metadata.objectives)
        objectivesOfLessons = Dictionary(
            course.lessons.map { ($0.id, Self.texts(of: $0.metadata.objectives)) }
        ) { first, _ in first }
        sources = Dictionary(course.sources.map { ($0.id, $0.citationName) }) { first, _ in first }
    }

    func titleOfTerm(_ id: TermID) -> [Inline]? { terms[id] }

    /// A source as a citation names it.
    func ofSource(_ id: SourceID) -> String { sources[id] ?? id.rawValue }

    /// The words of an objective: those of the lesson that names it, or else those of the course.
    func ofObjective(_ id: ObjectiveID, in lesson: LessonID?) -> String {
        lesson.flatMap { objectivesOfLessons[$0]?[id] } ?? objectivesOfCourse[id] ?? id.rawValue
    }

    private static func texts(of objectives: [Objective]) -> [ObjectiveID: String] {
        Dictionary(objectives.map { ($0.id, $0.text) }) { first, _ in first }
    }
}
