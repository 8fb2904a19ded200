/// What is new in a pack, in its language.
package struct PackNews: TemplateView {
    /// What happened to the course, or in a lesson.
    package struct Group: TemplateView {
        /// The lesson, by its title; nil: the course.
        package var lesson: String?
        /// What changed, a sentence each.
        package var changes: [String]

        package init(lesson: String?, changes: [String]) {
            self.lesson = lesson
            self.changes = changes
        }

        package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
            fields.text("lesson", "The lesson, by its title; nothing where it is the course.", view?.lesson)
            fields.list("changes", "What changed, a sentence each.", view?.changes.map { NamedView(name: $0) })
        }
    }

    package var groups: [Group]

    package init(groups: [Group]) { self.groups = groups }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("groups", "The course first, then lesson by lesson.", view?.groups)
    }

    /// The file that says it.
    package static let fileName = "whats-new.txt"

    static func link(_ strings: InterfaceStrings) -> PageLinkView {
        PageLinkView(address: fileName, title: strings[.whatsNew], purpose: strings[.whatsNewPurpose])
    }
}
