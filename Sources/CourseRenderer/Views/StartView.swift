/// START-HERE.html: what is in the folder and what to do with it.
package struct StartView: TemplateView {
    /// The title of the course.
    package var title: String
    /// Its code.
    package var code: String?
    /// What it is about.
    package var summary: String?
    /// The address of the course's first page.
    package var home: String
    /// The pages, by what readers do with them.
    package var groups: [PageGroupView]
    /// The lessons, in order.
    package var lessons: [LessonLinkView]
    /// The sheets to print and give out, in order.
    package var sheets: [SheetLinkView]

    /// What there is to say about the language and the translation, in words.
    var notices: [NamedView] = []

    package init(
        title: String, code: String? = nil, summary: String? = nil, home: String, groups: [PageGroupView] = [],
        lessons: [LessonLinkView] = [], sheets: [SheetLinkView] = []
    ) {
        self.title = title
        self.code = code
        self.summary = summary
        self.home = home
        self.groups = groups
        self.lessons = lessons
        self.sheets = sheets
    }

    package static let fields: Fields<StartView> = [
        .list("notices", "What there is to say about the language and the translation, in words.") { $0.notices },
        .text("title", "The title of the course.") { $0.title },
        .text("code", "Its code.") { $0.code },
        .text("summary", "What it is about.") { $0.summary },
        .text("home", "The address of the course's first page.") { $0.home },
        .list("groups", "The pages, by what readers do with them.") { $0.groups },
        .list("lessons", "The lessons, in order.") { $0.lessons },
        .list("sheets", "The sheets to print and give out, in order.") { $0.sheets },
    ]
}

/// Pages for the same use.
package struct PageGroupView: TemplateView {
    /// The use, in words.
    package var label: String
    /// The pages, in order.
    package var pages: [PageLinkView]

    package init(label: String, pages: [PageLinkView]) {
        self.label = label
        self.pages = pages
    }

    package static let fields: Fields<PageGroupView> = [
        .text("label", "The use, in words.") { $0.label },
        .list("pages", "The pages, in order.") { $0.pages },
    ]
}

/// A page in a list of pages.
package struct PageLinkView: TemplateView {
    /// Where it is.
    package var address: String
    /// Its title.
    package var title: String
    /// What it is good for.
    package var purpose: String
    /// Where the same is as text, where it is.
    package var text: String?

    package init(address: String, title: String, purpose: String, text: String? = nil) {
        self.address = address
        self.title = title
        self.purpose = purpose
        self.text = text
    }

    package static let fields: Fields<PageLinkView> = [
        .text("address", "Where it is.") { $0.address },
        .text("title", "Its title.") { $0.title },
        .text("purpose", "What it is good for.") { $0.purpose },
        .text("text", "Where the same is as text, where it is.") { $0.text },
    ]
}

/// A sheet in the list of what to print.
package struct SheetLinkView: TemplateView {
    /// The address of its page.
    package var address: String
    /// What it is: handout, cards or form.
    package var label: String
    /// The author's title.
    package var title: String?
    /// The title of its lesson.
    package var lesson: String
    /// How many share a copy, in words.
    package var per: String
    /// The copies for 12 people.
    package var copiesFor12: String
    /// The copies for 24 people.
    package var copiesFor24: String
    /// The copies for 36 people.
    package var copiesFor36: String
    /// The language of its words, where that is not the page's.
    var language: String?

    package static let fields: Fields<SheetLinkView> = [
        .text("address", "The address of its page.") { $0.address },
        .text("label", "What it is: handout, cards or form.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("lesson", "The title of its lesson.") { $0.lesson },
        .text("per", "How many share a copy, in words.") { $0.per },
        .text("copies-for-12", "The copies for 12 people.") { $0.copiesFor12 },
        .text("copies-for-24", "The copies for 24 people.") { $0.copiesFor24 },
        .text("copies-for-36", "The copies for 36 people.") { $0.copiesFor36 },
        .language { $0.language },
    ]
}

/// The page of a sheet.
package struct SheetPageView: TemplateView {
    /// The sheet in the list of what to print.
    package var sheet: SheetLinkView
    /// The sheet itself, which begins with its `h1`.
    package var body: Markup
    /// The footnotes.
    package var footnotes: Markup?

    package static let fields: Fields<SheetPageView> = [
        .object("sheet", "The sheet in the list of what to print.") { $0.sheet },
        .language { $0.sheet.language },
        .markup("body", "The sheet itself, which begins with its h1.") { $0.body },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
}
