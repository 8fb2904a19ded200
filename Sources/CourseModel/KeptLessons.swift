// What is left of modules and plans where a pack lacks lessons or exercises.

extension Module {
    /// The module without other lessons and exercises; nil where none is left.
    func keeping(_ kept: Set<LessonID>, _ exercises: Set<ScenarioID>) -> Module? {
        var module = self
        module.lessons.removeAll { !kept.contains($0.lesson) }
        module.exercises.removeAll { !exercises.contains($0.scenario) }
        return module.lessons.isEmpty && module.exercises.isEmpty ? nil : module
    }
}

extension Delivery {
    /// The plan without other lessons and exercises; days on which nothing but breaks is left are gone.
    func keeping(_ kept: Set<LessonID>, _ exercises: Set<ScenarioID>) -> Delivery {
        var plan = self
        for day in plan.days.indices {
            plan.days[day].entries.removeAll { entry in
                entry.session?.lesson.map { !kept.contains($0) } ?? entry.session?.scenario.map {
                    !exercises.contains($0)
                } ?? false
            }
        }
        plan.days.removeAll { day in !day.entries.contains { $0.session != nil } }
        return plan
    }
}
