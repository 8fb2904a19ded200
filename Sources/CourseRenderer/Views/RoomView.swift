/// What the projector shows.
struct RoomView: TemplateView {
    var documentTitle: String
    var title: String
    var code: String?
    /// The first screen of each lesson.
    var lessons: [LinkView]
    var screens: [RoomScreenView]
    var tlp: HandlingView?
    /// What stands in the margins of printed sheets.
    var running: RunningLines

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("document-title", "The title of the browser's window.", view?.documentTitle)
        fields.text("title", "The title of the course.", view?.title)
        fields.text("code", "Its code.", view?.code)
        fields.list("lessons", "The first screen of each lesson.", view?.lessons)
        fields.list("screens", "The screens, in order.", view?.screens)
        fields.object("tlp", "Who may read the pack, where somebody has said.", view?.tlp)
        fields.markup("running", "The style with the head and the foot of printed sheets.", view?.running.style)
        fields.text("running-digest", "The SHA-256 digest of that style, in base64.", view?.running.digest)
    }
}

/// One screen.
struct RoomScreenView: TemplateView {
    /// Its number, from 1.
    var number = ""
    /// The title of its lesson.
    var lesson: String
    /// The language of its words, where that is not the page's.
    var language: String?
    /// How it is laid out: `story` is text to read, `wide` a picture or a table.
    var kind: String?
    var title: Markup?
    /// How long it takes, in words.
    var time: String?
    var objectives: [ObjectiveView] = []
    var body: Markup?
    /// Minutes to count down.
    var countdown: String?
    /// The label that holds for this screen, where it has one of its own.
    var tlp: HandlingView?
    var previous: String?
    var next: String?
    /// Whether a lesson begins here.
    var isFirst = false

    init(lesson: String) { self.lesson = lesson }

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "Its number, from 1.", view?.number)
        fields.text("lesson", "The title of its lesson.", view?.lesson)
        fields.language(view?.language)
        fields.text("kind", "How it is laid out: `story` is text to read, `wide` a picture or a table.", view?.kind)
        fields.markup("title", "Its title.", view?.title)
        fields.text("time", "How long it takes, in words.", view?.time)
        fields.list("objectives", "What learners can do after the lesson.", view?.objectives)
        fields.markup("body", "What it shows.", view?.body)
        fields.text("countdown", "Minutes to count down.", view?.countdown)
        fields.object("tlp", "The label of this screen, where it has one of its own.", view?.tlp)
        fields.text("previous", "The address of the screen before.", view?.previous)
        fields.text("next", "The address of the next screen.", view?.next)
    }
}
