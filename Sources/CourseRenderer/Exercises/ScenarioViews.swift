internal import CourseModel

/// A tabletop exercise as players read it before play.
struct ScenarioView: TemplateView {
    var title: String
    var code: String? = nil
    var summary: String? = nil
    var minutes: String
    var objectives: [ObjectiveView] = []
    var background: Markup? = nil
    var groundRules: Markup? = nil
    var roles: [RoleView] = []
    var sheets: Markup? = nil
    var footnotes: Markup? = nil

    static let fields: Fields<Self> = [
        .text("title", "Its title for players.") { $0.title },
        .text("code", "Its code.") { $0.code },
        .text("summary", "What it is about.") { $0.summary },
        .text("minutes", "How long play takes, in words.") { $0.minutes },
        .list("objectives", "The aims that players may read.") { $0.objectives },
        .markup("background", "What players know before play.") { $0.background },
        .markup("ground-rules", "How the exercise is played.") { $0.groundRules },
        .list("roles", "The seats at the table.") { $0.roles },
        .markup("sheets", "The sheets that everybody has from the start.") { $0.sheets },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
}

/// A seat at the table.
struct RoleView: TemplateView {
    var id: String
    var seat: String? = nil
    var title: String
    var played: Bool = false
    var card: Markup? = nil

    static let fields: Fields<Self> = [
        .text("id", "The id of the role, which names its files.") { $0.id },
        .text("seat", "What the seat is called, such as A1.") { $0.seat },
        .text("title", "Who sits there.") { $0.title },
        .flag("played", "Whether learners play it.") { $0.played },
        .markup("card", "Who it is and what it may decide.") { $0.card },
    ]
}

/// What one seat has from the start.
struct SeatView: TemplateView {
    var title: String
    var role: RoleView
    var sheet: Markup? = nil
    var papers: Markup? = nil
    var footnotes: Markup? = nil

    static let fields: Fields<Self> = [
        .text("title", "The title of the exercise for players.") { $0.title },
        .object("role", "The seat.") { $0.role },
        .markup("sheet", "What this seat alone knows.") { $0.sheet },
        .markup("papers", "The sheets that this seat has from the start.") { $0.papers },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
}

/// The injects of one seat as cards to cut and hand over.
struct InjectCardsView: TemplateView {
    var title: String
    var seat: String
    var cards: [InjectCardView] = []
    var footnotes: Markup? = nil

    static let fields: Fields<Self> = [
        .text("title", "The title of the exercise for players.") { $0.title },
        .text("seat", "The seat that they are for.") { $0.seat },
        .list("cards", "The cards, in the order of play.") { $0.cards },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
}

/// An inject as its seat gets it: without title, time of play or what is expected.
struct InjectCardView: TemplateView {
    var number: String
    var storyTime: String? = nil
    var sender: String
    var receivers: String
    var method: String
    var message: Markup
    var handouts: String? = nil

    static let fields: Fields<Self> = [
        .text("number", "Its number on the master list.") { $0.number },
        .text("story-time", "When it is in the story.") { $0.storyTime },
        .text("sender", "Who sends it.") { $0.sender },
        .text("receivers", "Who gets it.") { $0.receivers },
        .text("method", "How it arrives, in words.") { $0.method },
        .markup("message", "What it says.") { $0.message },
        .text("handouts", "The sheets that come with it.") { $0.handouts },
    ]
}

/// The first page of a folder that is handed over alone.
struct FolderView: TemplateView {
    var title: String
    var heading: String
    var purpose: String
    var groups: [FolderGroupView] = []

    static let fields: Fields<Self> = [
        .text("title", "The title of the exercise.") { $0.title },
        .text("heading", "Whose folder it is.") { $0.heading },
        .text("purpose", "What to do with it.") { $0.purpose },
        .list("groups", "Its pages, by what is done with them.") { $0.groups },
    ]
}

/// Pages of a folder that belong together.
struct FolderGroupView: TemplateView {
    var title: String
    var pages: [FolderPageView] = []

    static let fields: Fields<Self> = [
        .text("title", "What is done with them.") { $0.title },
        .list("pages", "The pages.") { $0.pages },
    ]
}

/// A page or file of a folder.
struct FolderPageView: TemplateView {
    var address: String
    var title: String
    var purpose: String? = nil

