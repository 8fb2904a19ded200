internal import CourseModel

/// The views of an exercise, made in one place for HTML and text.
extension BlockWriter {
    mutating func view(of scenario: Scenario<E>) -> ScenarioView {
        let metadata = scenario.metadata
        var view = ScenarioView(
            title: metadata.title, code: metadata.code, summary: metadata.summary,
            minutes: strings.duration(minutes: scenario.minutes),
            objectives: metadata.objectives.map { ObjectiveView(id: $0.id.rawValue, text: $0.text) })
        view.background = below(scenario.background)
        view.groundRules = below(scenario.groundRules)
        for role in scenario.roles { view.roles.append(self.view(of: role)) }
        view.sheets = markup(scenario.sheets)
        return view
    }

    mutating func view(of role: Scenario<E>.Role) -> RoleView {
        RoleView(
            id: role.id.rawValue, seat: role.seat, title: role.title, played: role.isPlayed,
            card: indented(by: 2) { $0.below(role.card) })
    }

    func words(_ method: InjectMethod) -> String {
        switch method {
        case .phone: strings[.methodPhone]
        case .radio: strings[.methodRadio]
        case .mail: strings[.methodMail]
        case .chat: strings[.methodChat]
        case .letter: strings[.methodLetter]
        case .paper: strings[.methodPaper]
        case .news: strings[.methodNews]
        case .inPerson: strings[.methodInPerson]
        case .socialMedia: strings[.methodSocialMedia]
        }
    }
}

/// The views for those who run and judge an exercise: only the trainer's edition has what they show.
extension BlockWriter<Trainer> {
    mutating func view(of scenario: Scenario<Trainer>, _ control: ScenarioControl) -> ControlView {
        let names = ExerciseNames(scenario, control, strings: strings)
        var view = ControlView(
            title: scenario.metadata.title, workingTitle: control.workingTitle,
            minutes: strings.duration(minutes: scenario.minutes), playMinutes: String(scenario.minutes))
        view.aims = control.aims.map { aim in
            AimView(
                id: aim.objective.id.rawValue, text: aim.objective.text, players: aim.forPlayers,
                controllers: aim.isForControllers, scored: aim.isScored)
        }
        for role in scenario.roles { view.roles.append(self.view(of: role)) }
        for phase in control.phases {
            var shown = PhaseView(
                title: phase.title, start: phase.start.description, end: phase.end.description,
                minutes: strings.duration(minutes: phase.minutes),
                notice: strings.words(phase.standing, .sectionOutdated, .sectionAsWritten), body: below(phase.blocks))
            for inject in phase.injects {
                shown.injects.append(indented(by: 4) { $0.view(of: inject, names) })
            }
            view.phases.append(shown)
        }
        view.injects = view.phases.flatMap(\.injects)
        view.sheets = markup(control.sheets)
        view.hotWash = control.hotWash.flatMap { below($0.blocks) }
        view.hotWashMinutes = control.hotWash?.minutes.map { strings.duration(minutes: $0) }
        view.evaluation = control.evaluation.map { self.view(of: $0, names) }
        view.notes = write(control.notes)
        return view
    }

    private mutating func view(of inject: Inject, _ names: ExerciseNames) -> InjectView {
        var view = InjectView(
            id: inject.id.rawValue, number: names.number(of: inject.id), title: inject.title,
            at: inject.at.description, atMinutes: String(inject.at.minutes), storyTime: inject.storyTime,
            sender: inject.sender, receivers: names.receivers(of: inject), method: words(inject.method),
            contingency: inject.kind == .contingency, after: inject.after.map { names.reference(to: $0) },
            objectives: names.objectives(inject.objectives), handouts: names.sheets(inject.handouts),
            message: below(inject.message) ?? Markup(""), note: below(inject.controllerNote),
            criteria: names.criteria(of: inject.id))
        for blocks in inject.expectedActions { view.expected.append(StepView(body: below(blocks) ?? Markup(""))) }
        for blocks in inject.discussions { view.discussions.append(StepView(body: below(blocks) ?? Markup(""))) }
        for branch in inject.branches {
            view.branches.append(BranchView(when: branch.when, body: below(branch.blocks)))
        }
        return view
    }

