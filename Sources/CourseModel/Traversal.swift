extension Lesson {
    /// What can be linked to in the lesson.
    package var outline: Outline {
        var anchors: [ElementID: String] = [:]
        for block in blocks { block.collectAnchors(&anchors) }
        return Outline(title: metadata.title, code: metadata.code, anchors: anchors)
    }
}

extension Block {
    /// Adds the ids in this block, with the titles that links to them show.
    func collectAnchors(_ anchors: inout [ElementID: String]) {
        func add(_ id: ElementID?, _ title: String?) {
            if let id { anchors[id] = title ?? "" }
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
        case .paragraph, .list, .definitions, .codeBlock, .quote, .attachment, .separator, .note, .keyPoints,
            .resources,
            .answerSpace, .variants, .trainerNote, .labelled:
            break
        }
        for child in childBlocks { child.collectAnchors(&anchors) }
    }

    /// The blocks directly inside this one, in reading order, those of every part included.
    package var childBlocks: [Block] {
        switch self {
        case .section(let section): section.blocks
        case .list(let list): list.items.flatMap(\.blocks)
        case .definitions(let definitions): definitions.entries.flatMap(\.definition)
        case .quote(let quote): quote.blocks
        case .figure(let figure): figure.description
        case .note(let note): note.blocks
        case .keyPoints(let passage), .resources(let passage): passage.blocks
        case .discussion(let discussion): discussion.blocks
        case .activity(let activity): activity.blocks + activity.materials + activity.steps + activity.debrief
        case .exercise(let exercise): exercise.childBlocks
        case .question(let question): question.childBlocks
        case .handout(let handout): handout.blocks
        case .cards(let set): set.cards.flatMap { $0.front + $0.back }
        case .form(let form):
            form.parts.compactMap { part in
                if case .block(let block) = part { block } else { nil }
            }
        case .variants(let variants): variants.guided + variants.unguided
        case .trainerNote(let note): E.open(note).blocks
        case .labelled(let labelled): [labelled.block]
        case .paragraph, .table, .codeBlock, .attachment, .separator, .answerSpace: []
        }
    }

    /// The running texts directly in this block, in reading order.
    package var ownTexts: [[Inline]] {
        switch self {
        case .section(let section): [section.title]
        case .paragraph(let paragraph): [paragraph.text]
        case .definitions(let definitions): definitions.entries.map(\.term)
        case .table(let table):
            [table.caption] + table.columns.map(\.title) + table.rows.flatMap { $0 }
                + table.keys.flatMap { [E.open($0).title] + E.open($0).cells }
        case .quote(let quote): [quote.attribution]
        case .figure(let figure): [[.image(figure.image)], figure.caption]
        case .question(let question): question.ownTexts
        case .form(let form):
            form.parts.compactMap { part in
                if case .field(let field) = part { field.label } else { nil }
            }
        case .list, .codeBlock, .attachment, .separator, .note, .keyPoints, .discussion, .activity, .exercise,
            .answerSpace, .resources, .handout, .cards, .variants, .trainerNote, .labelled:
            []
        }
    }
}

extension Exercise {
    fileprivate var childBlocks: [Block<E>] {
        var blocks = statement
        for item in items {
            blocks += item.prompt
            for part in [item.answer, item.reason, item.accept].compactMap(\.self) { blocks += E.open(part).blocks }
        }
        blocks += hints.flatMap(\.self)
        if let variants { blocks.append(.variants(variants)) }
        for part in [answer, solution].compactMap(\.self) { blocks += E.open(part).blocks }
        return blocks + notes.map { .trainerNote($0) }
    }
}

extension Question {
    fileprivate var childBlocks: [Block<E>] {
        var blocks = prompt
        switch use {
        case .practice(let options, let feedback, let model):
            blocks += options.flatMap { $0.key?.feedback ?? [] } + feedback.flatMap(\.content)
            if let model { blocks += model.answer + (model.rubric ?? []) }
        case .test(let options, let feedback, let model):
            for option in options {
                if let key = option.key { blocks += E.open(key).feedback }
            }
            for said in feedback { blocks += E.open(said.content).blocks }
            if let model {
                blocks += E.open(model.answer).blocks
                if let rubric = model.rubric { blocks += E.open(rubric).blocks }
            }
        }
        return blocks + notes.map { .trainerNote($0) }
    }

    fileprivate var ownTexts: [[Inline]] {
        let options =
            switch use {
            case .practice(let options, _, _): options.map(\.text)
            case .test(let options, _, _): options.map(\.text)
            }
        guard let partners else { return options }
        return options + [partners.caption] + partners.titles + partners.texts
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
        case .footnote(let note): note.text
        case .foreign(let foreign): foreign.text
        case .text, .code, .citation, .image, .lineBreak: []
        }
    }
}

extension Sequence {
    /// Calls `body` with every block, the outer before the inner, in reading order.
    package func forEachBlock<E: Edition>(_ body: (Block<E>) -> Void) where Element == Block<E> {
        for block in self {
            body(block)
            block.childBlocks.forEachBlock(body)
        }
    }

    /// Calls `body` with every inline of every block.
    package func forEachInlineOfBlocks<E: Edition>(_ body: (Inline) -> Void) where Element == Block<E> {
        forEachBlock { block in
            for text in block.ownTexts { text.forEachInline(body) }
        }
    }
}
