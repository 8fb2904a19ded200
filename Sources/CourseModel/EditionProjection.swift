package import CourseDiagnostics

/// Something that the sources say and an edition does not.
package struct WithheldPart: Sendable {
    /// The document that it stands in.
    package var place: PlaceInCourse
    /// Where it stands in the source.
    package var origin: Origin
    package var blocks: [Block<Trainer>] = []
    /// Running texts that belong to no block, such as the cells of a key column.
    package var texts: [[Inline]] = []

    /// The ids in it.
    package var ids: [ElementID] {
        var anchors: [ElementID: String] = [:]
        blocks.forEachBlock { block in block.forEachAnchor { id, title in anchors[id] = title } }
        return anchors.keys.sorted { $0.rawValue < $1.rawValue }
    }
}

/// Makes one edition of a course. This is the only way from the sources to an edition: what the edition withholds is gone
/// from the value, because its types have no place for it, and what was withheld is written down in `withheld`, so that
/// the finished pack can be searched for it.
package struct EditionProjection<E: Edition> {
    /// What was withheld, in reading order.
    package private(set) var withheld: [WithheldPart] = []
    /// What is stricter than those who get the pack may read, in reading order.
    package private(set) var leftOut: [LeftOutPart] = []
    private var place = PlaceInCourse.head
    /// The audience and the language of the pack.
    private var audience: AudienceID?
    private var language = ""
    /// The strictest label that the pack may hold; nil: any.
    private var limit: TLPLabel?
    /// The strictest label that was kept, and the handling of the first document with it.
    private var strictest: TLPLabel?
    private var handling: Handling?

    package init() {}

    /// The course as the edition's readers get it.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package mutating func project(_ course: CourseEdition<Trainer>) -> CourseEdition<E> {
        audience = course.variant.audience
        language = course.language
        limit = course.variant.limit
        _ = keeps(course.head.metadata.tlp, course.head.metadata.handling)
        let intro = project(course.head.intro)
        let lessons = course.lessons.compactMap { project($0) }
        let scenarios = course.scenarios.compactMap { project($0) }
        let (keptLessons, keptScenarios) = (Set(lessons.map(\.id)), Set(scenarios.map(\.id)))
        var uses = SharedUses()
        uses.note(intro)
        for scenario in scenarios {
            for part in [scenario.background, scenario.groundRules, scenario.sheets] + scenario.roles.map(\.card) {
                uses.note(part)
            }
            guard let control = scenario.control else { continue }
            for part in E.open(control).everyPart { uses.note(part) }
        }
        for lesson in lessons { uses.note(lesson.blocks) }
        uses.close(over: course)
        var targets = course.targets
        // Lessons that are left out are gone, and anchors that stand only in withheld text.
        for lesson in course.lessons where !keptLessons.contains(lesson.id) { targets.lessons[lesson.id] = nil }
        for lesson in lessons { targets.lessons[lesson.id] = lesson.outline }
        let catalogue = course.catalogue
        var projected = Catalogue<E>(
            title: catalogue.title, publisher: catalogue.publisher, summary: catalogue.summary,
            language: catalogue.language, licence: catalogue.licence,
            audiences: catalogue.audiences.map { Catalogue<E>.Audience(id: $0.id, name: $0.name) },
            courses: catalogue.courses, intro: project(catalogue.intro), origin: catalogue.origin)
        projected.values = catalogue.values
        projected.standing = catalogue.standing
        var result = CourseEdition<E>(
            catalogue: projected,
            head: CourseHead<E>(
                id: course.head.id, metadata: course.head.metadata,
                modules: course.head.modules.compactMap { $0.keeping(keptLessons, keptScenarios) }, intro: intro,
                origin: course.head.origin),
            lessons: lessons, scenarios: scenarios,
            terms: course.terms.filter { uses.terms.contains($0.id) }.map { project($0) },
            sources: course.sources.filter { uses.sources.contains($0.id) }.map { project($0) }, targets: targets)
        result.head.standing = course.head.standing
        result.delivery = course.delivery?.keeping(keptLessons, keptScenarios)
        result.tlp = strictest
        result.handling = course.head.metadata.handling ?? handling
        result.variant = course.variant
        return result
    }

    private mutating func project(_ lesson: Lesson<Trainer>) -> Lesson<E>? {
        place = .lesson(lesson.id)
        defer { place = .head }
        guard keeps(lesson.metadata.tlp, lesson.metadata.handling) else {
            leaveOut(lesson.metadata, lesson.origin, lesson.blocks)
            return nil
        }
        var result = Lesson<E>(
            id: lesson.id, metadata: lesson.metadata, minutes: lesson.minutes, blocks: project(lesson.blocks),
            origin: lesson.origin)
        result.standing = lesson.standing
        return result
    }

    private mutating func project(_ scenario: Scenario<Trainer>) -> Scenario<E>? {
        place = .scenario(scenario.id)
        defer { place = .head }
        guard keeps(scenario.metadata.tlp, scenario.metadata.handling) else {
            leaveOut(scenario.metadata, scenario.origin, scenario.everyPart)
            return nil
        }
        var metadata = scenario.metadata
        if E.controlKeeper == nil {
            metadata.objectives = scenario.control?.aims.compactMap(\.asPlayersRead) ?? []
        }
        var result = Scenario<E>(
            id: scenario.id, metadata: metadata, minutes: scenario.minutes, background: project(scenario.background),
            groundRules: project(scenario.groundRules),
            roles: scenario.roles.map {
                .init(
                    id: $0.id, seat: $0.seat, title: $0.title, isPlayed: $0.isPlayed, card: project($0.card),
                    origin: $0.origin)
            },
            sheets: project(scenario.sheets), control: project(scenario.control, scenario.origin),
            origin: scenario.origin)
        result.standing = scenario.standing
        return result
    }

    private mutating func project(_ control: ScenarioControl?, _ origin: Origin) -> E.Control? {
        guard let control else { return nil }
        guard let keep = E.controlKeeper else {
            for inject in control.injects {
                withhold(inject.origin, inject.parts.flatMap(\.self), texts: [[.text(inject.title ?? "")]])
            }
            for part in control.partsBesideInjects { withhold(origin, part) }
            return nil
        }
        return keep(narrowed(control))
    }

    /// The control of an exercise without what this pack does not have.
    private mutating func narrowed(_ control: ScenarioControl) -> ScenarioControl {
        var inner = EditionProjection<Trainer>()
        (inner.place, inner.audience, inner.language, inner.limit) = (place, audience, language, limit)
        let result = control.mapParts {
            inner.project($0)
        } notes: {
            inner.project($0)
        }
        withheld += inner.withheld
        leftOut += inner.leftOut
        if let label = inner.strictest { _ = keeps(label) }
        return result
    }

    private mutating func project(_ scoring: Scoring<Trainer>) -> Scoring<E> {
        Scoring<E>(
            id: scoring.id, title: scoring.title, per: scoring.per, formula: scoring.formula,
            blocks: project(scoring.blocks), caveats: scoring.caveats.map { project($0) },
            categories: scoring.categories.map { category in
                .init(
                    id: category.id, title: category.title, weight: category.weight, blocks: project(category.blocks),
                    levels: category.levels.map { .init(score: $0.score, text: $0.text, origin: $0.origin) },
                    origin: category.origin)
            },
            bands: scoring.bands,
            cases: scoring.cases.map { item in
                .init(
                    id: item.id, title: item.title, blocks: project(item.blocks),
                    key: item.key.flatMap { key in E.scoresKeeper.map { $0(key) } }, origin: item.origin)
            },
            origin: scoring.origin)
    }

    private mutating func project(_ term: Term<Trainer>) -> Term<E> {
        var result = Term<E>(
            id: term.id, title: term.title, abbreviation: term.abbreviation, japanese: term.japanese,
            blocks: project(term.blocks), origin: term.origin)
        result.standing = term.standing
        result.foreign = term.foreign
        return result
    }

    private mutating func project(_ source: Source<Trainer>) -> Source<E> {
        var projected = Source<E>(
            id: source.id, kind: source.kind.flatMap { .init(rawValue: $0.rawValue) }, title: source.title,
            short: source.short, issuer: source.issuer, number: source.number, date: source.date,
            address: source.address, checked: source.checked, blocks: project(source.blocks), origin: source.origin)
        projected.standing = source.standing
        projected.foreign = source.foreign
        projected.bodyForeign = source.bodyForeign
        return projected
    }

    // MARK: Labels

    /// Whether a part with the label goes into the pack. A part without one has that of what it stands in.
    private mutating func keeps(_ label: TLPLabel?, _ handling: Handling? = nil) -> Bool {
        guard let label else { return true }
        if let limit, label > limit { return false }
        if strictest.map({ label > $0 }) ?? true {
            strictest = label
            self.handling = handling ?? self.handling
        }
        return true
    }

    private mutating func leaveOut(_ label: TLPLabel?, _ origin: Origin, _ blocks: [Block<Trainer>]) {
        guard let label else { return }
        leftOut.append(LeftOutPart(label: label, place: place, origin: origin, isWhole: false))
        withhold(origin, blocks)
    }

    /// Leaves a whole document out, with what it says about itself.
    private mutating func leaveOut(_ metadata: Metadata, _ origin: Origin, _ blocks: [Block<Trainer>]) {
        guard let label = metadata.tlp else { return }
        leftOut.append(LeftOutPart(label: label, place: place, origin: origin, isWhole: true))
        let said = [metadata.title, metadata.summary].compactMap(\.self) + metadata.objectives.map(\.text)
        withhold(origin, blocks, texts: said.map { [.text($0)] })
    }

    // MARK: What editions may withhold

    private mutating func withhold(_ origin: Origin, _ blocks: [Block<Trainer>], texts: [[Inline]] = []) {
        guard !blocks.isEmpty || !texts.isEmpty else { return }
        withheld.append(WithheldPart(place: place, origin: origin, blocks: blocks, texts: texts))
    }

    private mutating func project(_ note: TrainerNote<Trainer>) -> E.Note? {
        guard let keep = E.noteKeeper else {
            withhold(note.origin, note.blocks)
            return nil
        }
        guard keeps(note.tlp) else {
            leaveOut(note.tlp, note.origin, note.blocks)
            return nil
        }
        return keep(
            TrainerNote(
                kind: note.kind.flatMap { .init(rawValue: $0.rawValue) }, tlp: note.tlp, blocks: project(note.blocks),
                origin: note.origin))
    }

    private mutating func project(_ answer: Solution<Trainer>?, _ origin: Origin) -> E.Answer? {
        guard let answer else { return nil }
        guard let keep = E.answerKeeper, E.name >= answer.readers else {
            withhold(origin, answer.blocks)
            return nil
        }
        return keep(Solution(blocks: project(answer.blocks), readers: answer.readers))
    }

    private mutating func project(_ hint: Exercise<Trainer>.Hint, _ origin: Origin) -> Exercise<E>.Hint? {
        guard E.name >= hint.readers else {
            withhold(origin, hint.blocks)
            return nil
        }
        return .init(number: hint.number, blocks: project(hint.blocks), readers: hint.readers)
    }

    private mutating func project(_ key: OptionKey<Trainer>?, _ origin: Origin) -> E.TestKey? {
        guard let key else { return nil }
        guard let keep = E.testKeyKeeper else {
            withhold(origin, key.feedback)
            return nil
        }
        return keep(OptionKey(isCorrect: key.isCorrect, place: key.place, feedback: project(key.feedback)))
    }

    private mutating func project(_ keys: [KeyColumn], _ origin: Origin) -> [E.Keys] {
        guard let keep = E.keysKeeper else {
            withhold(origin, [], texts: keys.flatMap { [$0.title] + $0.cells })
            return []
        }
        return keys.map(keep)
    }

    // MARK: Blocks

    fileprivate mutating func project(_ blocks: [Block<Trainer>]) -> [Block<E>] {
        var result: [Block<E>] = []
        result.reserveCapacity(blocks.count)
        for block in blocks {
            if case .only(let only) = block {
                if only.isKept(in: E.name, for: audience, language: language) {
                    result += project(only.blocks)
                } else {
                    withhold(only.origin, only.blocks)
                }
            } else if let block = project(block) {
                result.append(block)
            }
        }
        return result
    }

    /// The block as the edition's readers get it; nil where they get nothing.
    private mutating func project(_ block: Block<Trainer>) -> Block<E>? {
        switch block {
        case .labelled(let labelled): project(labelled)
        case .section(let section): project(section).map { .section($0) }
        case .paragraph(let paragraph): .paragraph(paragraph)
        case .list(let list): .list(project(list))
        case .definitions(let definitions):
            .definitions(
                DefinitionList(
                    entries: definitions.entries.map {
                        DefinitionList.Entry(term: $0.term, definition: project($0.definition))
                    },
                    origin: definitions.origin))
        case .table(let table):
            .table(
                Table(
                    id: table.id, caption: table.caption,
                    columns: table.columns.map {
                        Table.Column(title: $0.title, alignment: $0.alignment.flatMap { .init(rawValue: $0.rawValue) })
                    },
                    rows: table.rows, keys: project(table.keys, table.origin), origin: table.origin))
        case .codeBlock(let code): .codeBlock(code)
        case .quote(let quote):
            .quote(Quote(blocks: project(quote.blocks), attribution: quote.attribution, origin: quote.origin))
        case .figure(let figure):
            .figure(
                Figure(
                    id: figure.id, credit: figure.credit, licence: figure.licence, image: figure.image,
                    caption: figure.caption, description: project(figure.description), origin: figure.origin))
        case .attachment(let attachment): .attachment(attachment)
        case .separator(let origin): .separator(origin)
        case .note(let note):
            .note(
                Note(
                    kind: .init(rawValue: note.kind.rawValue) ?? .note, title: note.title, blocks: project(note.blocks),
                    origin: note.origin))
        case .keyPoints(let passage): .keyPoints(project(passage))
        case .resources(let passage): .resources(project(passage))
        case .discussion(let discussion):
            .discussion(
                Discussion(
                    id: discussion.id, title: discussion.title, minutes: discussion.minutes,
                    blocks: project(discussion.blocks), origin: discussion.origin))
        case .activity(let activity): .activity(project(activity))
        case .exercise(let exercise): .exercise(project(exercise))
        case .question(let question): .question(project(question))
        case .answerSpace(let space): .answerSpace(space)
        case .handout(let handout):
            .handout(
                Handout(
                    id: handout.id, title: handout.title, per: handout.per, blocks: project(handout.blocks),
                    origin: handout.origin))
        case .cards(let set): .cards(project(set))
        case .form(let form): .form(project(form))
        case .variants(let variants): .variants(project(variants))
        case .scoring(let scoring): .scoring(project(scoring))
        case .trainerNote(let note): project(note).map { .trainerNote($0) }
        case .only: preconditionFailure("bug: what only some packs have was put in its place before")
        }
    }

    private mutating func project(_ labelled: Labelled<Trainer>) -> Block<E>? {
        guard keeps(labelled.label) else {
            leaveOut(labelled.label, labelled.origin, [labelled.block])
            return nil
        }
        return project(labelled.block).map {
            .labelled(Labelled(label: labelled.label, block: $0, origin: labelled.origin))
        }
    }

    private mutating func project(_ section: Section<Trainer>) -> Section<E>? {
        guard keeps(section.tlp) else {
            leaveOut(section.tlp, section.origin, [.section(section)])
            return nil
        }
        return Section(
            id: section.id, minutes: section.minutes, title: section.title, tlp: section.tlp,
            blocks: project(section.blocks), origin: section.origin, standing: section.standing)
    }

    private mutating func project(_ passage: Passage<Trainer>) -> Passage<E> {
        Passage(blocks: project(passage.blocks), origin: passage.origin)
    }

    private mutating func project(_ list: List<Trainer>) -> List<E> {
        List(
            kind: .init(rawValue: list.kind.rawValue) ?? .bullet, start: list.start,
            items: list.items.map {
                List.Item(checked: $0.checked, blocks: project($0.blocks), origin: $0.origin)
            },
            origin: list.origin)
    }

    private mutating func project(_ variants: Variants<Trainer>) -> Variants<E> {
        Variants(
            guided: project(variants.guided), unguided: project(variants.unguided), origin: variants.origin)
    }

    private mutating func project(_ activity: Activity<Trainer>) -> Activity<E> {
        Activity(
            id: activity.id, number: activity.number, title: activity.title, minutes: activity.minutes,
            grouping: activity.grouping.flatMap { .init(rawValue: $0.rawValue) }, groupSize: activity.groupSize,
            objectives: activity.objectives, handouts: activity.handouts, ownData: activity.ownData,
            blocks: project(activity.blocks), materials: project(activity.materials), steps: project(activity.steps),
            debrief: project(activity.debrief), origin: activity.origin)
    }

    private mutating func project(_ exercise: Exercise<Trainer>) -> Exercise<E> {
        Exercise(
            id: exercise.id, number: exercise.number, title: exercise.title, minutes: exercise.minutes,
            objectives: exercise.objectives, statement: project(exercise.statement),
            items: exercise.items.map { item in
                Exercise<E>.Item(
                    id: item.id, prompt: project(item.prompt), answer: project(item.answer, item.origin),
                    reason: project(item.reason, item.origin), accept: project(item.accept, item.origin),
                    origin: item.origin)
            },
            hints: exercise.hints.compactMap { project($0, exercise.origin) },
            variants: exercise.variants.map { project($0) },
            answer: project(exercise.answer, exercise.origin), solution: project(exercise.solution, exercise.origin),
            notes: exercise.notes.compactMap { project($0) }, origin: exercise.origin)
    }

    private mutating func project(_ question: Question<Trainer>) -> Question<E> {
        let use: Question<E>.Use =
            switch question.use {
            case .practice(let options, let feedback, let model):
                .practice(
                    options: options.map { option in
                        Option(
                            text: option.text,
                            key: option.key.map {
                                OptionKey(isCorrect: $0.isCorrect, place: $0.place, feedback: project($0.feedback))
                            },
                            origin: option.origin)
                    },
                    feedback: feedback.map { said in
                        OverallFeedback(
                            moment: said.moment.flatMap { .init(rawValue: $0.rawValue) },
                            content: project(said.content))
                    },
                    model: model.map { model in
                        ModelAnswer(answer: project(model.answer), rubric: model.rubric.map { project($0) })
                    })
            case .test(let options, let feedback, let model):
                .test(
                    options: options.map {
                        Option(text: $0.text, key: project($0.key, $0.origin), origin: $0.origin)
                    },
                    feedback: feedback.compactMap { said in
                        project(said.content, question.origin).map { content in
                            OverallFeedback(
                                moment: said.moment.flatMap { .init(rawValue: $0.rawValue) }, content: content)
                        }
                    },
                    model: model.flatMap { model in
                        let rubric = project(model.rubric, question.origin)
                        return project(model.answer, question.origin).map { ModelAnswer(answer: $0, rubric: rubric) }
                    })
            }
        return Question(
            id: question.id, number: question.number, kind: .init(rawValue: question.kind.rawValue) ?? .single,
            points: question.points, objectives: question.objectives, prompt: project(question.prompt),
            partners: question.partners.map {
                .init(id: $0.id, caption: $0.caption, titles: $0.titles, texts: $0.texts)
            },
            use: use,
            notes: question.notes.compactMap { project($0) }, origin: question.origin)
    }

    private mutating func project(_ set: CardSet<Trainer>) -> CardSet<E> {
        CardSet(
            id: set.id, title: set.title, per: set.per,
            cards: set.cards.map {
                CardSet.Card(
                    id: $0.id, title: $0.title, front: project($0.front), back: project($0.back), origin: $0.origin)
            },
            origin: set.origin)
    }

    private mutating func project(_ form: Form<Trainer>) -> Form<E> {
        Form(
            id: form.id, title: form.title, per: form.per,
            parts: form.parts.compactMap { part in
                switch part {
                case .block(let block): project(block).map { .block($0) }
                case .field(let field):
                    .field(Form.Field(label: field.label, lines: field.lines, origin: field.origin))
                }
            },
            origin: form.origin)
    }
}

extension CourseEdition<Trainer> {
    /// The course as the readers of an edition get it.
    package func edition<Other: Edition>(_: Other.Type) -> CourseEdition<Other> {
        var projection = EditionProjection<Other>()
        return projection.project(self)
    }
}

extension [Block<Trainer>] {
    /// The blocks as the readers of an edition get them.
    package func projected<E: Edition>(to _: E.Type) -> [Block<E>] {
        var projection = EditionProjection<E>()
        return projection.project(self)
    }
}
