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

    package static let fields: Fields<AgendaView> = [
        .text("plan", "The name of the plan.") { $0.plan },
        .text("summary", "What the plan says about itself.") { $0.summary },
        .language { $0.language },
        .text("notice", "What there is to say about the translation, in words.") { $0.notice },
        .list("days", "The days, in order.") { $0.days },
    ]
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

    package static let fields: Fields<AgendaDayView> = [
        .text("id", "The anchor of the day.") { $0.id },
        .text("title", "Its title.") { $0.title },
        .language { $0.language },
        .text("date", "The date, YYYY-MM-DD.") { $0.date },
        .text("date-in-words", "The date, as the language writes it.") { $0.dateInWords },
        .text("start", "When it begins, HH:MM.") { $0.start },
        .text("end", "When its last entry ends, HH:MM.") { $0.end },
        .text("length", "The minutes from begin to end, as a number.") { $0.length },
        .text("minutes", "The same in words.") { $0.minutes },
        .list("entries", "What happens, in order.") { $0.entries },
        .markup("lines", "The day as finished lines, in text files.") { $0.lines },
    ]
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

    package static let fields: Fields<AgendaEntryView> = [
        .text("kind", "session, break, buffer or free.") { $0.kind },
        .text("clock", "When it begins, HH:MM.") { $0.clock },
        .text("running", "The same in minutes after the begin of the day.") { $0.running },
        .text("length", "How long it takes, as a number of minutes.") { $0.length },
        .text("minutes", "The same in words.") { $0.minutes },
        .text("title", "What it is.") { $0.title },
        .language { $0.language },
        .markup("lesson-in-language", "The same attributes for its marks and notes.", only: [.trainer]) {
            Markup(inLanguage: $0.lessonLanguage)
        },
        .text("address", "The address of its lesson.") { $0.address },
        .list("marks", "What begins when in it; in the run sheet alone.", only: [.trainer]) { $0.marks },
        .markup("notes", "Notes on timing, set-up and what to cut; in the run sheet alone.", only: [.trainer]) {
            $0.notes
        },
    ]
}

/// The begin of a section or a task in a session.
package struct RunSheetMarkView: TemplateView {
    /// When it begins, HH:MM.
    package var clock: String
    /// The same in minutes after the begin of the day.
    package var running: String
    /// The same in minutes after the begin of its session.
    package var mark: String
    /// How long it takes, in words.
    package var minutes: String?
    /// What it is.
    package var title: String
    /// Whether learners do something in it.
    package var isTask: Bool

    package static let fields: Fields<RunSheetMarkView> = [
        .text("clock", "When it begins, HH:MM.") { $0.clock },
        .text("running", "The same in minutes after the begin of the day.") { $0.running },
        .text("mark", "The same in minutes after the begin of its session.") { $0.mark },
        .text("minutes", "How long it takes, in words.") { $0.minutes },
        .text("title", "What it is.") { $0.title },
        .flag("is-task", "Whether learners do something in it.") { $0.isTask },
    ]
}
