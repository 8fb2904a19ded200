import ContentDigest
import CourseModel

/// Finds the parts of a lesson that a trainer knows by name or number, with digests that tell whether they changed.
///
/// The digests are made of the edition's own value, so those of participants know nothing of keys.
struct PartGathering<E: Edition> {
    private(set) var parts: [PackManifest.Part] = []

    /// Gathers the parts, and returns the digest of what the lesson says outside them.
    mutating func digest(of lesson: Lesson<E>) -> String {
        var said = SaidText()
        for objective in lesson.metadata.objectives { said.add(objective.text) }
        add(lesson.blocks, to: &said)
        return said.digest
    }

    private mutating func add(_ blocks: [Block<E>], to said: inout SaidText) {
        for block in blocks {
            if !addPart(block) {
                said.addOwn(block)
                block.forEachPart { add($0, to: &said) }
            }
        }
    }

    private mutating func addPart(_ block: Block<E>) -> Bool {
        switch block {
        case .discussion(let part): add(.discussion, nil, part.id, part.title, part.minutes, block)
        case .activity(let part): add(.activity, part.number, part.id, part.title, part.minutes, block)
        case .exercise(let part): add(.exercise, part.number, part.id, part.title, part.minutes, block)
        case .question(let part): add(.question, part.number, part.id, nil, nil, block)
        case .handout(let part): add(.handout, nil, part.id, part.title, nil, block)
        case .cards(let part): add(.cards, nil, part.id, part.title, nil, block)
        case .form(let part): add(.form, nil, part.id, part.title, nil, block)
        default: return false
        }
        return true
    }

    private mutating func add(
        _ kind: PackManifest.Part.Kind, _ number: Int?, _ id: ElementID?, _ title: String?, _ minutes: Int?,
        _ block: Block<E>
    ) {
        let place = parts.count
        parts.append(
            PackManifest.Part(
                kind: kind, number: number, id: id?.rawValue, title: title, minutes: minutes, text: "", key: nil))
        var said = SaidText()
        var key = SaidText()
        said.addOwn(block)
        switch block {
        case .exercise(let exercise):
            let withheld =
                [exercise.answer, exercise.solution] + exercise.items.flatMap { [$0.answer, $0.reason, $0.accept] }
            for answer in withheld.compactMap(\.self) { key.add(E.open(answer).blocks) }
            add(exercise.statement + exercise.items.flatMap(\.prompt) + exercise.hints.flatMap(\.blocks), to: &said)
            if let variants = exercise.variants { add(variants.guided + variants.unguided, to: &said) }
            for note in exercise.notes { said.add(E.open(note).blocks) }
        case .question(let question):
            add(question.prompt, to: &said)
            addKey(of: question, to: &key)
            for note in question.notes { said.add(E.open(note).blocks) }
        default: block.forEachPart { add($0, to: &said) }
        }
        parts[place].text = said.digest
        parts[place].key = key.isEmpty ? nil : key.digest
    }

    private func addKey(of question: Question<E>, to key: inout SaidText) {
        func add(_ option: OptionKey<E>?) {
            guard let option else { return }
            key.add("\(option.isCorrect) \(option.place ?? 0)")
            key.add(option.feedback)
        }
        switch question.use {
        case .practice(let options, let feedback, let model):
            for option in options { add(option.key) }
            for said in feedback { key.add(said.content) }
            if let model { key.add(model.answer + (model.rubric ?? [])) }
        case .test(let options, let feedback, let model):
            for option in options { add(option.key.map(E.open)) }
            for said in feedback { key.add(E.open(said.content).blocks) }
            for answer in [model?.answer, model?.rubric].compactMap(\.self) { key.add(E.open(answer).blocks) }
        }
    }
}

/// What some blocks say, as one text to take a digest of.
struct SaidText {
    private var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// The first 64 bits: enough to tell whether something changed, and half as long to carry.
    var digest: String { String(ContentDigest(of: bytes).hexadecimal.prefix(16)) }

    static func digest<E: Edition>(title: [Inline], _ blocks: [Block<E>]) -> String {
        var said = SaidText()
        said.add(title)
        said.add(blocks)
        return said.digest
    }

    mutating func add(_ text: String) {
        bytes += text.utf8
        bytes.append(0)
    }

    mutating func add(_ text: [Inline]) {
        for inline in text { add(inline) }
        bytes.append(0)
    }

    mutating func add<E: Edition>(_ blocks: [Block<E>]) { blocks.forEachBlock { addOwn($0) } }

    /// What the block says apart from the blocks in it.
    mutating func addOwn<E: Edition>(_ block: Block<E>) {
        block.forEachText { add($0) }
        switch block {
        case .codeBlock(let code): add(code.text)
        case .note(let note): add(note.title ?? note.kind.rawValue)
        case .attachment(let attachment): add("\(attachment.path) \(attachment.title)")
        case .cards(let set): for card in set.cards { add(card.title ?? "") }
        case .list(let list): add(list.kind.rawValue)
        case .answerSpace(let space): add(String(space.lines))
        case .labelled, .section, .trainerNote: if let label = block.ownLabel { add(label.text) }
        default: break
        }
    }

    private mutating func add(_ inline: Inline) {
        switch inline {
        case .text(let text): bytes += text.utf8
        case .code(let text): add(text)
        case .link(let link): add(link.address)
        case .reference(let reference): add(reference.target.description)
        case .term(let term): add(term.term.rawValue)
        case .value(let value): add(value.text.plainText)
        case .citation(let citation): add("\(citation.source) \(citation.locator ?? "")")
        case .image(let image): add("\(image.path) \(image.alternative ?? "")")
        case .emphasis, .strong, .subscript, .superscript, .deleted, .footnote, .foreign, .lineBreak: break
        }
        for inner in inline.innerText { add(inner) }
    }
}
