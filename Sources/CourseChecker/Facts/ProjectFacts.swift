package import CourseModel

/// A project as rules see it once every course was read.
package struct ProjectFacts: Sendable {
    package var index: ProjectIndex
    /// What all courses use together.
    package var uses: CourseUses
    /// Whether every course was read, so that "nothing uses this" can be said.
    package var isComplete: Bool
    /// What became of the topics, in their order. Means something only where every course was read.
    package let topics: [TopicCoverage]

    package init(index: ProjectIndex, uses: CourseUses, isComplete: Bool) {
        self.index = index
        self.uses = uses
        self.uses.sources.formUnion((index.topics?.value.topics ?? []).compactMap(\.citation?.source))
        self.uses.close(over: index)
        topics = uses.topics.coverage(of: index)
        self.isComplete = isComplete
    }

    /// The objectives of a lesson or exercise that a topic names, by id.
    func objectives(of claim: TaughtObjective) -> [String] { uses.topics.objectives(of: claim) }
}
