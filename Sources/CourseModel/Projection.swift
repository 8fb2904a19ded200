/// Makes the participants' form of a course: everything that their edition withholds is gone from the value, because the
/// types have no place for it.
extension CourseEdition<Trainer> {
    package var forParticipants: CourseEdition<Participant> {
        let lessons = lessons.map(\.forParticipants)
        return CourseEdition<Participant>(
            catalogue: catalogue.forParticipants, head: head.forParticipants, lessons: lessons,
            terms: terms.map(\.forParticipants), sources: sources.map(\.forParticipants),
            targets: targets.keeping(lessons: lessons))
    }
}

extension LinkTargets {
    /// The targets without the anchors that stand only in text that the lessons given no longer have.
    fileprivate func keeping(lessons kept: [Lesson<Participant>]) -> LinkTargets {
        var result = self
        for lesson in kept { result.lessons[lesson.id] = lesson.linkTargets }
        return result
    }
}

extension Catalogue<Trainer> {
    package var forParticipants: Catalogue<Participant> {
        Catalogue<Participant>(
            title: title, publisher: publisher, summary: summary, language: language, licence: licence,
            audiences: audiences.map { Catalogue<Participant>.Audience(id: $0.id, name: $0.name) }, courses: courses,
            intro: intro.forParticipants, origin: origin)
    }
}

extension CourseHead<Trainer> {
    package var forParticipants: CourseHead<Participant> {
        CourseHead<Participant>(
            id: id, metadata: metadata, modules: modules, intro: intro.forParticipants, origin: origin)
    }
}

extension Lesson<Trainer> {
    package var forParticipants: Lesson<Participant> {
        Lesson<Participant>(
            id: id, metadata: metadata, minutes: minutes, blocks: blocks.forParticipants, origin: origin)
    }
}

extension Term<Trainer> {
    package var forParticipants: Term<Participant> {
        Term<Participant>(
            id: id, title: title, abbreviation: abbreviation, japanese: japanese, blocks: blocks.forParticipants,
            origin: origin)
    }
}

extension Source<Trainer> {
    package var forParticipants: Source<Participant> {
        Source<Participant>(
            id: id, kind: kind.flatMap { .init(rawValue: $0.rawValue) }, title: title, short: short, issuer: issuer,
            number: number,
            date: date, address: address, checked: checked, blocks: blocks.forParticipants, origin: origin)
    }
}

extension [Block<Trainer>] {
    package var forParticipants: [Block<Participant>] { compactMap(\.forParticipants) }
}

extension Block<Trainer> {
    /// The block as participants get it; nil where they get nothing.
    package var forParticipants: Block<Participant>? {
        switch self {
        case .section(let section):
            .section(
                Section(
                    id: section.id, minutes: section.minutes, title: section.title,
                    blocks: section.blocks.forParticipants, origin: section.origin))
        case .paragraph(let paragraph): .paragraph(paragraph)
        case .list(let list):
            .list(
                List(
                    kind: .init(rawValue: list.kind.rawValue) ?? .bullet, start: list.start,
                    items: list.items.map {
                        List.Item(checked: $0.checked, blocks: $0.blocks.forParticipants, origin: $0.origin)
                    },
                    origin: list.origin))
        case .definitions(let definitions):
            .definitions(
                DefinitionList(
                    entries: definitions.entries.map {
                        DefinitionList.Entry(term: $0.term, definition: $0.definition.forParticipants)
                    },
                    origin: definitions.origin))
        case .table(let table):
            .table(
                Table(
                    id: table.id, caption: table.caption,
                    columns: table.columns.map {
                        Table.Column(
                            title: $0.title, alignment: $0.alignment.flatMap { .init(rawValue: $0.rawValue) })
                    },
                    rows: table.rows, keys: [], origin: table.origin))
        case .codeBlock(let code): .codeBlock(code)
        case .quote(let quote):
            .quote(
                Quote(blocks: quote.blocks.forParticipants, attribution: quote.attribution, origin: quote.origin))
        case .figure(let figure):
            .figure(
                Figure(
                    id: figure.id, credit: figure.credit, licence: figure.licence, image: figure.image,
                    caption: figure.caption, description: figure.description.forParticipants, origin: figure.origin))
        case .attachment(let attachment): .attachment(attachment)
        case .separator(let origin): .separator(origin)
        case .note(let note):
            .note(
                Note(
                    kind: .init(rawValue: note.kind.rawValue) ?? .note, title: note.title,
                    blocks: note.blocks.forParticipants, origin: note.origin))
        case .keyPoints(let passage): .keyPoints(passage.forParticipants)
        case .resources(let passage): .resources(passage.forParticipants)
        case .discussion(let discussion):
            .discussion(
                Discussion(
                    id: discussion.id, title: discussion.title, minutes: discussion.minutes,
                    blocks: discussion.blocks.forParticipants, origin: discussion.origin))
        case .activity(let activity): .activity(activity.forParticipants)
        case .exercise(let exercise): .exercise(exercise.forParticipants)
        case .question(let question): .question(question.forParticipants)
        case .answerSpace(let space): .answerSpace(space)
        case .handout(let handout):
            .handout(
                Handout(
                    id: handout.id, title: handout.title, per: handout.per, blocks: handout.blocks.forParticipants,
                    origin: handout.origin))
        case .cards(let set):
            .cards(
                CardSet(
                    id: set.id, title: set.title, per: set.per,
                    cards: set.cards.map {
                        CardSet.Card(
                            id: $0.id, title: $0.title, front: $0.front.forParticipants, back: $0.back.forParticipants,
                            origin: $0.origin)
                    },
                    origin: set.origin))
        case .form(let form):
            .form(
                Form(
                    id: form.id, title: form.title, per: form.per,
                    parts: form.parts.compactMap { part in
                        switch part {
                        case .block(let block): block.forParticipants.map { .block($0) }
                        case .field(let field):
                            .field(Form.Field(label: field.label, lines: field.lines, origin: field.origin))
                        }
                    },
                    origin: form.origin))
        case .variants(let variants): .variants(variants.forParticipants)
        case .trainerNote: nil
        }
    }
}