    static let fields: Fields<Self> = [
        .text("address", "Its address.") { $0.address },
        .text("title", "Its name.") { $0.title },
        .text("purpose", "What it is good for.") { $0.purpose },
    ]
}

/// An exercise as those who run it read it.
struct ControlView: TemplateView {
    var title: String
    var workingTitle: String? = nil
    var minutes: String
    var playMinutes: String
    var aims: [AimView] = []
    var roles: [RoleView] = []
    var phases: [PhaseView] = []
    var injects: [InjectView] = []
    var sheets: Markup? = nil
    var hotWash: Markup? = nil
    var hotWashMinutes: String? = nil
    var evaluation: ExerciseEvaluationView? = nil
    var notes: Markup? = nil
    var footnotes: Markup? = nil

    static let fields: Fields<Self> = [
        .text("title", "Its title for players.") { $0.title },
        .text("working-title", "Its title among controllers.") { $0.workingTitle },
        .text("minutes", "How long play takes, in words.") { $0.minutes },
        .text("play-minutes", "Minutes of play as a number.") { $0.playMinutes },
        .list("aims", "What the exercise is for.") { $0.aims },
        .list("roles", "The seats.") { $0.roles },
        .list("phases", "The phases of play.") { $0.phases },
        .list("injects", "All injects, in the order of play.") { $0.injects },
        .markup("sheets", "The sheets that come with injects or belong to single seats.") { $0.sheets },
        .markup("hot-wash", "What to ask right after play.") { $0.hotWash },
        .text("hot-wash-minutes", "How long that takes, in words.") { $0.hotWashMinutes },
        .object("evaluation", "How play is judged.") { $0.evaluation },
        .markup("notes", "Notes on the whole exercise.") { $0.notes },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
}

/// An aim of an exercise.
struct AimView: TemplateView {
    var id: String
    var text: String
    var players: String? = nil
    var controllers: Bool = false
    var scored: Bool = false

    static let fields: Fields<Self> = [
        .text("id", "Its id.") { $0.id },
        .text("text", "What it says.") { $0.text },
        .text("players", "What players read instead.") { $0.players },
        .flag("controllers", "Whether it is for controllers alone.") { $0.controllers },
        .flag("scored", "Whether it is judged.") { $0.scored },
    ]
}

/// A phase of play.
struct PhaseView: TemplateView {
    var title: String
    var start: String
    var end: String
    var minutes: String
    var notice: String? = nil
    var body: Markup? = nil
    var injects: [InjectView] = []

    static let fields: Fields<Self> = [
        .text("title", "Its title.") { $0.title },
        .text("start", "When it begins, in time of play.") { $0.start },
        .text("end", "When it ends, in time of play.") { $0.end },
        .text("minutes", "How long it takes, in words.") { $0.minutes },
        .text("notice", "What there is to say about the translation, in words.") { $0.notice },
        .markup("body", "What facilitators should know of it.") { $0.body },
        .list("injects", "Its injects.") { $0.injects },
    ]
}

/// An inject as facilitators read it.
struct InjectView: TemplateView {
    var id: String
    var number: String
    var title: String? = nil
    var at: String
    var atMinutes: String
    var storyTime: String? = nil
    var sender: String
    var receivers: String
    var method: String
    var contingency: Bool = false
    var after: String? = nil
    var objectives: [ObjectiveView] = []
    var handouts: String? = nil
    var message: Markup
    var expected: [StepView] = []
    var discussions: [StepView] = []
    var note: Markup? = nil
    var branches: [BranchView] = []
    var criteria: String? = nil

