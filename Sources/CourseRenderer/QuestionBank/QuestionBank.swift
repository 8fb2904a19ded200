package import CourseModel

/// The questions of a course in the plain words that learning platforms read.
package struct QuestionBank: Sendable {
    /// The questions of one lesson.
    package struct Category: Sendable {
        package var title: String
        package var entries: [Entry]
    }

    package struct Entry: Sendable {
        /// `nrm-101/eleven-norms/3`: course, lesson, number.
        package var name: String
        package var prompt: String
        package var kind: Kind
        package var points: Int
        /// What is said after any answer.
        package var feedback: String
        /// What is said after a right answer, and after a wrong one.
        package var ifRight: String
        package var ifWrong: String
    }

    package struct Choice: Sendable {
        package var text: String
        package var isRight: Bool
        package var feedback: String
    }

    package enum Kind: Sendable {
        case single([Choice])
        case multiple([Choice])
        /// Whether the statement is true, and what is said to those who choose true or false.
        case trueFalse(isTrue: Bool, ifTrue: String, ifFalse: String)
        /// Pairs; a partner that fits nothing has an empty first half.
        case match([(String, String)])
        case open(model: String, rubric: String)
        /// Things in their right order.
        case sequence([String])
    }

    package var course: String
    package var categories: [Category]

    package init(_ course: CourseEdition<Trainer>) {
        let metadata = course.head.metadata
        // The label stands in the name of the category, which a learning platform shows.
        let label = course.tlp.map { "(\($0.text))" }
        self.course = [metadata.code, metadata.title, label].compactMap(\.self).joined(separator: " ")
        categories = course.lessons.compactMap { lesson in
            var entries: [Entry] = []
            lesson.blocks.forEachBlock { block in
                guard case .question(let question) = block else { return }
                entries.append(Entry(question, name: "\(course.head.id)/\(lesson.id)/\(question.number)"))
            }
            let title = [lesson.metadata.code, lesson.metadata.title].compactMap(\.self).joined(separator: " ")
            return entries.isEmpty ? nil : Category(title: title, entries: entries)
        }
    }
}

extension QuestionBank.Entry {
    fileprivate init(_ question: Question<Trainer>, name: String) {
        self.name = name
        prompt = question.prompt.plainWords
        points = question.points
        let options: [Option<OptionKey<Trainer>>]
        let said: [(OverallFeedback<[Block<Trainer>]>.Moment?, String)]
        let model: (answer: String, rubric: String)
        switch question.use {
        case .practice(let choices, let feedback, let answer):
            options = choices
            said = feedback.map { ($0.moment, $0.content.plainWords) }
            model = (answer?.answer.plainWords ?? "", answer?.rubric?.plainWords ?? "")
        case .test(let choices, let feedback, let answer):
            options = choices
            said = feedback.map { ($0.moment.flatMap { .init(rawValue: $0.rawValue) }, $0.content.blocks.plainWords) }
            model = (answer?.answer.blocks.plainWords ?? "", answer?.rubric?.blocks.plainWords ?? "")
        }
        func overall(_ moment: OverallFeedback<[Block<Trainer>]>.Moment?) -> String {
            said.filter { $0.0 == moment }.map(\.1).joined(separator: "\n\n")
        }
        feedback = overall(nil)
        ifRight = overall(.correct)
        ifWrong = overall(.incorrect)
        let choices = options.map { option in
            QuestionBank.Choice(
                text: option.text.plainText, isRight: option.key?.isCorrect == true,
                feedback: option.key?.feedback.plainWords ?? "")
        }
        switch question.kind {
        case .single: kind = .single(choices)
        case .multiple: kind = .multiple(choices)
        case .trueFalse: kind = Self.trueFalse(choices)
        case .open: kind = .open(model: model.answer, rubric: model.rubric)
        case .sequence:
            kind = .sequence(options.sorted { ($0.key?.place ?? 0) < ($1.key?.place ?? 0) }.map(\.text.plainText))
        case .match:
            let partners = (question.partners?.texts ?? []).map(\.plainText)
            let pairs = options.compactMap { option -> (String, String)? in
                guard let place = option.key?.place, partners.indices.contains(place - 1) else { return nil }
                return (option.text.plainText, partners[place - 1])
            }
            let used = Set(pairs.map(\.1))
            kind = .match(pairs + partners.filter { !used.contains($0) }.map { ("", $0) })
        }
    }

    /// A question of true or false where its options say so in words that are known, else one with two options.
    private static func trueFalse(_ choices: [QuestionBank.Choice]) -> QuestionBank.Kind {
        func meaning(_ text: String) -> Bool? {
            switch text.lowercased().filter({ $0 != "." && $0 != "。" }) {
            case "true", "right", "yes", "正しい", "はい": true
            case "false", "wrong", "no", "誤り", "いいえ": false
            default: nil
            }
        }
        let yes = choices.first { meaning($0.text) == true }
        let no = choices.first { meaning($0.text) == false }
        guard choices.count == 2, let yes, let no else { return .single(choices) }
        return .trueFalse(isTrue: yes.isRight, ifTrue: yes.feedback, ifFalse: no.feedback)
    }
}

extension [Block<Trainer>] {
    /// The words of the blocks, a line or more a block.
    var plainWords: String {
        var lines: [String] = []
        func add(_ blocks: [Block<Trainer>], _ mark: String) {
            for block in blocks {
                switch block {
                case .trainerNote: continue
                case .list(let list):
                    for (index, item) in list.items.enumerated() {
                        add(item.blocks, list.kind == .ordered ? "\(list.start + index). " : "- ")
                    }
                case .table(let table):
                    lines.append(table.columns.map(\.title.plainText).joined(separator: " | "))
                    lines += table.rows.map { $0.map(\.plainText).joined(separator: " | ") }
                case .codeBlock(let code): lines.append(code.text)
                default:
                    var texts: [String] = []
                    block.forEachText { if !$0.isEmpty { texts.append($0.plainText) } }
                    let words = texts.joined(separator: " ")
                    if !words.isEmpty { lines.append(mark + words) }
                    block.forEachPart { add($0, mark) }
                }
            }
        }
        add(self, "")
        return lines.joined(separator: "\n")
    }
}
