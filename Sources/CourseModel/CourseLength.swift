/// How long things take, in minutes: lessons and exercises together.
extension CourseEdition {
    /// The whole course.
    package var minutes: Int { lessons.reduce(0) { $0 + $1.minutes } + scenarios.reduce(0) { $0 + $1.minutes } }

    /// One of its modules.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func minutes(of module: Module) -> Int {
        let lessonIDs = Set(module.lessons.map(\.lesson))
        let scenarioIDs = Set(module.exercises.map(\.scenario))
        return lessons.reduce(0) { $0 + (lessonIDs.contains($1.id) ? $1.minutes : 0) }
            + scenarios.reduce(0) { $0 + (scenarioIDs.contains($1.id) ? $1.minutes : 0) }
    }
}
