package import CourseDiagnostics
package import CourseModel

/// What one document refers to, what it offers and how it is planned, gathered in one walk, so that each rule reads a short
/// list instead of walking the document again.
///
/// `@unchecked Sendable` is safe: facts change only while they are gathered, by the one thread that gathers them. They are
/// a class because rules hand them on in every closure, and to copy forty lists costs more than many a rule.
package final class DocumentFacts: @unchecked Sendable {
    /// Something with the place where it stands.
    package struct Use<Value: Sendable>: Sendable {
        package var value: Value
        package var origin: Origin
        /// Whether it stands in text that participants do not get.
        package var isWithheld: Bool
    }

    package internal(set) var source: SourceFile
    /// The lesson, or nil for a course document.
    package internal(set) var lesson: LessonID?
    package internal(set) var references: [Use<ReferenceTarget>] = []
    package internal(set) var terms: [Use<TermID>] = []
    package internal(set) var citations: [Use<Citation>] = []
    /// Paths of images and attachments.
    package internal(set) var files: [Use<String>] = []
    package internal(set) var objectiveUses: [Use<ObjectiveID>] = []
    package internal(set) var handoutUses: [Use<ElementID>] = []
    /// Handouts, sets of cards and forms, by their ids.
    package internal(set) var sheets: [Use<ElementID?>] = []
    /// Those of them that are handouts.
    package internal(set) var handouts: [Use<ElementID?>] = []
    /// Every id in the blocks.
    package internal(set) var anchors: [ElementID: Use<String>] = [:]
    package internal(set) var objectives: [Objective] = []
    package internal(set) var audience: [AudienceID] = []
    /// The day by which somebody should go through the document again, `YYYY-MM-DD`.
    package internal(set) var reviewBy: String?
    /// The language of the text as a BCP 47 tag.
    package internal(set) var language: String
    /// The minutes of the whole, of a lesson.
    package internal(set) var minutes: Int?
    /// Its sections and tasks with their minutes, in order.
    package internal(set) var plan: [PlannedPart] = []
    /// Objectives that an activity, exercise or inject names.
    package internal(set) var practised: Set<ObjectiveID> = []
    /// Objectives that a question, exercise or criterion names.
    package internal(set) var assessed: Set<ObjectiveID> = []
    package internal(set) var questions: [AskedQuestion] = []
    /// What only some packs have.
    package internal(set) var conditions: [Only<Trainer>] = []
    package internal(set) var countryValues: [CountryValue] = []
    package internal(set) var links: [Link] = []
    /// The words of each link inside the project, and where it stands.
    package internal(set) var linkTexts: [Use<[Inline]>] = []
    package internal(set) var images: [Image] = []
    package internal(set) var tables: [Table<Trainer>] = []
    package internal(set) var scorings: [Scoring<Trainer>] = []
    /// Lists with items that are ticked and items that are not, right after words that ask something.
    package internal(set) var tickedAnswers: [Use<TickedAnswer>] = []

    package struct TickedAnswer: Sendable {
        /// Whether a title asks; otherwise a paragraph does.
        package var isBelowTitle: Bool
    }

    /// Running texts that hold three capital letters in a row, with the block that each stands in.
    package internal(set) var capitals: [Use<[Inline]>] = []
    /// Every paragraph but those of quotations, whose words are somebody else's.
    package internal(set) var paragraphs: [Use<[Inline]>] = []
    /// Those of them that stand directly in the document or in a section: the text, as against tasks, sheets and notes.
    package internal(set) var runningText: [Use<[Inline]>] = []
    /// Whether the walk is in a quotation.
    var isQuoted = false
    /// The terms of definition lists.
    package internal(set) var definedTerms: [String] = []
    /// The TLP label of the document.
    package internal(set) var label: Use<TLPLabel>?
    /// The labels of its parts.
    package internal(set) var labels: [Use<TLPLabel>] = []
    package internal(set) var licence: String?
    package internal(set) var origin: Origin
    /// Whether this is only what is left of a document with an error: what is missing here may stand in the rest.
    var isRemnant = false

    init(
        source: SourceFile, lesson: LessonID?, metadata: Metadata, blocks: [Block<Trainer>], language: String,
        origin: Origin
    ) {
        self.source = source
        self.lesson = lesson
        self.language = language
        self.origin = origin
        objectives = metadata.objectives
        audience = metadata.audience
        reviewBy = metadata.reviewBy
        label = metadata.tlp.map { Use(value: $0, origin: metadata.tlpOrigin, isWithheld: false) }
        licence = metadata.licence
        gatherText(blocks)
    }

    /// The facts of a text that stands in no lesson, such as a glossary entry.
    init(source: SourceFile, blocks: [Block<Trainer>], titles: [[Inline]], language: String, origin: Origin) {
        self.source = source
        self.language = language
        self.origin = origin
        for title in titles { gather(title, origin, false) }
        gather(blocks, isWithheld: false)
    }

    package convenience init(_ lesson: Document<Lesson<Trainer>>, language: String) {
        self.init(
            source: lesson.source, lesson: lesson.value.id, metadata: lesson.value.metadata,
            blocks: lesson.value.blocks, language: language, origin: lesson.value.origin)
        minutes = lesson.value.minutes
    }

    /// The facts of an exercise.
    convenience init(_ scenario: Document<Scenario<Trainer>>, language: String) {
        self.init(
            source: scenario.source, lesson: nil, metadata: scenario.value.metadata, blocks: [], language: language,
            origin: scenario.value.origin)
        gather(scenario.value)
    }

    package convenience init(_ head: Document<CourseHead<Trainer>>, language: String) {
        self.init(
            source: head.source, lesson: nil, metadata: head.value.metadata, blocks: head.value.intro,
            language: language, origin: head.value.origin)
    }

    /// Whether the text is English, which rules about words need to know.
    var isEnglish: Bool { language == "en" || language.hasPrefix("en-") }
}
