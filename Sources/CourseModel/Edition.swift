/// A form of a course for one kind of reader.
///
/// What an edition withholds has no place in its values: the payload types below are `Never` there, so a participant's
/// course cannot hold a trainer note or the key of a test question, and no writer or template can show one. The one way
/// from the sources to an edition is `EditionProjection`, which asks the edition for a place for each of these.
package protocol Edition: Sendable, SendableMetatype, Hashable {
    /// The edition's name in paths and on pages.
    static var name: EditionName { get }

    /// A note for the trainer: `TrainerNote<Self>`, or `Never`.
    associatedtype Note: Sendable, Hashable
    /// The key of a test question: `OptionKey<Self>`, or `Never`.
    associatedtype TestKey: Sendable, Hashable
    /// Answers and solutions of exercises: `Solution<Self>`, or `Never`.
    associatedtype Answer: Sendable, Hashable
    /// A column of keys in a table: `KeyColumn`, or `Never`.
    associatedtype Keys: Sendable, Hashable
    /// The scores of cases in a score sheet: `CaseScores`, or `Never`.
    associatedtype Scores: Sendable, Hashable
    /// What players of an exercise must not know: `ScenarioControl`, or `Never`.
    associatedtype Control: Sendable, Hashable

    // A writer opens what an edition may hold; where it is `Never`, there is nothing to open.
    static func open(_ note: Note) -> TrainerNote<Self>
    static func open(_ key: TestKey) -> OptionKey<Self>
    static func open(_ answer: Answer) -> Solution<Self>
    static func open(_ keys: Keys) -> KeyColumn
    static func open(_ scores: Scores) -> CaseScores
    static func open(_ control: Control) -> ScenarioControl

    // How a value gets into its place; nil where the edition withholds it.
    static var noteKeeper: ((TrainerNote<Self>) -> Note)? { get }
    static var testKeyKeeper: ((OptionKey<Self>) -> TestKey)? { get }
    static var answerKeeper: ((Solution<Self>) -> Answer)? { get }
    static var keysKeeper: ((KeyColumn) -> Keys)? { get }
    static var scoresKeeper: ((CaseScores) -> Scores)? { get }
    static var controlKeeper: ((ScenarioControl) -> Control)? { get }
}

/// The editions by name, from the one that says least to the one that says all.
package enum EditionName: String, Sendable, Hashable, CaseIterable, Comparable {
    case participant
    case answers
    case trainer

    /// Whether the left one says less.
    package static func < (left: EditionName, right: EditionName) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .participant: 0
        case .answers: 1
        case .trainer: 2
        }
    }
}

extension Set<EditionName> {
    /// The editions that tell keys, answers and solutions.
    package static let withKeys: Set = [EditionName.answers, .trainer]
}

/// Everything that the sources say. Courses are read and checked in this form.
package enum Trainer: Edition {
    package static var name: EditionName { .trainer }
    package typealias Note = TrainerNote<Trainer>
    package typealias TestKey = OptionKey<Trainer>
    package typealias Answer = Solution<Trainer>
    package typealias Keys = KeyColumn
    package typealias Scores = CaseScores
    package typealias Control = ScenarioControl
    package static func open(_ note: TrainerNote<Trainer>) -> TrainerNote<Trainer> { note }
    package static func open(_ key: OptionKey<Trainer>) -> OptionKey<Trainer> { key }
    package static func open(_ answer: Solution<Trainer>) -> Solution<Trainer> { answer }
    package static func open(_ keys: KeyColumn) -> KeyColumn { keys }
    package static func open(_ scores: CaseScores) -> CaseScores { scores }
    package static func open(_ control: ScenarioControl) -> ScenarioControl { control }
    package static var noteKeeper: ((TrainerNote<Trainer>) -> TrainerNote<Trainer>)? { { $0 } }
    package static var testKeyKeeper: ((OptionKey<Trainer>) -> OptionKey<Trainer>)? { { $0 } }
    package static var answerKeeper: ((Solution<Trainer>) -> Solution<Trainer>)? { { $0 } }
    package static var keysKeeper: ((KeyColumn) -> KeyColumn)? { { $0 } }
    package static var scoresKeeper: ((CaseScores) -> CaseScores)? { { $0 } }
    package static var controlKeeper: ((ScenarioControl) -> ScenarioControl)? { { $0 } }
}

/// What participants get on the last evening, and those who learn alone: every key and solution, no trainer notes.
package enum Answers: Edition {
    package static var name: EditionName { .answers }
    package typealias Note = Never
    package typealias TestKey = OptionKey<Answers>
    package typealias Answer = Solution<Answers>
    package typealias Keys = KeyColumn
    package typealias Scores = CaseScores
    package typealias Control = Never
    package static func open(_ note: Never) -> TrainerNote<Answers> {}
    package static func open(_ key: OptionKey<Answers>) -> OptionKey<Answers> { key }
    package static func open(_ answer: Solution<Answers>) -> Solution<Answers> { answer }
    package static func open(_ keys: KeyColumn) -> KeyColumn { keys }
    package static func open(_ scores: CaseScores) -> CaseScores { scores }
    package static func open(_ control: Never) -> ScenarioControl {}
    package static var scoresKeeper: ((CaseScores) -> CaseScores)? { { $0 } }
    package static var controlKeeper: ((ScenarioControl) -> Never)? { nil }
    package static var noteKeeper: ((TrainerNote<Answers>) -> Never)? { nil }
    package static var testKeyKeeper: ((OptionKey<Answers>) -> OptionKey<Answers>)? { { $0 } }
    package static var answerKeeper: ((Solution<Answers>) -> Solution<Answers>)? { { $0 } }
    package static var keysKeeper: ((KeyColumn) -> KeyColumn)? { { $0 } }
}

/// What participants get: no trainer notes, no keys of test questions, no answers to exercises, no key columns.
package enum Participant: Edition {
    package static var name: EditionName { .participant }
    package typealias Note = Never
    package typealias TestKey = Never
    package typealias Answer = Never
    package typealias Keys = Never
    package typealias Scores = Never
    package typealias Control = Never
    package static func open(_ note: Never) -> TrainerNote<Participant> {}
    package static func open(_ key: Never) -> OptionKey<Participant> {}
    package static func open(_ answer: Never) -> Solution<Participant> {}
    package static func open(_ keys: Never) -> KeyColumn {}
    package static func open(_ scores: Never) -> CaseScores {}
    package static func open(_ control: Never) -> ScenarioControl {}
    package static var noteKeeper: ((TrainerNote<Participant>) -> Never)? { nil }
    package static var testKeyKeeper: ((OptionKey<Participant>) -> Never)? { nil }
    package static var answerKeeper: ((Solution<Participant>) -> Never)? { nil }
    package static var keysKeeper: ((KeyColumn) -> Never)? { nil }
    package static var scoresKeeper: ((CaseScores) -> Never)? { nil }
    package static var controlKeeper: ((ScenarioControl) -> Never)? { nil }
}
