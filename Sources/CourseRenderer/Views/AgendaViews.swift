internal import CourseModel

/// A delivery plan: the days with what happens when. The agenda shows it, and the run sheet of trainers.
package struct AgendaView: TemplateView {
    /// The name of the plan.
    package var plan: String?
    /// What the plan says about itself.
    package var summary: String?
    /// The language of its words, where that is not the page's.
    var language: String?
    /// What there is to say about the translation, in words.
    package var notice: String?
    /// The days, in order.
    package var days: [AgendaDayView]

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("plan", "The name of the plan.", view?.plan)
        fields.text("summary", "What the plan says about itself.", view?.summary)
        fields.language(view?.language)
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
        fields.list("days", "The days, in order.", view?.days)
    }
}

/// A day of the plan.
package struct AgendaDayView: TemplateView {
    /// The anchor of the day.
    package var id: String
    /// Its title.
    package var title: String
    /// The language of its title, where that is not the page's.
    var language: String?
    /// The date, YYYY-MM-DD.
    package var date: String?
    /// The same in words.
    package var dateInWords: String?
    /// When it begins, HH:MM.
    package var start: String
    /// When its last entry ends, HH:MM.
    package var end: String
    /// The minutes from begin to end, as a number.
    package var length: String
    /// The same in words.
    package var minutes: String
    /// What happens, in order.
    package var entries: [AgendaEntryView]
    /// The day as finished lines, for text.
    package var lines: Markup?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the day.", view?.id)
        fields.text("title", "Its title.", view?.title)
        fields.language(view?.language)
        fields.text("date", "The date, YYYY-MM-DD.", view?.date)
        fields.text("date-in-words", "The date, as the language writes it.", view?.dateInWords)
        fields.text("start", "When it begins, HH:MM.", view?.start)
        fields.text("end", "When its last entry ends, HH:MM.", view?.end)
        fields.text("length", "The minutes from begin to end, as a number.", view?.length)
        fields.text("minutes", "The same in words.", view?.minutes)
        fields.list("entries", "What happens, in order.", view?.entries)
        fields.markup("lines", "The day as finished lines, in text files.", view?.lines)
    }
}

/// Something that happens.
package struct AgendaEntryView: TemplateView {
    /// session, break, buffer or free.
    package var kind: String
    /// When it begins, HH:MM.
    package var clock: String
    /// The same in minutes after the begin of the day.
    package var running: String
    /// How long it takes, as a number of minutes.
    package var length: String
    /// The same in words.
    package var minutes: String
    /// What it is.
    package var title: String
    /// The language of its title, where that is not the page's.
    var language: String?
    /// The language of its marks and notes, where that is not the page's.
    var lessonLanguage: String?
    /// The address of its lesson.
    package var address: String?
    /// What begins when in it; in the run sheet alone.
    package var marks: [RunSheetMarkView]
    /// Notes for the trainer on timing, set-up and what to cut; in the run sheet alone.
    package var notes: Markup?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("kind", "session, break, buffer or free.", view?.kind)
        fields.text("clock", "When it begins, HH:MM.", view?.clock)
        fields.text("running", "The same in minutes after the begin of the day.", view?.running)
        fields.text("length", "How long it takes, as a number of minutes.", view?.length)
        fields.text("minutes", "The same in words.", view?.minutes)
        fields.text("title", "What it is.", view?.title)
        fields.language(view?.language)
        fields.markup(
            "lesson-in-language", "The same attributes for its marks and notes.", only: [.trainer],
            Markup(inLanguage: view?.lessonLanguage))
        fields.text("address", "The address of its lesson.", view?.address)
        fields.list("marks", "What begins when in it; in the run sheet alone.", only: [.trainer], view?.marks)
        fields.markup(
            "notes", "Notes on timing, set-up and what to cut; in the run sheet alone.", only: [.trainer], view?.notes)
    }
}

/// The begin of a section or a task in a session.
package struct RunSheetMarkView: TemplateView {
    /// When it begins, HH:MM, where that is known, or else the latest time at which it can.
    package var clock: String?
    /// The same in minutes after the begin of the day.
    package var running: String?
    /// The same in minutes after the begin of its session.
    package var mark: String?
    /// Whether that is the latest time.
    package var isLatest: Bool
    /// How long it takes, in words.
    package var minutes: String?
    /// What it is.
    package var title: String
    /// Whether learners do something in it.
    package var isTask: Bool

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("clock", "When it begins or, where that is not known, has to: HH:MM.", view?.clock)
        fields.text("running", "The same in minutes after the begin of the day.", view?.running)
        fields.text("mark", "The same in minutes after the begin of its session.", view?.mark)
        fields.flag("is-latest", "Whether that is the latest time at which it can begin.", view?.isLatest)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.text("title", "What it is.", view?.title)
        fields.flag("is-task", "Whether learners do something in it.", view?.isTask)
    }
}
