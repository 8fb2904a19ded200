/// A lesson laid out in its own minutes: when each section and task begins, as far as the author's minutes tell.
///
/// Sections and tasks follow one another. What their minutes leave over of the whole, the lesson or a section, goes to what
/// is taught between them: paragraphs, figures, questions, sections without minutes. Where that stands in one place, every
/// begin is known; where it stands in several, a task between them begins within a range, and nobody can say when. Where
/// nothing else is taught, the rest belongs to the end. Trainer notes, sheets and questions of tests take no time.
package struct LessonTimeline: Sendable, Hashable {
    /// The begin of a section or a task.
    package struct Mark: Sendable, Hashable {
        package enum Kind: Sendable, Hashable { case section, activity(number: Int), discussion, exercise(number: Int) }

        package var kind: Kind
        package var id: ElementID?
        package var title: String
        /// The earliest minute at which it begins, after the begin of the lesson.
        package var start = 0
        /// The latest: who begins it later runs over the minutes of what it stands in.
        package var latest = 0
        /// The minutes planned for it, where they are known.
        package var minutes: Int?
        /// 0 directly in the lesson, 1 in a section of it.
        package var depth: Int

        /// Whether the minutes tell when it begins.
        package var isKnown: Bool { start == latest }
    }

    package var minutes: Int
    package var marks: [Mark] = []

    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package init<E: Edition>(_ lesson: Lesson<E>) {
        minutes = lesson.minutes
        layOut(lesson.blocks, in: lesson.minutes, depth: 0)
    }

    /// When a section begins, in minutes after the begin of the lesson; nil where the lesson has no such section.
    package func start(of section: ElementID) -> Int? {
        marks.first { $0.kind == .section && $0.id == section }?.start
    }

    /// What follows one another in the minutes of one whole.
    private enum Step {
        /// A task or section with the marks inside it, which move together.
        case part(marks: Range<Int>, minutes: Int)
        /// Something that is taught in minutes that nobody counted.
        case talk

        var minutes: Int { if case .part(_, let minutes) = self { minutes } else { 0 } }
        var isTalk: Bool { if case .talk = self { true } else { false } }
    }

    /// Adds the marks of a whole of so many minutes, counted from its begin.
    private mutating func layOut<E: Edition>(_ blocks: [Block<E>], in minutes: Int, depth: Int) {
        var steps: [Step] = []
        gather(blocks, depth: depth, into: &steps)
        let left = max(0, minutes - steps.reduce(0) { $0 + $1.minutes })
        let firstTalk = steps.firstIndex { $0.isTalk } ?? steps.endIndex
        let lastTalk = steps.lastIndex { $0.isTalk } ?? steps.endIndex
        var taken = 0
        for (index, step) in steps.enumerated() {
            guard case .part(let range, let minutes) = step else { continue }
            for mark in range {
                marks[mark].start += taken + (index > lastTalk ? left : 0)
                marks[mark].latest += taken + (index > firstTalk ? left : 0)
            }
            taken += minutes
        }
    }

    private mutating func gather<E: Edition>(_ blocks: [Block<E>], depth: Int, into steps: inout [Step]) {
        func add(_ kind: Mark.Kind, _ id: ElementID?, _ title: String?, _ minutes: Int?) {
            steps.append(.part(marks: marks.count..<(marks.count + 1), minutes: minutes ?? 0))
            marks.append(Mark(kind: kind, id: id, title: title ?? "", minutes: minutes, depth: depth))
            if kind != .section, minutes == nil { steps.append(.talk) }
        }
        for block in blocks {
            switch block {
            case .section(let section):
                let first = marks.count
                let step = steps.count
                add(.section, section.id, section.title.plainText, section.minutes)
                if let minutes = section.minutes {
                    layOut(section.blocks, in: minutes, depth: depth + 1)
                    steps[step] = .part(marks: first..<marks.count, minutes: minutes)
                } else {
                    // It has no minutes to keep to, so that what it holds shares those of the whole.
                    gather(section.blocks, depth: depth + 1, into: &steps)
                    let inside = steps[step...]
                    let length = inside.reduce(0) { $0 + $1.minutes }
                    if length > 0, !inside.contains(where: \.isTalk) { marks[first].minutes = length }
                }
            case .activity(let activity):
                add(.activity(number: activity.number), activity.id, activity.title, activity.minutes)
            case .discussion(let discussion):
                add(.discussion, discussion.id, discussion.title, discussion.minutes)
            case .exercise(let exercise):
                if let minutes = exercise.minutes {
                    add(.exercise(number: exercise.number), exercise.id, exercise.title, minutes)
                } else {
                    steps.append(.talk)
                }
            case .question(let question):
                if case .practice = question.use { steps.append(.talk) }
            case .paragraph, .list, .definitions, .table, .codeBlock, .quote, .figure, .note, .keyPoints, .variants:
                steps.append(.talk)
            case .only(let only): gather(only.blocks, depth: depth, into: &steps)
            case .labelled(let labelled): gather([labelled.block], depth: depth, into: &steps)
            case .attachment, .separator, .answerSpace, .resources, .handout, .cards, .form, .scoring, .trainerNote:
                continue
            }
        }
    }
}
