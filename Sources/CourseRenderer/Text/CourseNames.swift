import CourseModel

/// What the things of a course are called in running text, looked up by id.
struct CourseNames: Sendable {
    private let terms: [TermID: [Inline]]
    private let sources: [SourceID: String]
    private let objectives: [ObjectiveID: String]

    init<E: Edition>(of course: CourseEdition<E>) {
        terms = Dictionary(course.terms.map { ($0.id, $0.title) }) { first, _ in first }
        let all = course.head.metadata.objectives + course.lessons.flatMap(\.metadata.objectives)
        objectives = Dictionary(all.map { ($0.id, $0.text) }) { first, _ in first }
        sources = Dictionary(course.sources.map { ($0.id, $0.citationName) }) { first, _ in first }
    }

    func titleOfTerm(_ id: TermID) -> [Inline]? { terms[id] }

    /// A source as a citation names it.
    func ofSource(_ id: SourceID) -> String { sources[id] ?? id.rawValue }

    func ofObjective(_ id: ObjectiveID) -> String { objectives[id] ?? id.rawValue }
}
