import CourseDiagnostics
import CourseModel

/// The walk that gathers the facts.
extension DocumentFacts {
    func gather(_ blocks: [Block<Trainer>], isWithheld: Bool) {
        for (index, block) in blocks.enumerated() {
            gather(block, isWithheld)
            if index > 0, case .list(let list) = block, case .paragraph(let paragraph) = blocks[index - 1] {
                gather(list, after: paragraph.text, isBelowTitle: false, isWithheld)
            }
        }
    }

    /// Notes a list that answers the words right before it. The place is that of the first item that is ticked.
    private func gather(_ list: List<Trainer>, after words: [Inline], isBelowTitle: Bool, _ withheld: Bool) {
        guard list.kind == .check, let ticked = list.items.first(where: \.checked), !list.items.allSatisfy(\.checked),
            ["?", "？", "؟"].contains(words.plainText.last { !$0.isWhitespace })
        else { return }
        tickedAnswers.append(
            Use(value: TickedAnswer(isBelowTitle: isBelowTitle), origin: ticked.origin, isWithheld: withheld))
    }

    /// Gathers what stands directly in a document or a section.
    func gatherText(_ blocks: [Block<Trainer>], isWithheld: Bool = false) {
        for case .paragraph(let paragraph) in blocks { runningText.append(use(paragraph, isWithheld)) }
        gather(blocks, isWithheld: isWithheld)
    }

    private func use(_ paragraph: Paragraph, _ withheld: Bool) -> Use<[Inline]> {
        Use(value: paragraph.text, origin: paragraph.origin, isWithheld: withheld)
    }

    private func gather(_ solution: Solution<Trainer>?) {
        if let solution { gather(solution.blocks, isWithheld: true) }
    }

    private func gather(_ block: Block<Trainer>, _ withheld: Bool) {
        switch block {
        case .labelled(let labelled):
            labels.append(Use(value: labelled.label, origin: labelled.origin, isWithheld: withheld))
            gather(labelled.block, withheld)
        case .section(let section):
            if let label = section.tlp {
                labels.append(Use(value: label, origin: section.origin, isWithheld: withheld))
            }
            let title = section.title.plainText
            anchor(section.id, title, section.origin, withheld)
            gather(section.title, section.origin, withheld)
            if case .list(let list)? = section.blocks.first {
                gather(list, after: section.title, isBelowTitle: true, withheld)
            }
            let parts = planned { $0.gatherText(section.blocks, isWithheld: withheld) }
            plan.append(
                PlannedPart(
                    kind: .section(title: title), minutes: section.minutes, parts: parts, origin: section.origin))
        case .paragraph(let paragraph):
            if !isQuoted { paragraphs.append(use(paragraph, withheld)) }
            gather(paragraph.text, paragraph.origin, withheld)
        case .list(let list):
            for item in list.items { gather(item.blocks, isWithheld: withheld) }
        case .definitions(let definitions):
            for entry in definitions.entries {
                definedTerms.append(entry.term.plainText)
                gather(entry.term, definitions.origin, withheld)
                gather(entry.definition, isWithheld: withheld)
            }
        case .table(let table):
            tables.append(table)
            anchor(table.id, table.caption.plainText, table.origin, withheld)
            gather(table.caption, table.origin, withheld)
            for column in table.columns { gather(column.title, table.origin, withheld) }
            for row in table.rows {
                for cell in row { gather(cell, table.origin, withheld) }
            }
            for key in table.keys {
                gather(key.title, table.origin, true)
                for cell in key.cells { gather(cell, table.origin, true) }
            }
        case .codeBlock, .separator, .answerSpace: break
        case .quote(let quote):
            let outside = isQuoted
            isQuoted = true
            gather(quote.blocks, isWithheld: withheld)
            isQuoted = outside
            gather(quote.attribution, quote.origin, withheld)
        case .figure(let figure):
            anchor(figure.id, figure.caption.plainText, figure.origin, withheld)
            image(figure.image, withheld)
            gather(figure.caption, figure.origin, withheld)
            gather(figure.description, isWithheld: withheld)
        case .attachment(let attachment): file(attachment.path, attachment.origin, withheld)
        case .note(let note): gather(note.blocks, isWithheld: withheld)
        case .keyPoints(let passage), .resources(let passage): gather(passage.blocks, isWithheld: withheld)
        case .discussion(let discussion):
            anchor(discussion.id, discussion.title, discussion.origin, withheld)
            task(discussion.minutes, discussion.origin) { $0.gather(discussion.blocks, isWithheld: withheld) }
        case .activity(let activity):
            anchor(activity.id, activity.title, activity.origin, withheld)
            objectives(activity.objectives, activity.origin, withheld)
            for handout in activity.handouts {
                handoutUses.append(Use(value: handout, origin: activity.origin, isWithheld: withheld))
            }
            practised.formUnion(activity.objectives)
            task(activity.minutes, activity.origin) { facts in
                for part in [activity.blocks, activity.materials, activity.steps, activity.debrief] {
                    facts.gather(part, isWithheld: withheld)
                }
            }
        case .exercise(let exercise):
            practised.formUnion(exercise.objectives)
            assessed.formUnion(exercise.objectives)
            task(exercise.minutes, exercise.origin) { $0.gather(exercise, withheld) }
        case .question(let question):
            assessed.formUnion(question.objectives)
            questions.append(AskedQuestion(question))
            task(nil, question.origin) { $0.gather(question, withheld) }
        case .handout(let handout):
            sheet(handout.id, handout.title, handout.origin, withheld)
            handouts.append(Use(value: handout.id, origin: handout.origin, isWithheld: withheld))
            // What stands on a sheet is worked on in the minutes of the activity that hands it out.
            let parts = planned { $0.gather(handout.blocks, isWithheld: withheld) }
            if parts.contains(where: \.isTask) {
                plan.append(PlannedPart(kind: .task, minutes: nil, parts: [], origin: handout.origin))
            }
        case .cards(let set):
            sheet(set.id, set.title, set.origin, withheld)
            for card in set.cards {
                anchor(card.id, card.title, card.origin, withheld)
                gather(card.front, isWithheld: withheld)
                gather(card.back, isWithheld: withheld)
            }
        case .form(let form):
            sheet(form.id, form.title, form.origin, withheld)
            for part in form.parts {
                switch part {
                case .block(let block): gather(block, withheld)
                case .field(let field): gather(field.label, field.origin, withheld)
                }
            }
        case .variants(let variants): gather(variants, withheld)
        case .scoring(let scoring): gather(scoring, withheld)
        case .trainerNote(let note): gather(note)
        case .only(let only):
            conditions.append(only)
            gather(only.blocks, isWithheld: withheld || only.edition == .trainer)
        }
    }