    static let fields: Fields<Self> = [
        .text("id", "Its id.") { $0.id },
        .text("number", "Its number on the master list.") { $0.number },
        .text("title", "Its title.") { $0.title },
        .text("at", "When it is given, in time of play.") { $0.at },
        .text("at-minutes", "The same in minutes since the start.") { $0.atMinutes },
        .text("story-time", "When it is in the story.") { $0.storyTime },
        .text("sender", "Who sends it.") { $0.sender },
        .text("receivers", "Who gets it.") { $0.receivers },
        .text("method", "How it arrives, in words.") { $0.method },
        .flag("contingency", "Whether it is given only where players do not act.") { $0.contingency },
        .text("after", "The inject that it follows from.") { $0.after },
        .list("objectives", "The aims that it serves.") { $0.objectives },
        .text("handouts", "The sheets that come with it.") { $0.handouts },
        .markup("message", "What it says.") { $0.message },
        .list("expected", "What a good team does.") { $0.expected },
        .list("discussions", "What the facilitator may ask.") { $0.discussions },
        .markup("note", "What controllers must know.") { $0.note },
        .list("branches", "What happens instead, in a case.") { $0.branches },
        .text("criteria", "The numbers of the criteria that it can be judged by.") { $0.criteria },
    ]
}

/// One of several things.
struct StepView: TemplateView {
    var body: Markup

    static let fields: Fields<Self> = [
        .markup("body", "What it says.") { $0.body }
    ]
}

/// What happens instead.
struct BranchView: TemplateView {
    var when: String
    var body: Markup? = nil

    static let fields: Fields<Self> = [
        .text("when", "In which case.") { $0.when },
        .markup("body", "What happens.") { $0.body },
    ]
}

/// How play is judged.
struct ExerciseEvaluationView: TemplateView {
    var points: String
    var pass: String? = nil
    var body: Markup? = nil
    var criteria: [CriterionView] = []
    var bands: [BandView] = []

    static let fields: Fields<Self> = [
        .text("points", "The points there are.") { $0.points },
        .text("pass", "The points needed.") { $0.pass },
        .markup("body", "How to judge.") { $0.body },
        .list("criteria", "What earns points.") { $0.criteria },
        .list("bands", "What results mean.") { $0.bands },
    ]
}

/// What earns points.
struct CriterionView: TemplateView {
    var number: String
    var body: Markup? = nil
    var points: String
    var aims: [ObjectiveView] = []
    var evidence: String? = nil
    var injects: String? = nil
    var lines: [RuledLineView] = []

    static let fields: Fields<Self> = [
        .text("number", "Its number.") { $0.number },
        .markup("body", "What it says.") { $0.body },
        .text("points", "Its points.") { $0.points },
        .list("aims", "The aims that it judges.") { $0.aims },
        .text("evidence", "What shows it.") { $0.evidence },
        .text("injects", "When to look, in time of play.") { $0.injects },
        .list("lines", "Room to write down what was seen.") { $0.lines },
    ]
}

/// The frame of the pages of an exercise. Nothing in it leads out of its folder.
struct ExercisePageView: TemplateView {
    var documentTitle: String
    var root: String
    var script: String? = nil
    var folder: String
    var home: String
    var course: String
    var main: Markup
    var notice: String? = nil
    var foreign: String? = nil
    var version: String? = nil
    var licence: String? = nil
    var publisher: String? = nil
    var control: Bool = false
    var tlp: HandlingView? = nil
    var running: RunningLines

    static let fields: Fields<Self> = [
        .text("document-title", "The title of the browser's window.") { $0.documentTitle },
        .text("root", "The way to the folder's first page: nothing, or ../") { $0.root },
        .text("script", "The address of the script, where the page has one.") { $0.script },
        .text("folder", "Whose folder it is.") { $0.folder },
        .text("home", "The address of the folder's first page.") { $0.home },
        .text("course", "Code and title of the course.") { $0.course },
        .markup("main", "The content.") { $0.main },
        .text("notice", "What there is to say about the translation, in words.") { $0.notice },
        .text("foreign", "The language of the content, where the exercise is not translated.") { $0.foreign },
        .text("foreign-direction", "ltr or rtl, where the exercise is not translated.") {
            $0.foreign.map { InterfaceStrings.direction(of: $0).rawValue }
        },
        .text("version", "The version of the course, in words.") { $0.version },
        .text("licence", "The licence, in words.") { $0.licence },
        .text("publisher", "Who publishes it, in words.") { $0.publisher },
        .flag("control", "Whether the page is for those who run or judge the exercise.") { $0.control },
        .markup("running", "The style with the head and the foot of printed sheets.") { $0.running.style },
        .text("running-digest", "The SHA-256 digest of that style, in base64.") { $0.running.digest },
        .object("tlp", "Who may read the folder, where somebody has said.") { $0.tlp },
    ]
}
