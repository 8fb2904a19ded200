import CourseDiagnostics
import CourseModel
import XMLKit

/// Turns a tree that validation found sound into the typed values of the model.
///
/// The tree is trusted to follow the vocabulary: a document with a tier-1 error is never decoded. Numbers of activities,
/// exercises and questions are given here, in document order, so that every edition and format shows the same ones.
struct TreeDecoder {
    private var activities = 0
    private var exercises = 0
    private var questions = 0
}

extension TreeDecoder {
    /// The blocks among the children of `parent`; its parts (title, prompt, caption …) are passed over.
    mutating func blocks(_ parent: XMLNode?) -> [Block<Trainer>] {
        guard let parent else { return [] }
        var result: [Block<Trainer>] = []
        for child in parent.elements {
            if let block = block(child) { result.append(block) }
        }
        return result
    }

    /// A block, with the label that it carries.
    mutating func block(_ node: XMLNode) -> Block<Trainer>? {
        guard let block = unlabelled(node) else { return nil }
        // The table of a match is a part of the question, so its label is the question's.
        let bearers = [node, node.isNamed("question") ? node.child("table") : nil].compactMap(\.self)
        let labels: [(label: TLPLabel, origin: Origin)] = bearers.compactMap { bearer in
            bearer.choice("tlp").map { ($0, bearer.origin(of: "tlp")) }
        }
        guard let strictest = labels.max(by: { $0.label < $1.label }) else { return block }
        switch block {
        case .section, .trainerNote: return block
        default: return .labelled(Labelled(label: strictest.label, block: block, origin: strictest.origin))
        }
    }

    private mutating func unlabelled(_ node: XMLNode) -> Block<Trainer>? {
        switch node.name {
        case "p": .paragraph(Paragraph(text: inlines(node), origin: node.origin))
        case "section":
            .section(
                Section(
                    id: node.id, minutes: node.integer("minutes"), title: title(node), tlp: node.choice("tlp"),
                    blocks: blocks(node), origin: node.origin))
        case "list": .list(list(node))
        case "definitions": .definitions(definitions(node))
        case "table": .table(table(node))
        case "codeblock":
            .codeBlock(
                CodeBlock(language: node.attribute("language"), text: verbatim(node.text), origin: node.origin))
        case "quote":
            .quote(
                Quote(
                    blocks: blocks(node), attribution: node.child("attribution").map { inlines($0) } ?? [],
                    origin: node.origin))
        case "figure": .figure(figure(node))
        case "attachment":
            .attachment(
                Attachment(
                    path: node.attribute("src") ?? "", title: node.attribute("title") ?? "",
                    origin: node.origin(of: "src")))
        case "separator": .separator(node.origin)
        case "note":
            .note(
                Note(
                    kind: node.choice("kind") ?? .note, title: node.attribute("title"), blocks: blocks(node),
                    origin: node.origin))
        case "key-points": .keyPoints(Passage(blocks: blocks(node), origin: node.origin))
        case "resources": .resources(Passage(blocks: blocks(node), origin: node.origin))
        case "discussion":
            .discussion(
                Discussion(
                    id: node.id, title: node.attribute("title"), minutes: node.integer("minutes"), blocks: blocks(node),
                    origin: node.origin))
        case "activity": .activity(activity(node))
        case "exercise": .exercise(exercise(node))
        case "question": .question(question(node))
        case "answer-space": .answerSpace(AnswerSpace(lines: node.integer("lines") ?? 1, origin: node.origin))
        case "handout":
            .handout(
                Handout(
                    id: node.id, title: node.attribute("title"), per: node.choice("per"), blocks: blocks(node),
                    origin: node.origin))
        case "cards": .cards(cards(node))
        case "form": .form(form(node))
        case "variants": .variants(variants(node))
        case "scoring": .scoring(scoring(node))
        case "trainer-note": .trainerNote(trainerNote(node))
        case "only":
            .only(
                Only(
                    edition: node.choice("edition"), audience: node.words("audience").map { AudienceID($0) },
                    language: node.attribute("language"), blocks: blocks(node), origin: node.origin))
        default: nil
        }
    }

    private mutating func list(_ node: XMLNode) -> List<Trainer> {
        let kind: List<Trainer>.Kind = node.choice("kind") ?? .bullet
        var items: [List<Trainer>.Item] = []
        for item in node.elements {
            items.append(
                List.Item(checked: item.attribute("checked") == "yes", blocks: blocks(item), origin: item.origin))
        }
        return List(
            kind: kind, start: kind == .ordered ? node.integer("start") ?? 1 : 1, items: items, origin: node.origin)
    }

