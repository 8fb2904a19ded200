internal import CourseModel

/// What a writer of one format must be able to do, so that the views of blocks are made in one place for all formats.
protocol BlockWriter<E> {
    associatedtype E: Edition

    var strings: InterfaceStrings { get }
    /// The level of the next heading, 2 to 6.
    var heading: Int { get set }
    /// The label that holds where the writer is.
    var tlp: TLPLabel? { get }

    /// Blocks in this format; nil where there are none.
    mutating func markup(_ blocks: [Block<E>]) -> Markup?
    /// Running text in this format; nil where there is none.
    mutating func markup(_ text: [Inline]) -> Markup?
    /// A view with its template.
    mutating func render(_ view: some TemplateView, with block: BlockTemplate) -> Markup
    /// Writes what the template of a page moves to the right by some columns, which only text knows.
    mutating func indented<Result>(by columns: Int, _ write: (inout Self) -> Result) -> Result
    /// The anchor of a block: the author's id, or one of our own made of the kind and a number.
    mutating func anchor(_ id: ElementID?, _ kind: String, _ number: Int?) -> String
    /// Where objectives are written out.
    func links(toObjectives ids: [ObjectiveID]) -> [LinkView]
    /// Where handouts of the same document stand.
    func links(toHandouts ids: [ElementID]) -> [LinkView]
    /// The address of a file of the course, such as `images/zones.svg`.
    func address(ofFile path: String) -> String
}

extension BlockWriter {
    private mutating func inner<Result>(_ make: (inout Self) -> Result) -> Result {
        let level = heading
        heading = min(6, level + 1)
        defer { heading = level }
        return make(&self)
    }

    mutating func below(_ blocks: [Block<E>]) -> Markup? { inner { $0.markup(blocks) } }

    mutating func indented<Result>(by columns: Int, _ write: (inout Self) -> Result) -> Result { write(&self) }

    private func level() -> String { String(heading) }

    private func duration(_ minutes: Int?) -> String? { minutes.map(strings.duration(minutes:)) }

    func label(_ share: Share?) -> String? {
        switch share {
        case .person: strings[.perPerson]
        case .pair: strings[.perPair]
        case .group: strings[.perGroup]
        case .room: strings[.perRoom]
        case nil: nil
        }
    }

    // MARK: Callouts

    mutating func write(_ note: Note<E>) -> Markup {
        let label =
            switch note.kind {
            case .note: strings[.note]
            case .tip: strings[.tip]
            case .caution: strings[.caution]
            case .warning: strings[.warning]
            }
        let view = NoteView(
            kind: note.kind.rawValue, label: label, title: note.title, body: markup(note.blocks) ?? Markup(""))
        return render(view, with: .note)
    }

    mutating func write(_ passage: Passage<E>, as block: BlockTemplate) -> Markup {
        let label = block == .resources ? strings[.resources] : strings[.keyPoints]
        let id = anchor(nil, block.rawValue, nil)
        let view = PassageView(
            id: id, heading: level(), label: label, body: below(passage.blocks) ?? Markup(""))
        return render(view, with: block)
    }

    mutating func write(_ note: E.Note) -> Markup {
        let note = E.open(note)
        let label =
            switch note.kind {
            case nil: strings[.trainerNote]
            case .timing: strings[.trainerNoteTiming]
            case .setUp: strings[.trainerNoteSetUp]
            case .goesWrong: strings[.trainerNoteGoesWrong]
            case .hardQuestion: strings[.trainerNoteHardQuestion]
            case .cut: strings[.trainerNoteCut]
            }
        let view = TrainerNoteView(
            kind: note.kind?.rawValue ?? "note", label: label, body: markup(note.blocks) ?? Markup(""))
        return render(view, with: .trainerNote)
    }

    mutating func write(_ notes: [E.Note]) -> Markup? {
        guard !notes.isEmpty else { return nil }
        var all = Markup([])
        for note in notes { all.bytes += write(note).bytes }
        return all
    }

