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

    package static let fields: Fields<NoteView> = [
        .text("kind", "note, tip, caution or warning.") { $0.kind },
        .text("label", "The kind in the reader's language.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .markup("body", "What it says.") { $0.body },
    ]
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

    package static let fields: Fields<PassageView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "The kind in the reader's language.") { $0.label },
        .markup("body", "What it says.") { $0.body },
    ]
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

    package static let fields: Fields<TrainerNoteView> = [
        .text("kind", "note, timing, set-up, goes-wrong, hard-question or cut.", only: [.trainer]) { $0.kind },
        .text("label", "The kind in the reader's language.", only: [.trainer]) { $0.label },
        .markup("body", "What it says.", only: [.trainer]) { $0.body },
    ]
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

    package static let fields: Fields<FigureView> = [
        .text("id", "The anchor of the figure, where it has one.") { $0.id },
        .text("address", "The address of the image file.") { $0.address },
        .text("alternative", "The picture in a few words; absent where it is decorative.") { $0.alternative },
        .text("title", "The author's title.") { $0.title },
        .markup("caption", "The caption.") { $0.caption },
        .text("credit", "Who made it, in words.") { $0.credit },
        .text("licence", "Its licence.") { $0.licence },
        .markup("description", "The picture in full words.") { $0.description },
        .flag("has-words", "Whether there is a caption, a credit or a description.") {
            $0.caption != nil || $0.credit != nil || $0.description != nil
        },
    ]
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

    package static let fields: Fields<AttachmentView> = [
        .text("address", "The address of the file.") { $0.address },
        .text("title", "The author's title.") { $0.title },
        .text("file", "The file's path in the pack.") { $0.file },
        .object("tlp", "The label of what it stands in, which the file by itself may not say.") { $0.tlp },
    ]
}
