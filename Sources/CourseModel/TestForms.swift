/// A pre-test and a post-test of equal difficulty, drawn from the test questions of a course.
///
/// Authors write test questions in pairs: two on one objective of a lesson, one after the other, equally hard. One of each
/// pair goes to each test. Every lesson has its share before one has two, so that a long course is tested to its end; within
/// a lesson, so has every objective.
package struct TestForms<E: Edition>: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package var lesson: LessonID
        package var objective: ObjectiveID?
        package var before: Question<E>
        package var after: Question<E>
    }

    /// The items, in the order of the course.
    package var items: [Item]

    /// How many items a test has, where there are as many pairs.
    package static var length: Int { 10 }

    /// Draws the tests; nil where the lessons have no pair of test questions.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package init?(_ lessons: [Lesson<E>]) {
        let pairs = lessons.map(Self.pairs)
        var candidates: [(turn: Int, lesson: Int, objective: Int, round: Int)] = []
        for (lesson, objectives) in pairs.enumerated() {
            let rounds = objectives.indices.flatMap { objective in
                objectives[objective].indices.map { (round: $0, objective: objective) }
            }
            for (turn, draw) in rounds.sorted(by: <).enumerated() {
                candidates.append((turn, lesson, draw.objective, draw.round))
            }
        }
        let drawn = candidates.sorted { ($0.turn, $0.lesson) < ($1.turn, $1.lesson) }.prefix(Self.length)
        guard !drawn.isEmpty else { return nil }
        let ordered = drawn.sorted { ($0.lesson, $0.objective, $0.round) < ($1.lesson, $1.objective, $1.round) }
        items = ordered.enumerated().map { place, draw in
            var item = pairs[draw.lesson][draw.objective][draw.round]
            // Which of a pair comes first is no matter of chance: by turns, so that neither test has all the first ones.
            if place.isMultiple(of: 2) == false { swap(&item.before, &item.after) }
            return item
        }
    }

    /// Whether the lessons have a pair of test questions.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package static func canBeDrawn(from lessons: [Lesson<E>]) -> Bool {
        lessons.contains { !pairs(in: $0).isEmpty }
    }

    /// The pairs of a lesson, a list for each objective in the order of their first question.
    private static func pairs(in lesson: Lesson<E>) -> [[Item]] {
        var order: [ObjectiveID?] = []
        var waiting: [ObjectiveID?: Question<E>] = [:]
        var found: [ObjectiveID?: [Item]] = [:]
        lesson.blocks.forEachBlock { block in
            guard case .question(let question) = block, case .test = question.use, question.kind.isChoice else {
                return
            }
            let objective = question.objectives.first
            if !order.contains(objective) { order.append(objective) }
            guard let first = waiting.removeValue(forKey: objective) else {
                waiting[objective] = question
                return
            }
            found[objective, default: []].append(
                Item(lesson: lesson.id, objective: objective, before: first, after: question))
        }
        return order.compactMap { found[$0] }
    }
}
