internal import CourseModel

/// What participants write in: the tasks of every lesson, with room.
struct WorkbookView: TemplateView {
    var course: String
    var lessons: [WorkbookLessonView]
    var footnotes: Markup?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("course", "The title of the course.", view?.course)
        fields.list("lessons", "The lessons, in order.", view?.lessons)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}

/// The tasks of a lesson.
struct WorkbookLessonView: TemplateView {
    var title: String
    /// The language of its words, where that is not the page's.
    var language: String?
    var objectives: [NamedView]
    var tasks: Markup?
    /// Lines for notes of one's own.
    var lines: [RuledLineView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "Its title.", view?.title)
        fields.language(view?.language)
        fields.list("objectives", "What learners can do afterwards.", view?.objectives)
        fields.markup("tasks", "Its tasks with room to write, without keys.", view?.tasks)
        fields.list("lines", "Lines for notes of one's own.", view?.lines)
    }
}

extension SitePage {
    /// The workbook. Whoever prints it gets the participants' form: it has no key in any edition but that of answers.
    static var workbook: SitePage {
        SitePage(
            name: "workbook", title: .workbook, purpose: .workbookPurpose, use: .print, isIn: { !$0.lessons.isEmpty },
            html: { writer in
                if E.name == .answers { return workbook(&writer) }
                var own = writer.forParticipants
                return workbook(&own)
            },
            text: { writer in
                if E.name == .answers { return workbook(&writer) }
                var own = writer.forParticipants
                return workbook(&own)
            })
    }

    private static func workbook<P: Edition>(_ writer: inout HTMLWriter<P>) -> Markup {
        writer.isOnLessonPage = false
        writer.heading = 3
        var view = WorkbookView(course: writer.site.course.head.metadata.title, lessons: [])
        for lesson in writer.site.course.lessons {
            writer.enter(lesson)
            let tasks = writer.markup(lesson.workbookTasks.standingAlone(in: lesson.id))
            view.lessons.append(self.lesson(lesson, writer.site.foreignLanguages[lesson.id], tasks))
        }
        view.footnotes = writer.footnotesSection()
        return writer.render(view, with: "workbook")
    }

    private static func workbook<P: Edition>(_ writer: inout TextWriter<P>) -> TextLines {
        var view = WorkbookView(course: writer.course.head.metadata.title, lessons: [])
        for lesson in writer.course.lessons {
            writer.lesson = lesson.id
            view.lessons.append(self.lesson(lesson, nil, .lines(writer.lines(lesson.workbookTasks))))
        }
        return writer.frames.lines(view, "workbook", width: writer.width)
    }

    private static func lesson<P: Edition>(
        _ lesson: Lesson<P>, _ language: String?, _ tasks: Markup?
    ) -> WorkbookLessonView {
        WorkbookLessonView(
            title: lesson.metadata.codeAndTitle, language: language,
            objectives: lesson.metadata.objectives.map { NamedView(name: $0.text) }, tasks: tasks,
            lines: (1...6).map { RuledLineView(number: String($0)) })
    }
}
