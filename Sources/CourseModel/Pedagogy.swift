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
    /// The edition that says least among those that have it.
    package var readers: EditionName

    package init(blocks: [Block<E>], readers: EditionName = .answers) {
        self.blocks = blocks
        self.readers = readers
    }
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

    /// Help on the way.
    package struct Hint: Sendable, Hashable {
        /// Its number in the exercise, the same in every edition.
        package var number: Int
        package var blocks: [Block<E>]
        /// The edition that says least among those that have it.
        package var readers: EditionName

        package init(number: Int, blocks: [Block<E>], readers: EditionName = .participant) {
            self.number = number
            self.blocks = blocks
            self.readers = readers
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
    package var hints: [Hint]
    package var variants: Variants<E>?
    package var answer: E.Answer?
    package var solution: E.Answer?
    /// Trainer notes about the exercise.
    package var notes: [E.Note]
    package var origin: Origin

    package init(
        id: ElementID?, number: Int, title: String?, minutes: Int?, objectives: [ObjectiveID], statement: [Block<E>],
        items: [Item], hints: [Hint], variants: Variants<E>?, answer: E.Answer?, solution: E.Answer?,
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

/// A question: options to choose from, things to put in order or to match, or room for an answer in own words.
package struct Question<E: Edition>: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case single, multiple
        case trueFalse = "true-false"
        /// Things to put in order.
        case sequence
        /// Things to match with their partners.
        case match
        /// A short answer in the learner's own words.
        case open

        /// Whether learners choose among options.
        package var isChoice: Bool {
            switch self {
            case .single, .multiple, .trueFalse: true
            case .sequence, .match, .open: false
            }
        }
    }

    /// What learners work with, and what the edition tells about it.
    ///
    /// The options of a sequence, and the partners of a match, stand in the order of their words, never in an order that
    /// tells the key.
    package enum Use: Sendable, Hashable {
        /// The learner checks herself: every edition has the key.
        case practice(
            options: [Option<OptionKey<E>>], feedback: [OverallFeedback<[Block<E>]>],
            model: ModelAnswer<[Block<E>]>? = nil)
        /// Only those who mark the test have the key; overall feedback and model answer belong to it.
        case test(
            options: [Option<E.TestKey>], feedback: [OverallFeedback<E.Answer>], model: ModelAnswer<E.Answer>? = nil)
    }

    /// What the options of a match are matched with.
    package struct Partners: Sendable, Hashable {
        package var id: ElementID?
        package var caption: [Inline]
        /// What the two columns hold: that of the options, that of the partners.
        package var titles: [[Inline]]
        /// The partners, those that fit no option included, each once.
        package var texts: [[Inline]]

        package init(id: ElementID? = nil, caption: [Inline] = [], titles: [[Inline]], texts: [[Inline]]) {
            self.id = id
            self.caption = caption
            self.titles = titles
            self.texts = texts
        }
    }

    package var id: ElementID?
    /// Its number in the lesson, the same in every edition.
    package var number: Int
    package var kind: Kind
    package var points: Int
    package var objectives: [ObjectiveID]
    package var prompt: [Block<E>]
    /// Of a match alone.
    package var partners: Partners?
    package var use: Use
    /// Trainer notes about the question.
    package var notes: [E.Note]
    package var origin: Origin

    package init(
        id: ElementID?, number: Int, kind: Kind, points: Int, objectives: [ObjectiveID], prompt: [Block<E>],
        partners: Partners? = nil, use: Use, notes: [E.Note], origin: Origin
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.points = points
        self.objectives = objectives
        self.prompt = prompt
        self.partners = partners
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

    @inlinable package init(text: [Inline], key: Key?, origin: Origin) {
        self.text = text
        self.key = key
        self.origin = origin
    }
}

/// Whether an option is right, or where it belongs, and what is said about it.
package struct OptionKey<E: Edition>: Sendable, Hashable {
    package var isCorrect: Bool
    /// Of a sequence its place in the right order, of a match the place of its partner among the partners; from 1.
    package var place: Int?
    package var feedback: [Block<E>]

    @inlinable package init(isCorrect: Bool, place: Int? = nil, feedback: [Block<E>]) {
        self.isCorrect = isCorrect
        self.place = place
        self.feedback = feedback
    }
}

/// What an open question is marked by.
package struct ModelAnswer<Content: Sendable & Hashable>: Sendable, Hashable {
    /// An answer that earns all points.
    package var answer: Content
    /// What earns points.
    package var rubric: Content?

    package init(answer: Content, rubric: Content?) {
        self.answer = answer
        self.rubric = rubric
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
