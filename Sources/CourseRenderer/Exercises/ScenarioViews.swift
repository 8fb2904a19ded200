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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "Its title for players.", view?.title)
        fields.text("code", "Its code.", view?.code)
        fields.text("summary", "What it is about.", view?.summary)
        fields.text("minutes", "How long play takes, in words.", view?.minutes)
        fields.list("objectives", "The aims that players may read.", view?.objectives)
        fields.markup("background", "What players know before play.", view?.background)
        fields.markup("ground-rules", "How the exercise is played.", view?.groundRules)
        fields.list("roles", "The seats at the table.", view?.roles)
        fields.markup("sheets", "The sheets that everybody has from the start.", view?.sheets)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}

/// A seat at the table.
struct RoleView: TemplateView {
    var id: String
    var seat: String? = nil
    var title: String
    var played: Bool = false
    var card: Markup? = nil

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The id of the role, which names its files.", view?.id)
        fields.text("seat", "What the seat is called, such as A1.", view?.seat)
        fields.text("title", "Who sits there.", view?.title)
        fields.flag("played", "Whether learners play it.", view?.played)
        fields.markup("card", "Who it is and what it may decide.", view?.card)
    }
}

/// What one seat has from the start.
struct SeatView: TemplateView {
    var title: String
    var role: RoleView
    var sheet: Markup? = nil
    var papers: Markup? = nil
    var footnotes: Markup? = nil

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the exercise for players.", view?.title)
        fields.object("role", "The seat.", view?.role)
        fields.markup("sheet", "What this seat alone knows.", view?.sheet)
        fields.markup("papers", "The sheets that this seat has from the start.", view?.papers)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}

/// The injects of one seat as cards to cut and hand over.
struct InjectCardsView: TemplateView {
    var title: String
    var seat: String
    var cards: [InjectCardView] = []
    var footnotes: Markup? = nil

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the exercise for players.", view?.title)
        fields.text("seat", "The seat that they are for.", view?.seat)
        fields.list("cards", "The cards, in the order of play.", view?.cards)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "Its number on the master list.", view?.number)
        fields.text("story-time", "When it is in the story.", view?.storyTime)
        fields.text("sender", "Who sends it.", view?.sender)
        fields.text("receivers", "Who gets it.", view?.receivers)
        fields.text("method", "How it arrives, in words.", view?.method)
        fields.markup("message", "What it says.", view?.message)
        fields.text("handouts", "The sheets that come with it.", view?.handouts)
    }
}

/// The first page of a folder that is handed over alone.
struct FolderView: TemplateView {
    var title: String
    var heading: String
    var purpose: String
    var groups: [FolderGroupView] = []

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the exercise.", view?.title)
        fields.text("heading", "Whose folder it is.", view?.heading)
        fields.text("purpose", "What to do with it.", view?.purpose)
        fields.list("groups", "Its pages, by what is done with them.", view?.groups)
    }
}

/// Pages of a folder that belong together.
struct FolderGroupView: TemplateView {
    var title: String
    var pages: [FolderPageView] = []

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "What is done with them.", view?.title)
        fields.list("pages", "The pages.", view?.pages)
    }
}

/// A page or file of a folder.
struct FolderPageView: TemplateView {
    var address: String
    var title: String
    var purpose: String? = nil

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("address", "Its address.", view?.address)
        fields.text("title", "Its name.", view?.title)
        fields.text("purpose", "What it is good for.", view?.purpose)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "Its title for players.", view?.title)
        fields.text("working-title", "Its title among controllers.", view?.workingTitle)
        fields.text("minutes", "How long play takes, in words.", view?.minutes)
        fields.text("play-minutes", "Minutes of play as a number.", view?.playMinutes)
        fields.list("aims", "What the exercise is for.", view?.aims)
        fields.list("roles", "The seats.", view?.roles)
        fields.list("phases", "The phases of play.", view?.phases)
        fields.list("injects", "All injects, in the order of play.", view?.injects)
        fields.markup("sheets", "The sheets that come with injects or belong to single seats.", view?.sheets)
        fields.markup("hot-wash", "What to ask right after play.", view?.hotWash)
        fields.text("hot-wash-minutes", "How long that takes, in words.", view?.hotWashMinutes)
        fields.object("evaluation", "How play is judged.", view?.evaluation)
        fields.markup("notes", "Notes on the whole exercise.", view?.notes)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}

