internal import CourseModel

/// What pages say about translations that are behind their source, in the words of the interface.
extension InterfaceStrings {
    func notice<E: Edition>(on section: Section<E>) -> String? {
        words(section.standing, .sectionOutdated, .sectionAsWritten)
    }

    func notice<E: Edition>(on head: CourseHead<E>) -> String? {
        head.standing == .current ? nil : self[.courseOutdated]
    }

    func notice<E: Edition>(on lesson: Lesson<E>, in course: CourseEdition<E>) -> String? {
        guard course.foreignLanguage(of: lesson.metadata) == nil else {
            return self[lesson.standing == .current ? .notTranslated : .translationOutdated]
        }
        return words(lesson.standing, .openingOutdated, .openingAsWritten)
    }

    /// What lists say of a lesson whose opening is as it should be.
    func noticeOnParts<E: Edition>(of lesson: Lesson<E>) -> String? {
        hasPartsBehind(lesson.blocks) ? self[.partsOutdated] : nil
    }

    /// Whether the source of a section among blocks has changed since it was translated.
    private func hasPartsBehind<E: Edition>(_ blocks: [Block<E>]) -> Bool {
        blocks.contains { block in
            guard case .section(let section) = block else { return false }
            return section.standing != .current || hasPartsBehind(section.blocks)
        }
    }

    func notice(on delivery: Delivery) -> String? {
        let isOutdated = delivery.standing != .current
        if delivery.foreignLanguage != nil { return self[isOutdated ? .planAsWritten : .planNotTranslated] }
        return isOutdated ? self[.planOutdated] : nil
    }

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