    private func gather(_ note: TrainerNote<Trainer>) {
        if let label = note.tlp { labels.append(Use(value: label, origin: note.origin, isWithheld: true)) }
        gather(note.blocks, isWithheld: true)
    }

    private func gather(_ exercise: Exercise<Trainer>, _ withheld: Bool) {
        anchor(exercise.id, exercise.title, exercise.origin, withheld)
        objectives(exercise.objectives, exercise.origin, withheld)
        gather(exercise.statement, isWithheld: withheld)
        for item in exercise.items {
            anchor(item.id, nil, item.origin, withheld)
            gather(item.prompt, isWithheld: withheld)
            gather(item.answer)
            gather(item.reason)
            gather(item.accept)
        }
        for hint in exercise.hints { gather(hint.blocks, isWithheld: withheld || hint.readers > .participant) }
        if let variants = exercise.variants { gather(variants, withheld) }
        gather(exercise.answer)
        gather(exercise.solution)
        for note in exercise.notes { gather(note) }
    }

    private func gather(_ question: Question<Trainer>, _ withheld: Bool) {
        anchor(question.id, nil, question.origin, withheld)
        objectives(question.objectives, question.origin, withheld)
        gather(question.prompt, isWithheld: withheld)
        switch question.use {
        case .practice(let options, let feedback, let model):
            for option in options {
                gather(option.text, option.origin, withheld)
                gather(option.key?.feedback ?? [], isWithheld: withheld)
            }
            for said in feedback { gather(said.content, isWithheld: withheld) }
            if let model { gather(model.answer + (model.rubric ?? []), isWithheld: withheld) }
        case .test(let options, let feedback, let model):
            for option in options {
                gather(option.text, option.origin, withheld)
                gather(option.key?.feedback ?? [], isWithheld: true)
            }
            for said in feedback { gather(said.content) }
            gather(model?.answer)
            gather(model?.rubric)
        }
        if let partners = question.partners {
            anchor(partners.id, partners.caption.plainText, question.origin, withheld)
            for text in [partners.caption] + partners.titles + partners.texts {
                gather(text, question.origin, withheld)
            }
        }
        for note in question.notes { gather(note) }
    }

    private func gather(_ scoring: Scoring<Trainer>, _ withheld: Bool) {
        scorings.append(scoring)
        sheet(scoring.id, scoring.title, scoring.origin, withheld)
        for part in [scoring.blocks] + scoring.caveats { gather(part, isWithheld: withheld) }
        for category in scoring.categories {
            anchor(category.id, category.title, category.origin, withheld)
            gather(category.blocks, isWithheld: withheld)
            for level in category.levels { gather(level.text, level.origin, withheld) }
        }
        for band in scoring.bands { gather(band.text, scoring.origin, withheld) }
        for item in scoring.cases {
            anchor(item.id, item.title, item.origin, withheld)
            gather(item.blocks, isWithheld: withheld)
        }
    }

