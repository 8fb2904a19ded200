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

    static let fields: Fields<PhoneView> = [
        .text("title", "The title of the course.") { $0.title },
        .text("code", "Its code.") { $0.code },
        .text("edition", "The edition, in words.") { $0.edition },
        .text("version", "The version of the course, in words.") { $0.version },
        .text("licence", "The licence, in words.") { $0.licence },
        .object("tlp", "Who may read the pack, where somebody has said.") { $0.tlp },
        .markup("style", "The style sheet.") { $0.style },
        .text("style-digest", "The digest of the style sheet, for the content security policy.") { $0.styleDigest },
        .list("pages", "The pages in it, in order.") { $0.pages },
    ]
}

/// A page inside phone.html.
struct PhonePageView: TemplateView {
    var id: String
    var title: Markup
    var body: Markup

    static let fields: Fields<PhonePageView> = [
        .text("id", "Its anchor.") { $0.id },
        .markup("title", "Its name, escaped.") { $0.title },
        .markup("body", "Its content, with the anchors of this file.") { $0.body },
    ]
}
