import CourseModel

/// What courses do for the objectives that topics name: gathered while they stream through, joined at the end.
package struct TopicFacts: Sendable {
    /// A lesson or exercise that a topic names.
    private struct Unit: Sendable {
        var title: String
        var isDraft: Bool
        var objectives: [ObjectiveID: (text: String, isPractised: Bool, isAssessed: Bool)]
    }

    private var units: [CourseID: [String: Unit]] = [:]

    package init() {}

    /// Gathers what a course does for the objectives that topics of its project name.
    init(_ facts: CourseFacts) {
        let course = facts.course
        guard let topics = facts.project.topics?.value.topics, course.translation == nil else { return }
        let wanted = Set(topics.flatMap(\.taught).filter { $0.course == course.id }.map(\.unit))
        guard !wanted.isEmpty else { return }
        let takesDrafts = facts.project.includesDrafts
        let isDraft = { (status: Status?) in !takesDrafts && status == .draft }
        let isCourseDraft = isDraft(course.head.value.metadata.status)
        var found: [String: Unit] = [:]
        func add(_ id: String, _ metadata: Metadata, _ facts: DocumentFacts) {
            guard wanted.contains(id), found[id] == nil else { return }
            let objectives = metadata.objectives.map { objective in
                (
                    objective.id,
                    (objective.text, facts.practised.contains(objective.id), facts.assessed.contains(objective.id))
                )
            }
            found[id] = Unit(
                title: metadata.codeAndTitle,
                isDraft: isCourseDraft || isDraft(metadata.status),
                objectives: Dictionary(objectives, uniquingKeysWith: { first, _ in first }))
        }
        for (lesson, facts) in zip(course.lessons, facts.lessons) {
            add(lesson.value.id.rawValue, lesson.value.metadata, facts)
        }
        for (scenario, facts) in zip(course.scenarios, facts.scenarios) {
            add(scenario.value.id.rawValue, scenario.value.metadata, facts)
        }
        units[course.id] = found
    }

    package mutating func formUnion(_ other: TopicFacts) {
        units.merge(other.units) { first, _ in first }
    }

    /// What became of each topic of a project of which every course was read.
    func coverage(of index: ProjectIndex) -> [TopicCoverage] {
        (index.topics?.value.topics ?? []).map { topic in
            TopicCoverage(
                topic,
                claims: topic.taught.map { TopicCoverage.Claim(objective: $0, finding: finding($0, in: index)) })
        }
    }

    private func finding(_ claim: TaughtObjective, in index: ProjectIndex) -> TopicCoverage.Claim.Finding {
        guard index.heads[claim.course] != nil else { return .noCourse }
        guard let unit = units[claim.course]?[claim.unit] else { return .noUnit }
        guard let objective = unit.objectives[claim.objective] else { return .noObjective }
        if unit.isDraft { return .draft }
        return .found(
            unit: unit.title, text: objective.text, isPractised: objective.isPractised, isAssessed: objective.isAssessed
        )
    }

    /// The objectives of a lesson or exercise that a topic names, by id.
    func objectives(of claim: TaughtObjective) -> [String] {
        (units[claim.course]?[claim.unit]?.objectives.keys.map(\.rawValue) ?? []).sorted()
    }
}
