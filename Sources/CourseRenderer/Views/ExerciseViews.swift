internal import CourseModel

/// An exercise.
package struct ExerciseView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Exercise” and its number.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How long it takes, in words.
    package var minutes: String?
    /// The objectives that it serves.
    package var objectives: [LinkView]
    /// What is asked.
    package var statement: Markup?
    /// The things to decide, in order.
    package var items: [ExerciseItemView]
    /// The hints, in order.
    package var hints: [HintView]
    /// The task with and without help.
    package var variants: Markup?
    /// The answer.
    package var answer: Markup?
    /// The solution.
    package var solution: Markup?
    /// Notes for the trainer.
    package var notes: Markup?

    package init(
        id: String, heading: String, label: String, title: String? = nil, minutes: String? = nil,
        objectives: [LinkView] = [], statement: Markup? = nil, items: [ExerciseItemView] = [],
        hints: [HintView] = [], variants: Markup? = nil, answer: Markup? = nil, solution: Markup? = nil,
        notes: Markup? = nil
    ) {
        self.id = id
        self.heading = heading
        self.label = label
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
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Exercise” and its number.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("minutes", "How long it takes, in words.", view?.minutes)
        fields.list("objectives", "The objectives that it serves.", view?.objectives)
        fields.markup("statement", "What is asked.", view?.statement)
        fields.list("items", "The things to decide, in order.", view?.items)
        fields.list("hints", "The hints, in order.", view?.hints)
        fields.markup("variants", "The task with and without help.", view?.variants)
        fields.markup("answer", "The answer.", only: .withKeys, view?.answer)
        fields.markup("solution", "The solution.", only: .withKeys, view?.solution)
        fields.markup("notes", "Notes for the trainer.", only: [.trainer], view?.notes)
    }
}

/// One thing to decide in an exercise.
package struct ExerciseItemView: TemplateView {
    /// The anchor of the item, where it has one.
    package var id: String?
    /// Its number, from 1.
    package var number: String
    /// What is to be decided.
    package var prompt: Markup
    /// Its key.
    package var key: ItemKeyView?

    package init(id: String? = nil, number: String, prompt: Markup, key: ItemKeyView? = nil) {
        self.id = id
        self.number = number
        self.prompt = prompt
        self.key = key
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the item, where it has one.", view?.id)
        fields.text("number", "Its number, from 1.", view?.number)
        fields.markup("prompt", "What is to be decided.", view?.prompt)
        fields.object("key", "Its key.", only: .withKeys, view?.key)
    }
}

/// The key of an item of an exercise.
package struct ItemKeyView: TemplateView {
    /// The answer.
    package var answer: Markup?
    /// Why.
    package var reason: Markup?
    /// Other answers that are right.
    package var accept: Markup?

    package init(answer: Markup? = nil, reason: Markup? = nil, accept: Markup? = nil) {
        self.answer = answer
        self.reason = reason
        self.accept = accept
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.markup("answer", "The answer.", only: .withKeys, view?.answer)
        fields.markup("reason", "Why.", only: .withKeys, view?.reason)
        fields.markup("accept", "Other answers that are right.", only: .withKeys, view?.accept)
    }
}

/// A hint.
package struct HintView: TemplateView {
    /// “Hint” and its number.
    package var label: String
    /// What it says.
    package var body: Markup

    package init(label: String, body: Markup) {
        self.label = label
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("label", "“Hint” and its number.", view?.label)
        fields.markup("body", "What it says.", view?.body)
    }
}
