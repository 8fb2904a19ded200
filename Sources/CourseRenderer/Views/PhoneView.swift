/// phone.html: the whole pack as one page that loads nothing.
package struct PhoneView: TemplateView {
    /// The title of the course.
    package var title: String
    /// Its code.
    package var code: String?
    /// The edition, in words.
    package var edition: String
    /// Who may read the pack, where somebody has said.
    package var tlp: HandlingView?
    /// The style sheet.
    package var style: Markup
    /// The digest of the style sheet, for the content security policy.
    package var styleDigest: String
    /// The pages in it, in order.
    package var pages: [PhonePageView]

    package static let fields: Fields<PhoneView> = [
        .text("title", "The title of the course.") { $0.title },
        .text("code", "Its code.") { $0.code },
        .text("edition", "The edition, in words.") { $0.edition },
        .object("tlp", "Who may read the pack, where somebody has said.") { $0.tlp },
        .markup("style", "The style sheet.") { $0.style },
        .text("style-digest", "The digest of the style sheet, for the content security policy.") { $0.styleDigest },
        .list("pages", "The pages in it, in order.") { $0.pages },
    ]
}

/// A page inside phone.html.
package struct PhonePageView: TemplateView {
    /// Its anchor.
    package var id: String
    /// Its content, with the anchors of this file.
    package var body: Markup

    package static let fields: Fields<PhonePageView> = [
        .text("id", "Its anchor.") { $0.id },
        .markup("body", "Its content, with the anchors of this file.") { $0.body },
    ]
}
