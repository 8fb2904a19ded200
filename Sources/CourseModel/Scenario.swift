package import CourseDiagnostics

/// A tabletop exercise.
///
/// What players may read before play stands here. All else (injects, expected actions, the sheets of single seats,
/// criteria, controllers' aims, the working title) is `control`, which only the trainer's edition has a place for.
package struct Scenario<E: Edition>: Sendable, Hashable {
    /// A seat at the table, as everybody may know it.
    package struct Role: Sendable, Hashable {
        package var id: ElementID
        /// What the seat is called on the table, such as `A1`.
        package var seat: String?
        package var title: String
        /// Whether learners play it; a facilitator plays the others.
        package var isPlayed: Bool
        /// Who it is and what it may decide.
        package var card: [Block<E>]
        package var origin: Origin

        package init(
            id: ElementID, seat: String?, title: String, isPlayed: Bool, card: [Block<E>], origin: Origin
        ) {
            self.id = id
            self.seat = seat
            self.title = title
            self.isPlayed = isPlayed
            self.card = card
            self.origin = origin
        }

        /// `A1 National team`.
        package var name: String { seat.map { "\($0) \(title)" } ?? title }
    }

    package var id: ScenarioID
    /// Its title is that for players; its objectives are the aims as this edition's readers may know them.
    package var metadata: Metadata
    /// Minutes of play.
    package var minutes: Int
    /// What players know before play.
    package var background: [Block<E>]
    package var groundRules: [Block<E>]
    package var roles: [Role]
    /// The sheets that everybody has from the start.
    package var sheets: [Block<E>]
    package var control: E.Control?
    package var origin: Origin
    /// How what players may read stands to its source. An exercise that is in another language than its course and not
    /// current stands there as it was written because its source has changed.
    package var standing = TranslationStanding.current

    package init(
        id: ScenarioID, metadata: Metadata, minutes: Int, background: [Block<E>], groundRules: [Block<E>],
        roles: [Role], sheets: [Block<E>], control: E.Control?, origin: Origin
    ) {
        self.id = id
        self.metadata = metadata
        self.minutes = minutes
        self.background = background
        self.groundRules = groundRules
        self.roles = roles
        self.sheets = sheets
        self.control = control
        self.origin = origin
    }
}

