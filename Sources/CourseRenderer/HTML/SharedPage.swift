import ContentDigest
internal import CourseModel

/// The frame of a page beside the packs of an output folder.
struct SharedPageView: TemplateView {
    var title: String
    var publisher: String?
    /// The page has no folder of its own to load a style sheet from.
    var style: Markup
    var styleDigest: String
    var main: Markup

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the page.", view?.title)
        fields.text("publisher", "Who publishes it, in words.", view?.publisher)
        fields.markup("style", "The style sheet: the page has no folder of its own to load one from.", view?.style)
        fields.text(
            "style-digest", "The digest of the style sheet, for the content security policy.", view?.styleDigest)
        fields.markup("main", "The content.", view?.main)
    }
}

extension SharedPageView {
    /// A page whose content a view says with a template of its own.
    static func page(
        _ title: String, _ content: some TemplateView, with template: String, of catalogue: Catalogue<Trainer>,
        theme: Theme, strings: InterfaceStrings
    ) -> [UInt8] {
        // No edition: what the packs differ in is in the words of each entry.
        let environment = TemplateEnvironment(edition: .participant, format: .html, strings: strings)
        let view = SharedPageView(
            title: title, publisher: catalogue.publisher.map { strings.text(.publishedBy, ["publisher": $0]) },
            style: Markup(theme.style), styleDigest: ContentDigest(of: Array(theme.style.utf8)).base64,
            main: theme.render(content, with: template, in: environment))
        return theme.render(view, with: "shared-page", in: environment).bytes
    }
}