    private mutating func definitions(_ node: XMLNode) -> DefinitionList<Trainer> {
        var entries: [DefinitionList<Trainer>.Entry] = []
        var term: [Inline] = []
        for child in node.elements {
            if child.isNamed("term") {
                term = inlines(child)
            } else {
                entries.append(DefinitionList.Entry(term: term, definition: blocks(child)))
            }
        }
        return DefinitionList(entries: entries, origin: node.origin)
    }

    private mutating func table(_ node: XMLNode) -> Table<Trainer> {
        let heads = node.child("head").map { Array($0.elements) } ?? []
        let keyed = heads.map { $0.attribute("key") == "yes" }
        var columns: [Table<Trainer>.Column] = []
        var keys: [KeyColumn] = []
        var keyIndex: [Int?] = []
        for (position, head) in heads.enumerated() {
            if keyed[position] {
                keyIndex.append(keys.count)
                keys.append(KeyColumn(position: position, title: inlines(head), cells: []))
            } else {
                keyIndex.append(nil)
                columns.append(Table.Column(title: inlines(head), alignment: head.choice("align")))
            }
        }
        var rows: [[[Inline]]] = []
        for row in node.children(named: "row") {
            let cells = Array(row.elements)
            var open: [[Inline]] = []
            for position in heads.indices {
                let cell = position < cells.count ? inlines(cells[position]) : []
                if let index = keyIndex[position] { keys[index].cells.append(cell) } else { open.append(cell) }
            }
            rows.append(open)
        }
        return Table(
            id: node.id, caption: node.child("caption").map { inlines($0) } ?? [], columns: columns, rows: rows,
            keys: keys, origin: node.origin)
    }

    private mutating func figure(_ node: XMLNode) -> Figure<Trainer> {
        Figure(
            id: node.id, credit: node.attribute("credit"), licence: node.attribute("licence"),
            image: node.child("image").map(image) ?? Image(path: "", alternative: nil, title: nil, origin: node.origin),
            caption: node.child("caption").map { inlines($0) } ?? [], description: blocks(node.child("description")),
            origin: node.origin)
    }

    private mutating func activity(_ node: XMLNode) -> Activity<Trainer> {
        activities += 1
        let number = activities
        return Activity(
            id: node.id, number: number, title: node.attribute("title"), minutes: node.integer("minutes"),
            grouping: node.choice("grouping"), groupSize: node.integer("groups-of"),
            objectives: node.objectives, handouts: node.words("handout").map { ElementID($0) },
            ownData: node.attribute("own-data") == "yes", blocks: blocks(node),
            materials: blocks(node.child("materials")),
            steps: blocks(node.child("steps")), debrief: blocks(node.child("debrief")), origin: node.origin)
    }

    private mutating func solution(_ node: XMLNode?) -> Solution<Trainer>? {
        guard let node else { return nil }
        return Solution(blocks: blocks(node), readers: node.choice("for") ?? .answers)
    }

    private mutating func exercise(_ node: XMLNode) -> Exercise<Trainer> {
        exercises += 1
        let number = exercises
        var items: [Exercise<Trainer>.Item] = []
        for item in node.children(named: "item") {
            items.append(
                Exercise.Item(
                    id: item.id, prompt: blocks(item.child("prompt")), answer: solution(item.child("answer")),
                    reason: solution(item.child("reason")), accept: solution(item.child("accept")), origin: item.origin)
            )
        }
        var hints: [Exercise<Trainer>.Hint] = []
        for hint in node.children(named: "hint") {
            hints.append(
                .init(number: hints.count + 1, blocks: blocks(hint), readers: hint.choice("for") ?? .participant))
        }
        return Exercise(
            id: node.id, number: number, title: node.attribute("title"), minutes: node.integer("minutes"),
            objectives: node.objectives, statement: blocks(node.child("statement")), items: items, hints: hints,
            variants: node.child("variants").map { variants($0) }, answer: solution(node.child("answer")),
            solution: solution(node.child("solution")), notes: trainerNotes(node), origin: node.origin)
    }

