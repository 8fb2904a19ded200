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

    package static let fields: Fields<DiscussionView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Discussion” in the reader's language.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("minutes", "How long it takes, in words.") { $0.minutes },
        .markup("body", "What is discussed.") { $0.body },
    ]
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

    package static let fields: Fields<ActivityView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Activity” and its number.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("minutes", "How long it takes, in words.") { $0.minutes },
        .text("grouping", "Who works with whom, in words.") { $0.grouping },
        .list("objectives", "The objectives that it serves.") { $0.objectives },
        .list("handouts", "The sheets that it needs.") { $0.handouts },
        .flag("own-data", "Whether it asks learners about weaknesses of their own.") { $0.ownData },
        .markup("body", "What is done.") { $0.body },
        .markup("materials", "What is needed.") { $0.materials },
        .markup("steps", "The steps.") { $0.steps },
        .markup("debrief", "What is talked about afterwards.") { $0.debrief },
    ]
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

    package static let fields: Fields<LinkView> = [
        .text("address", "Where it leads; absent where it is no link.") { $0.address },
        .text("title", "What it shows.") { $0.title },
        .language { $0.language },
    ]
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

    package static let fields: Fields<VariantsView> = [
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .markup("guided", "The task with help.") { $0.guided },
        .markup("unguided", "The task without help.") { $0.unguided },
    ]
}
