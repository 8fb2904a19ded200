/// The page over all packs of an output folder.
package struct PackIndexView: TemplateView {
    /// The title of the project.
    package var title: String
    /// The courses, in order.
    package var courses: [CourseEntryView]
    /// The address of the page of topics.
    package var topicsPage: String?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the project.", view?.title)
        fields.list("courses", "The courses, in order.", view?.courses)
        fields.text("topics-page", "The address of the page of topics.", view?.topicsPage)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("code", "Its code.", view?.code)
        fields.text("title", "Its title.", view?.title)
        fields.language(view?.language)
        fields.list("packs", "Its packs, in order.", view?.packs)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "The address of its START-HERE.html.", view?.address)
        fields.text("name", "The name of its folder.", view?.name)
        fields.text("edition", "Its edition, in words.", view?.edition)
        fields.text("language", "Its language.", view?.language)
        fields.text("minutes", "How long its lessons take, in words.", view?.minutes)
        fields.text("version", "Its version, in words.", view?.version)
        fields.object("tlp", "Its TLP label.", view?.tlp)
    }
}
