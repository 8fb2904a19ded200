internal import CourseModel

/// The course's first page.
package struct CourseView: TemplateView {
    /// Its code.
    package var code: String?
    /// Its title.
    package var title: String
    /// What it is about.
    package var summary: String?
    /// How long all lessons take, in words.
    package var minutes: String
    /// Its level, in words.
    package var level: String?
    /// For whom it is, in words.
    package var audience: String?
    /// The courses to take before.
    package var prerequisites: [LinkView]
    /// What learners can do afterwards.
    package var objectives: [ObjectiveView]
    /// What the course says about itself.
    package var body: Markup?
    /// The modules, in order.
    package var modules: [ModuleView]
    /// The footnotes.
    package var footnotes: Markup?
    /// Who wrote it.
    package var authors: String?
    /// The day of the last review.
    package var reviewed: String?
    /// The day by which the next review is due.
    package var reviewBy: String?
    /// What there is to say about the translation, in words.
    package var notice: String?
    /// What there is to say about the translation of the catalogue, in words.
    package var catalogueNotice: String?

    package init(
        code: String? = nil, title: String, summary: String? = nil, minutes: String, level: String? = nil,
        audience: String? = nil, prerequisites: [LinkView] = [], objectives: [ObjectiveView] = [],
        body: Markup? = nil, modules: [ModuleView] = [], footnotes: Markup? = nil, authors: String? = nil,
        reviewed: String? = nil, reviewBy: String? = nil
    ) {
        self.code = code
        self.title = title
        self.summary = summary
        self.minutes = minutes
        self.level = level
        self.audience = audience
        self.prerequisites = prerequisites
        self.objectives = objectives
        self.body = body
        self.modules = modules
        self.footnotes = footnotes
        self.authors = authors
        self.reviewed = reviewed
        self.reviewBy = reviewBy
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
        fields.text(
            "catalogue-notice", "What there is to say about the translation of the catalogue, in words.",
            view?.catalogueNotice)
        fields.text("code", "Its code.", view?.code)
        fields.text("title", "Its title.", view?.title)
        fields.text("summary", "What it is about.", view?.summary)
        fields.text("minutes", "How long all lessons take, in words.", view?.minutes)
        fields.text("level", "Its level, in words.", view?.level)
        fields.text("audience", "For whom it is, in words.", view?.audience)
        fields.list("prerequisites", "The courses to take before.", view?.prerequisites)
        fields.list("objectives", "What learners can do afterwards.", view?.objectives)
        fields.markup("body", "What the course says about itself.", view?.body)
        fields.list("modules", "The modules, in order.", view?.modules)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
        fields.text("authors", "Who wrote it.", view?.authors)
        fields.text("reviewed", "The day of the last review.", view?.reviewed)
        fields.text("review-by", "The day by which the next review is due.", view?.reviewBy)
    }
}

/// A module of the course.
package struct ModuleView: TemplateView {
    /// The anchor of the module.
    package var id: String
    /// Its title.
    package var title: String
    /// How long its lessons take, in words.
    package var minutes: String
    /// Its lessons, in order.
    package var lessons: [LessonLinkView]
    /// Its exercises, in order.
    package var exercises: [ExerciseLinkView]

    package init(
        id: String, title: String, minutes: String, lessons: [LessonLinkView] = [], exercises: [ExerciseLinkView] = []
    ) {
        self.id = id
        self.title = title
        self.minutes = minutes
        self.lessons = lessons
        self.exercises = exercises
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the module.", view?.id)
        fields.text("title", "Its title.", view?.title)
        fields.text("minutes", "How long its lessons take, in words.", view?.minutes)
        fields.list("lessons", "Its lessons, in order.", view?.lessons)
        fields.list("exercises", "Its exercises, in order.", view?.exercises)
    }
}

/// An exercise in the list of a module.
package struct ExerciseLinkView: TemplateView {
    /// Its code.
    package var code: String?
    /// Its title for players.
    package var title: String
    /// How long play takes, in words.
    package var minutes: String
    /// What it is about.
    package var summary: String?
    /// Its folders.
    package var folders: [LinkView]
    /// The language of its words, where that is not the page's.
    var language: String?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("code", "Its code.", view?.code)
        fields.text("title", "Its title for players.", view?.title)
        fields.text("minutes", "How long play takes, in words.", view?.minutes)
        fields.text("summary", "What it is about.", view?.summary)
        fields.list("folders", "Its folders.", view?.folders)
        fields.language(view?.language)
    }

    /// The links to an exercise's folders; `end` is what they lead to in each.
    init<E: Edition>(
        _ scenario: Scenario<E>, in course: CourseEdition<E>, _ strings: InterfaceStrings, end: String
    ) {
        let folders: [(String, StringKey)] =
            [("players", .foldersPlayers)]
            + (scenario.control == nil
                ? []
                : [
                    ("seats", .foldersSeats), ("facilitators", .foldersFacilitators),
                    ("evaluators", .foldersEvaluators),
                ])
        code = scenario.metadata.code
        title = scenario.metadata.title
        minutes = strings.duration(minutes: scenario.minutes)
        summary = scenario.metadata.summary
        language = course.foreignLanguage(of: scenario.metadata)
        self.folders = folders.map { name, key in
            LinkView(address: "exercises/\(scenario.id)/\(name)/\(end)", title: strings[key])
        }
    }
}
