import CourseModel

/// What the things of a course are called in running text, looked up by id.
struct CourseNames: Sendable {
    private let terms: [TermID: [Inline]]
    private let sources: [SourceID: String]
    private let objectivesOfCourse: [Objective]
    private let objectivesOfLessons: [LessonID: [Objective]]

    init<E: Edition>(of course: CourseEdition<E>) {
        terms = Dictionary(course.terms.map { ($0.id, $0.title) }) { first, _ in first }
        objectivesOfCourse = course.head.metadata.objectives
        objectivesOfLessons = Dictionary(course.lessons.map { ($0.id, $0.metadata.objectives) }) { first, _ in first }
        sources = Dictionary(course.sources.map { ($0.id, $0.citationName) }) { first, _ in first }
    }

    func titleOfTerm(_ id: TermID) -> [Inline]? { terms[id] }

    /// A source as a citation names it.
    func ofSource(_ id: SourceID) -> String { sources[id] ?? id.rawValue }

    /// The words of objectives: those of the lesson that names them, or else those of the course.
    func ofObjectives(_ ids: [ObjectiveID], in lesson: LessonID?) -> [String] {
        guard !ids.isEmpty else { return [] }
        let ofLesson = lesson.flatMap { objectivesOfLessons[$0] } ?? []
        return ids.map { id in
            let objective = ofLesson.first { $0.id == id } ?? objectivesOfCourse.first { $0.id == id }
            return objective?.text ?? id.rawValue
        }
    }
}
