/// The course as one text file.
struct CourseTextView: TemplateView {
    var course: CourseView
    var about: PublicationView
    var chapters: Markup?
    var answers: Markup?
    var terms: [TermView]
    var sources: [SourceView]
    var references: Markup?

    static let fields: Fields<Self> = [
        .object("course", "The course itself.") { $0.course },
        .object("about", "Edition, version, licence, publisher.") { $0.about },
        .markup("chapters", "The modules with their lessons.") { $0.chapters },
        .markup("answers", "The answers that this edition tells, lesson by lesson.") { $0.answers },
        .list("terms", "The glossary.") { $0.terms },
        .list("sources", "The sources; the id is the name that citations use.") { $0.sources },
        .markup("references", "Links and footnotes of what is not in a lesson.") { $0.references },
    ]
}

/// A lesson as a text file.
struct LessonTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var lesson: Markup?
    var answers: Markup?
    var references: Markup?

    static let fields: Fields<Self> = [
        .text("course-title", "The title of the course.") { $0.courseTitle },
        .text("course-code", "The code of the course.") { $0.courseCode },
        .object("about", "Edition, version, licence, publisher.") { $0.about },
        .markup("lesson", "The lesson itself.") { $0.lesson },
        .markup("answers", "The answers that this edition tells.") { $0.answers },
        .markup("references", "Links, footnotes and sources.") { $0.references },
    ]
}

/// Which edition of what a text file is, and whose.
struct PublicationView: TemplateView {
    var edition: String
    var version: String?
    var licence: String?
    var publisher: String?

    static let fields: Fields<Self> = [
        .text("edition", "The edition, in words.") { $0.edition },
        .text("version", "The version of the course, in words.") { $0.version },
        .text("licence", "The licence, in words.") { $0.licence },
        .text("publisher", "Who publishes it, in words.") { $0.publisher },
    ]
}

/// What a text refers to by number or short name.
struct ReferencesTextView: TemplateView {
    var notes: [FootnoteView]
    var links: [NumberedLinkView]
    var sources: [SourceView]

    static let fields: Fields<Self> = [
        .list("notes", "The footnotes, in order.") { $0.notes },
        .list("links", "The links, in order.") { $0.links },
        .list("sources", "The sources, in order; the id is the name that citations use.") { $0.sources },
    ]
}

/// A link of a text by its number.
struct NumberedLinkView: TemplateView {
    var number: String
    var address: String

    static let fields: Fields<Self> = [
        .text("number", "Its number in the text.") { $0.number },
        .text("address", "Where it leads.") { $0.address },
    ]
}
