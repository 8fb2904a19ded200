import CourseDiagnostics
import CourseModel
import XMLKit

/// Tabletop exercises and score sheets.
extension TreeDecoder {
    static func scenario(_ root: XMLNode, id: ScenarioID) -> Scenario<Trainer> {
        var decoder = TreeDecoder()
        let roleNodes = root.child("roles").map { Array($0.elements) } ?? []
        let control = decoder.control(root, roles: roleNodes)
        let roles = roleNodes.map { node in
            Scenario<Trainer>.Role(
                id: node.id ?? ElementID(""), seat: node.attribute("seat"), title: node.attribute("title") ?? "",
                isPlayed: node.attribute("played") != "no", card: decoder.blocks(node), origin: node.origin)
        }
        let withheld = control.withheldSheets
        var forAll: [Block<Trainer>] = []
        for block in decoder.sheets(root) where block.sheetID.map({ !withheld.contains($0) }) ?? true {
            forAll.append(block)
        }
        var metadata = decoder.metadata(root)
        metadata.objectives = control.aims.map(\.objective)
        return Scenario(
            id: id, metadata: metadata, minutes: root.integer("minutes") ?? 0,
            background: decoder.blocks(root.child("background")),
            groundRules: decoder.blocks(root.child("ground-rules")), roles: roles, sheets: forAll, control: control,
            origin: root.origin)
    }

    private mutating func control(_ root: XMLNode, roles: [XMLNode]) -> ScenarioControl {
        var seatSheets: [ScenarioControl.SeatSheet] = []
        for role in roles {
            seatSheets.append(
                ScenarioControl.SeatSheet(
                    role: role.id ?? ElementID(""), blocks: blocks(role.child("seat-sheet")),
                    handouts: role.words("handout").map { ElementID($0) }))
        }
        var phases: [ScenarioControl.Phase] = []
        for node in root.children(named: "module") { phases.append(phase(node)) }
        let hotWash = root.child("hot-wash").map {
            ScenarioControl.HotWash(minutes: $0.integer("minutes"), blocks: blocks($0))
        }
        var control = ScenarioControl(
            workingTitle: root.attribute("working-title"),
            aims: root.child("objectives")?.elements.map(aim) ?? [], seatSheets: seatSheets, phases: phases,
            sheets: [], evaluation: root.child("evaluation").map { evaluation($0) }, hotWash: hotWash,
            notes: trainerNotes(root))
        let withheld = control.withheldSheets
        control.sheets = sheets(root).filter { block in block.sheetID.map { withheld.contains($0) } ?? false }
        return control
    }

    /// The sheets of an exercise. A sheet that a seat or an inject names belongs to it; any other is everybody's.
    private mutating func sheets(_ root: XMLNode) -> [Block<Trainer>] {
        var sheets: [Block<Trainer>] = []
        for node in root.elements where node.isNamed("handout") || node.isNamed("cards") || node.isNamed("form") {
            if let block = block(node) { sheets.append(block) }
        }
        return sheets
    }

    private func aim(_ node: XMLNode) -> ScenarioControl.Aim {
        ScenarioControl.Aim(
            objective: Objective(
                id: ObjectiveID(node.attribute("id") ?? ""), text: node.collapsedText, bloom: node.choice("bloom"),
                origin: node.origin),
            isForControllers: node.attribute("for") == "controllers", forPlayers: node.attribute("players"),
            isScored: node.attribute("scored") != "no")
    }

    private mutating func phase(_ node: XMLNode) -> ScenarioControl.Phase {
        var injects: [Inject] = []
        for child in node.children(named: "inject") { injects.append(inject(child)) }
        return ScenarioControl.Phase(
            id: node.id, title: node.attribute("title") ?? "", start: node.playTime("start"),
            minutes: node.integer("minutes") ?? 0, blocks: blocks(node), injects: injects, origin: node.origin)
    }

    private mutating func inject(_ node: XMLNode) -> Inject {
        let receivers = node.words("to")
        var expected: [[Block<Trainer>]] = []
        for part in node.children(named: "expected-action") { expected.append(blocks(part)) }
        var discussions: [[Block<Trainer>]] = []
        for part in node.children(named: "discussion") { discussions.append(blocks(part)) }
        var branches: [Inject.Branch] = []
        for part in node.children(named: "branch") {
            branches.append(Inject.Branch(when: part.attribute("when") ?? "", blocks: blocks(part)))
        }
        return Inject(
            id: node.id ?? ElementID(""), title: node.attribute("title"), at: node.playTime("at"),
            storyTime: node.attribute("story-time"), sender: node.attribute("from") ?? "",
            receivers: receivers == ["all"] ? .all : .roles(receivers.map { ElementID($0) }),
            method: node.choice("method") ?? .paper, kind: node.choice("kind") ?? .contextual,
            objectives: node.objectives, handouts: node.words("handout").map { ElementID($0) },
            after: node.attribute("after").map { ElementID($0) }, message: blocks(node.child("message")),
            expectedActions: expected, discussions: discussions, controllerNote: blocks(node.child("controller-note")),
            branches: branches, origin: node.origin)
    }

    private mutating func evaluation(_ node: XMLNode) -> ScenarioControl.Evaluation {
        var criteria: [ScenarioControl.Evaluation.Criterion] = []
        for part in node.children(named: "criterion") {
            criteria.append(
                ScenarioControl.Evaluation.Criterion(
                    id: part.id, points: part.integer("points") ?? 0, objectives: part.objectives,
                    injects: part.words("inject").map { ElementID($0) }, evidence: part.attribute("evidence"),
                    blocks: blocks(part), origin: part.origin))
        }
        return ScenarioControl.Evaluation(
            points: node.integer("points") ?? 0, pass: node.integer("pass"), blocks: blocks(node), criteria: criteria,
            bands: bands(node), origin: node.origin(of: "points"))
    }

    private func bands(_ node: XMLNode) -> [Band] {
        node.children(named: "band").map {
            Band(from: $0.integer("from") ?? 0, title: $0.attribute("title") ?? "", text: inlines($0))
        }
    }

    mutating func scoring(_ node: XMLNode) -> Scoring<Trainer> {
        var categories: [Scoring<Trainer>.Category] = []
        for category in node.children(named: "category") {
            categories.append(
                Scoring.Category(
                    id: category.id ?? ElementID(""), title: category.attribute("title") ?? "",
                    weight: category.integer("weight") ?? 1, blocks: blocks(category),
                    levels: category.children(named: "level").map {
                        Scoring.Category.Level(score: $0.integer("score") ?? 0, text: inlines($0), origin: $0.origin)
                    },
                    origin: category.origin))
        }
        var cases: [Scoring<Trainer>.Case] = []
        for item in node.children(named: "case") {
            cases.append(
                Scoring.Case(
                    id: item.id, title: item.attribute("title") ?? "", blocks: blocks(item),
                    key: CaseScores(scores: item.words("scores").compactMap { Int($0) }),
                    origin: item.origin(of: "scores")))
        }
        var caveats: [[Block<Trainer>]] = []
        for caveat in node.children(named: "caveat") { caveats.append(blocks(caveat)) }
        return Scoring(
            id: node.id, title: node.attribute("title"), per: node.choice("per"),
            formula: node.choice("formula") ?? .weightedMean, blocks: blocks(node), caveats: caveats,
            categories: categories, bands: bands(node), cases: cases, origin: node.origin)
    }
}

extension XMLNode {
    fileprivate func playTime(_ name: String) -> PlayTime {
        attribute(name).flatMap { PlayTime($0) } ?? PlayTime(minutes: 0)
    }
}
