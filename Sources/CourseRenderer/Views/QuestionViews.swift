internal import CourseModel

/// A question.
package struct QuestionView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Question” and its number.
    package var label: String
    /// single, multiple, true-false, sequence, match or open.
    package var kind: String
    /// The kind of input that fits options to choose from: radio or checkbox.
    package var control: String
    /// How to answer, in words.
    package var instruction: String
    /// Its points, in words.
    package var points: String?
    /// Its points as a number.
    package var score: String
    /// The objectives that it serves.
    package var objectives: [LinkView]
    /// What is asked.
    package var prompt: Markup
    /// What to choose from, in order.
    package var options: [OptionView]
    /// What to put in order or to match, in the order of its words.
    package var rows: [AnswerRowView]
    /// What a match is about, over its rows.
    package var caption: Markup?
    /// The anchor of the partners, where the author gave one.
    package var partnersID: String?
    /// What the rows of a match are.
    package var rowsTitle: Markup?
    /// What the partners of a match are.
    package var partnersTitle: Markup?
    /// What the rows of a match are matched with.
    package var partners: [OptionView]
    /// Room for an answer in own words.
    package var space: AnswerSpaceView?
    /// The key of a practice question.
    package var practice: KeyView?
    /// The key of a test question.
    package var key: KeyView?
    /// Notes for the trainer.
    package var notes: Markup?

    package init(
        id: String, heading: String, label: String, kind: String, control: String, instruction: String,
        points: String? = nil, score: String = "1", objectives: [LinkView] = [], prompt: Markup,
        options: [OptionView] = [], rows: [AnswerRowView] = [], caption: Markup? = nil, partnersID: String? = nil,
        rowsTitle: Markup? = nil, partnersTitle: Markup? = nil, partners: [OptionView] = [],
        space: AnswerSpaceView? = nil,
        practice: KeyView? = nil, key: KeyView? = nil, notes: Markup? = nil
    ) {
        self.id = id
        self.heading = heading
        self.label = label
        self.kind = kind
        self.control = control
        self.instruction = instruction
        self.points = points
        self.score = score
        self.objectives = objectives
        self.prompt = prompt
        self.options = options
        self.rows = rows
        self.caption = caption
        self.partnersID = partnersID
        self.rowsTitle = rowsTitle
        self.partnersTitle = partnersTitle
        self.partners = partners
        self.space = space
        self.practice = practice
        self.key = key
        self.notes = notes
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Question” and its number.", view?.label)
        fields.text("kind", "single, multiple, true-false, sequence, match or open.", view?.kind)
        fields.text("control", "The kind of input that fits options to choose from: radio or checkbox.", view?.control)
        fields.text("instruction", "How to answer, in words.", view?.instruction)
        fields.text("points", "Its points, in words.", view?.points)
        fields.text("score", "Its points as a number.", view?.score)
        fields.list("objectives", "The objectives that it serves.", view?.objectives)
        fields.markup("prompt", "What is asked.", view?.prompt)
        fields.list("options", "What to choose from, in order.", view?.options)
        fields.list("rows", "What to put in order or to match, in the order of its words.", view?.rows)
        fields.markup("caption", "What a match is about, over its rows.", view?.caption)
        fields.text("partners-id", "The anchor of the partners, where the author gave one.", view?.partnersID)
        fields.markup("rows-title", "What the rows of a match are.", view?.rowsTitle)
        fields.markup("partners-title", "What the partners of a match are.", view?.partnersTitle)
        fields.list("partners", "What the rows of a match are matched with.", view?.partners)
        fields.object("space", "Room for an answer in own words.", view?.space)
        fields.object("practice", "The key of a practice question.", view?.practice)
        fields.object("key", "The key of a test question.", only: .withKeys, view?.key)
        fields.markup("notes", "Notes for the trainer.", only: [.trainer], view?.notes)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("letter", "A, B, C …", view?.letter)
        fields.markup("text", "What it says.", view?.text)
    }
}

/// Something to put in order or to match.
package struct AnswerRowView: TemplateView {
    /// A, B, C … in a sequence; 1, 2, 3 … in a match.
    package var letter: String
    /// What it says.
    package var text: Markup
    /// What can be chosen for it: places in a sequence, letters of partners in a match.
    package var choices: [ChoiceView]

    package init(letter: String, text: Markup, choices: [ChoiceView] = []) {
        self.letter = letter
        self.text = text
        self.choices = choices
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("letter", "A, B, C … in a sequence; 1, 2, 3 … in a match.", view?.letter)
        fields.markup("text", "What it says.", view?.text)
        fields.list(
            "choices", "What can be chosen for it: places in a sequence, letters of partners in a match.", view?.choices
        )
    }
}

/// A place or a letter to choose.
package struct ChoiceView: TemplateView {
    /// 1, 2, 3 … or A, B, C …
    package var value: String

    package init(value: String) {
        self.value = value
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("value", "1, 2, 3 … or A, B, C …", view?.value)
    }
}

/// The key of a question.
package struct KeyView: TemplateView {
    /// What is chosen when everything is right, such as “B, D”.
    package var letters: String
    /// The right options in words.
    package var summary: String
    /// What is said about each option.
    package var options: [OptionKeyView]
    /// What is said about the answer as a whole.
    package var feedback: [FeedbackView]
    /// An answer to an open question that earns all points.
    package var model: Markup?
    /// What earns points in an open question.
    package var rubric: Markup?

    package init(
        letters: String, summary: String, options: [OptionKeyView] = [], feedback: [FeedbackView] = [],
        model: Markup? = nil, rubric: Markup? = nil
    ) {
        self.letters = letters
        self.summary = summary
        self.options = options
        self.feedback = feedback
        self.model = model
        self.rubric = rubric
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("letters", "What is chosen when everything is right, such as “B, D”.", view?.letters)
        fields.text("summary", "The right answer in words, such as “Right: B, D”.", view?.summary)
        fields.list("options", "What is said about each option.", view?.options)
        fields.list("feedback", "What is said about the answer as a whole.", view?.feedback)
        fields.markup("model", "An answer to an open question that earns all points.", view?.model)
        fields.markup("rubric", "What earns points in an open question.", view?.rubric)
    }
}

/// What a key says about one option.
package struct OptionKeyView: TemplateView {
    /// A, B, C …
    package var letter: String
    /// Whether it is right.
    package var correct: Bool
    /// Whether it is right, or where it belongs, in words.
    package var verdict: String
    /// What is said to those who chose it.
    package var feedback: Markup?

    package init(letter: String, correct: Bool = false, verdict: String, feedback: Markup? = nil) {
        self.letter = letter
        self.correct = correct
        self.verdict = verdict
        self.feedback = feedback
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("letter", "A, B, C …", view?.letter)
        fields.flag("correct", "Whether it is right.", view?.correct)
        fields.text("verdict", "Whether it is right, or where it belongs, in words.", view?.verdict)
        fields.markup("feedback", "What is said to those who chose it.", view?.feedback)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("moment", "When it is said, in words; absent: always.", view?.moment)
        fields.markup("body", "What is said.", view?.body)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("label", "What it is, for those who cannot see it.", view?.label)
        fields.list("lines", "The lines to write on.", view?.lines)
    }
}

/// A line to write on.
package struct RuledLineView: TemplateView {
    /// Its number, from 1.
    package var number: String

    package init(number: String) {
        self.number = number
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "Its number, from 1.", view?.number)
    }
}
