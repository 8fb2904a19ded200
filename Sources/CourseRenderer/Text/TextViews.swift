/// The course as one text file.
struct CourseTextView: TemplateView {
    var course: CourseView
    var about: PublicationView
    var chapters: Markup?
    var answers: Markup?
    var terms: [TermView]
    var sources: [SourceView]
    var references: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.object("course", "The course itself.", view?.course)
        fields.object("about", "Edition, version, licence, publisher.", view?.about)
        fields.markup("chapters", "The modules with their lessons.", view?.chapters)
        fields.markup("answer-section", "The answers that this edition tells, lesson by lesson.", view?.answers)
        fields.list("terms", "The glossary.", view?.terms)
        fields.list("sources", "The sources; the id is the name that citations use.", view?.sources)
        fields.markup("references", "Links and footnotes of what is not in a lesson.", view?.references)
    }
}

/// A lesson as a text file.
struct LessonTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var lesson: Markup?
    var answers: Markup?
    var references: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("course-title", "The title of the course.", view?.courseTitle)
        fields.text("course-code", "The code of the course.", view?.courseCode)
        fields.object("about", "Edition, version, licence, publisher.", view?.about)
        fields.markup("lesson", "The lesson itself.", view?.lesson)
        fields.markup("answer-section", "The answers that this edition tells.", view?.answers)
        fields.markup("references", "Links, footnotes and sources.", view?.references)
    }
}

/// Which edition of what a text file is, and whose.
struct PublicationView: TemplateView {
    var edition: String
    var version: String?
    var licence: String?
    var publisher: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("edition", "The edition, in words.", view?.edition)
        fields.text("version", "The version of the course, in words.", view?.version)
        fields.text("licence", "The licence, in words.", view?.licence)
        fields.text("publisher", "Who publishes it, in words.", view?.publisher)
    }
}

/// What a text refers to by number or short name.
struct ReferencesTextView: TemplateView {
    var notes: [FootnoteView]
    var links: [NumberedLinkView]
    var sources: [SourceView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("notes", "The footnotes, in order.", view?.notes)
        fields.list("links", "The links, in order.", view?.links)
        fields.list("sources", "The sources, in order; the id is the name that citations use.", view?.sources)
    }
}

/// A link of a text by its number.
struct NumberedLinkView: TemplateView {
    var number: String
    var address: String

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "Its number in the text.", view?.number)
        fields.text("address", "Where it leads.", view?.address)
    }
}

/// A page beside the lessons as a text file.
struct PageTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var title: String
    var body: Markup?
    var references: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("course-title", "The title of the course.", view?.courseTitle)
        fields.text("course-code", "The code of the course.", view?.courseCode)
        fields.object("about", "Edition, version, licence, publisher.", view?.about)
        fields.text("title", "The title of the page.", view?.title)
        fields.markup("body", "The page itself.", view?.body)
        fields.markup("references", "Links, footnotes and sources.", view?.references)
    }
}

/// README.txt.
struct ReadmeTextView: TemplateView {
    var courseTitle: String
    var courseCode: String?
    var about: PublicationView
    var summary: String?
    var pages: [PageLinkView]
    var hasSheets = false
    var hasExercises = false
    var hasLessons = false
    var windowsCheck: Markup?
    var windowsCheckOfOne: Markup?
    var macCheck: Markup?
    var linuxCheck: Markup?
    var notice: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("course-title", "The title of the course.", view?.courseTitle)
        fields.text("course-code", "The code of the course.", view?.courseCode)
        fields.object("about", "Edition, version, licence, publisher.", view?.about)
        fields.text("summary", "What the course is about.", view?.summary)
        fields.list("pages", "The pages beside the lessons, in order.", view?.pages)
        fields.flag("has-sheets", "Whether there are hand-outs.", view?.hasSheets)
        fields.flag("has-exercises", "Whether there are exercises.", view?.hasExercises)
        fields.flag("has-lessons", "Whether there are lessons.", view?.hasLessons)
        fields.markup("windows-check", "The command for Windows PowerShell that checks all files.", view?.windowsCheck)
        fields.markup("windows-check-of-one", "The command for Windows that checks one file.", view?.windowsCheckOfOne)
        fields.markup("mac-check", "The command for macOS that checks all files.", view?.macCheck)
        fields.text("notice", "That some words are in English, where the language lacks strings.", view?.notice)
        fields.markup("linux-check", "The command for Linux that checks all files.", view?.linuxCheck)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("course-title", "The title of the course.", view?.courseTitle)
        fields.text("course-code", "The code of the course.", view?.courseCode)
        fields.object("about", "Edition, version, licence, publisher.", view?.about)
        fields.text("licence", "The name of the licence.", view?.licence)
        fields.text("address", "Where the licence stands in full, where that is known.", view?.address)
        fields.text("authors", "Who wrote the course.", view?.authors)
        fields.list("pictures", "The pictures that name their maker or their own licence.", view?.pictures)
    }
}

/// Whose a picture is.
struct PictureCreditView: TemplateView {
    var file: String
    var credit: String?
    var licence: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("file", "Its file.", view?.file)
        fields.text("credit", "Who made it.", view?.credit)
        fields.text("licence", "Its own licence.", view?.licence)
    }
}