/// An aim of an exercise.
struct AimView: TemplateView {
    var id: String
    var text: String
    var players: String? = nil
    var controllers: Bool = false
    var scored: Bool = false

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "Its id.", view?.id)
        fields.text("text", "What it says.", view?.text)
        fields.text("players", "What players read instead.", view?.players)
        fields.flag("controllers", "Whether it is for controllers alone.", view?.controllers)
        fields.flag("scored", "Whether it is judged.", view?.scored)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "Its title.", view?.title)
        fields.text("start", "When it begins, in time of play.", view?.start)
        fields.text("end", "When it ends, in time of play.", view?.end)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
        fields.markup("body", "What facilitators should know of it.", view?.body)
        fields.list("injects", "Its injects.", view?.injects)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "Its id.", view?.id)
        fields.text("number", "Its number on the master list.", view?.number)
        fields.text("title", "Its title.", view?.title)
        fields.text("at", "When it is given, in time of play.", view?.at)
        fields.text("at-minutes", "The same in minutes since the start.", view?.atMinutes)
        fields.text("story-time", "When it is in the story.", view?.storyTime)
        fields.text("sender", "Who sends it.", view?.sender)
        fields.text("receivers", "Who gets it.", view?.receivers)
        fields.text("method", "How it arrives, in words.", view?.method)
        fields.flag("contingency", "Whether it is given only where players do not act.", view?.contingency)
        fields.text("after", "The inject that it follows from.", view?.after)
        fields.list("objectives", "The aims that it serves.", view?.objectives)
        fields.text("handouts", "The sheets that come with it.", view?.handouts)
        fields.markup("message", "What it says.", view?.message)
        fields.list("expected", "What a good team does.", view?.expected)
        fields.list("discussions", "What the facilitator may ask.", view?.discussions)
        fields.markup("note", "What controllers must know.", view?.note)
        fields.list("branches", "What happens instead, in a case.", view?.branches)
        fields.text("criteria", "The numbers of the criteria that it can be judged by.", view?.criteria)
    }
}

/// One of several things.
struct StepView: TemplateView {
    var body: Markup

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.markup("body", "What it says.", view?.body)
    }
}

/// What happens instead.
struct BranchView: TemplateView {
    var when: String
    var body: Markup? = nil

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("when", "In which case.", view?.when)
        fields.markup("body", "What happens.", view?.body)
    }
}

/// How play is judged.
struct ExerciseEvaluationView: TemplateView {
    var points: String
    var pass: String? = nil
    var body: Markup? = nil
    var criteria: [CriterionView] = []
    var bands: [BandView] = []

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("points", "The points there are.", view?.points)
        fields.text("pass", "The points needed.", view?.pass)
        fields.markup("body", "How to judge.", view?.body)
        fields.list("criteria", "What earns points.", view?.criteria)
        fields.list("bands", "What results mean.", view?.bands)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "Its number.", view?.number)
        fields.markup("body", "What it says.", view?.body)
        fields.text("points", "Its points.", view?.points)
        fields.list("aims", "The aims that it judges.", view?.aims)
        fields.text("evidence", "What shows it.", view?.evidence)
        fields.text("injects", "When to look, in time of play.", view?.injects)
        fields.list("lines", "Room to write down what was seen.", view?.lines)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("document-title", "The title of the browser's window.", view?.documentTitle)
        fields.text("root", "The way to the folder's first page: nothing, or ../", view?.root)
        fields.text("script", "The address of the script, where the page has one.", view?.script)
        fields.text("folder", "Whose folder it is.", view?.folder)
        fields.text("home", "The address of the folder's first page.", view?.home)
        fields.text("course", "Code and title of the course.", view?.course)
        fields.markup("main", "The content.", view?.main)
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
        fields.text("foreign", "The language of the content, where the exercise is not translated.", view?.foreign)
        fields.text(
            "foreign-direction", "ltr or rtl, where the exercise is not translated.",
            view?.foreign.map { InterfaceStrings.direction(of: $0).rawValue })
        fields.text("version", "The version of the course, in words.", view?.version)
        fields.text("licence", "The licence, in words.", view?.licence)
        fields.text("publisher", "Who publishes it, in words.", view?.publisher)
        fields.flag("control", "Whether the page is for those who run or judge the exercise.", view?.control)
        fields.markup("running", "The style with the head and the foot of printed sheets.", view?.running.style)
        fields.text("running-digest", "The SHA-256 digest of that style, in base64.", view?.running.digest)
        fields.object("tlp", "Who may read the folder, where somebody has said.", view?.tlp)
    }
}
