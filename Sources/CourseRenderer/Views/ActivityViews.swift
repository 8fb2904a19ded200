/// A discussion.
package struct DiscussionView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Discussion” in the reader's language.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How long it takes, in words.
    package var minutes: String?
    /// What is discussed.
    package var body: Markup

    package init(
        id: String, heading: String, label: String, title: String? = nil, minutes: String? = nil, body: Markup
    ) {
        self.id = id
        self.heading = heading
        self.label = label
        self.title = title
        self.minutes = minutes
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Discussion” in the reader's language.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.markup("body", "What is discussed.", view?.body)
    }
}

/// Something that learners do.
package struct ActivityView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Activity” and its number.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How long it takes, in words.
    package var minutes: String?
    /// Who works with whom, in words.
    package var grouping: String?
    /// The objectives that it serves.
    package var objectives: [LinkView]
    /// The sheets that it needs.
    package var handouts: [LinkView]
    /// Whether it asks learners about weaknesses of their own.
    package var ownData: Bool
    /// What is done.
    package var body: Markup?
    /// What is needed.
    package var materials: Markup?
    /// The steps.
    package var steps: Markup?
    /// What is talked about afterwards.
    package var debrief: Markup?

    package init(
        id: String, heading: String, label: String, title: String? = nil, minutes: String? = nil,
        grouping: String? = nil, objectives: [LinkView] = [], handouts: [LinkView] = [], ownData: Bool = false,
        body: Markup? = nil, materials: Markup? = nil, steps: Markup? = nil, debrief: Markup? = nil
    ) {
        self.id = id
        self.heading = heading
        self.label = label
        self.title = title
        self.minutes = minutes
        self.grouping = grouping
        self.objectives = objectives
        self.handouts = handouts
        self.ownData = ownData
        self.body = body
        self.materials = materials
        self.steps = steps
        self.debrief = debrief
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Activity” and its number.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.text("grouping", "Who works with whom, in words.", view?.grouping)
        fields.list("objectives", "The objectives that it serves.", view?.objectives)
        fields.list("handouts", "The sheets that it needs.", view?.handouts)
        fields.flag("own-data", "Whether it asks learners about weaknesses of their own.", view?.ownData)
        fields.markup("body", "What is done.", view?.body)
        fields.markup("materials", "What is needed.", view?.materials)
        fields.markup("steps", "The steps.", view?.steps)
        fields.markup("debrief", "What is talked about afterwards.", view?.debrief)
    }
}

/// A link to a place in the pack.
package struct LinkView: TemplateView {
    /// Where it leads; absent where it is no link.
    package var address: String?
    /// What it shows.
    package var title: String
    /// The language of that, where it is not the page's.
    var language: String?

    package init(address: String? = nil, title: String, language: String? = nil) {
        self.address = address
        self.title = title
        self.language = language
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "Where it leads; absent where it is no link.", view?.address)
        fields.text("title", "What it shows.", view?.title)
        fields.language(view?.language)
    }
}

/// A task with and without help.
package struct VariantsView: TemplateView {
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// The task with help.
    package var guided: Markup?
    /// The task without help.
    package var unguided: Markup?

    package init(heading: String, guided: Markup? = nil, unguided: Markup? = nil) {
        self.heading = heading
        self.guided = guided
        self.unguided = unguided
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.markup("guided", "The task with help.", view?.guided)
        fields.markup("unguided", "The task without help.", view?.unguided)
    }
}
