internal import CourseModel

/// A question with options to choose from.
package struct QuestionView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Question” and its number.
    package var label: String
    /// single, multiple or true-false.
    package var kind: String
    /// The kind of input that fits: radio or checkbox.
    package var control: String
    /// How to answer, in words.
    package var instruction: String
    /// Its points, in words.
    package var points: String?
    /// The objectives that it serves.
    package var objectives: [LinkView]
    /// What is asked.
    package var prompt: Markup
    /// What to choose from, in order.
    package var options: [OptionView]
    /// The key of a practice question.
    package var practice: KeyView?
    /// The key of a test question.
    package var key: KeyView?
    /// Notes for the trainer.
    package var notes: Markup?

    package init(
        id: String, heading: String, label: String, kind: String, control: String, instruction: String,
        points: String? = nil, objectives: [LinkView] = [], prompt: Markup, options: [OptionView] = [],
        practice: KeyView? = nil, key: KeyView? = nil, notes: Markup? = nil
    ) {
        self.id = id
        self.heading = heading
        self.label = label
        self.kind = kind
        self.control = control
        self.instruction = instruction
        self.points = points
        self.objectives = objectives
        self.prompt = prompt
        self.options = options
        self.practice = practice
        self.key = key
        self.notes = notes
    }

    package static let fields: Fields<QuestionView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Question” and its number.") { $0.label },
        .text("kind", "single, multiple or true-false.") { $0.kind },
        .text("control", "The kind of input that fits: radio or checkbox.") { $0.control },
        .text("instruction", "How to answer, in words.") { $0.instruction },
        .text("points", "Its points, in words.") { $0.points },
        .list("objectives", "The objectives that it serves.") { $0.objectives },
        .markup("prompt", "What is asked.") { $0.prompt },
        .list("options", "What to choose from, in order.") { $0.options },
        .object("practice", "The key of a practice question.") { $0.practice },
        .object("key", "The key of a test question.", only: .withKeys) { $0.key },
        .markup("notes", "Notes for the trainer.", only: [.trainer]) { $0.notes },
    ]
}

/// Something to choose.
package struct OptionView: TemplateView {
    /// A, B, C …
    package var letter: String
    /// What it says.
    package var text: Markup

    package init(letter: String, text: Markup) {
        self.letter = letter
        self.text = text
    }

    package static let fields: Fields<OptionView> = [
        .text("letter", "A, B, C …") { $0.letter },
        .markup("text", "What it says.") { $0.text },
    ]
}

/// The key of a question.
package struct KeyView: TemplateView {
    /// The letters of the right options, such as “B, D”.
    package var letters: String
    /// The right options in words.
    package var summary: String
    /// What is said about each option.
    package var options: [OptionKeyView]
    /// What is said about the answer as a whole.
    package var feedback: [FeedbackView]

    package init(letters: String, summary: String, options: [OptionKeyView] = [], feedback: [FeedbackView] = []) {
        self.letters = letters
        self.summary = summary
        self.options = options
        self.feedback = feedback
    }

    package static let fields: Fields<KeyView> = [
        .text("letters", "The letters of the right options, such as “B, D”.") { $0.letters },
        .text("summary", "The right options in words, such as “Right: B, D”.") { $0.summary },
        .list("options", "What is said about each option.") { $0.options },
        .list("feedback", "What is said about the answer as a whole.") { $0.feedback },
    ]
}

/// What a key says about one option.
package struct OptionKeyView: TemplateView {
    /// A, B, C …
    package var letter: String
    /// Whether it is right.
    package var correct: Bool
    /// Whether it is right, in words.
    package var verdict: String
    /// What is said to those who chose it.
    package var feedback: Markup?

    package init(letter: String, correct: Bool = false, verdict: String, feedback: Markup? = nil) {
        self.letter = letter
        self.correct = correct
        self.verdict = verdict
        self.feedback = feedback
    }

    package static let fields: Fields<OptionKeyView> = [
        .text("letter", "A, B, C …") { $0.letter },
        .flag("correct", "Whether it is right.") { $0.correct },
        .text("verdict", "Whether it is right, in words.") { $0.verdict },
        .markup("feedback", "What is said to those who chose it.") { $0.feedback },
    ]
}

/// What is said about an answer as a whole.
package struct FeedbackView: TemplateView {
    /// When it is said, in words; absent: always.
    package var moment: String?
    /// What is said.
    package var body: Markup

    package init(moment: String? = nil, body: Markup) {
        self.moment = moment
        self.body = body
    }

    package static let fields: Fields<FeedbackView> = [
        .text("moment", "When it is said, in words; absent: always.") { $0.moment },
        .markup("body", "What is said.") { $0.body },
    ]
}

/// Room to write on.
package struct AnswerSpaceView: TemplateView {
    /// What it is, for those who cannot see it.
    package var label: String
    /// The lines to write on.
    package var lines: [RuledLineView]

    package init(label: String, lines: [RuledLineView] = []) {
        self.label = label
        self.lines = lines
    }

    package static let fields: Fields<AnswerSpaceView> = [
        .text("label", "What it is, for those who cannot see it.") { $0.label },
        .list("lines", "The lines to write on.") { $0.lines },
    ]
}

/// A line to write on.
package struct RuledLineView: TemplateView {
    /// Its number, from 1.
    package var number: String

    package init(number: String) {
        self.number = number
    }

    package static let fields: Fields<RuledLineView> = [
        .text("number", "Its number, from 1.") { $0.number }
    ]
}
