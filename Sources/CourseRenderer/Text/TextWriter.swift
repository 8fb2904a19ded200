import CourseModel

/// Writes the blocks of one document as lines.
///
/// 1. Flow is laid out directly (`TextWriter+Flow`).
/// 2. Pedagogic blocks become views (`BlockWriter`), templates show them, and `FrameLayout` lays out what comes of it.
/// 3. Links, notes, sources and answers, which are told only at the end, are gathered on the way.
struct TextWriter<E: Edition>: BlockWriter {
    let texts: CourseTexts<E>
    /// The lesson that is written; nil outside lessons.
    var lesson: LessonID?

    var references = TextReferences()
    /// The keys of questions and exercises, in the order of the text.
    private(set) var answers = TextLines()
    var marksEmphasis = true
    /// The level of the next heading: 1 is the document's own title.
    var heading = 2
    var tlp: TLPLabel?
    /// The columns of a line where the writer is now.
    var width: Int
    /// The block whose view is made now; the views of others stand inside it.
    private var block: BlockTemplate?
    /// By how many columns the template of that block moves what stands inside it to the right.
    private var inset = 0

    init(_ texts: CourseTexts<E>, lesson: LessonID?, width: Int) {
        self.texts = texts
        self.lesson = lesson
        self.width = width
        tlp = texts.course.head.metadata.tlp
    }

    init(
        course: CourseEdition<E>, names: CourseNames, frames: TextFrames, strings: InterfaceStrings, lesson: LessonID?,
        width: Int
    ) {
        let texts = CourseTexts(course, participants: nil, names: names, frames: frames, strings: strings)
        self.init(texts, lesson: lesson, width: width)
    }

    var course: CourseEdition<E> { texts.course }
    var participants: CourseEdition<Participant>? { texts.participants }
    var frames: TextFrames { texts.frames }
    var strings: InterfaceStrings { texts.strings }

    /// Blocks one below the other, with an empty line between them.
    mutating func lines(_ blocks: [Block<E>]) -> TextLines {
        var result = TextLines()
        for block in blocks { result.appendFrame(lines(block)) }
        return result
    }

    /// Blocks one below the other where `margin` columns are taken.
    mutating func lines(_ blocks: [Block<E>], margin: Int) -> TextLines {
        beside(margin: margin) { $0.lines(blocks) }
    }

    /// What is written where `margin` columns are taken.
    mutating func beside<Result>(margin: Int, _ write: (inout Self) -> Result) -> Result {
        let outer = width
        width = max(TextLines.narrowest, width - margin)
        defer { width = outer }
        return write(&self)
    }

    mutating func lines(_ block: Block<E>) -> TextLines {
        switch block {
        case .section(let section): return lines(section)
        case .paragraph(let paragraph): return TextLines(filledWith: text(paragraph.text), width: width)
        case .list(let list): return lines(list)
        case .definitions(let definitions): return lines(definitions)
        case .table(let table): return lines(table)
        case .codeBlock(let code): return lines(code)
        case .quote(let quote): return lines(quote)
        case .separator: return TextLines(line: "* * *")
        case .note(let note): return framed(.note, inset: 2) { $0.write(note) }
        case .keyPoints(let passage): return framed(.keyPoints, inset: 2) { $0.write(passage, as: .keyPoints) }
        case .resources(let passage): return framed(.resources, inset: 2) { $0.write(passage, as: .resources) }
        case .figure(let figure): return framed(.figure, inset: 2) { $0.write(figure) }
        case .attachment(let attachment): return framed(.attachment, inset: 0) { $0.write(attachment) }
        case .discussion(let discussion): return framed(.discussion, inset: 2) { $0.write(discussion) }
        case .activity(let activity): return framed(.activity, inset: 2) { $0.write(activity) }
        case .exercise(let exercise): return framed(.exercise, inset: 6) { $0.write(exercise) }
        case .question(let question): return framed(.question, inset: 6) { $0.write(question) }
        case .variants(let variants): return framed(.variants, inset: 2) { $0.write(variants) }
        case .answerSpace(let space): return framed(.answerSpace, inset: 0) { $0.write(space) }
        case .handout(let handout): return framed(.handout, inset: 0) { $0.write(handout) }
        case .cards(let cards): return framed(.cards, inset: 2) { $0.write(cards) }
        case .form(let form): return framed(.form, inset: 0) { $0.write(form) }
        case .scoring(let scoring): return framed(.scoring, inset: 4) { $0.write(scoring) }
        case .only(let only): return lines(only.blocks)
        case .labelled(let labelled):
            let before = takeAnswers()
            let text = marked(labelled.label) { $0.lines(labelled.block) }
            let own = takeAnswers()
            answers = before
            if !own.isEmpty { answers.appendBlock(marked(labelled.label) { _ in own }) }
            return text
        case .trainerNote(let note):
            return marked(E.open(note).tlp) { $0.framed(.trainerNote, inset: 2) { $0.write(note) } }
        }
    }

