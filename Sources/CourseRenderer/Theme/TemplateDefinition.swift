package import CourseModel

/// A template that coursepack uses, and what it may say.
package struct TemplateDefinition: Sendable {
    package let format: TemplateFormat
    /// The name in its format's folder, such as `lesson` or `blocks/note`.
    package let name: String
    /// What the template makes, in a few words for theme makers.
    package let purpose: String
    /// The editions that use it; nil: every edition.
    package let only: Set<EditionName>?
    /// The view that it shows.
    package let view: any TemplateView.Type

    /// The path below the folder `templates`.
    package var path: String { "\(format.rawValue)/\(name).mustache" }

    /// Every template, in the order in which they are listed to theme makers.
    package static let all: [TemplateDefinition] = pages + blocks(in: .html) + exercises + text

    private static let pages = [
        page("page", "The frame of every page: head, header, navigation, footer.", PageView.self),
        page("course", "The course's first page.", CourseView.self),
        page("lesson", "A lesson.", LessonView.self),
        page("glossary", "The glossary.", GlossaryView.self),
        page("sources", "The list of sources.", SourcesView.self),
        page("shared-page", "The frame of the pages beside the packs; each stands alone.", SharedPageView.self),
        page("packs", "The page over all packs of an output folder.", PackIndexView.self),
        page("topics", "The page of topics beside the packs.", TopicsView.self),
        page("search", "The search over the pack.", SearchView.self),
        page("agenda", "The agenda: what happens when.", AgendaView.self),
        TemplateDefinition(
            format: .html, name: "run-sheet", purpose: "The run sheet: every minute mark, and what to cut.",
            only: [.trainer], view: AgendaView.self),
        TemplateDefinition(
            format: .html, name: "coverage", purpose: "The coverage matrix: objectives by lesson and task.",
            only: [.trainer], view: CoverageView.self),
        TemplateDefinition(
            format: .html, name: "answer-key", purpose: "The answer key.", only: .withKeys, view: AnswerKeyView.self),
        TemplateDefinition(
            format: .html, name: "materials", purpose: "The room and material list.", only: [.trainer],
            view: MaterialsView.self),
        TemplateDefinition(
            format: .html, name: "sign-in", purpose: "The sign-in sheet.", only: [.trainer], view: SignInView.self),
        TemplateDefinition(
            format: .html, name: "tests", purpose: "Pre-test and post-test, answer sheet, key and tally.",
            only: [.trainer], view: TestsView.self),
        TemplateDefinition(
            format: .html, name: "evaluation", purpose: "The evaluation form and its tally.", only: [.trainer],
            view: EvaluationView.self),
        TemplateDefinition(
            format: .html, name: "report", purpose: "The skeleton of a course report.", only: [.trainer],
            view: ReportView.self),
        TemplateDefinition(
            format: .html, name: "certificate", purpose: "The certificate.", only: [.trainer],
            view: CertificateView.self),
        TemplateDefinition(
            format: .html, name: "workbook", purpose: "The workbook.", only: nil, view: WorkbookView.self),
        page("room", "What the projector shows, screen by screen; it stands alone.", RoomView.self),
        page("phone", "The whole pack as one page that loads nothing; it stands alone.", PhoneView.self),
        page("start", "START-HERE.html: what is in the folder.", StartView.self),
        page("sheet", "The page of a sheet, of cards or of a form.", SheetPageView.self),
        page("lesson-link", "A lesson in a list of lessons.", LessonLinkView.self),
        page("exercise-link", "An exercise in a list of exercises.", ExerciseLinkView.self),
        page("footnotes", "The footnotes at the end of a page.", FootnotesView.self),
        page("handling", "The TLP label and what goes with it, in headers and footers.", HandlingView.self),
    ]

    private static func page(_ name: String, _ purpose: String, _ view: any TemplateView.Type) -> TemplateDefinition {
        TemplateDefinition(format: .html, name: name, purpose: purpose, only: nil, view: view)
    }

    /// The templates of the blocks that the formats have in common.
    static func blocks(in format: TemplateFormat) -> [TemplateDefinition] {
        BlockTemplate.allCases.map { block in
            TemplateDefinition(
                format: format, name: block.name, purpose: block.purpose,
                only: block == .trainerNote ? [.trainer] : nil,
                view: block.view)
        }
    }
}

/// The templates of pedagogic blocks: the same in HTML and text.
package enum BlockTemplate: String, Sendable, Hashable, CaseIterable {
    case note
    case keyPoints = "key-points"
    case discussion, activity, exercise, question
    case answerSpace = "answer-space"
    case resources, handout, cards, form, variants, scoring
    case trainerNote = "trainer-note"
    case figure, attachment

    /// The name in the format's folder.
    package var name: String { "blocks/\(rawValue)" }

    /// What it makes.
    package var purpose: String {
        switch self {
        case .note: "A callout: note, tip, caution or warning."
        case .keyPoints: "The key points."
        case .discussion: "A discussion."
        case .activity: "An activity."
        case .exercise: "An exercise with its items, hints and, for trainers, its key."
        case .question: "A question with options to choose from."
        case .answerSpace: "Room to write on."
        case .resources: "Resources."
        case .handout: "A sheet to give out."
        case .cards: "Cards to cut."
        case .form: "A form to fill in."
        case .variants: "A task with and without help."
        case .scoring: "A sheet that scores a case by categories."
        case .trainerNote: "A note for the trainer."
        case .figure: "A picture with caption, credit and description."
        case .attachment: "A file beside the pages."
        }
    }

    /// The view that it shows.
    package var view: any TemplateView.Type {
        switch self {
        case .note: NoteView.self
        case .keyPoints, .resources: PassageView.self
        case .discussion: DiscussionView.self
        case .activity: ActivityView.self
        case .exercise: ExerciseView.self
        case .question: QuestionView.self
        case .answerSpace: AnswerSpaceView.self
        case .handout: HandoutView.self
        case .cards: CardsView.self
        case .form: FormView.self
        case .variants: VariantsView.self
        case .scoring: ScoringView.self
        case .trainerNote: TrainerNoteView.self
        case .figure: FigureView.self
        case .attachment: AttachmentView.self
        }
    }
}