    func gather(_ scenario: Scenario<Trainer>) {
        for part in [scenario.background, scenario.groundRules] + scenario.roles.map(\.card) + [scenario.sheets] {
            gather(part, isWithheld: false)
        }
        guard let control = scenario.control else { return }
        practised.formUnion(control.injects.flatMap(\.objectives))
        assessed.formUnion((control.evaluation?.criteria ?? []).flatMap(\.objectives))
        let seats = zip(control.seatSheets, scenario.roles).map { ($0.handouts, $1.origin) }
        for (handouts, origin) in seats + control.injects.map({ ($0.handouts, $0.origin) }) {
            handoutUses += handouts.map { Use(value: $0, origin: origin, isWithheld: true) }
        }
        var parts = control.seatSheets.map(\.blocks) + [control.sheets]
        for phase in control.phases {
            parts.append(phase.blocks)
            for inject in phase.injects {
                parts += [inject.message] + inject.expectedActions + inject.discussions + [inject.controllerNote]
                parts += inject.branches.map(\.blocks)
            }
        }
        if let evaluation = control.evaluation {
            parts += [evaluation.blocks] + evaluation.criteria.map(\.blocks)
            for band in evaluation.bands { gather(band.text, evaluation.origin, true) }
        }
        parts.append(control.hotWash?.blocks ?? [])
        for part in parts { gather(part, isWithheld: true) }
        for note in control.notes { gather(note) }
    }

    private func gather(_ variants: Variants<Trainer>, _ withheld: Bool) {
        gather(variants.guided, isWithheld: withheld)
        gather(variants.unguided, isWithheld: withheld)
    }

    func gather(_ text: [Inline], _ place: Origin, _ withheld: Bool) {
        if text.holdsCapitals { capitals.append(Use(value: text, origin: place, isWithheld: withheld)) }
        gatherInlines(text, place, withheld)
    }

    private func gatherInlines(_ text: [Inline], _ place: Origin, _ withheld: Bool) {
        for inline in text {
            switch inline {
            case .text, .code, .lineBreak: continue
            case .reference(let reference):
                references.append(Use(value: reference.target, origin: reference.origin, isWithheld: withheld))
                linkTexts.append(Use(value: reference.text, origin: reference.origin, isWithheld: withheld))
            case .term(let term): terms.append(Use(value: term.term, origin: term.origin, isWithheld: withheld))
            case .value(let value): countryValues.append(value)
            case .citation(let citation):
                citations.append(Use(value: citation, origin: citation.origin, isWithheld: withheld))
            case .image(let image): self.image(image, withheld)
            case .link(let link): links.append(link)
            case .emphasis, .strong, .subscript, .superscript, .deleted, .footnote, .foreign: break
            }
            gatherInlines(inline.innerText, place, withheld)
        }
    }

    private func file(_ path: String, _ origin: Origin, _ withheld: Bool) {
        files.append(Use(value: path, origin: origin, isWithheld: withheld))
    }

    private func image(_ image: Image, _ withheld: Bool) {
        images.append(image)
        file(image.path, image.origin, withheld)
    }

    /// The parts that `work` plans, apart from those before.
    private func planned(_ work: (DocumentFacts) -> Void) -> [PlannedPart] {
        let before = plan
        plan = []
        work(self)
        defer { plan = before }
        return plan
    }

    /// A task, whose inner parts share its minutes.
    private func task(_ minutes: Int?, _ origin: Origin, _ work: (DocumentFacts) -> Void) {
        _ = planned(work)
        plan.append(PlannedPart(kind: .task, minutes: minutes, parts: [], origin: origin))
    }

    private func anchor(_ id: ElementID?, _ title: String?, _ origin: Origin, _ withheld: Bool) {
        if let id { anchors[id] = Use(value: title ?? "", origin: origin, isWithheld: withheld) }
    }

    private func sheet(_ id: ElementID?, _ title: String?, _ origin: Origin, _ withheld: Bool) {
        anchor(id, title, origin, withheld)
        sheets.append(Use(value: id, origin: origin, isWithheld: withheld))
    }

    private func objectives(_ ids: [ObjectiveID], _ origin: Origin, _ withheld: Bool) {
        for id in ids { objectiveUses.append(Use(value: id, origin: origin, isWithheld: withheld)) }
    }
}
