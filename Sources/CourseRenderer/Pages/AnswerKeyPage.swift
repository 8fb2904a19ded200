internal import CourseModel

/// Every key of the course in one place.
struct AnswerKeyView: TemplateView {
    var lessons: [AnswerKeyLessonView]
    var footnotes: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("lessons", "The lessons that have keys.", only: .withKeys, view?.lessons)
        fields.markup("footnotes", "The footnotes.", only: .withKeys, view?.footnotes)
    }
}

/// The keys of a lesson.
struct AnswerKeyLessonView: TemplateView {
    var title: String
    /// The language of its words, where that is not the page's.
    var language: String?
    var address: String
    /// The right options of each question.
    var letters: [AnswerKeyLetterView]
    /// The questions, exercises and tables with their keys.
    var body: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "Its title.", only: .withKeys, view?.title)
        fields.language(view?.language)
        fields.text("address", "The address of its page.", only: .withKeys, view?.address)
        fields.list("letters", "The right options of each question to choose from.", only: .withKeys, view?.letters)
        fields.markup("body", "The questions, exercises and tables with their keys.", only: .withKeys, view?.body)
    }
}

/// The right options of a question.
struct AnswerKeyLetterView: TemplateView {
    var label: String
    var letters: String

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("label", "“Question” and its number.", only: .withKeys, view?.label)
        fields.text("letters", "The letters of the right options.", only: .withKeys, view?.letters)
    }
}

extension SitePage {
    /// The answer key: of every question and exercise, and of tables with a column of keys.
    static var answerKey: SitePage {
        SitePage(
            name: "answer-key", title: .answerKey, purpose: .answerKeyPurpose, use: .lookUp,
            isIn: { Set<EditionName>.withKeys.contains(E.name) && $0.lessons.contains { !$0.keyedBlocks.isEmpty } },
            html: { writer in
                var view = AnswerKeyView(lessons: [])
                writer.isOnLessonPage = false
                writer.heading = 3
                for lesson in writer.site.course.lessons {
                    let keyed = lesson.keyedBlocks
                    guard !keyed.isEmpty else { continue }
                    writer.enter(lesson)
                    view.lessons.append(
                        AnswerKeyLessonView(
                            title: lesson.metadata.codeAndTitle, language: writer.site.foreignLanguages[lesson.id],
                            address: "lessons/\(lesson.id).html",
                            letters: letters(keyed, writer.strings),
                            body: writer.markup(keyed.standingAlone(in: lesson.id))))
                }
                view.footnotes = writer.footnotesSection()
                return writer.render(view, with: "answer-key")
            },
            text: { writer in
                var view = AnswerKeyView(lessons: [])
                for lesson in writer.course.lessons {
                    let keyed = lesson.keyedBlocks
                    guard !keyed.isEmpty else { continue }
                    writer.lesson = lesson.id
                    for block in keyed {
                        if case .table = block.unlabelled { continue }
                        _ = writer.lines([block])
                    }
                    var body = writer.takeAnswers()
                    for block in keyed {
                        if case .table = block.unlabelled { body.appendBlock(writer.lines([block])) }
                    }
                    view.lessons.append(
                        AnswerKeyLessonView(
                            title: lesson.metadata.codeAndTitle, address: "", letters: letters(keyed, writer.strings),
                            body: .lines(body)))
                }
                return writer.frames.lines(view, "answer-key", width: writer.width)
            })
    }

    private static func letters(_ keyed: [Block<E>], _ strings: InterfaceStrings) -> [AnswerKeyLetterView] {
        keyed.compactMap { block in
            guard case .question(let question) = block.unlabelled,
                let letters = question.rightLetters(joinedBy: strings[.comma])
            else { return nil }
            return AnswerKeyLetterView(
                label: strings.text(.question, ["number": String(question.number)]), letters: letters)
        }
    }
}

extension Question {
    /// The letters of the right options, such as B and D, where learners choose among options and the edition has the key.
    func rightLetters(joinedBy comma: String) -> String? {
        guard kind.isChoice, case .test(let options, _, _) = asTest.use else { return nil }
        let right = options.indices.filter { index in options[index].key.map { E.open($0).isCorrect } == true }
        return right.isEmpty ? nil : right.map(optionLetter).joined(separator: comma)
    }
}
