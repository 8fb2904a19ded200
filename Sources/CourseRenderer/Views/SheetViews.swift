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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Handout” in the reader's language.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("per", "How many share a copy, in words.", view?.per)
        fields.markup("body", "What it says.", view?.body)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Cards” in the reader's language.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("per", "How many share a copy, in words.", view?.per)
        fields.list("cards", "The cards, in order.", view?.cards)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the card, where it has one.", view?.id)
        fields.text("label", "“Card” and its number.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.markup("front", "What its front says.", view?.front)
        fields.markup("back", "What its back says.", view?.back)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Form” in the reader's language.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("per", "How many share a copy, in words.", view?.per)
        fields.list("parts", "Fields and what stands between them, in order.", view?.parts)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.object("field", "A field to fill in.", view?.field)
        fields.markup("body", "What stands between fields.", view?.body)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.markup("label", "What to write.", view?.label)
        fields.text("space", "The room to write on, for those who cannot see it.", view?.space)
        fields.list("lines", "The lines to write on.", view?.lines)
    }
}