    mutating func write(_ figure: Figure<E>) -> Markup {
        let view = FigureView(
            id: figure.id?.rawValue, address: address(ofFile: figure.image.path),
            alternative: figure.image.alternative, title: figure.image.title, caption: markup(figure.caption),
            credit: figure.credit.map { strings.text(.credit, ["credit": $0]) }, licence: figure.licence,
            description: markup(figure.description))
        return render(view, with: .figure)
    }

    mutating func write(_ attachment: Attachment) -> Markup {
        let view = AttachmentView(
            address: address(ofFile: attachment.path), title: attachment.title, file: attachment.path,
            tlp: HandlingView(tlp, nil, strings))
        return render(view, with: .attachment)
    }

    // MARK: Talk and work

    mutating func write(_ discussion: Discussion<E>) -> Markup {
        let id = anchor(discussion.id, "discussion", nil)
        let view = DiscussionView(
            id: id, heading: level(), label: strings[.discussion], title: discussion.title,
            minutes: duration(discussion.minutes), body: below(discussion.blocks) ?? Markup(""))
        return render(view, with: .discussion)
    }

    mutating func write(_ activity: Activity<E>) -> Markup {
        let grouping: String? =
            switch (activity.grouping, activity.groupSize) {
            case (.individual, _): strings[.groupingIndividual]
            case (.pairs, _): strings[.groupingPairs]
            case (.plenary, _): strings[.groupingPlenary]
            case (_, let size?): strings.text(.groupsOf, ["size": String(size)])
            case (.groups, nil): strings[.groupingGroups]
            case (nil, nil): nil
            }
        let id = anchor(activity.id, "activity", activity.number)
        var view = ActivityView(
            id: id, heading: level(), label: strings.text(.activity, ["number": String(activity.number)]),
            title: activity.title, minutes: duration(activity.minutes), grouping: grouping,
            objectives: links(toObjectives: activity.objectives), handouts: links(toHandouts: activity.handouts),
            ownData: activity.ownData)
        view.materials = below(activity.materials)
        view.body = below(activity.blocks)
        view.steps = below(activity.steps)
        view.debrief = below(activity.debrief)
        return render(view, with: .activity)
    }

    mutating func write(_ exercise: Exercise<E>) -> Markup {
        let id = anchor(exercise.id, "exercise", exercise.number)
        var view = ExerciseView(
            id: id, heading: level(), label: strings.text(.exercise, ["number": String(exercise.number)]),
            title: exercise.title, minutes: duration(exercise.minutes),
            objectives: links(toObjectives: exercise.objectives))
        view.statement = below(exercise.statement)
        for (index, item) in exercise.items.enumerated() {
            view.items.append(
                ExerciseItemView(
                    id: item.id?.rawValue, number: String(index + 1), prompt: below(item.prompt) ?? Markup(""),
                    key: key(item)))
        }
        for hint in exercise.hints {
            var label = strings.text(.hint, ["number": String(hint.number)])
            if E.name == .trainer, hint.readers > .participant {
                label = strings.labelled(strings[.forTrainers], label)
            }
            view.hints.append(HintView(label: label, body: below(hint.blocks) ?? Markup("")))
        }
        view.variants = exercise.variants.map { variants in inner { $0.write(variants) } }
        view.answer = open(exercise.answer)
        view.solution = open(exercise.solution)
        view.notes = write(exercise.notes)
        return render(view, with: .exercise)
    }

    private mutating func key(_ item: Exercise<E>.Item) -> ItemKeyView? {
        guard item.answer != nil || item.reason != nil || item.accept != nil else { return nil }
        return ItemKeyView(answer: open(item.answer), reason: open(item.reason), accept: open(item.accept))
    }

    private mutating func open(_ answer: E.Answer?) -> Markup? { answer.flatMap { below(E.open($0).blocks) } }

    mutating func write(_ variants: Variants<E>) -> Markup {
        let view = VariantsView(
            heading: level(), guided: below(variants.guided), unguided: below(variants.unguided))
        return render(view, with: .variants)
    }

    // MARK: Questions

