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
    /// The exercises, in order.
    package var exercises: [ExerciseLinkView]
    /// The sheets to print and give out, in order.
    package var sheets: [SheetLinkView]
    /// The numbers of people that their copies are counted for.
    var rooms: [RoomSizeView] = []

    /// What there is to say about the language and the translation, in words.
    var notices: [NamedView] = []

    package init(
        title: String, code: String? = nil, summary: String? = nil, home: String, groups: [PageGroupView] = [],
        lessons: [LessonLinkView] = [], exercises: [ExerciseLinkView] = [], sheets: [SheetLinkView] = []
    ) {
        self.title = title
        self.code = code
        self.summary = summary
        self.home = home
        self.groups = groups
        self.lessons = lessons
        self.exercises = exercises
        self.sheets = sheets
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("notices", "What there is to say about the language and the translation, in words.", view?.notices)
        fields.text("title", "The title of the course.", view?.title)
        fields.text("code", "Its code.", view?.code)
        fields.text("summary", "What it is about.", view?.summary)
        fields.text("home", "The address of the course's first page.", view?.home)
        fields.list("groups", "The pages, by what readers do with them.", view?.groups)
        fields.list("lessons", "The lessons, in order.", view?.lessons)
        fields.list("exercises", "The exercises, in order.", view?.exercises)
        fields.list("sheets", "The sheets to print and give out, in order.", view?.sheets)
        fields.list("rooms", "The numbers of people that their copies are counted for.", view?.rooms)
        fields.text("room-count", "How many such numbers there are.", view.map { String($0.rooms.count) })
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("label", "The use, in words.", view?.label)
        fields.list("pages", "The pages, in order.", view?.pages)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "Where it is.", view?.address)
        fields.text("title", "Its title.", view?.title)
        fields.text("purpose", "What it is good for.", view?.purpose)
        fields.text("text", "Where the same is as text, where it is.", view?.text)
    }
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
    /// The copies for each number of people.
    package var copies: [RoomCountView]
    /// Who shares a copy, and how many copies that are, in words.
    package var copiesInWords: String
    /// The language of its words, where that is not the page's.
    var language: String?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "The address of its page.", view?.address)
        fields.text("label", "What it is: handout, cards or form.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("lesson", "The title of its lesson.", view?.lesson)
        fields.text("per", "How many share a copy, in words.", view?.per)
        fields.list("copies", "The copies for each number of people.", view?.copies)
        fields.text(
            "copies-in-words", "Who shares a copy, and how many copies that are, in words.", view?.copiesInWords)
        fields.language(view?.language)
    }
}

/// A number of people that lists count for.
package struct RoomSizeView: TemplateView {
    package var people: String

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("people", "How many people.", view?.people)
    }
}

/// How many of something a number of people needs.
package struct RoomCountView: TemplateView {
    package var count: String

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("count", "How many.", view?.count)
    }
}

/// The page of a sheet.
package struct SheetPageView: TemplateView {
    /// The sheet in the list of what to print.
    package var sheet: SheetLinkView
    /// The sheet itself, which begins with its `h1`.
    package var body: Markup
    /// The footnotes.
    package var footnotes: Markup?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.object("sheet", "The sheet in the list of what to print.", view?.sheet)
        fields.language(view?.sheet.language)
        fields.markup("body", "The sheet itself, which begins with its h1.", view?.body)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}
