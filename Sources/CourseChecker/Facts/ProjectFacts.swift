/// A project as rules see it once every course was read.
package struct ProjectFacts: Sendable {
    package var index: ProjectIndex
    /// What all courses use together.
    package var uses: CourseUses
    /// Whether every course was read, so that "nothing uses this" can be said.
    package var isComplete: Bool

    package init(index: ProjectIndex, uses: CourseUses, isComplete: Bool) {
        self.index = index
        self.uses = uses
        self.uses.close(over: index)
        self.isComplete = isComplete
    }
}
