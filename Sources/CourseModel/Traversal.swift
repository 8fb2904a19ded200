// Each walk is compiled for every edition: one that finds its types at run time costs more than what is looked for.

extension Lesson {
    /// What can be linked to in the lesson.
    package var outline: Outline {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            var anchors: [ElementID: String] = [:]
            visitBlocks(of: blocks) { block in
                block.forEachAnchor { id, title in anchors[id] = title }
            }
            return Outline(title: metadata.title, code: metadata.code, anchors: anchors)
        }
    }
}

extension Array {
    /// Calls `body` with every block, the outer before the inner, in reading order.
    package func forEachBlock<E: Edition>(_ body: (Block<E>) -> Void) where Element == Block<E> {
        visitBlocks(of: self, body)
    }

    /// Calls `body` with every inline of every block.
    package func forEachInlineOfBlocks<E: Edition>(_ body: (Inline) -> Void) where Element == Block<E> {
        visitInlines(of: self, body)
    }
}

@_specialize(where E == Trainer)
@_specialize(where E == Answers)
@_specialize(where E == Participant)
private func visitBlocks<E: Edition>(of blocks: [Block<E>], _ body: (Block<E>) -> Void) {
    for block in blocks {
        body(block)
        block.forEachPart { visitBlocks(of: $0, body) }
    }
}

@_specialize(where E == Trainer)
@_specialize(where E == Answers)
@_specialize(where E == Participant)
private func visitInlines<E: Edition>(of blocks: [Block<E>], _ body: (Inline) -> Void) {
    visitBlocks(of: blocks) { block in block.forEachText { $0.forEachInline(body) } }
}

extension Block {
    /// Calls `body` with the ids of this block itself, and the titles that links to them show.
    func forEachAnchor(_ body: (ElementID, String) -> Void) {
        func add(_ id: ElementID?, _ title: @autoclosure () -> String?) {
            if let id { body(id, title() ?? "") }
        }
        switch self {
        case .section(let section): add(section.id, section.title.plainText)
        case .table(let table): add(table.id, table.caption.plainText)
        case .figure(let figure): add(figure.id, figure.caption.plainText)
        case .discussion(let discussion): add(discussion.id, discussion.title)
        case .activity(let activity): add(activity.id, activity.title)
        case .exercise(let exercise):
            add(exercise.id, exercise.title)
            for item in exercise.items { add(item.id, nil) }
        case .question(let question):
            add(question.id, nil)
            if let partners = question.partners { add(partners.id, partners.caption.plainText) }
        case .handout(let handout): add(handout.id, handout.title)
        case .cards(let set):
            add(set.id, set.title)
            for card in set.cards { add(card.id, card.title) }
        case .form(let form): add(form.id, form.title)
        case .scoring(let scoring):
            add(scoring.id, scoring.title)
            for category in scoring.categories { add(category.id, category.title) }
            for item in scoring.cases { add(item.id, item.title) }
        case .paragraph, .list, .definitions, .codeBlock, .quote, .attachment, .separator, .note, .keyPoints,
            .resources, .answerSpace, .variants, .trainerNote, .only, .labelled:
            break
        }
    }

    /// Calls `body` with the blocks directly inside this one, part by part in reading order, every part included.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func forEachPart(_ body: ([Block]) -> Void) { visitParts(body) }

    /// Apart from `forEachPart`, so that a call from another module finds its edition before it asks for any type.
    @inline(never)
    private func visitParts(_ body: ([Block]) -> Void) {
        switch self {
        case .section(let section): body(section.blocks)
        case .list(let list): for item in list.items { body(item.blocks) }
        case .definitions(let definitions): for entry in definitions.entries { body(entry.definition) }
        case .quote(let quote): body(quote.blocks)
        case .figure(let figure): body(figure.description)
        case .note(let note): body(note.blocks)
        case .keyPoints(let passage), .resources(let passage): body(passage.blocks)
        case .discussion(let discussion): body(discussion.blocks)
        case .activity(let activity):
            body(activity.blocks)
            body(activity.materials)
            body(activity.steps)
            body(activity.debrief)
        case .exercise(let exercise): exercise.forEachPart(body)
        case .question(let question): question.forEachPart(body)
        case .handout(let handout): body(handout.blocks)
        case .cards(let set):
            for card in set.cards {
                body(card.front)
                body(card.back)
            }
        case .form(let form):
            for part in form.parts { if case .block(let block) = part { body([block]) } }
        case .variants(let variants): variants.forEachPart(body)
        case .scoring(let scoring):
            body(scoring.blocks)
            for caveat in scoring.caveats { body(caveat) }
            for category in scoring.categories { body(category.blocks) }
            for item in scoring.cases { body(item.blocks) }
        case .trainerNote(let note): body(E.open(note).blocks)
        case .only(let only): body(only.blocks)
        case .labelled(let labelled): body([labelled.block])
        case .paragraph, .table, .codeBlock, .attachment, .separator, .answerSpace: break
        }
    }