    mutating func write(_ question: Question<E>) -> Markup {
        let id = anchor(question.id, "question", question.number)
        let points = question.points > 1 ? strings.text(.points, ["points": String(question.points)]) : nil
        var view = QuestionView(
            id: id, heading: level(), label: strings.text(.question, ["number": String(question.number)]),
            kind: question.kind.rawValue, control: question.kind == .multiple ? "checkbox" : "radio",
            instruction: instruction(for: question.kind), points: points, score: String(question.points),
            objectives: links(toObjectives: question.objectives), prompt: below(question.prompt) ?? Markup(""))
        switch question.use {
        case .practice(let options, let feedback, let model):
            lay(options, of: question, into: &view)
            view.practice = key(
                options.map(\.key), of: question.kind,
                feedback.map { part in
                    (part.moment.map { $0 == .correct ? strings[.ifRight] : strings[.ifWrong] }, part.content)
                },
                model: model.map { ($0.answer, $0.rubric) })
        case .test(let options, let feedback, let model):
            lay(options, of: question, into: &view)
            let keys = options.map { $0.key.map(E.open) }
            view.key = key(
                keys, of: question.kind,
                feedback.map { part in
                    let moment = part.moment.map { $0 == .correct ? strings[.ifRight] : strings[.ifWrong] }
                    return (moment, E.open(part.content).blocks)
                },
                model: model.map { (E.open($0.answer).blocks, $0.rubric.map { E.open($0).blocks }) })
        }
        view.notes = write(question.notes)
        return render(view, with: .question)
    }

    private func instruction(for kind: Question<E>.Kind) -> String {
        switch kind {
        case .single: strings[.chooseOne]
        case .multiple: strings[.chooseSeveral]
        case .trueFalse: strings[.chooseTrueOrFalse]
        case .sequence: strings[.putInOrder]
        case .match: strings[.matchPartners]
        case .open: strings[.answerInWords]
        }
    }

    /// Puts what learners work with into the view.
    private mutating func lay<Key>(_ options: [Option<Key>], of question: Question<E>, into view: inout QuestionView) {
        switch question.kind {
        case .single, .multiple, .trueFalse: view.options = choices(options.map(\.text))
        case .sequence:
            let places = options.indices.map { ChoiceView(value: String($0 + 1)) }
            for option in choices(options.map(\.text)) {
                view.rows.append(AnswerRowView(letter: option.letter, text: option.text, choices: places))
            }
        case .match:
            view.partners = choices(question.partners?.texts ?? [])
            let letters = view.partners.map { ChoiceView(value: $0.letter) }
            for (index, option) in options.enumerated() {
                let text = markup(option.text) ?? Markup("")
                view.rows.append(AnswerRowView(letter: String(index + 1), text: text, choices: letters))
            }
            guard let partners = question.partners else { break }
            view.partnersID = partners.id?.rawValue
            view.caption = markup(partners.caption)
            view.rowsTitle = partners.titles.first.flatMap { markup($0) }
            view.partnersTitle = partners.titles.dropFirst().first.flatMap { markup($0) }
        case .open:
            let lines = linesForOpenAnswer
            view.space = AnswerSpaceView(label: roomToWrite(lines), lines: ruledLines(lines))
        }
    }

    /// The lines that an open question leaves for its answer.
    private var linesForOpenAnswer: Int { 4 }

    private mutating func choices(_ texts: [[Inline]]) -> [OptionView] {
        var views: [OptionView] = []
        for (index, text) in texts.enumerated() {
            views.append(OptionView(letter: optionLetter(index), text: markup(text) ?? Markup("")))
        }
        return views
    }

    /// The key of a question; nil where the edition has none.
    private mutating func key(
        _ keys: [OptionKey<E>?], of kind: Question<E>.Kind, _ feedback: [(moment: String?, blocks: [Block<E>])],
        model: (answer: [Block<E>], rubric: [Block<E>]?)?
    ) -> KeyView? {
        guard keys.contains(where: { $0 != nil }) || !feedback.isEmpty || model != nil else { return nil }
        var view = KeyView(letters: "", summary: "")
        for (index, key) in keys.enumerated() {
            guard let key else { continue }
            view.options.append(verdict(on: key, at: index, of: kind))
        }
        let answer = rightAnswer(keys, of: kind)
        view.letters = answer.values
        view.summary = kind == .open ? strings[.modelAnswer] : strings.text(.rightAnswer, ["letters": answer.words])
        for part in feedback {
            view.feedback.append(FeedbackView(moment: part.moment, body: below(part.blocks) ?? Markup("")))
        }
        view.model = model.flatMap { below($0.answer) }
        view.rubric = model?.rubric.flatMap { below($0) }
        return view
    }

