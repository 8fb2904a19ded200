/// The page over all packs of an output folder.
package struct PackIndexView: TemplateView {
    /// The title of the project.
    package var title: String
    /// The courses, in order.
    package var courses: [CourseEntryView]
    /// The address of the page of topics.
    package var topicsPage: String?

    package static let fields: Fields<PackIndexView> = [
        .text("title", "The title of the project.") { $0.title },
        .list("courses", "The courses, in order.") { $0.courses },
        .text("topics-page", "The address of the page of topics.") { $0.topicsPage },
    ]
}

/// A course in the page over all packs.
package struct CourseEntryView: TemplateView {
    /// Its code.
    package var code: String?
    /// Its title.
    package var title: String
    /// The language of its title, where that is not the page's.
    var language: String?
    /// Its packs, in order.
    package var packs: [PackEntryView]

    package static let fields: Fields<CourseEntryView> = [
        .text("code", "Its code.") { $0.code },
        .text("title", "Its title.") { $0.title },
        .language { $0.language },
        .list("packs", "Its packs, in order.") { $0.packs },
    ]
}

/// A pack in the page over all packs.
package struct PackEntryView: TemplateView {
    /// The address of its START-HERE.html.
    package var address: String
    /// The name of its folder.
    package var name: String
    /// Its edition, in words.
    package var edition: String
    /// Its language.
    package var language: String
    /// How long its lessons take, in words.
    package var minutes: String
    /// Its version, in words.
    package var version: String?
    /// Its TLP label.
    package var tlp: HandlingView?

    package static let fields: Fields<PackEntryView> = [
        .text("address", "The address of its START-HERE.html.") { $0.address },
        .text("name", "The name of its folder.") { $0.name },
        .text("edition", "Its edition, in words.") { $0.edition },
        .text("language", "Its language.") { $0.language },
        .text("minutes", "How long its lessons take, in words.") { $0.minutes },
        .text("version", "Its version, in words.") { $0.version },
        .object("tlp", "Its TLP label.") { $0.tlp },
    ]
}
