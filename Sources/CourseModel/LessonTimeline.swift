/// A lesson laid out in its own minutes: when each section and task begins.
///
/// Sections and tasks follow one another; text between them takes no time of its own. What the minutes of the parts leave
/// over belongs to the end of the lesson.
package struct LessonTimeline: Sendable, Hashable {
    /// The begin of a section or a task.
    package struct Mark: Sendable, Hashable {
        package enum Kind: Sendable, Hashable { case section, activity(number: Int), discussion, exercise(number: Int) }

        package var kind: Kind
        package var id: ElementID?
        package var title: String
        /// Minutes after the begin of the lesson.
        package var start: Int
        /// The minutes planned for it, where they are known.
        package var minutes: Int?
        /// 0 directly in the lesson, 1 in a section of it.
        package var depth: Int
    }

    package var minutes: Int
    package var marks: [Mark] = []

    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package init<E: Edition>(_ lesson: Lesson<E>) {
        minutes = lesson.minutes
        add(lesson.blocks, from: 0, depth: 0)
    }

    /// When a section begins, in minutes after the begin of the lesson; nil where the lesson has no such section.
    package func start(of section: ElementID) -> Int? {
        marks.first { $0.kind == .section && $0.id == section }?.start
    }

    /// Adds the marks of blocks that begin at a minute, and returns the minute at which they end.
    @discardableResult
    private mutating func add<E: Edition>(_ blocks: [Block<E>], from start: Int, depth: Int) -> Int {
        var now = start
        func mark(_ kind: Mark.Kind, _ id: ElementID?, _ title: String?, _ minutes: Int?) {
            marks.append(Mark(kind: kind, id: id, title: title ?? "", start: now, minutes: minutes, depth: depth))
        }
        for block in blocks {
            switch block {
            case .section(let section):
                let index = marks.count
                mark(.section, section.id, section.title.plainText, nil)
                let end = add(section.blocks, from: now, depth: depth + 1)
                let length = section.minutes ?? (end - now)
                marks[index].minutes = length > 0 ? length : nil
                now += length
            case .activity(let activity):
                mark(.activity(number: activity.number), activity.id, activity.title, activity.minutes)
                now += activity.minutes ?? 0
            case .discussion(let discussion):
                mark(.discussion, discussion.id, discussion.title, discussion.minutes)
                now += discussion.minutes ?? 0
            case .exercise(let exercise):
                guard let minutes = exercise.minutes else { continue }
                mark(.exercise(number: exercise.number), exercise.id, exercise.title, minutes)
                now += minutes
            case .only(let only): now = add(only.blocks, from: now, depth: depth)
            case .labelled(let labelled): now = add([labelled.block], from: now, depth: depth)
            default: continue
            }
        }
        return now
    }
}
