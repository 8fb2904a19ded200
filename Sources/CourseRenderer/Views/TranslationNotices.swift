internal import CourseModel

/// What pages say about translations that are behind their source, in the words of the interface.
extension InterfaceStrings {
    func notice<E: Edition>(on section: Section<E>) -> String? {
        words(section.standing, .sectionOutdated, .sectionAsWritten)
    }

    func notice<E: Edition>(on head: CourseHead<E>) -> String? {
        head.standing == .current ? nil : self[.pageOutdated]
    }

    func notice(on delivery: Delivery) -> String? { words(delivery.standing, .pageOutdated, .pageAsWritten) }

    func notice<E: Edition>(on catalogue: Catalogue<E>) -> String? {
        words(catalogue.standing, .catalogueOutdated, .catalogueAsWritten)
    }

    func notice(on exercise: ExerciseTranslation) -> String? {
        if exercise.foreign != nil { return self[exercise.isOutdated ? .exerciseAsWritten : .exerciseNotTranslated] }
        return exercise.isOutdated ? self[.exerciseOutdated] : nil
    }

    func words(_ standing: TranslationStanding, _ outdated: StringKey, _ asWritten: StringKey) -> String? {
        switch standing {
        case .current: nil
        case .outdated: self[outdated]
        case .asWritten: self[asWritten]
        }
    }
}