    private mutating func question(_ node: XMLNode) -> Question<Trainer> {
        questions += 1
        let number = questions
        let kind: Question<Trainer>.Kind = node.choice("type") ?? .single
        var partners: Question<Trainer>.Partners?
        var options: [Option<OptionKey<Trainer>>] = []
        if kind == .match, let pairs = node.child("table") {
            (options, partners) = match(table(pairs), rows: pairs.children(named: "row").map(\.origin))
        }
        let written = node.children(named: "option")
        if !written.isEmpty { options.reserveCapacity(written.count) }
        for (index, option) in written.enumerated() {
            options.append(
                Option(
                    text: option.child("p").map { inlines($0) } ?? [],
                    key: OptionKey(
                        isCorrect: option.attribute("correct") == "yes", place: kind == .sequence ? index + 1 : nil,
                        feedback: blocks(option.child("feedback"))),
                    origin: option.origin))
        }
        if kind == .sequence { options.sort { $0.text.precedesByWords($1.text) } }
        var feedback: [(OverallFeedback<[Block<Trainer>]>.Moment?, [Block<Trainer>])] = []
        for part in node.children(named: "feedback") { feedback.append((part.choice("when"), blocks(part))) }
        let model = node.child("model-answer").map { answer in
            ModelAnswer(answer: blocks(answer), rubric: node.child("rubric").map { blocks($0) })
        }
        let use: Question<Trainer>.Use =
            node.attribute("use") == "practice"
            ? .practice(
                options: options, feedback: feedback.map { OverallFeedback(moment: $0, content: $1) }, model: model)
            : .test(
                options: options,
                feedback: feedback.map { moment, blocks in
                    OverallFeedback(
                        moment: moment.flatMap { .init(rawValue: $0.rawValue) }, content: Solution(blocks: blocks))
                },
                model: model.map {
                    ModelAnswer(answer: Solution(blocks: $0.answer), rubric: $0.rubric.map { Solution(blocks: $0) })
                })
        return Question(
            id: node.id, number: number, kind: kind, points: node.integer("points") ?? 1,
            objectives: node.objectives, prompt: blocks(node.child("prompt")), partners: partners, use: use,
            notes: trainerNotes(node), origin: node.origin)
    }

    /// The two columns of a match: what is matched, and the partners in the order of their words. A row whose first cell
    /// is empty adds a partner that fits nothing.
    private func match(
        _ table: Table<Trainer>, rows: [Origin]
    ) -> (options: [Option<OptionKey<Trainer>>], partners: Question<Trainer>.Partners) {
        var texts: [[Inline]] = []
        for row in table.rows where row.count > 1 && !row[1].isEmpty && !texts.contains(row[1]) { texts.append(row[1]) }
        texts.sort { $0.precedesByWords($1) }
        let options = zip(table.rows, rows).filter { $0.0.first?.isEmpty == false }.map { row, origin in
            Option(
                text: row[0],
                key: OptionKey<Trainer>(
                    isCorrect: true, place: row.count > 1 ? texts.firstIndex(of: row[1]).map { $0 + 1 } : nil,
                    feedback: []),
                origin: origin)
        }
        return (
            options,
            Question.Partners(
                id: table.id, caption: table.caption, titles: table.columns.map(\.title), texts: texts)
        )
    }

    private mutating func cards(_ node: XMLNode) -> CardSet<Trainer> {
        var cards: [CardSet<Trainer>.Card] = []
        for card in node.elements {
            cards.append(
                CardSet.Card(
                    id: card.id, title: card.attribute("title"), front: blocks(card.child("front")),
                    back: blocks(card.child("back")), origin: card.origin))
        }
        return CardSet(
            id: node.id, title: node.attribute("title"), per: node.choice("per"), cards: cards, origin: node.origin)
    }

    private mutating func form(_ node: XMLNode) -> Form<Trainer> {
        var parts: [Form<Trainer>.Part] = []
        for child in node.elements {
            if child.isNamed("field") {
                parts.append(
                    .field(
                        Form.Field(label: inlines(child), lines: child.integer("lines") ?? 1, origin: child.origin)))
            } else if let block = block(child) {
                parts.append(.block(block))
            }
        }
        return Form(
            id: node.id, title: node.attribute("title"), per: node.choice("per"), parts: parts, origin: node.origin)
    }

    private mutating func variants(_ node: XMLNode) -> Variants<Trainer> {
        Variants(
            guided: blocks(node.child("guided")), unguided: blocks(node.child("unguided")), origin: node.origin)
    }

    mutating func trainerNotes(_ node: XMLNode) -> [TrainerNote<Trainer>] {
        var notes: [TrainerNote<Trainer>] = []
        for note in node.children(named: "trainer-note") { notes.append(trainerNote(note)) }
        return notes
    }

    private mutating func trainerNote(_ node: XMLNode) -> TrainerNote<Trainer> {
        TrainerNote(
            kind: node.choice("kind"), tlp: node.choice("tlp"), blocks: blocks(node), origin: node.origin)
    }

    func title(_ node: XMLNode) -> [Inline] { node.child("title").map { inlines($0) } ?? [] }

    /// The text of a code block: one line break at each end belongs to the markup.
    private func verbatim(_ text: String) -> String {
        var text = Substring(text)
        if text.hasPrefix("\n") { text = text.dropFirst() }
        if text.hasSuffix("\n") { text = text.dropLast() }
        return String(text)
    }
}

extension [Inline] {
    /// Whether its words come first in the order of their UTF-8 bytes: an order that tells nothing and is the same
    /// everywhere.
    fileprivate func precedesByWords(_ other: [Inline]) -> Bool {
        plainText.utf8.lexicographicallyPrecedes(other.plainText.utf8)
    }
}
