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
        var uses: [String: Int] = [:]
        for source in course.sources { uses[Self.shortName(of: source), default: 0] += 1 }
        sources = Dictionary(
            course.sources.map { source in
                let name = Self.shortName(of: source)
                return (source.id, uses[name] == 1 ? name : source.id.rawValue)
            }
        ) { first, _ in first }
    }

    func titleOfTerm(_ id: TermID) -> [Inline]? { terms[id] }

    /// A source as a citation names it: its number, or its issuer and its year; its id where those are missing or
    /// another source has the same.
    func ofSource(_ id: SourceID) -> String { sources[id] ?? id.rawValue }

    func ofObjective(_ id: ObjectiveID) -> String { objectives[id] ?? id.rawValue }

    private static func shortName<E: Edition>(of source: Source<E>) -> String {
        let longestIssuer = 32
        if let number = source.number { return number }
        if let issuer = source.issuer, DisplayWidth.of(issuer) <= longestIssuer {
            return source.date.map { "\(issuer) \($0.prefix(4))" } ?? issuer
        }
        return source.id.rawValue
    }
}
