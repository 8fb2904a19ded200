/// Where each objective of a course is practised and assessed: the one computation behind the coverage page, the JSON of
/// `coursepack coverage` and the trainer's matrix.
package struct CourseCoverage: Sendable, Hashable, Codable {
    /// A place that serves an objective.
    package struct Use: Sendable, Hashable, Codable {
        package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            case activity, exercise
            case practiceQuestion = "practice-question"
            case testQuestion = "test-question"
            case inject, criterion
        }

        package var kind: Kind
        /// Its number in the lesson or exercise, from 1.
        package var number: Int
        package var title: String?
        /// The anchor of the place, where its author gave it one.
        package var id: String?
    }

    /// An objective of a lesson or an exercise, or of the course itself.
    package struct Row: Sendable, Hashable, Codable {
        package enum Owner: String, Sendable, Hashable, Codable { case course, lesson, scenario }

        package var owner: Owner
        /// The id of the lesson or exercise; of the course where the objective is the course's.
        package var ownerID: String
        package var ownerTitle: String
        package var objective: String
        package var text: String
        package var uses: [Use]

        /// An activity, an exercise or an inject lets learners try it.
        package var isPractised: Bool {
            uses.contains { [.activity, .exercise, .inject].contains($0.kind) }
        }
        /// A question, an exercise or a criterion shows whether it was reached.
        package var isAssessed: Bool {
            uses.contains { [.practiceQuestion, .testQuestion, .exercise, .criterion].contains($0.kind) }
        }

        private enum CodingKeys: String, CodingKey {
            case owner, ownerID = "owner-id", ownerTitle = "owner-title", objective, text, uses
            case isPractised = "practised", isAssessed = "assessed"
        }

        package init(
            owner: Owner, ownerID: String, ownerTitle: String, objective: String, text: String, uses: [Use]
        ) {
            self.owner = owner
            self.ownerID = ownerID
            self.ownerTitle = ownerTitle
            self.objective = objective
            self.text = text
            self.uses = uses
        }

        package init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            owner = try values.decode(Owner.self, forKey: .owner)
            ownerID = try values.decode(String.self, forKey: .ownerID)
            ownerTitle = try values.decode(String.self, forKey: .ownerTitle)
            objective = try values.decode(String.self, forKey: .objective)
            text = try values.decode(String.self, forKey: .text)
            uses = try values.decode([Use].self, forKey: .uses)
        }

        package func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(owner, forKey: .owner)
            try values.encode(ownerID, forKey: .ownerID)
            try values.encode(ownerTitle, forKey: .ownerTitle)
            try values.encode(objective, forKey: .objective)
            try values.encode(text, forKey: .text)
            try values.encode(uses, forKey: .uses)
            try values.encode(isPractised, forKey: .isPractised)
            try values.encode(isAssessed, forKey: .isAssessed)
        }
    }

    package var course: String
    package var title: String
    package var rows: [Row]
}

extension CourseEdition<Trainer> {
    /// The coverage of the course's own objectives, of those of its lessons, and of the aims of its exercises.
    package var coverage: CourseCoverage {
        var ofCourse: [(ObjectiveID, CourseCoverage.Use)] = []
        var rows: [CourseCoverage.Row] = []
        for lesson in lessons {
            let uses = lesson.blocks.objectiveUses
            rows += lesson.metadata.objectives.map { objective in
                CourseCoverage.Row(
                    owner: .lesson, ownerID: lesson.id.rawValue, ownerTitle: lesson.metadata.codeAndTitle,
                    objective: objective.id.rawValue, text: objective.text,
                    uses: uses.filter { $0.0 == objective.id }.map(\.1))
            }
        }
        for scenario in scenarios {
            let uses = scenario.control?.objectiveUses ?? []
            ofCourse += uses
            rows += scenario.metadata.objectives.map { objective in
                CourseCoverage.Row(
                    owner: .scenario, ownerID: scenario.id.rawValue, ownerTitle: scenario.metadata.codeAndTitle,
                    objective: objective.id.rawValue, text: objective.text,
                    uses: uses.filter { $0.0 == objective.id }.map(\.1))
            }
        }
        let own = head.metadata.objectives.map { objective in
            CourseCoverage.Row(
                owner: .course, ownerID: head.id.rawValue, ownerTitle: head.metadata.title,
                objective: objective.id.rawValue, text: objective.text,
                uses: ofCourse.filter { $0.0 == objective.id }.map(\.1))
        }
        return CourseCoverage(course: head.id.rawValue, title: head.metadata.title, rows: own + rows)
    }
}

extension [Block<Trainer>] {
    /// What in the blocks serves which objective.
    fileprivate var objectiveUses: [(ObjectiveID, CourseCoverage.Use)] {
        var uses: [(ObjectiveID, CourseCoverage.Use)] = []
        func add(
            _ ids: [ObjectiveID], _ kind: CourseCoverage.Use.Kind, _ number: Int, _ title: String?, _ id: ElementID?
        ) {
            for objective in ids {
                uses.append((objective, .init(kind: kind, number: number, title: title, id: id?.rawValue)))
            }
        }
        forEachBlock { block in
            switch block {
            case .activity(let activity):
                add(activity.objectives, .activity, activity.number, activity.title, activity.id)
            case .exercise(let exercise):
                add(exercise.objectives, .exercise, exercise.number, exercise.title, exercise.id)
            case .question(let question):
                let kind: CourseCoverage.Use.Kind =
                    switch question.use {
                    case .practice: .practiceQuestion
                    case .test: .testQuestion
                    }
                add(question.objectives, kind, question.number, nil, question.id)
            default: break
            }
        }
        return uses
    }
}

extension ScenarioControl {
    fileprivate var objectiveUses: [(ObjectiveID, CourseCoverage.Use)] {
        let played = injects.enumerated().flatMap { index, inject in
            inject.objectives.map { objective in
                (
                    objective,
                    CourseCoverage.Use(
                        kind: .inject, number: index + 1, title: inject.title, id: inject.id.rawValue)
                )
            }
        }
        let judged = (evaluation?.criteria ?? []).enumerated().flatMap { index, criterion in
            criterion.objectives.map { objective in
                (
                    objective,
                    CourseCoverage.Use(
                        kind: .criterion, number: index + 1, title: nil, id: criterion.id?.rawValue)
                )
            }
        }
        return played + judged
    }
}
