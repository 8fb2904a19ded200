internal import CourseModel

/// A callout.
package struct NoteView: TemplateView {
    /// note, tip, caution or warning.
    package var kind: String
    /// The kind in the reader's language.
    package var label: String
    /// The author's title.
    package var title: String?
    /// What it says.
    package var body: Markup

    package init(kind: String, label: String, title: String? = nil, body: Markup) {
        self.kind = kind
        self.label = label
        self.title = title
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("kind", "note, tip, caution or warning.", view?.kind)
        fields.text("label", "The kind in the reader's language.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.markup("body", "What it says.", view?.body)
    }
}

/// Blocks under a heading of their kind.
package struct PassageView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// The kind in the reader's language.
    package var label: String
    /// What it says.
    package var body: Markup

    package init(id: String, heading: String, label: String, body: Markup) {
        self.id = id
        self.heading = heading
        self.label = label
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "The kind in the reader's language.", view?.label)
        fields.markup("body", "What it says.", view?.body)
    }
}

/// A note for the trainer.
package struct TrainerNoteView: TemplateView {
    /// note, timing, set-up, goes-wrong, hard-question or cut.
    package var kind: String
    /// The kind in the reader's language.
    package var label: String
    /// What it says.
    package var body: Markup

    package init(kind: String, label: String, body: Markup) {
        self.kind = kind
        self.label = label
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("kind", "note, timing, set-up, goes-wrong, hard-question or cut.", only: [.trainer], view?.kind)
        fields.text("label", "The kind in the reader's language.", only: [.trainer], view?.label)
        fields.markup("body", "What it says.", only: [.trainer], view?.body)
    }
}

/// A picture.
package struct FigureView: TemplateView {
    /// The anchor of the figure, where it has one.
    package var id: String?
    /// The address of the image file.
    package var address: String
    /// The picture in a few words; absent where it is decorative.
    package var alternative: String?
    /// The author's title.
    package var title: String?
    /// The caption.
    package var caption: Markup?
    /// Who made it, in words.
    package var credit: String?
    /// Its licence.
    package var licence: String?
    /// The picture in full words.
    package var description: Markup?

    package init(
        id: String? = nil, address: String, alternative: String? = nil, title: String? = nil,
        caption: Markup? = nil, credit: String? = nil, licence: String? = nil, description: Markup? = nil
    ) {
        self.id = id
        self.address = address
        self.alternative = alternative
        self.title = title
        self.caption = caption
        self.credit = credit
        self.licence = licence
        self.description = description
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the figure, where it has one.", view?.id)
        fields.text("address", "The address of the image file.", view?.address)
        fields.text("alternative", "The picture in a few words; absent where it is decorative.", view?.alternative)
        fields.text("title", "The author's title.", view?.title)
        fields.markup("caption", "The caption.", view?.caption)
        fields.text("credit", "Who made it, in words.", view?.credit)
        fields.text("licence", "Its licence.", view?.licence)
        fields.markup("description", "The picture in full words.", view?.description)
        fields.flag("has-words", "Whether there is a caption, a credit or a description.", view?.hasWords)
    }

    private var hasWords: Bool { caption != nil || credit != nil || description != nil }
}

/// A file beside the pages.
package struct AttachmentView: TemplateView {
    /// The address of the file.
    package var address: String
    /// The author's title.
    package var title: String
    /// The file's path in the pack.
    package var file: String
    /// The label of what it stands in.
    package var tlp: HandlingView?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "The address of the file.", view?.address)
        fields.text("title", "The author's title.", view?.title)
        fields.text("file", "The file's path in the pack.", view?.file)
        fields.object("tlp", "The label of what it stands in, which the file by itself may not say.", view?.tlp)
    }
}