/// Everything about an exercise that players must not know.
package struct ScenarioControl: Sendable, Hashable {
    /// An aim of the exercise.
    package struct Aim: Sendable, Hashable {
        package var objective: Objective
        /// Whether it is for controllers alone.
        package var isForControllers: Bool
        /// What players read instead of an aim that is for controllers.
        package var forPlayers: String?
        /// Whether it is judged, so that it needs a criterion.
        package var isScored: Bool

        package init(objective: Objective, isForControllers: Bool, forPlayers: String?, isScored: Bool) {
            self.objective = objective
            self.isForControllers = isForControllers
            self.forPlayers = forPlayers
            self.isScored = isScored
        }

        /// The aim as players read it; nil where they do not.
        package var asPlayersRead: Objective? {
            guard isForControllers else { return objective }
            return forPlayers.map {
                Objective(id: objective.id, text: $0, bloom: objective.bloom, origin: objective.origin)
            }
        }
    }

    /// What one seat alone has from the start.
    package struct SeatSheet: Sendable, Hashable {
        package var role: ElementID
        package var blocks: [Block<Trainer>]
        /// Sheets, by their ids.
        package var handouts: [ElementID]

        package init(role: ElementID, blocks: [Block<Trainer>], handouts: [ElementID]) {
            self.role = role
            self.blocks = blocks
            self.handouts = handouts
        }
    }

    /// A phase of play.
    package struct Phase: Sendable, Hashable {
        package var id: ElementID?
        package var title: String
        package var start: PlayTime
        package var minutes: Int
        /// What facilitators should know of it.
        package var blocks: [Block<Trainer>]
        package var injects: [Inject]
        package var origin: Origin
        package var standing = TranslationStanding.current

        package init(
            id: ElementID?, title: String, start: PlayTime, minutes: Int, blocks: [Block<Trainer>], injects: [Inject],
            origin: Origin
        ) {
            self.id = id
            self.title = title
            self.start = start
            self.minutes = minutes
            self.blocks = blocks
            self.injects = injects
            self.origin = origin
        }

        package var end: PlayTime { PlayTime(minutes: start.minutes + minutes) }
    }

    package struct Evaluation: Sendable, Hashable {
        package struct Criterion: Sendable, Hashable {
            package var id: ElementID?
            package var points: Int
            package var objectives: [ObjectiveID]
            /// The injects in which it can be seen.
            package var injects: [ElementID]
            /// What shows it, in words.
            package var evidence: String?
            package var blocks: [Block<Trainer>]
            package var origin: Origin

            package init(
                id: ElementID?, points: Int, objectives: [ObjectiveID], injects: [ElementID], evidence: String?,
                blocks: [Block<Trainer>], origin: Origin
            ) {
                self.id = id
                self.points = points
                self.objectives = objectives
                self.injects = injects
                self.evidence = evidence
                self.blocks = blocks
                self.origin = origin
            }
        }

        /// What the criteria should add up to.
        package var points: Int
        package var pass: Int?
        /// How to judge.
        package var blocks: [Block<Trainer>]
        package var criteria: [Criterion]
        package var bands: [Band]
        package var origin: Origin

        package init(
            points: Int, pass: Int?, blocks: [Block<Trainer>], criteria: [Criterion], bands: [Band], origin: Origin
        ) {
            self.points = points
            self.pass = pass
            self.blocks = blocks
            self.criteria = criteria
            self.bands = bands
            self.origin = origin
        }
    }

    package struct HotWash: Sendable, Hashable {
        package var minutes: Int?
        package var blocks: [Block<Trainer>]

        package init(minutes: Int?, blocks: [Block<Trainer>]) {
            self.minutes = minutes
            self.blocks = blocks
        }
    }

    /// The title among controllers.
    package var workingTitle: String?
    package var aims: [Aim]
    package var seatSheets: [SeatSheet]
    package var phases: [Phase]
    /// The sheets that single seats have from the start, or that come with injects.
    package var sheets: [Block<Trainer>]
    package var evaluation: Evaluation?
    package var hotWash: HotWash?
    package var notes: [TrainerNote<Trainer>]
    /// How all but the phases stands to its source.
    package var standing = TranslationStanding.current

    package init(
        workingTitle: String?, aims: [Aim], seatSheets: [SeatSheet], phases: [Phase], sheets: [Block<Trainer>],
        evaluation: Evaluation?, hotWash: HotWash?, notes: [TrainerNote<Trainer>]
    ) {
        self.workingTitle = workingTitle
        self.aims = aims
        self.seatSheets = seatSheets
        self.phases = phases
        self.sheets = sheets
        self.evaluation = evaluation
        self.hotWash = hotWash
        self.notes = notes
    }

    package var injects: [Inject] { phases.flatMap(\.injects) }

    /// Whether a phase is behind its source.
    package var hasOutdatedPhases: Bool { phases.contains { $0.standing != .current } }

    /// Everything that it says, part by part, beside what its injects say.
    package var partsBesideInjects: [[Block<Trainer>]] {
        seatSheets.map(\.blocks) + [sheets] + phases.map(\.blocks) + [evaluation?.blocks ?? []]
            + (evaluation?.criteria ?? []).map(\.blocks) + [hotWash?.blocks ?? []] + notes.map(\.blocks)
    }

    /// Everything that it says, part by part.
    package var everyPart: [[Block<Trainer>]] { partsBesideInjects + injects.flatMap(\.parts) }

    /// The sheets that not everybody has from the start: those that a seat or an inject names.
    package var withheldSheets: Set<ElementID> {
        Set(seatSheets.flatMap(\.handouts) + injects.flatMap(\.handouts))
    }
}

extension Scenario<Trainer> {
    /// Everything that it says.
    var everyPart: [Block<Trainer>] {
        background + groundRules + roles.flatMap(\.card) + sheets + (control?.everyPart ?? []).flatMap(\.self)
    }
}

