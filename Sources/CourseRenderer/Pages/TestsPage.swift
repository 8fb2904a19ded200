internal import CourseModel

/// The pre-test and the post-test with what marking them needs.
struct TestsView: TemplateView {
    var forms: [TestFormView]
    /// The lines of the answer sheet.
    var sheet: [AnswerSheetRowView]
    var key: [TestKeyRowView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("forms", "The two tests.", view?.forms)
        fields.list("sheet", "The lines of the answer sheet.", view?.sheet)
        fields.list("key", "The key of both tests, item by item.", only: [.trainer], view?.key)
    }
}

/// A test to hand out.
struct TestFormView: TemplateView {
    var id: String
    var title: String
    var items: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the test.", view?.id)
        fields.text("title", "Pre-test or post-test.", view?.title)
        fields.markup("items", "The questions, without keys.", view?.items)
    }
}

/// The letters of an item on the answer sheet.
struct AnswerSheetRowView: TemplateView {
    var number: String
    var letters: [NamedView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "The number of the item.", view?.number)
        fields.list("letters", "What there is to choose from.", view?.letters)
    }
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

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("number", "The number of the item.", only: [.trainer], view?.number)
        fields.text("before", "The right letters of the pre-test.", only: [.trainer], view?.before)
        fields.text("after", "The right letters of the post-test.", only: [.trainer], view?.after)
        fields.text("objective", "The objective that both ask for.", only: [.trainer], view?.objective)
        fields.text("lesson", "The lesson that teaches it.", only: [.trainer], view?.lesson)
        fields.language(view?.language)
        fields.markup(
            "objective-in-language", "The same attributes for the objective.", only: [.trainer],
            Markup(inLanguage: view?.objectiveLanguage))
    }
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