    private mutating func view(of evaluation: ScenarioControl.Evaluation, _ names: ExerciseNames)
        -> ExerciseEvaluationView
    {
        let lines = (1...3).map { RuledLineView(number: String($0)) }
        var view = ExerciseEvaluationView(
            points: String(evaluation.points), pass: evaluation.pass.map(String.init), body: below(evaluation.blocks),
            bands: bands(evaluation.bands))
        for (index, criterion) in evaluation.criteria.enumerated() {
            view.criteria.append(
                CriterionView(
                    number: String(index + 1), body: indented(by: 4) { $0.below(criterion.blocks) },
                    points: String(criterion.points),
                    aims: names.objectives(criterion.objectives), evidence: criterion.evidence,
                    injects: names.times(of: criterion.injects), lines: lines))
        }
        return view
    }
}

/// How the parts of one exercise are called where others refer to them.
struct ExerciseNames {
    private let roles: [ElementID: String]
    private let aims: [ObjectiveID: String]
    private let injects: [Inject]
    private let criteria: [ScenarioControl.Evaluation.Criterion]
    private let sheetTitles: [ElementID: String]
    private let everybody: String
    private let comma: String

    init(_ scenario: Scenario<Trainer>, _ control: ScenarioControl, strings: InterfaceStrings) {
        roles = Dictionary(scenario.roles.map { ($0.id, $0.name) }) { first, _ in first }
        aims = Dictionary(control.aims.map { ($0.objective.id, $0.objective.text) }) { first, _ in first }
        injects = control.injects
        criteria = control.evaluation?.criteria ?? []
        sheetTitles = Dictionary(
            (scenario.sheets + control.sheets).compactMap { block in
                block.sheetID.map { ($0, block.sheetTitle ?? $0.rawValue) }
            }
        ) { first, _ in first }
        everybody = strings[.everybody]
        comma = strings[.comma]
    }

    /// Its place on the master list, from 1.
    func number(of inject: ElementID) -> String {
        injects.firstIndex { $0.id == inject }.map { String($0 + 1) } ?? inject.rawValue
    }

    func reference(to inject: ElementID) -> String {
        guard let found = injects.first(where: { $0.id == inject }) else { return inject.rawValue }
        return "\(number(of: inject)) (\(found.at))"
    }

    func receivers(of inject: Inject) -> String {
        switch inject.receivers {
        case .all: everybody
        case .roles(let ids): ids.map { roles[$0] ?? $0.rawValue }.joined(separator: comma)
        }
    }

    func objectives(_ ids: [ObjectiveID]) -> [ObjectiveView] {
        ids.map { ObjectiveView(id: $0.rawValue, text: aims[$0] ?? $0.rawValue) }
    }

    func sheets(_ ids: [ElementID]) -> String? {
        ids.isEmpty ? nil : ids.map { sheetTitles[$0] ?? $0.rawValue }.joined(separator: comma)
    }

    /// The numbers of the criteria that an inject shows.
    func criteria(of inject: ElementID) -> String? {
        let numbers = criteria.enumerated().filter { $0.element.injects.contains(inject) }.map { String($0.offset + 1) }
        return numbers.isEmpty ? nil : numbers.joined(separator: comma)
    }

    func times(of ids: [ElementID]) -> String? {
        let times = injects.filter { ids.contains($0.id) }.map(\.at.description)
        return times.isEmpty ? nil : times.joined(separator: comma)
    }
}

extension Block {
    fileprivate var sheetTitle: String? {
        switch self {
        case .handout(let handout): handout.title
        case .cards(let set): set.title
        case .form(let form): form.title
        case .labelled(let labelled): labelled.block.sheetTitle
        default: nil
        }
    }
}
