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
        .markup("answer-section", "The answers that this edition tells, lesson by lesson.") { $0.answers },
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
        .markup("answer-section", "The answers that this edition tells.") { $0.answers },
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

/// A page beside the lessons as a text file.
struct PageTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var title: String
    var body: Markup?
    var references: Markup?

    static let fields: Fields<Self> = [
        .text("course-title", "The title of the course.") { $0.courseTitle },
        .text("course-code", "The code of the course.") { $0.courseCode },
        .object("about", "Edition, version, licence, publisher.") { $0.about },
        .text("title", "The title of the page.") { $0.title },
        .markup("body", "The page itself.") { $0.body },
        .markup("references", "Links, footnotes and sources.") { $0.references },
    ]
}

/// README.txt.
struct ReadmeTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var summary: String?
    var pages: [PageLinkView]
    var windowsCheck: Markup?
    var windowsCheckOfOne: Markup?
    var macCheck: Markup?
    var linuxCheck: Markup?
    var notice: String?

    static let fields: Fields<Self> = [
        .text("course-title", "The title of the course.") { $0.courseTitle },
        .text("course-code", "The code of the course.") { $0.courseCode },
        .object("about", "Edition, version, licence, publisher.") { $0.about },
        .text("summary", "What the course is about.") { $0.summary },
        .list("pages", "The pages beside the lessons, in order.") { $0.pages },
        .markup("windows-check", "The command for Windows PowerShell that checks all files.") { $0.windowsCheck },
        .markup("windows-check-of-one", "The command for Windows that checks one file.") { $0.windowsCheckOfOne },
        .markup("mac-check", "The command for macOS that checks all files.") { $0.macCheck },
        .text("notice", "That some words are in English, where the language lacks strings.") { $0.notice },
        .markup("linux-check", "The command for Linux that checks all files.") { $0.linuxCheck },
    ]
}

/// LICENSE.txt.
struct LicenceTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var licence: String?
    var address: String?
    var authors: String?
    var pictures: [PictureCreditView]

    static let fields: Fields<Self> = [
        .text("course-title", "The title of the course.") { $0.courseTitle },
        .text("course-code", "The code of the course.") { $0.courseCode },
        .object("about", "Edition, version, licence, publisher.") { $0.about },
        .text("licence", "The name of the licence.") { $0.licence },
        .text("address", "Where the licence stands in full, where that is known.") { $0.address },
        .text("authors", "Who wrote the course.") { $0.authors },
        .list("pictures", "The pictures that name their maker or their own licence.") { $0.pictures },
    ]
}

/// Whose a picture is.
struct PictureCreditView: TemplateView {
    var file: String
    var credit: String?
    var licence: String?

    static let fields: Fields<Self> = [
        .text("file", "Its file.") { $0.file },
        .text("credit", "Who made it.") { $0.credit },
        .text("licence", "Its own licence.") { $0.licence },
    ]
}