extension ScenarioControl {
    /// The same with each run of blocks, and each note, as others make them.
    func mapParts(
        _ change: ([Block<Trainer>]) -> [Block<Trainer>],
        notes changeNote: (TrainerNote<Trainer>) -> TrainerNote<Trainer>?
    ) -> ScenarioControl {
        var control = self
        for index in seatSheets.indices { control.seatSheets[index].blocks = change(seatSheets[index].blocks) }
        for phase in phases.indices {
            control.phases[phase].blocks = change(phases[phase].blocks)
            for index in phases[phase].injects.indices {
                let inject = phases[phase].injects[index]
                control.phases[phase].injects[index].message = change(inject.message)
                control.phases[phase].injects[index].expectedActions = inject.expectedActions.map(change)
                control.phases[phase].injects[index].discussions = inject.discussions.map(change)
                control.phases[phase].injects[index].controllerNote = change(inject.controllerNote)
                for branch in inject.branches.indices {
                    control.phases[phase].injects[index].branches[branch].blocks = change(
                        inject.branches[branch].blocks)
                }
            }
        }
        control.sheets = change(sheets)
        if let evaluation {
            control.evaluation?.blocks = change(evaluation.blocks)
            for index in evaluation.criteria.indices {
                control.evaluation?.criteria[index].blocks = change(evaluation.criteria[index].blocks)
            }
        }
        if let hotWash { control.hotWash?.blocks = change(hotWash.blocks) }
        control.notes = notes.compactMap(changeNote)
        return control
    }
}

/// Something that the exercise tells a seat.
package struct Inject: Sendable, Hashable {
    /// What happens instead, in a case.
    package struct Branch: Sendable, Hashable {
        package var when: String
        package var blocks: [Block<Trainer>]

        package init(when: String, blocks: [Block<Trainer>]) {
            self.when = when
            self.blocks = blocks
        }
    }

    /// Who receives it.
    package enum Receivers: Sendable, Hashable {
        case all
        case roles([ElementID])
    }

    package var id: ElementID
    package var title: String?
    package var at: PlayTime
    /// When it is in the story, such as `Fri 02:00`.
    package var storyTime: String?
    package var sender: String
    package var receivers: Receivers
    package var method: InjectMethod
    package var kind: InjectKind
    package var objectives: [ObjectiveID]
    package var handouts: [ElementID]
    /// The inject that it follows from.
    package var after: ElementID?
    package var message: [Block<Trainer>]
    package var expectedActions: [[Block<Trainer>]]
    package var discussions: [[Block<Trainer>]]
    package var controllerNote: [Block<Trainer>]
    package var branches: [Branch]
    package var origin: Origin

    package init(
        id: ElementID, title: String?, at: PlayTime, storyTime: String?, sender: String, receivers: Receivers,
        method: InjectMethod, kind: InjectKind, objectives: [ObjectiveID], handouts: [ElementID], after: ElementID?,
        message: [Block<Trainer>], expectedActions: [[Block<Trainer>]], discussions: [[Block<Trainer>]],
        controllerNote: [Block<Trainer>], branches: [Branch], origin: Origin
    ) {
        self.id = id
        self.title = title
        self.at = at
        self.storyTime = storyTime
        self.sender = sender
        self.receivers = receivers
        self.method = method
        self.kind = kind
        self.objectives = objectives
        self.handouts = handouts
        self.after = after
        self.message = message
        self.expectedActions = expectedActions
        self.discussions = discussions
        self.controllerNote = controllerNote
        self.branches = branches
        self.origin = origin
    }

    /// What it says, part by part.
    package var parts: [[Block<Trainer>]] {
        [message] + expectedActions + discussions + [controllerNote] + branches.map(\.blocks)
    }

    /// Whether it is for a role by name.
    package func isFor(_ role: ElementID) -> Bool {
        if case .roles(let ids) = receivers { ids.contains(role) } else { false }
    }
}

/// How an inject reaches its seat.
package enum InjectMethod: String, Sendable, Hashable, CaseIterable {
    case phone, radio, mail, chat, letter, paper, news
    case inPerson = "in-person"
    case socialMedia = "social-media"
}

/// HSEEP, January 2020: contextual injects move the story on; contingency injects are given where players do not act.
package enum InjectKind: String, Sendable, Hashable, CaseIterable { case contextual, contingency }

/// What a result from a number up means.
package struct Band: Sendable, Hashable {
    package var from: Int
    package var title: String
    package var text: [Inline]

    package init(from: Int, title: String, text: [Inline]) {
        self.from = from
        self.title = title
        self.text = text
    }
}

extension [Band] {
    /// The band that a result falls into. `tenths` is the result times ten.
    package func band(of tenths: Int) -> Band? { filter { $0.from * 10 <= tenths }.max { $0.from < $1.from } }
}

extension Block {
    /// The id of a sheet; nil for what is no sheet.
    package var sheetID: ElementID? {
        switch self {
        case .handout(let handout): handout.id
        case .cards(let set): set.id
        case .form(let form): form.id
        case .labelled(let labelled): labelled.block.sheetID
        default: nil
        }
    }
}
