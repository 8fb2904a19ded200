package import CourseDiagnostics

package struct Discussion<E: Edition>: Sendable, Hashable {
    package var id: ElementID?
    package var title: String?
    package var minutes: Int?
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(id: ElementID?, title: String?, minutes: Int?, blocks: [Block<E>], origin: Origin) {
        self.id = id
        self.title = title
        self.minutes = minutes
        self.blocks = blocks
        self.origin = origin
    }
}

/// Something that learners do.
package struct Activity<E: Edition>: Sendable, Hashable {
    package enum Grouping: String, Sendable, Hashable, CaseIterable { case individual, pairs, groups, plenary }

    package var id: ElementID?
    /// Its number in the lesson, the same in every edition.
    package var number: Int
    package var title: String?
    package var minutes: Int?
    package var grouping: Grouping?
    /// People in a group.
    package var groupSize: Int?
    package var objectives: [ObjectiveID]
    package var handouts: [ElementID]
    /// Whether it asks learners about weaknesses of their own.
    package var ownData: Bool
    package var blocks: [Block<E>]
    package var materials: [Block<E>]
    package var steps: [Block<E>]
    package var debrief: [Block<E>]
    package var origin: Origin

    package init(
        id: ElementID?, number: Int, title: String?, minutes: Int?, grouping: Grouping?, groupSize: Int?,
        objectives: [ObjectiveID], handouts: [ElementID], ownData: Bool, blocks: [Block<E>], materials: [Block<E>],
        steps: [Block<E>], debrief: [Block<E>], origin: Origin
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.minutes = minutes
        self.grouping = grouping
        self.groupSize = groupSize
        self.objectives = objectives
        self.handouts = handouts
        self.ownData = ownData
        self.blocks = blocks
        self.materials = materials
        self.steps = steps
        self.debrief = debrief
        self.origin = origin
    }
}

/// Blocks that tell an answer.
package struct Solution<E: Edition>: Sendable, Hashable {
    package var blocks: [Block<E>]

    package init(blocks: [Block<E>]) { self.blocks = blocks }
}

package struct Exercise<E: Edition>: Sendable, Hashable {
    /// One thing to decide, with its key.
    package struct Item: Sendable, Hashable {
        package var id: ElementID?
        package var prompt: [Block<E>]
        package var answer: E.Answer?
        package var reason: E.Answer?
        /// Other answers that count as right.
        package var accept: E.Answer?
        package var origin: Origin

        package init(
            id: ElementID?, prompt: [Block<E>], answer: E.Answer?, reason: E.Answer?, accept: E.Answer?, origin: Origin
        ) {
            self.id = id
            self.prompt = prompt
            self.answer = answer
            self.reason = reason
            self.accept = accept
            self.origin = origin
        }
    }

    package var id: ElementID?
    /// Its number in the lesson, the same in every edition.
    package var number: Int
    package var title: String?
    package var minutes: Int?
    package var objectives: [ObjectiveID]
    package var statement: [Block<E>]
    package var items: [Item]
    package var hints: [[Block<E>]]
    package var variants: Variants<E>?
    package var answer: E.Answer?
    package var solution: E.Answer?
    /// Trainer notes about the exercise.
    package var notes: [E.Note]
    package var origin: Origin

    package init(
        id: ElementID?, number: Int, title: String?, minutes: Int?, objectives: [ObjectiveID], statement: [Block<E>],
        items: [Item], hints: [[Block<E>]], variants: Variants<E>?, answer: E.Answer?, solution: E.Answer?,
        notes: [E.Note], origin: Origin
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.minutes = minutes
        self.objectives = objectives
        self.statement = statement
        self.items = items
        self.hints = hints
        self.variants = variants
        self.answer = answer
        self.solution = solution
        self.notes = notes
        self.origin = origin
    }
}

/// A question with options to choose from.
package struct Question<E: Edition>: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case single, multiple
        case trueFalse = "true-false"
    }

    /// What learners choose from, and what the edition tells about it.
    package enum Use: Sendable, Hashable {
        /// The learner checks herself: every edition has the key.
        case practice(options: [Option<OptionKey<E>>], feedback: [OverallFeedback<[Block<E>]>])
        /// Only those who mark the test have the key; overall feedback belongs to it.
        case test(options: [Option<E.TestKey>], feedback: [OverallFeedback<E.Answer>])
    }

    package var id: ElementID?
    /// Its number in the lesson, the same in every edition.
    package var number: Int
    package var kind: Kind
    package var points: Int
    package var objectives: [ObjectiveID]
    package var prompt: [Block<E>]
    package var use: Use
    /// Trainer notes about the question.
    package var notes: [E.Note]
    package var origin: Origin

    package init(
        id: ElementID?, number: Int, kind: Kind, points: Int, objectives: [ObjectiveID], prompt: [Block<E>], use: Use,
        notes: [E.Note], origin: Origin
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.points = points
        self.objectives = objectives
        self.prompt = prompt
        self.use = use
        self.notes = notes
        self.origin = origin
    }
}

/// Something to choose, with the key that its edition may have.
package struct Option<Key: Sendable & Hashable>: Sendable, Hashable {
    package var text: [Inline]
    /// Always there for a practice question; of a test question only where the edition has keys.
    package var key: Key?
    package var origin: Origin

    package init(text: [Inline], key: Key?, origin: Origin) {
        self.text = text
        self.key = key
        self.origin = origin
    }
}

/// Whether an option is right, and what is said to those who chose it.
package struct OptionKey<E: Edition>: Sendable, Hashable {
    package var isCorrect: Bool
    package var feedback: [Block<E>]

    package init(isCorrect: Bool, feedback: [Block<E>]) {
        self.isCorrect = isCorrect
        self.feedback = feedback
    }
}

/// What is said about the answer as a whole.
package struct OverallFeedback<Content: Sendable & Hashable>: Sendable, Hashable {
    package enum Moment: String, Sendable, Hashable, CaseIterable { case correct, incorrect }

    /// When it is said; nil: always.
    package var moment: Moment?
    package var content: Content

    package init(moment: Moment?, content: Content) {
        self.moment = moment
        self.content = content
    }
}

/// Room to write on.
package struct AnswerSpace: Sendable, Hashable {
    package var lines: Int
    package var origin: Origin

    package init(lines: Int, origin: Origin) {
        self.lines = lines
        self.origin = origin
    }
}