    private mutating func verdict(on key: OptionKey<E>, at index: Int, of kind: Question<E>.Kind) -> OptionKeyView {
        let (letter, verdict) =
            switch kind {
            case .sequence: (optionLetter(index), strings.text(.place, ["number": String(key.place ?? 0)]))
            case .match: (String(index + 1), key.place.map { optionLetter($0 - 1) } ?? "")
            case .single, .multiple, .trueFalse, .open:
                (optionLetter(index), key.isCorrect ? strings[.right] : strings[.wrong])
            }
        return OptionKeyView(
            letter: letter, correct: kind.isChoice && key.isCorrect, verdict: verdict, feedback: below(key.feedback))
    }

    /// What is chosen, input by input, when everything is right; and the same as people say it.
    private func rightAnswer(_ keys: [OptionKey<E>?], of kind: Question<E>.Kind) -> (values: String, words: String) {
        let places = keys.map { $0?.place ?? 0 }
        switch kind {
        case .single, .multiple, .trueFalse, .open:
            let letters = keys.indices.filter { keys[$0]?.isCorrect == true }.map(optionLetter)
            return (letters.joined(separator: ", "), letters.joined(separator: strings[.comma]))
        case .sequence:
            let order = keys.indices.sorted { places[$0] < places[$1] }.map(optionLetter)
            return (places.map(String.init).joined(separator: ", "), order.joined(separator: strings[.comma]))
        case .match:
            let letters = places.map { $0 > 0 ? optionLetter($0 - 1) : "" }
            let pairs = letters.enumerated().map { "\($0.offset + 1) – \($0.element)" }
            return (letters.joined(separator: ", "), pairs.joined(separator: strings[.comma]))
        }
    }

    mutating func write(_ space: AnswerSpace) -> Markup {
        let view = AnswerSpaceView(label: roomToWrite(space.lines), lines: ruledLines(space.lines))
        return render(view, with: .answerSpace)
    }

    private func roomToWrite(_ lines: Int) -> String { strings.text(.roomToWrite, ["lines": String(lines)]) }

    private func ruledLines(_ count: Int) -> [RuledLineView] {
        (0..<max(1, count)).map { RuledLineView(number: String($0 + 1)) }
    }

    // MARK: Sheets

    mutating func write(_ handout: Handout<E>) -> Markup {
        let id = anchor(handout.id, "handout", nil)
        let view = HandoutView(
            id: id, heading: level(), label: strings[.handout], title: handout.title, per: label(handout.per),
            body: below(handout.blocks) ?? Markup(""))
        return render(view, with: .handout)
    }

    mutating func write(_ set: CardSet<E>) -> Markup {
        let id = anchor(set.id, "cards", nil)
        var view = CardsView(
            id: id, heading: level(), label: strings[.cards], title: set.title, per: label(set.per))
        for (index, card) in set.cards.enumerated() {
            view.cards.append(
                CardView(
                    id: card.id?.rawValue, label: strings.text(.card, ["number": String(index + 1)]),
                    title: card.title, front: below(card.front) ?? Markup(""), back: below(card.back)))
        }
        return render(view, with: .cards)
    }

    mutating func write(_ form: Form<E>) -> Markup {
        let id = anchor(form.id, "form", nil)
        var view = FormView(
            id: id, heading: level(), label: strings[.form], title: form.title, per: label(form.per))
        for part in form.parts {
            switch part {
            case .block(let block): view.parts.append(FormPartView(body: below([block])))
            case .field(let field):
                view.parts.append(
                    FormPartView(
                        field: FormFieldView(
                            label: markup(field.label) ?? Markup(""), space: roomToWrite(field.lines),
                            lines: ruledLines(field.lines))))
            }
        }
        return render(view, with: .form)
    }
}

/// The letter of an option: A to Z, then A2 to Z2 and so on.
func optionLetter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : letter + String(index / 26 + 1)
}
