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

        package static let fields: Fields<Group> = [
            .text("lesson", "The lesson, by its title; nothing where it is the course.") { $0.lesson },
            .list("changes", "What changed, a sentence each.") { $0.changes.map { NamedView(name: $0) } },
        ]
    }

    package var groups: [Group]

    package init(groups: [Group]) { self.groups = groups }

    package static let fields: Fields<PackNews> = [
        .list("groups", "The course first, then lesson by lesson.") { $0.groups }
    ]

    /// The file that says it.
    package static let fileName = "whats-new.txt"

    static func link(_ strings: InterfaceStrings) -> PageLinkView {
        PageLinkView(address: fileName, title: strings[.whatsNew], purpose: strings[.whatsNewPurpose])
    }
}
