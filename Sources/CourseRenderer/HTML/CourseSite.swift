internal import CourseDiagnostics
internal import CourseModel

/// What all pages of one course share: made once, then only read. A class, because a copy of the course's value would count
/// some thirty references, and every writer has one.
final class CourseSite<E: Edition>: Sendable {
    let course: CourseEdition<E>
    /// The course as participants get it, in a trainer's pack: what is printed for them and shown on the wall.
    let participants: CourseSite<Participant>?
    let theme: Theme
    let strings: InterfaceStrings
    let environment: TemplateEnvironment
    /// The terms that the glossary page has.
    let terms: Set<TermID>
    /// How citations name the sources that the sources page has.
    let sourceLabels: [SourceID: String]
    let courseObjectives: [ObjectiveID: String]
    let navigation: CourseNavigation
    /// The language of each lesson that stands in another one than the pack.
    let foreignLanguages: [LessonID: String]
    /// The pages that this pack has beside those of lessons and sheets.
    let pages: [SitePage<E>]
    /// The sheets to print and give out.
    let sheets: [PrintedSheet<E>]

    init(
        _ course: CourseEdition<E>, theme: Theme, strings: InterfaceStrings,
        participants: CourseEdition<Participant>? = nil
    ) {
        self.course = course
        self.participants = participants.map { CourseSite<Participant>($0, theme: theme, strings: strings) }
        self.theme = theme
        self.strings = strings
        environment = TemplateEnvironment(edition: E.name, format: .html, strings: strings)
        terms = Set(course.terms.map(\.id))
        sourceLabels = Dictionary(course.sources.map { ($0.id, $0.citationName) }) { first, _ in first }
        courseObjectives = Dictionary(course.head.metadata.objectives.map { ($0.id, $0.text) }) { first, _ in first }
        foreignLanguages = course.foreignLanguages
        navigation = CourseNavigation(course.head.modules, lessons: course.lessons, foreignLanguages)
        pages = SitePage<E>.all.filter { $0.isIn(course) }
        sheets = course.printedSheets
    }
}

/// The list of all lessons at the side of every lesson's page. Written once a course: a page only marks itself in it.
struct CourseNavigation: Sendable {
    private let bytes: [UInt8]
    /// For each lesson, where in the list the mark of the current page goes.
    private let marks: [LessonID: Int]

    init<E: Edition>(_ modules: [Module], lessons: [Lesson<E>], _ foreignLanguages: [LessonID: String]) {
        let titles = Dictionary(lessons.map { ($0.id, $0.metadata.title) }) { first, _ in first }
        var list = Output()
        var marks: [LessonID: Int] = [:]
        for module in modules {
            list += "<p class=\"module\">"
            HTMLEscaping.append(module.title, to: &list)
            list += "</p>\n<ul>\n"
            for entry in module.lessons {
                guard let title = titles[entry.lesson] else { continue }
                list += "<li><a href=\""
                list.append(text: entry.lesson.rawValue)
                list += ".html\""
                marks[entry.lesson] = list.count
                list.append(Markup(inLanguage: foreignLanguages[entry.lesson])?.bytes ?? [])
                list += ">"
                HTMLEscaping.append(title, to: &list)
                list += "</a></li>\n"
            }
            list += "</ul>\n"
        }
        bytes = list.bytes()
        self.marks = marks
    }

    /// The list as the page of a lesson shows it.
    func marking(_ lesson: LessonID) -> Markup {
        guard let place = marks[lesson] else { return Markup(bytes) }
        var marked: [UInt8] = []
        marked.reserveCapacity(bytes.count + 32)
        marked += bytes[..<place]
        marked += " aria-current=\"page\""
        marked += bytes[place...]
        return Markup(marked)
    }
}
