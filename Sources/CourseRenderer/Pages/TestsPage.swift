internal import CourseModel

/// The pre-test and the post-test with what marking them needs.
struct TestsView: TemplateView {
    var forms: [TestFormView]
    /// The lines of the answer sheet.
    var sheet: [AnswerSheetRowView]
    var key: [TestKeyRowView]

    static let fields: Fields<TestsView> = [
        .list("forms", "The two tests.") { $0.forms },
        .list("sheet", "The lines of the answer sheet.") { $0.sheet },
        .list("key", "The key of both tests, item by item.", only: [.trainer]) { $0.key },
    ]
}

/// A test to hand out.
struct TestFormView: TemplateView {
    var id: String
    var title: String
    var items: Markup?

    static let fields: Fields<TestFormView> = [
        .text("id", "The anchor of the test.") { $0.id },
        .text("title", "Pre-test or post-test.") { $0.title },
        .markup("items", "The questions, without keys.") { $0.items },
    ]
}

/// The letters of an item on the answer sheet.
struct AnswerSheetRowView: TemplateView {
    var number: String
    var letters: [NamedView]

    static let fields: Fields<AnswerSheetRowView> = [
        .text("number", "The number of the item.") { $0.number },
        .list("letters", "What there is to choose from.") { $0.letters },
    ]
}

/// The key of an item of both tests.
struct TestKeyRowView: TemplateView {
    var number: String
    var before: String
    var after: String
    var objective: String
    var lesson: String
    /// The languages of the two, where those are not the page's.
    var objectiveLanguage: String?
    var language: String?

    static let fields: Fields<TestKeyRowView> = [
        .text("number", "The number of the item.", only: [.trainer]) { $0.number },
        .text("before", "The right letters of the pre-test.", only: [.trainer]) { $0.before },
        .text("after", "The right letters of the post-test.", only: [.trainer]) { $0.after },
        .text("objective", "The objective that both ask for.", only: [.trainer]) { $0.objective },
        .text("lesson", "The lesson that teaches it.", only: [.trainer]) { $0.lesson },
        .language { $0.language },
        .markup("objective-in-language", "The same attributes for the objective.", only: [.trainer]) {
            Markup(inLanguage: $0.objectiveLanguage)
        },
    ]
}

extension SitePage {
    /// Two tests of equal difficulty, the answer sheet, the key and the tally.
    static var tests: SitePage {
        SitePage(
            name: "tests", title: .tests, purpose: .testsPurpose, use: .print,
            isIn: { E.name == .trainer && TestForms.canBeDrawn(from: $0.lessons) },
            html: { writer in
                var view = tests(of: writer.site.course, writer.strings)
                // The questions are written for participants: their form has no place for a key or a note.
                var own = writer.forParticipants
                own.isOnLessonPage = false
                own.heading = 3
                guard let forms = TestForms(own.site.course.lessons) else { return Markup("") }
                for index in view.forms.indices {
                    let questions = forms.blocks(isAfter: index == 1, id: view.forms[index].id)
                    view.forms[index].items = own.separately { own in
                        for (item, question) in zip(forms.items, questions) {
                            own.write([question], in: own.site.foreignLanguages[item.lesson])
                        }
                    }
                }
                return writer.render(view, with: "tests")
            },
            text: { writer in
                var view = tests(of: writer.course, writer.strings)
                var own = writer.forParticipants
                guard let forms = TestForms(own.course.lessons) else { return TextLines() }
                for index in view.forms.indices {
                    view.forms[index].items = .lines(
                        own.lines(forms.blocks(isAfter: index == 1, id: view.forms[index].id)))
                }
                return writer.frames.lines(view, "tests", width: writer.width)
            })
    }

    private static func tests(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> TestsView {
        let items = TestForms(course.lessons)?.items ?? []
        let objectives = Dictionary(course.objectives.map { ($0.id, $0.text) }) { first, _ in first }
        let lessons = Dictionary(course.lessons.map { ($0.id, $0.metadata.codeAndTitle) }) { first, _ in first }
        let languages = course.foreignLanguages
        var view = TestsView(
            forms: [
                TestFormView(id: "pre_test", title: strings[.preTest]),
                TestFormView(id: "post_test", title: strings[.postTest]),
            ], sheet: [], key: [])
        for (index, item) in items.enumerated() {
            let options = max(item.before.optionCount, item.after.optionCount)
            view.sheet.append(
                AnswerSheetRowView(
                    number: String(index + 1), letters: (0..<options).map { NamedView(name: optionLetter($0)) }))
            view.key.append(
                TestKeyRowView(
                    number: String(index + 1), before: item.before.rightLetters(joinedBy: strings[.comma]) ?? "",
                    after: item.after.rightLetters(joinedBy: strings[.comma]) ?? "",
                    objective: item.objective.flatMap { objectives[$0] } ?? "", lesson: lessons[item.lesson] ?? "",
                    objectiveLanguage: item.objective.flatMap(course.foreignLanguage), language: languages[item.lesson])
            )
        }
        return view
    }
}

extension TestForms {
    /// The questions of one of the tests, numbered as items of the test.
    func blocks(isAfter: Bool, id: String) -> [Block<E>] {
        items.enumerated().map { index, item in
            var question = isAfter ? item.after : item.before
            question.number = index + 1
            question.id = ElementID("\(id)_\(index + 1)")
            question.objectives = []
            return .question(question)
        }
    }
}

extension Question {
    fileprivate var optionCount: Int {
        switch use {
        case .practice(let options, _, _): options.count
        case .test(let options, _, _): options.count
        }
    }
}
