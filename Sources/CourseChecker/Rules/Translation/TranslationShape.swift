import CourseDiagnostics
import CourseModel

/// What a document and its translation have in common: the parts with ids, times and keys, in order, in words.
struct TranslationShape {
    typealias Part = (words: String, origin: Origin)

    private(set) var parts: [Part] = []

    init(_ lesson: Lesson<Trainer>) { add(lesson.blocks) }

    init(_ scenario: Scenario<Trainer>) {
        parts.append(("an exercise of \(scenario.minutes) minutes", scenario.origin))
        for block in [scenario.background, scenario.groundRules] { add(block) }
        let control = scenario.control
        for aim in control?.aims ?? [] {
            let readers = aim.isForControllers ? "controllers" : "all"
            let score = aim.isScored ? "" : ", not scored"
            parts.append(("the aim '\(aim.objective.id)' for \(readers)\(score)", aim.objective.origin))
        }
        for role in scenario.roles {
            let player = role.isPlayed ? "" : ", not played"
            parts.append(("the seat '\(role.id)'\(player)", role.origin))
            add(role.card)
            for sheet in control?.seatSheets ?? [] where sheet.role == role.id {
                if !sheet.handouts.isEmpty {
                    parts.append(("the sheets \(Self.list(sheet.handouts)) of '\(role.id)'", role.origin))
                }
                add(sheet.blocks)
            }
        }
        for phase in control?.phases ?? [] { add(phase) }
        add(scenario.sheets + (control?.sheets ?? []))
        if let evaluation = control?.evaluation { add(evaluation) }
        if let hotWash = control?.hotWash {
            parts.append(("a hot wash of \(hotWash.minutes ?? 0) minutes", scenario.origin))
            add(hotWash.blocks)
        }
        for note in control?.notes ?? [] { add([.trainerNote(note)]) }
    }

    private mutating func add(_ blocks: [Block<Trainer>]) {
        blocks.forEachBlock { block in
            if let part = Self.part(block) { parts.append(part) }
        }
    }

    private mutating func add(_ phase: ScenarioControl.Phase) {
        let name = Self.named("a module", phase.id)
        parts.append(("\(name) of \(phase.minutes) minutes from \(phase.start)", phase.origin))
        add(phase.blocks)
        for inject in phase.injects {
            let receivers =
                switch inject.receivers {
                case .all: "all"
                case .roles(let roles): Self.list(roles)
                }
            let more = [
                inject.after.map { "after '\($0)'" },
                inject.handouts.isEmpty ? nil : "with \(Self.list(inject.handouts))",
                inject.branches.isEmpty ? nil : "with \(inject.branches.count) branches",
            ].compactMap(\.self).map { ", \($0)" }.joined()
            parts.append(
                (
                    "the \(inject.kind.rawValue) inject '\(inject.id)' at \(inject.at) to \(receivers) by "
                        + "\(inject.method.rawValue) for '\(Self.list(inject.objectives))'\(more)", inject.origin
                ))
            for blocks in inject.parts { add(blocks) }
        }
    }

    private mutating func add(_ evaluation: ScenarioControl.Evaluation) {
        let pass = evaluation.pass.map { ", \($0) to pass" } ?? ""
        parts.append(("an evaluation of \(evaluation.points) points\(pass)", evaluation.origin))
        add(evaluation.blocks)
        for criterion in evaluation.criteria {
            let name = Self.named("a criterion", criterion.id)
            let seen = criterion.injects.isEmpty ? "" : " in \(Self.list(criterion.injects))"
            parts.append(
                (
                    "\(name) of \(criterion.points) points on '\(Self.list(criterion.objectives))'\(seen)",
                    criterion.origin
                ))
            add(criterion.blocks)
        }
        for band in evaluation.bands { parts.append(("a band from \(band.from)", evaluation.origin)) }
    }

    private static func list(_ ids: [some CustomStringConvertible]) -> String {
        ids.map(\.description).joined(separator: " ")
    }

    private static func named(_ what: String, _ id: ElementID?) -> String {
        id.map { "\(what) '\($0)'" } ?? "\(what) without an id"
    }

    private static func part(_ block: Block<Trainer>) -> Part? {
        /// What has no id is told by its place alone.
        func ids(_ ids: [ElementID?]) -> String {
            ids.allSatisfy { $0 == nil } ? "" : " (\(ids.map { $0?.rawValue ?? "-" }.joined(separator: ", ")))"
        }
        switch block {
        case .section(let section):
            let label = section.tlp.map { " labelled \($0.text)" } ?? ""
            return (named("a section", section.id) + label, section.origin)
        case .activity(let activity):
            let objectives = activity.objectives.map(\.rawValue).joined(separator: " ")
            return (
                "\(named("an activity", activity.id)) of \(activity.minutes ?? 0) minutes on '\(objectives)'",
                activity.origin
            )
        case .exercise(let exercise):
            let items = ids(exercise.items.map(\.id))
            return ("\(named("an exercise", exercise.id)) with \(exercise.items.count) items\(items)", exercise.origin)
        case .question(let question):
            return (self.question(question, named("a question", question.id)), question.origin)
        case .handout(let handout): return (named("a handout", handout.id), handout.origin)
        case .cards(let set):
            let cards = ids(set.cards.map(\.id))
            return ("\(named("a set of cards", set.id)) with \(set.cards.count) cards\(cards)", set.origin)
        case .form(let form): return ("\(named("a form", form.id)) with \(form.parts.count) parts", form.origin)
        case .table(let table):
            return (
                "\(named("a table", table.id)) of \(table.columns.count) columns and \(table.rows.count) rows",
                table.origin
            )
        case .figure(let figure): return (named("a figure", figure.id), figure.origin)
        case .discussion(let discussion): return (named("a discussion", discussion.id), discussion.origin)
        case .labelled(let labelled): return ("a part labelled \(labelled.label.text)", labelled.origin)
        case .trainerNote(let note):
            return note.tlp.map { ("a trainer note labelled \($0.text)", note.origin) }
        default: return nil
        }
    }

    private static func question(_ question: Question<Trainer>, _ name: String) -> String {
        let (use, options) =
            switch question.use {
            case .practice(let options, _, _): ("practice", options.map { $0.key?.isCorrect == true })
            case .test(let options, _, _): ("test", options.map { $0.key?.isCorrect == true })
            }
        // The options of a sequence and of a match stand in the order of their words, which a translation changes.
        let key = question.kind.isChoice ? " with the key \(options.map { $0 ? "x" : "-" }.joined())" : ""
        return "\(name), \(question.kind.rawValue), for \(use), of \(options.count) options\(key)"
    }
}

extension Delivery {
    /// The plan without what a translation may change.
    var withoutWords: Delivery {
        var plan = self
        plan.standing = .current
        plan.title = ""
        plan.summary = nil
        for day in plan.days.indices {
            plan.days[day].title = ""
            for entry in plan.days[day].entries.indices {
                switch plan.days[day].entries[entry].kind {
                case .session(var session):
                    session.title = nil
                    plan.days[day].entries[entry].kind = .session(session)
                case .pause: plan.days[day].entries[entry].kind = .pause(label: nil)
                case .buffer: break
                }
            }
        }
        return plan
    }
}