    /// A part below its label, where it has one of its own.
    mutating func marked(_ label: TLPLabel?, _ lines: (inout Self) -> TextLines) -> TextLines {
        guard let label else { return lines(&self) }
        let outer = tlp
        tlp = label
        defer { tlp = outer }
        var result = TextLines(line: "[\(label.text)]")
        result.appendBlock(lines(&self))
        return result
    }

    /// What a template made of a block.
    private mutating func framed(_ block: BlockTemplate, inset: Int, _ write: (inout Self) -> Markup) -> TextLines {
        let outer = (self.block, self.inset)
        (self.block, self.inset) = (block, inset)
        defer { (self.block, self.inset) = outer }
        return FrameLayout.lines(write(&self), width: width)
    }

    /// A title with a rule below it: `=`, `-`, `~` and `.` from the highest level down.
    mutating func underlined(_ title: RunningText) -> TextLines {
        let rules: [Unicode.Scalar] = ["=", "-", "~", "."]
        var lines = TextLines(filledWith: title, width: width)
        lines.appendRule(rules[min(heading, rules.count) - 1], columns: min(lines.width, width))
        return lines
    }

    /// The keys gathered so far, which are then no longer gathered.
    mutating func takeAnswers() -> TextLines {
        defer { answers = TextLines() }
        return answers
    }

    // MARK: BlockWriter

    mutating func markup(_ blocks: [Block<E>]) -> Markup? {
        if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] { return markup(paragraph.text) }
        return .lines(lines(blocks, margin: inset))
    }

    mutating func markup(_ text: [Inline]) -> Markup? { text.isEmpty ? nil : .words(self.text(text)) }

    mutating func render(_ view: some TemplateView, with block: BlockTemplate) -> Markup {
        if let question = view as? QuestionView, question.practice != nil || question.key != nil {
            answers.appendBlock(texts.frames.lines(question, "answer-to-question", width: width))
        }
        if let exercise = view as? ExerciseView, exercise.hasKey {
            answers.appendBlock(texts.frames.lines(exercise, "answer-to-exercise", width: width))
        }
        if let scoring = view as? ScoringView, scoring.hasKey {
            answers.appendBlock(texts.frames.lines(scoring, "answer-to-scoring", width: width))
        }
        let columns = block == self.block ? width : width - inset
        return .lines(texts.frames.lines(view, block, width: columns)) ?? Markup("")
    }

    mutating func indented<Result>(by columns: Int, _ write: (inout Self) -> Result) -> Result {
        let outer = inset
        inset = columns
        defer { inset = outer }
        return write(&self)
    }

    /// Text has no anchors.
    func anchor(_: ElementID?, _: String, _: Int?) -> String { "" }

    func links(toObjectives ids: [ObjectiveID]) -> [LinkView] {
        texts.names.ofObjectives(ids, in: lesson).map { LinkView(title: $0) }
    }

    func links(toHandouts ids: [ElementID]) -> [LinkView] {
        ids.map { id in
            let title = lesson.flatMap { texts.course.targets.lessons[$0]?.anchors[id] } ?? ""
            return LinkView(title: title.isEmpty ? strings[.handout] : title)
        }
    }

    func address(ofFile path: String) -> String { path }
}

extension ExerciseView {
    fileprivate var hasKey: Bool {
        answer != nil || solution != nil || items.contains { $0.key != nil }
    }
}
