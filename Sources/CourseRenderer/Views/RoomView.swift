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

    static let fields: Fields<RoomView> = [
        .text("document-title", "The title of the browser's window.") { $0.documentTitle },
        .text("title", "The title of the course.") { $0.title },
        .text("code", "Its code.") { $0.code },
        .list("lessons", "The first screen of each lesson.") { $0.lessons },
        .list("screens", "The screens, in order.") { $0.screens },
        .object("tlp", "Who may read the pack, where somebody has said.") { $0.tlp },
        .markup("running", "The style with the head and the foot of printed sheets.") { $0.running.style },
        .text("running-digest", "The SHA-256 digest of that style, in base64.") { $0.running.digest },
    ]
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

    static let fields: Fields<RoomScreenView> = [
        .text("number", "Its number, from 1.") { $0.number },
        .text("lesson", "The title of its lesson.") { $0.lesson },
        .language { $0.language },
        .text("kind", "How it is laid out: `story` is text to read, `wide` a picture or a table.") { $0.kind },
        .markup("title", "Its title.") { $0.title },
        .text("time", "How long it takes, in words.") { $0.time },
        .list("objectives", "What learners can do after the lesson.") { $0.objectives },
        .markup("body", "What it shows.") { $0.body },
        .text("countdown", "Minutes to count down.") { $0.countdown },
        .object("tlp", "The label of this screen, where it has one of its own.") { $0.tlp },
        .text("previous", "The address of the screen before.") { $0.previous },
        .text("next", "The address of the next screen.") { $0.next },
    ]
}