    /// Calls `body` with the running texts directly in this block, in reading order.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func forEachText(_ body: ([Inline]) -> Void) { visitTexts(body) }

    /// Apart from `forEachText`, as above.
    @inline(never)
    private func visitTexts(_ body: ([Inline]) -> Void) {
        switch self {
        case .section(let section): body(section.title)
        case .paragraph(let paragraph): body(paragraph.text)
        case .definitions(let definitions): for entry in definitions.entries { body(entry.term) }
        case .table(let table):
            body(table.caption)
            for column in table.columns { body(column.title) }
            for row in table.rows { for cell in row { body(cell) } }
            for key in table.keys {
                body(E.open(key).title)
                for cell in E.open(key).cells { body(cell) }
            }
        case .quote(let quote): body(quote.attribution)
        case .figure(let figure):
            body([.image(figure.image)])
            body(figure.caption)
        case .question(let question): question.forEachText(body)
        case .scoring(let scoring):
            for category in scoring.categories { for level in category.levels { body(level.text) } }
            for band in scoring.bands { body(band.text) }
        case .form(let form):
            for part in form.parts { if case .field(let field) = part { body(field.label) } }
        case .list, .codeBlock, .attachment, .separator, .note, .keyPoints, .discussion, .activity, .exercise,
            .answerSpace, .resources, .handout, .cards, .variants, .trainerNote, .only, .labelled:
            break
        }
    }
}

extension Variants {
    package func forEachPart(_ body: ([Block<E>]) -> Void) {
        body(guided)
        body(unguided)
    }
}

extension Exercise {
    func forEachPart(_ body: ([Block<E>]) -> Void) {
        func open(_ answer: E.Answer?) { if let answer { body(E.open(answer).blocks) } }
        body(statement)
        for item in items {
            body(item.prompt)
            open(item.answer)
            open(item.reason)
            open(item.accept)
        }
        for hint in hints { body(hint.blocks) }
        variants?.forEachPart(body)
        open(answer)
        open(solution)
        for note in notes { body([.trainerNote(note)]) }
    }
}

extension Question {
    func forEachPart(_ body: ([Block<E>]) -> Void) {
        body(prompt)
        switch use {
        case .practice(let options, let feedback, let model):
            for option in options { if let key = option.key { body(key.feedback) } }
            for said in feedback { body(said.content) }
            if let model {
                body(model.answer)
                body(model.rubric ?? [])
            }
        case .test(let options, let feedback, let model):
            for option in options { if let key = option.key { body(E.open(key).feedback) } }
            for said in feedback { body(E.open(said.content).blocks) }
            if let model {
                body(E.open(model.answer).blocks)
                if let rubric = model.rubric { body(E.open(rubric).blocks) }
            }
        }
        for note in notes { body([.trainerNote(note)]) }
    }

    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func forEachText(_ body: ([Inline]) -> Void) {
        switch use {
        case .practice(let options, _, _): for option in options { body(option.text) }
        case .test(let options, _, _): for option in options { body(option.text) }
        }
        guard let partners else { return }
        body(partners.caption)
        for title in partners.titles { body(title) }
        for text in partners.texts { body(text) }
    }
}

extension [Inline] {
    /// Calls `body` with every inline in the text, the outer before the inner.
    package func forEachInline(_ body: (Inline) -> Void) {
        for inline in self {
            body(inline)
            inline.innerText.forEachInline(body)
        }
    }
}

extension Inline {
    /// The running text inside it.
    package var innerText: [Inline] {
        switch self {
        case .emphasis(let inner), .strong(let inner), .subscript(let inner), .superscript(let inner),
            .deleted(let inner):
            inner
        case .link(let link): link.text
        case .reference(let reference): reference.text
        case .term(let term): term.text
        case .value(let value): value.text
        case .footnote(let note): note.text
        case .foreign(let foreign): foreign.text
        case .text, .code, .citation, .image, .lineBreak: []
        }
    }
}
