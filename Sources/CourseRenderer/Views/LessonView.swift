internal import CourseModel

/// A lesson.
package struct LessonView: TemplateView {
    /// Its code.
    package var code: String?
    /// Its title.
    package var title: String
    /// That it is a draft, in words; nothing for others.
    package var draft: String?
    /// What it is about.
    package var summary: String?
    /// How long it takes, in words.
    package var minutes: String
    /// Its level, in words.
    package var level: String?
    /// For whom it is, in words.
    package var audience: String?
    /// What learners can do afterwards.
    package var objectives: [ObjectiveView]
    /// The sections of the page.
    package var contents: [ContentsEntryView]
    /// The lesson itself.
    package var body: Markup?
    /// The footnotes.
    package var footnotes: Markup?
    /// Who wrote it.
    package var authors: String?
    /// The day of the last review.
    package var reviewed: String?
    /// The day by which the next review is due.
    package var reviewBy: String?
    /// The lesson before.
    package var previous: LessonLinkView?
    /// The lesson after.
    package var next: LessonLinkView?
    /// The language of the text, where it is not that of the pack because the lesson is not translated.
    package var foreign: String?
    /// The direction in which that language is written.
    package var foreignDirection: String?

    /// The lesson's own TLP label, and what goes with it.
    package var tlp: HandlingView?

    /// What there is to say about the translation, in words.
    package var notice: String?

    package init(
        code: String? = nil, title: String, draft: String? = nil, summary: String? = nil, minutes: String,
        level: String? = nil,
        audience: String? = nil, objectives: [ObjectiveView] = [], contents: [ContentsEntryView] = [],
        body: Markup? = nil, footnotes: Markup? = nil, authors: String? = nil, reviewed: String? = nil,
        reviewBy: String? = nil, previous: LessonLinkView? = nil, next: LessonLinkView? = nil
    ) {
        self.code = code
        self.title = title
        self.draft = draft
        self.summary = summary
        self.minutes = minutes
        self.level = level
        self.audience = audience
        self.objectives = objectives
        self.contents = contents
        self.body = body
        self.footnotes = footnotes
        self.authors = authors
        self.reviewed = reviewed
        self.reviewBy = reviewBy
        self.previous = previous
        self.next = next
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.object("tlp", "The lesson's own TLP label, and what goes with it.", view?.tlp)
        fields.text("code", "Its code.", view?.code)
        fields.text("title", "Its title.", view?.title)
        fields.text("draft", "That it is a draft, in words.", view?.draft)
        fields.text("summary", "What it is about.", view?.summary)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.text("level", "Its level, in words.", view?.level)
        fields.text("audience", "For whom it is, in words.", view?.audience)
        fields.list("objectives", "What learners can do afterwards.", view?.objectives)
        fields.list("contents", "The sections of the page.", view?.contents)
        fields.text("foreign", "The language of the text, where the lesson is not translated.", view?.foreign)
        fields.text("foreign-direction", "ltr or rtl, where the lesson is not translated.", view?.foreignDirection)
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
        fields.markup("body", "The lesson itself.", view?.body)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
        fields.text("authors", "Who wrote it.", view?.authors)
        fields.text("reviewed", "The day of the last review.", view?.reviewed)
        fields.text("review-by", "The day by which the next review is due.", view?.reviewBy)
        fields.object("previous", "The lesson before.", view?.previous)
        fields.object("next", "The lesson after.", view?.next)
    }
}

/// A section in a list of contents.
package struct ContentsEntryView: TemplateView {
    /// Where it leads.
    package var address: String
    /// Its title.
    package var title: String
    /// How long it takes, in words.
    package var minutes: String?

    package init(address: String, title: String, minutes: String? = nil) {
        self.address = address
        self.title = title
        self.minutes = minutes
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "Where it leads.", view?.address)
        fields.text("title", "Its title.", view?.title)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
    }
}

extension LessonView {
    /// Says so where the lesson stands in another language than the pack, or its opening is behind its source.
    mutating func note<E: Edition>(
        standingOf lesson: Lesson<E>, in course: CourseEdition<E>, _ strings: InterfaceStrings
    ) {
        foreign = course.foreignLanguage(of: lesson.metadata)
        foreignDirection = foreign.map { InterfaceStrings.direction(of: $0).rawValue }
        notice = strings.notice(on: lesson, in: course)
    }
}
