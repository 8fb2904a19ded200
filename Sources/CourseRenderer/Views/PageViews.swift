/// The frame of every page.
package struct PageView: TemplateView {
    /// The title of the browser's window.
    package var documentTitle: String
    /// The page in one sentence.
    package var description: String
    /// The way to the pack's first folder: nothing, or ../
    package var root: String
    /// The address of the style sheet.
    package var style: String
    /// The address of the script.
    package var script: String
    /// The title of the course.
    package var courseTitle: String
    /// The code of the course.
    package var courseCode: String?
    /// The address of the course's first page.
    package var home: String
    /// The pages to look something up, in order.
    package var pages: [LinkView]
    /// The address of START-HERE.html.
    package var start: String
    /// The edition, in words.
    package var edition: String
    /// Whether participants get the page on paper.
    package var isGivenOut: Bool
    /// The pages above this one, from the first.
    package var breadcrumbs: [LinkView]
    /// This page in the breadcrumbs.
    package var here: String?
    /// The language of its name there, where that is not the page's.
    var hereLanguage: String?
    /// The content.
    package var main: Markup
    /// The lessons of the course.
    package var navigation: Markup?
    /// The version of the course, in words.
    package var version: String?
    /// The licence, in words.
    package var licence: String?
    /// Who publishes it, in words.
    package var publisher: String?
    /// What stands in the margins of printed sheets.
    var running = RunningLines(head: [], foot: [], label: nil)
    /// Who may read the pack, where somebody has said.
    package var tlp: HandlingView?

    package init(
        documentTitle: String, description: String, root: String, style: String, script: String,
        courseTitle: String, courseCode: String? = nil, home: String, pages: [LinkView] = [], start: String,
        edition: String, isGivenOut: Bool = false, breadcrumbs: [LinkView] = [],
        here: String? = nil, main: Markup, navigation: Markup? = nil, tlp: HandlingView? = nil,
        version: String? = nil, licence: String? = nil, publisher: String? = nil
    ) {
        self.documentTitle = documentTitle
        self.description = description
        self.root = root
        self.style = style
        self.script = script
        self.courseTitle = courseTitle
        self.courseCode = courseCode
        self.home = home
        self.pages = pages
        self.start = start
        self.edition = edition
        self.isGivenOut = isGivenOut
        self.breadcrumbs = breadcrumbs
        self.here = here
        self.main = main
        self.navigation = navigation
        self.version = version
        self.licence = licence
        self.publisher = publisher
        self.tlp = tlp
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("document-title", "The title of the browser's window.", view?.documentTitle)
        fields.text("description", "The page in one sentence.", view?.description)
        fields.text("root", "The way to the pack's first folder: nothing, or ../", view?.root)
        fields.text("style", "The address of the style sheet.", view?.style)
        fields.text("script", "The address of the script.", view?.script)
        fields.text("course-title", "The title of the course.", view?.courseTitle)
        fields.text("course-code", "The code of the course.", view?.courseCode)
        fields.text("home", "The address of the course's first page.", view?.home)
        fields.list("pages", "The pages to look something up, in order.", view?.pages)
        fields.text("start", "The address of START-HERE.html.", view?.start)
        fields.text("edition", "The edition, in words.", view?.edition)
        fields.flag("given-out", "Whether participants get the page on paper.", view?.isGivenOut)
        fields.list("breadcrumbs", "The pages above this one, from the first.", view?.breadcrumbs)
        fields.text("here", "This page in the breadcrumbs.", view?.here)
        fields.language(view?.hereLanguage)
        fields.markup("main", "The content.", view?.main)
        fields.markup("navigation", "The lessons of the course.", view?.navigation)
        fields.text("version", "The version of the course, in words.", view?.version)
        fields.text("licence", "The licence, in words.", view?.licence)
        fields.text("publisher", "Who publishes it, in words.", view?.publisher)
        fields.markup("running", "The style with the head and the foot of printed sheets.", view?.running.style)
        fields.text("running-digest", "The SHA-256 digest of that style, in base64.", view?.running.digest)
        fields.object("tlp", "Who may read the pack, where somebody has said.", view?.tlp)
    }
}

/// The footnotes of a page.
package struct FootnotesView: TemplateView {
    /// The footnotes, in order.
    package var notes: [FootnoteView]
    /// The addresses of the links of the page, in the order of their numbers.
    var links: [LinkView] = []

    package init(notes: [FootnoteView] = []) {
        self.notes = notes
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("notes", "The footnotes, in order.", view?.notes)
        fields.list(
            "links", "The addresses of the links of the page, in the order of their numbers, for paper.", view?.links)
    }
}

/// A footnote.
package struct FootnoteView: TemplateView {
    /// Its number, from 1.
    package var number: String
    /// Its anchor.
    package var id: String
    /// The anchor of its mark in the text.
    package var mark: String
    /// The way back to the mark, in words.
    package var back: String
    /// What it says.
    package var body: Markup

    package init(number: String, id: String, mark: String, back: String, body: Markup) {
        self.number = number
        self.id = id
        self.mark = mark
        self.back = back
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "Its number, from 1.", view?.number)
        fields.text("id", "Its anchor.", view?.id)
        fields.text("mark", "The anchor of its mark in the text.", view?.mark)
        fields.text("back", "The way back to the mark, in words.", view?.back)
        fields.markup("body", "What it says.", view?.body)
    }
}

/// What a learner can do afterwards.
package struct ObjectiveView: TemplateView {
    /// The anchor of the objective.
    package var id: String
    /// What it says.
    package var text: String

    package init(id: String, text: String) {
        self.id = id
        self.text = text
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the objective.", view?.id)
        fields.text("text", "What it says.", view?.text)
    }
}

/// A lesson in a list of lessons.
package struct LessonLinkView: TemplateView {
    /// The address of its page.
    package var address: String
    /// Its code.
    package var code: String?
    /// Its title.
    package var title: String
    /// How long it takes, in words.
    package var minutes: String
    /// What it is about.
    package var summary: String?
    /// The language of its words, where that is not the page's.
    var language: String?
    /// What there is to say about the translation, in words; in lists of what a pack has.
    var notice: String?

    package init(address: String, code: String? = nil, title: String, minutes: String, summary: String? = nil) {
        self.address = address
        self.code = code
        self.title = title
        self.minutes = minutes
        self.summary = summary
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "The address of its page.", view?.address)
        fields.text("code", "Its code.", view?.code)
        fields.text("title", "Its title.", view?.title)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.text("summary", "What it is about.", view?.summary)
        fields.language(view?.language)
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
    }
}
