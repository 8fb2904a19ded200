internal import CourseModel

/// The form on which people say what the course was worth to them, and its tally.
struct EvaluationView: TemplateView {
    /// What is asked of the whole course, to be answered from 1 to 5.
    var statements: [NamedView]
    /// The lessons, to be rated from 1 to 5.
    var lessons: [NamedView]
    /// What is asked in own words.
    var questions: [EvaluationQuestionView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("statements", "What is said of the course, to be answered from 1 to 5.", view?.statements)
        fields.list("lessons", "The lessons, to be rated from 1 to 5.", view?.lessons)
        fields.list("questions", "What is asked in own words.", view?.questions)
    }
}

/// A question with room to write.
struct EvaluationQuestionView: TemplateView {
    var text: String
    var lines: [RuledLineView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("text", "The question.", view?.text)
        fields.list("lines", "The lines to write on.", view?.lines)
    }
}

extension SitePage {
    static var evaluation: SitePage {
        SitePage(
            name: "evaluation", title: .evaluation, purpose: .evaluationPurpose, use: .print,
            isIn: { E.name == .trainer && !$0.lessons.isEmpty },
            html: { $0.render(evaluation(of: $0.site.course, $0.strings), with: "evaluation") },
            text: { $0.frames.lines(evaluation(of: $0.course, $0.strings), "evaluation", width: $0.width) })
    }

    private static func evaluation(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> EvaluationView {
        EvaluationView(
            statements: Evaluation.statements.map { NamedView(name: strings[$0]) },
            lessons: course.lessons.map {
                NamedView(name: $0.metadata.codeAndTitle, language: course.foreignLanguage(of: $0.metadata))
            },
            questions: [.evaluationKeep, .evaluationChange, .evaluationFirstStep].map {
                EvaluationQuestionView(text: strings[$0], lines: (1...3).map { RuledLineView(number: String($0)) })
            })
    }
}

/// What the evaluation asks of every course.
enum Evaluation {
    static var statements: [StringKey] {
        [
            .evaluationUseful, .evaluationLevel, .evaluationPractice, .evaluationTrainers, .evaluationMaterials,
            .evaluationSafe, .evaluationRecommend,
        ]
    }
}
