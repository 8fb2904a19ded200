import CourseDiagnostics

/// Tasks as they stand on paper: for the workbook, the tests and the answer key.
extension Question {
    /// The question as on a test sheet: whatever key the edition has belongs to those who mark it.
    package var asTest: Question {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            guard case .practice(let options, let feedback, let model) = use else { return self }
            var question = self
            question.use = .test(
                options: options.map { option in
                    Option(text: option.text, key: option.key.flatMap { E.testKeyKeeper?($0) }, origin: option.origin)
                },
                feedback: feedback.compactMap { said in
                    E.answerKeeper.map { keep in
                        OverallFeedback(
                            moment: said.moment.flatMap { .init(rawValue: $0.rawValue) },
                            content: keep(Solution(blocks: said.content)))
                    }
                },
                model: model.flatMap { model in
                    E.answerKeeper.map { keep in
                        ModelAnswer(
                            answer: keep(Solution(blocks: model.answer)),
                            rubric: model.rubric.map { keep(Solution(blocks: $0)) })
                    }
                })
            return question
        }
    }
}

extension Lesson {
    /// What learners write in: the tasks of the lesson with room for their words. Sheets are printed by themselves.
    package var workbookTasks: [Block<E>] {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            var tasks: [Block<E>] = []
            for block in blocks { block.addWorkbookTasks(to: &tasks) }
            return tasks
        }
    }

    /// The tasks that have a key, and the tables with a column of keys, in order.
    package var keyedBlocks: [Block<E>] {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            var result: [Block<E>] = []
            blocks.forEachBlock(under: metadata.tlp) { block, label in
                switch block {
                case .question(let question): result.append(.question(question.asTest).labelled(label))
                case .exercise(var exercise) where exercise.hasKey:
                    for index in exercise.items.indices {
                        // Nobody writes in the key.
                        exercise.items[index].prompt.removeAll { if case .answerSpace = $0 { true } else { false } }
                    }
                    result.append(.exercise(exercise).labelled(label))
                case .scoring(let sheet) where sheet.hasKey: result.append(.scoring(sheet.asKey).labelled(label))
                case .table(let table) where !table.keys.isEmpty: result.append(block.labelled(label))
                default: break
                }
            }
            return result
        }
    }
}

extension Scoring {
    /// Whether the edition tells the scores of a case.
    package var hasKey: Bool { cases.contains { $0.key != nil } }

    /// What the answer key shows of it: the cases that have scores, by title, and how they are worked out.
    fileprivate var asKey: Scoring {
        var sheet = self
        sheet.isKey = true
        sheet.blocks = []
        sheet.caveats = []
        for index in sheet.categories.indices {
            sheet.categories[index].blocks = []
            sheet.categories[index].levels = []
        }
        sheet.cases.removeAll { $0.key == nil }
        for index in sheet.cases.indices { sheet.cases[index].blocks = [] }
        return sheet
    }
}

extension Exercise {
    /// Whether the edition tells an answer to it.
    package var hasKey: Bool {
        answer != nil || solution != nil || items.contains { $0.answer != nil || $0.reason != nil || $0.accept != nil }
    }
}

extension Block {
    private static func room(_ lines: Int) -> Block { .answerSpace(AnswerSpace(lines: lines, origin: .unknown)) }

    private static func addWorkbookTasks(of blocks: [Block], under label: TLPLabel?, to tasks: inout [Block]) {
        let first = tasks.count
        for block in blocks { block.addWorkbookTasks(to: &tasks) }
        guard label != nil else { return }
        for index in first..<tasks.count { tasks[index] = tasks[index].labelled(label) }
    }

    fileprivate func addWorkbookTasks(to tasks: inout [Block]) {
        switch self {
        case .section(let section): Self.addWorkbookTasks(of: section.blocks, under: section.tlp, to: &tasks)
        case .labelled(let labelled):
            Self.addWorkbookTasks(of: [labelled.block], under: labelled.label, to: &tasks)
        case .discussion: tasks += [self, Self.room(3)]
        case .activity(var activity):
            activity.materials = []
            tasks += [.activity(activity), Self.room(5)]
        case .exercise(var exercise):
            for index in exercise.items.indices where !exercise.items[index].prompt.holdRoom() {
                exercise.items[index].prompt.append(Self.room(2))
            }
            let isOpen = exercise.items.isEmpty && !exercise.statement.holdRoom()
            tasks.append(.exercise(exercise))
            if isOpen { tasks.append(Self.room(5)) }
        case .question(let question):
            // The questions of the tests are on papers of their own: whoever had them in the book would know the post-test.
            if case .practice = question.use { tasks.append(.question(question.asTest)) }
        case .form, .answerSpace: tasks.append(self)
        default: break
        }
    }
}

extension Array {
    /// Whether there is room to write among the blocks.
    fileprivate func holdRoom<E: Edition>() -> Bool where Element == Block<E> {
        var found = false
        forEachBlock { block in
            switch block {
            case .answerSpace, .form: found = true
            default: break
            }
        }
        return found
    }
}
