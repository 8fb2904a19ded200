/// A sheet to give out.
package struct HandoutView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Handout” in the reader's language.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How many share a copy, in words.
    package var per: String?
    /// What it says.
    package var body: Markup

    package init(id: String, heading: String, label: String, title: String? = nil, per: String? = nil, body: Markup) {
        self.id = id
        self.heading = heading
        self.label = label
        self.title = title
        self.per = per
        self.body = body
    }

    package static let fields: Fields<HandoutView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Handout” in the reader's language.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("per", "How many share a copy, in words.") { $0.per },
        .markup("body", "What it says.") { $0.body },
    ]
}

/// Cards to cut.
package struct CardsView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Cards” in the reader's language.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How many share a copy, in words.
    package var per: String?
    /// The cards, in order.
    package var cards: [CardView]

    package init(
        id: String, heading: String, label: String, title: String? = nil, per: String? = nil,
        cards: [CardView] = []
    ) {
        self.id = id
        self.heading = heading
        self.label = label
        self.title = title
        self.per = per
        self.cards = cards
    }

    package static let fields: Fields<CardsView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Cards” in the reader's language.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("per", "How many share a copy, in words.") { $0.per },
        .list("cards", "The cards, in order.") { $0.cards },
    ]
}

/// A card.
package struct CardView: TemplateView {
    /// The anchor of the card, where it has one.
    package var id: String?
    /// “Card” and its number.
    package var label: String
    /// The author's title.
    package var title: String?
    /// What its front says.
    package var front: Markup
    /// What its back says.
    package var back: Markup?

    package init(id: String? = nil, label: String, title: String? = nil, front: Markup, back: Markup? = nil) {
        self.id = id
        self.label = label
        self.title = title
        self.front = front
        self.back = back
    }

    package static let fields: Fields<CardView> = [
        .text("id", "The anchor of the card, where it has one.") { $0.id },
        .text("label", "“Card” and its number.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .markup("front", "What its front says.") { $0.front },
        .markup("back", "What its back says.") { $0.back },
    ]
}

/// A form to fill in.
package struct FormView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Form” in the reader's language.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How many share a copy, in words.
    package var per: String?
    /// Fields and what stands between them, in order.
    package var parts: [FormPartView]

    package init(
        id: String, heading: String, label: String, title: String? = nil, per: String? = nil,
        parts: [FormPartView] = []
    ) {
        self.id = id
        self.heading = heading
        self.label = label
        self.title = title
        self.per = per
        self.parts = parts
    }

    package static let fields: Fields<FormView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Form” in the reader's language.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("per", "How many share a copy, in words.") { $0.per },
        .list("parts", "Fields and what stands between them, in order.") { $0.parts },
    ]
}

/// A part of a form.
package struct FormPartView: TemplateView {
    /// A field to fill in.
    package var field: FormFieldView?
    /// What stands between fields.
    package var body: Markup?

    package init(field: FormFieldView? = nil, body: Markup? = nil) {
        self.field = field
        self.body = body
    }

    package static let fields: Fields<FormPartView> = [
        .object("field", "A field to fill in.") { $0.field },
        .markup("body", "What stands between fields.") { $0.body },
    ]
}

/// A field of a form.
package struct FormFieldView: TemplateView {
    /// What to write.
    package var label: Markup
    /// The room to write on, for those who cannot see it.
    package var space: String
    /// The lines to write on.
    package var lines: [RuledLineView]

    package init(label: Markup, space: String, lines: [RuledLineView] = []) {
        self.label = label
        self.space = space
        self.lines = lines
    }

    package static let fields: Fields<FormFieldView> = [
        .markup("label", "What to write.") { $0.label },
        .text("space", "The room to write on, for those who cannot see it.") { $0.space },
        .list("lines", "The lines to write on.") { $0.lines },
    ]
}
