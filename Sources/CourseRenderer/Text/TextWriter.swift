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
    /// Room for the words of a paragraph.
    var words = RunningText()

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
        add(blocks, to: &result)
        return result
    }

    /// Adds blocks to lines, each after an empty line.
    mutating func add(_ blocks: [Block<E>], to lines: inout TextLines) {
        for block in blocks { lines.appendFrame { add(block, to: &$0) } }
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

    /// Adds a block to lines that are empty or end with an empty one, but for lists and paragraphs, which may follow a line.
    mutating func add(_ block: Block<E>, to lines: inout TextLines) {
        switch block {
        case .section(let section): add(section, to: &lines)
        case .paragraph(let paragraph): fill(paragraph.text, into: &lines)
        case .list(let list): add(list, to: &lines)
        case .definitions(let definitions): add(definitions, to: &lines)
        case .table(let table): add(table, to: &lines)
        case .codeBlock(let code): add(code, to: &lines)
        case .quote(let quote): add(quote, to: &lines)
        case .separator: lines.append(line: "* * *")
        case .note(let note): frame(.note, inset: 2, in: &lines) { $0.write(note) }
        case .keyPoints(let passage):
            frame(.keyPoints, inset: 2, in: &lines) { $0.write(passage, as: .keyPoints) }
        case .resources(let passage):
            frame(.resources, inset: 2, in: &lines) { $0.write(passage, as: .resources) }
        case .figure(let figure): frame(.figure, inset: 2, in: &lines) { $0.write(figure) }
        case .attachment(let attachment): frame(.attachment, inset: 0, in: &lines) { $0.write(attachment) }
        case .discussion(let discussion): frame(.discussion, inset: 2, in: &lines) { $0.write(discussion) }
        case .activity(let activity): frame(.activity, inset: 2, in: &lines) { $0.write(activity) }
        case .exercise(let exercise): frame(.exercise, inset: 6, in: &lines) { $0.write(exercise) }
        case .question(let question): frame(.question, inset: 6, in: &lines) { $0.write(question) }
        case .variants(let variants): frame(.variants, inset: 2, in: &lines) { $0.write(variants) }
        case .answerSpace(let space): frame(.answerSpace, inset: 0, in: &lines) { $0.write(space) }
        case .handout(let handout): frame(.handout, inset: 0, in: &lines) { $0.write(handout) }
        case .cards(let cards): frame(.cards, inset: 2, in: &lines) { $0.write(cards) }
        case .form(let form): frame(.form, inset: 0, in: &lines) { $0.write(form) }
        case .scoring(let scoring): frame(.scoring, inset: 4, in: &lines) { $0.write(scoring) }
        case .only(let only): add(only.blocks, to: &lines)
        case .labelled(let labelled):
            let before = takeAnswers()
            add(to: &lines, below: labelled.label) { $0.add(labelled.block, to: &$1) }
            let own = takeAnswers()
            answers = before
            if !own.isEmpty {
                answers.appendBlock { answers in
                    answers.append(line: labelled.label.inBrackets)
                    answers.appendBlock(own)
                }
            }
        case .trainerNote(let note):
            add(to: &lines, below: E.open(note).tlp) { writer, lines in
                writer.frame(.trainerNote, inset: 2, in: &lines) { $0.write(note) }
            }
        }
    }

    /// Adds a part below its label, where it has one of its own.
    mutating func add(
        to lines: inout TextLines, below label: TLPLabel?, _ write: (inout Self, inout TextLines) -> Void
    ) {
        guard let label else { return write(&self, &lines) }
        let outer = tlp
        tlp = label
        defer { tlp = outer }
        lines.append(line: label.inBrackets)
        lines.appendBlock { write(&self, &$0) }
    }

    /// Adds what a template made of a block.
    private mutating func frame(
        _ block: BlockTemplate, inset: Int, in lines: inout TextLines, _ write: (inout Self) -> Markup
    ) {
        let outer = (self.block, self.inset)
        (self.block, self.inset) = (block, inset)
        defer { (self.block, self.inset) = outer }
        FrameLayout.add(write(&self), width: width, to: &lines)
    }

    /// Adds a title with a rule below it: `=`, `-`, `~` and `.` from the highest level down.
    mutating func underline(_ title: RunningText, in lines: inout TextLines) {
        let rules: [Unicode.Scalar] = ["=", "-", "~", "."]
        let start = lines.bytes.count
        lines.fill(title, width: width)
        let columns = lines.width(ofLinesAt: start..<lines.bytes.count)
        lines.appendRule(rules[min(heading, rules.count) - 1], columns: min(columns, width))
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

    mutating func markup(_ text: [Inline]) -> Markup? {
        text.isEmpty ? nil : putTogether(text) { .words($0) }
    }

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

extension TLPLabel {
    fileprivate var inBrackets: String { "[\(text)]" }
}
