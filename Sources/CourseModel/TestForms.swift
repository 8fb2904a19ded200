/// A pre-test and a post-test of equal difficulty, drawn from the test questions of a course.
///
/// Authors write test questions in pairs: two on one objective of a lesson, one after the other, equally hard. One of each
/// pair goes to each test. Pairs are drawn objective by objective, so that every objective has its share before one has two.
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
    package init?(_ lessons: [Lesson<E>]) {
        var groups: [[Item]] = []
        for lesson in lessons { groups += Self.pairs(in: lesson) }
        var drawn: [(group: Int, round: Int)] = []
        var round = 0
        while drawn.count < Self.length, groups.contains(where: { $0.count > round }) {
            for (index, group) in groups.enumerated() where group.count > round && drawn.count < Self.length {
                drawn.append((index, round))
            }
            round += 1
        }
        guard !drawn.isEmpty else { return nil }
        let ordered = drawn.sorted { ($0.group, $0.round) < ($1.group, $1.round) }
        items = ordered.enumerated().map { place, draw in
            var item = groups[draw.group][draw.round]
            // Which of a pair comes first is no matter of chance: by turns, so that neither test has all the first ones.
            if place.isMultiple(of: 2) == false { swap(&item.before, &item.after) }
            return item
        }
    }

    /// The pairs of a lesson, a list for each objective in the order of their first question.
    private static func pairs(in lesson: Lesson<E>) -> [[Item]] {
        var order: [ObjectiveID?] = []
        var waiting: [ObjectiveID?: Question<E>] = [:]
        var found: [ObjectiveID?: [Item]] = [:]
        lesson.blocks.forEachBlock { block in
            guard case .question(let question) = block, case .test = question.use else { return }
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