extension Passage<Trainer> {
    fileprivate var forParticipants: Passage<Participant> {
        Passage<Participant>(blocks: blocks.forParticipants, origin: origin)
    }
}

extension Variants<Trainer> {
    fileprivate var forParticipants: Variants<Participant> {
        Variants<Participant>(
            guided: guided.forParticipants, unguided: unguided.forParticipants, origin: origin)
    }
}

extension Activity<Trainer> {
    fileprivate var forParticipants: Activity<Participant> {
        Activity<Participant>(
            id: id, number: number, title: title, minutes: minutes,
            grouping: grouping.flatMap { .init(rawValue: $0.rawValue) }, groupSize: groupSize, objectives: objectives,
            handouts: handouts, ownData: ownData, blocks: blocks.forParticipants,
            materials: materials.forParticipants, steps: steps.forParticipants, debrief: debrief.forParticipants,
            origin: origin)
    }
}

extension Exercise<Trainer> {
    fileprivate var forParticipants: Exercise<Participant> {
        Exercise<Participant>(
            id: id, number: number, title: title, minutes: minutes, objectives: objectives,
            statement: statement.forParticipants,
            items: items.map {
                Exercise<Participant>.Item(
                    id: $0.id, prompt: $0.prompt.forParticipants, answer: nil, reason: nil, accept: nil,
                    origin: $0.origin)
            },
            hints: hints.map(\.forParticipants), variants: variants?.forParticipants, answer: nil, solution: nil,
            notes: [], origin: origin)
    }
}

extension Question<Trainer> {
    fileprivate var forParticipants: Question<Participant> {
        let use: Question<Participant>.Use =
            switch self.use {
            case .practice(let options, let feedback):
                .practice(
                    options: options.map { option in
                        Option(
                            text: option.text,
                            key: option.key.map {
                                OptionKey(isCorrect: $0.isCorrect, feedback: $0.feedback.forParticipants)
                            },
                            origin: option.origin)
                    },
                    feedback: feedback.map { said in
                        OverallFeedback(
                            moment: said.moment.flatMap { .init(rawValue: $0.rawValue) },
                            content: said.content.forParticipants)
                    })
            case .test(let options, _):
                .test(
                    options: options.map { Option(text: $0.text, key: nil, origin: $0.origin) }, feedback: [])
            }
        return Question<Participant>(
            id: id, number: number, kind: .init(rawValue: kind.rawValue) ?? .single, points: points,
            objectives: objectives, prompt: prompt.forParticipants, use: use, notes: [], origin: origin)
    }
}
