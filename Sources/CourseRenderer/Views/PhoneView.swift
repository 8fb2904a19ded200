/// phone.html: the whole pack as one page that loads nothing.
struct PhoneView: TemplateView {
    var title: String
    var code: String?
    var edition: String
    var version: String?
    var licence: String?
    var tlp: HandlingView?
    var style: Markup
    var styleDigest: String
    var pages: [PhonePageView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the course.", view?.title)
        fields.text("code", "Its code.", view?.code)
        fields.text("edition", "The edition, in words.", view?.edition)
        fields.text("version", "The version of the course, in words.", view?.version)
        fields.text("licence", "The licence, in words.", view?.licence)
        fields.object("tlp", "Who may read the pack, where somebody has said.", view?.tlp)
        fields.markup("style", "The style sheet.", view?.style)
        fields.text(
            "style-digest", "The digest of the style sheet, for the content security policy.", view?.styleDigest)
        fields.list("pages", "The pages in it, in order.", view?.pages)
    }
}

/// A page inside phone.html.
struct PhonePageView: TemplateView {
    var id: String
    var title: Markup
    var body: Markup

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "Its anchor.", view?.id)
        fields.markup("title", "Its name, escaped.", view?.title)
        fields.markup("body", "Its content, with the anchors of this file.", view?.body)
    }
}
