internal import CourseModel

/// The skeleton of the report that a trainer writes after a course.
struct ReportView: TemplateView {
    var facts: [NamedView]
    var days: [NamedView]
    var objectives: [NamedView]
    var sessions: [ReportSessionView]
    var lessons: [ReportLessonView]
    /// Blank lines for groups of people.
    var rows: [RuledLineView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("facts", "What is known beforehand.", view?.facts)
        fields.list("days", "The days of the plan.", view?.days)
        fields.list(
            "objectives", "What the tests ask for, item by item; else the objectives of the course.", view?.objectives)
        fields.list("sessions", "The sessions with their planned minutes.", view?.sessions)
        fields.list("lessons", "The lessons with their versions.", view?.lessons)
        fields.list("rows", "Blank lines.", view?.rows)
    }
}

/// A session of the plan.
struct ReportSessionView: TemplateView {
    var day: String
    var title: String
    var minutes: String
    /// The languages of day and title, where those are not the page's.
    var dayLanguage: String?
    var language: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("day", "The day.", view?.day)
        fields.text("title", "What it is.", view?.title)
        fields.text("minutes", "The planned minutes, as a number.", view?.minutes)
        fields.language(view?.language)
        fields.markup("day-in-language", "The same attributes for the day.", Markup(inLanguage: view?.dayLanguage))
    }
}

/// A lesson and its version.
struct ReportLessonView: TemplateView {
    var title: String
    /// The language of its title, where that is not the page's.
    var language: String?
    var version: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The lesson.", view?.title)
        fields.language(view?.language)
        fields.text("version", "Its version, or else that of the course.", view?.version)
    }
}

extension SitePage {
    static var report: SitePage {
        SitePage(
            name: "report", title: .report, purpose: .reportPurpose, use: .print,
            isIn: { E.name == .trainer && !$0.lessons.isEmpty },
            html: { $0.render(report(of: $0.site.course, $0.strings), with: "report") },
            text: { $0.frames.lines(report(of: $0.course, $0.strings), "report", width: $0.width) })
    }

    private static func report(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> ReportView {
        let agenda = ScheduleWords(course, strings: strings).view { _, _ in nil }
        let metadata = course.head.metadata
        return ReportView(
            facts: [
                [metadata.code, metadata.title].compactMap(\.self).joined(separator: " "),
                metadata.version.map { strings.text(.version, ["version": $0]) },
            ].compactMap { $0.map { NamedView(name: $0) } }
                + [agenda.plan].compactMap { $0.map { NamedView(name: $0, language: agenda.language) } },
            days: agenda.days.map { NamedView(name: $0.title, language: $0.language) },
            objectives: measured(in: course),
            sessions: agenda.days.flatMap { day in
                day.entries.filter { $0.kind == "session" }.map {
                    ReportSessionView(
                        day: day.title, title: $0.title, minutes: $0.length, dayLanguage: day.language,
                        language: $0.language)
                }
            },
            lessons: course.lessons.map {
                ReportLessonView(
                    title: $0.metadata.codeAndTitle, language: course.foreignLanguage(of: $0.metadata),
                    version: $0.metadata.version ?? metadata.version)
            },
            rows: (1...5).map { RuledLineView(number: String($0)) })
    }

    /// What a gain can be told of: what each item of the tests asks for, with its number. A course without tests has what
    /// it is for.
    private static func measured(in course: CourseEdition<E>) -> [NamedView] {
        guard let forms = TestForms(course.lessons) else {
            return course.head.metadata.objectives.map { NamedView(name: $0.text) }
        }
        let foreign = course.foreignLanguages
        let texts = Dictionary(course.objectives.map { ($0.id, $0.text) }) { first, _ in first }
        let lessons = Dictionary(course.lessons.map { ($0.id, $0.metadata.codeAndTitle) }) { first, _ in first }
        return forms.items.enumerated().map { index, item in
            NamedView(
                name: "\(index + 1). \(item.objective.flatMap { texts[$0] } ?? lessons[item.lesson] ?? "")",
                language: item.objective.map(course.foreignLanguage) ?? foreign[item.lesson])
        }
    }
}
