internal import CourseModel

/// Words that stand in a pack as they were written, in another language than the pack's.
extension CourseEdition {
    /// The language of a document of the course, where that is not the pack's.
    func foreignLanguage(of metadata: Metadata) -> String? { foreign(metadata.language) }

    /// The language of the title of another course.
    func foreignLanguage(ofCourse id: CourseID) -> String? { foreign(targets.courses[id]?.language) }

    private func foreign(_ tag: String?) -> String? {
        guard let tag, tag != language, tag.lowercased() != language.lowercased() else { return nil }
        return tag
    }

    /// The language of each lesson that stands in another one than the pack.
    var foreignLanguages: [LessonID: String] {
        var languages: [LessonID: String] = [:]
        for lesson in lessons { languages[lesson.id] = foreignLanguage(of: lesson.metadata) }
        return languages
    }

    /// The language of an objective, where that is not the pack's; an objective that the course has, too, is in its words.
    func foreignLanguage(of objective: ObjectiveID) -> String? {
        if head.metadata.objectives.contains(where: { $0.id == objective }) { return nil }
        let lesson = lessons.first { $0.metadata.objectives.contains { $0.id == objective } }
        return lesson.flatMap { foreignLanguage(of: $0.metadata) }
    }
}

extension Markup {
    /// The attributes of an element whose words are in another language than the page; nil where they are not.
    init?(inLanguage tag: String?) {
        guard let tag else { return nil }
        var attributes = Output(capacity: 32)
        attributes += " lang=\""
        HTMLEscaping.append(tag, to: &attributes)
        attributes += "\" dir=\""
        attributes.append(text: InterfaceStrings.direction(of: tag).rawValue)
        attributes += "\""
        self.init(attributes.bytes())
    }
}

extension FieldVisitor {
    /// The attributes for the language of a title, `{{{in-language}}}` in its element.
    @inline(__always)
    mutating func language(_ tag: String?) {
        markup(
            "in-language", "The attributes lang and dir, where its words are in another language than the page's.",
            Markup(inLanguage: tag))
    }
}
