internal import CourseModel

/// Makes the pages of one course.
struct HTMLPages<E: Edition> {
    let site: CourseSite<E>
    /// The sheets as participants get them, in a trainer's pack.
    let participantSheets: [SheetPlace: PrintedSheet<Participant>]
    private let metadata: Metadata
    /// What the frames of all pages in the pack's first folder share, and of those in folders of it.
    private let frame: PageView
    private let frameInFolder: PageView

    init(site: CourseSite<E>) {
        self.site = site
        metadata = site.course.head.metadata
        frame = Self.frame(of: site, root: "")
        frameInFolder = Self.frame(of: site, root: "../")
        let sheets = site.participants?.sheets ?? []
        participantSheets = Dictionary(sheets.compactMap { sheet in sheet.place.map { ($0, sheet) } }) { first, _ in
            first
        }
    }

    var strings: InterfaceStrings { site.strings }
    var course: CourseEdition<E> { site.course }

    // MARK: The course's first page

    func courseHome() -> PackFile {
        var writer = HTMLWriter(site: site, root: "", lesson: nil)
        writer.heading = 3
        let lessons = Dictionary(course.lessons.map { ($0.id, $0) }) { first, _ in first }
        var view = CourseView(
            code: metadata.code, title: metadata.title, summary: metadata.summary,
            minutes: strings.duration(minutes: course.minutes), level: strings.words(metadata.level),
            audience: strings.words(metadata.audience, of: course.catalogue),
            prerequisites: metadata.prerequisites.map(prerequisite), objectives: objectives(metadata.objectives),
            authors: strings.list(metadata.authors), reviewed: metadata.reviewed.map(strings.date),
            reviewBy: metadata.reviewBy.map(strings.date))
        view.body = writer.markup(course.head.intro)
        view.notice = strings.notice(on: course.head)
        view.catalogueNotice = strings.notice(on: course.catalogue)
        view.footnotes = writer.footnotesSection()
        view.modules = course.head.modules.map { module in
            let members = module.lessons.compactMap { lessons[$0.lesson] }
            let exercises = module.exercises.compactMap { entry in
                course.scenarios.first { $0.id == entry.scenario }
            }
            return ModuleView(
                id: "module_\(module.id)", title: module.title,
                minutes: strings.duration(minutes: course.minutes(of: module)),
                lessons: members.map(listed),
                exercises: exercises.map { ExerciseLinkView($0, in: course, strings, end: "index.html") })
        }
        let frame = Frame(
            path: "index.html", title: metadata.title, description: metadata.summary ?? metadata.title, root: "",
            here: nil, navigation: nil)
        return page(frame, site.theme.render(view, with: "course", in: site.environment))
    }

    private func prerequisite(_ id: CourseID) -> LinkView {
        guard let outline = course.targets.courses[id] else { return LinkView(title: id.rawValue) }
        return LinkView(
            title: [outline.code, outline.title].compactMap { $0 }.joined(separator: " "),
            language: course.foreignLanguage(ofCourse: id))
    }

    // MARK: Lessons

    func lesson(at index: Int) -> PackFile {
        let lesson = course.lessons[index]
        let metadata = lesson.metadata
        var writer = HTMLWriter(site: site, root: "../", lesson: lesson)
        var view = LessonView(
            code: metadata.code, title: metadata.title,
            draft: metadata.status == .draft ? strings[.draft] : nil, summary: metadata.summary,
            minutes: strings.duration(minutes: lesson.minutes), level: strings.words(metadata.level),
            audience: strings.words(metadata.audience, of: course.catalogue),
            objectives: objectives(metadata.objectives), authors: strings.list(metadata.authors),
            reviewed: metadata.reviewed.map(strings.date),
            reviewBy: metadata.reviewBy.map(strings.date),
            previous: index > 0 ? link(to: course.lessons[index - 1], from: "") : nil,
            next: index + 1 < course.lessons.count ? link(to: course.lessons[index + 1], from: "") : nil)
        view.note(standingOf: lesson, in: course, strings)
        view.tlp = HandlingView(metadata.tlp, metadata.handling, strings)
        view.body = writer.markup(ofBlocksIn: lesson)
        view.footnotes = writer.footnotesSection()
        view.contents = writer.contents.count > 1 ? writer.contents : []
        let frame = Frame(
            path: "lessons/\(lesson.id).html", title: metadata.title, description: metadata.summary ?? metadata.title,
            root: "../", here: metadata.title, navigation: site.navigation.marking(lesson.id),
            reviewed: metadata.reviewed, language: site.foreignLanguages[lesson.id])
        return page(frame, site.theme.render(view, with: "lesson", in: site.environment))
    }

    // MARK: Further pages

    func page(_ definition: SitePage<E>) -> PackFile {
        var writer = HTMLWriter(site: site, root: "", lesson: nil)
        let title = strings[definition.title]
        let content = definition.html(&writer)
        return page(
            Frame(
                path: definition.htmlPath, title: title, description: strings.labelled(title, metadata.title), root: "",
                isGivenOut: definition.use == .print, here: title, navigation: nil),
            content)
    }

    /// What is in the folder and what to do with it. The file is called so that nobody overlooks it in a long list.
    func start(_ news: PackNews?) -> PackFile {
        let groups = SitePage<E>.Use.allCases.compactMap { use -> PageGroupView? in
            let pages = site.pages.filter { $0.use == use }
            guard !pages.isEmpty else { return nil }
            return PageGroupView(
                label: strings.words(use),
                pages: pages.map {
                    PageLinkView(
                        address: $0.htmlPath, title: strings[$0.title], purpose: strings[$0.purpose], text: $0.textPath)
                } + (use == .work ? StandalonePage.links(in: course, strings) : [])
                    + (use == .lookUp && news != nil ? [PackNews.link(strings)] : []))
        }
        var view = StartView(
            title: metadata.title, code: metadata.code, summary: metadata.summary, home: "index.html", groups: groups,
            lessons: course.lessons.map(listed),
            exercises: course.scenarios.map { ExerciseLinkView($0, in: course, strings, end: "index.html") },
            sheets: site.sheets.map { sheetLink($0, from: "handouts/") })
        view.rooms = course.roomSizes.map { RoomSizeView(people: String($0)) }
        view.notices = [
            strings.isComplete ? nil : strings[.stringsInEnglish], strings.notice(on: course.head),
            strings.notice(on: course.catalogue), course.delivery.flatMap(strings.notice),
        ].compactMap { $0.map { NamedView(name: $0) } }
        return page(
            Frame(
                path: "START-HERE.html", title: strings[.startHere],
                description: strings.labelled(strings[.startHere], metadata.title), root: "", here: strings[.startHere],
                navigation: nil),
            site.theme.render(view, with: "start", in: site.environment))
    }

    // MARK: The frame

    /// What the frame must know of one page.
    struct Frame {
        var path: String
        var title: String
        var description: String
        var root: String
        /// Whether participants get it on paper, which says nothing of the edition that it was printed from.
        var isGivenOut = false
        /// The page's name in the breadcrumbs; nil on the first page, which has none.
        var here: String?
        var navigation: Markup?
        /// The day of the last review of what the page shows, where that is not the course's.
        var reviewed: String?
        /// The language of the page's name, where that is not the pack's.
        var language: String?
    }

    func page(_ page: Frame, _ main: Markup) -> PackFile {
        var view = page.root.isEmpty ? frame : frameInFolder
        if let here = page.here {
            view.documentTitle = here + " – " + view.documentTitle
            view.breadcrumbs = [LinkView(address: view.home, title: metadata.title)]
        }
        view.here = page.here
        view.hereLanguage = page.language
        view.description = page.description
        view.isGivenOut = page.isGivenOut
        view.main = main
        view.navigation = page.navigation
        view.running = RunningLines(course, page: page.here, reviewed: page.reviewed, strings)
        return PackFile(path: page.path, bytes: site.theme.render(view, with: "page", in: site.environment).bytes)
    }

    /// The frame without a page in it, its title that of the course.
    private static func frame(of site: CourseSite<E>, root: String) -> PageView {
        let (course, strings) = (site.course, site.strings)
        let metadata = course.head.metadata
        return PageView(
            documentTitle: [metadata.code, metadata.title].compactMap { $0 }.joined(separator: " "), description: "",
            root: root, style: root + "assets/style.css", script: root + "assets/script.js",
            courseTitle: metadata.title, courseCode: metadata.code, home: root + "index.html",
            pages: site.pages.filter { $0.use == .lookUp }.map {
                LinkView(address: root + $0.htmlPath, title: strings[$0.title])
            },
            start: root + "START-HERE.html", edition: strings.words(E.name), main: Markup([]),
            tlp: HandlingView(course.tlp, course.handling, strings),
            version: metadata.version.map { strings.text(.version, ["version": $0]) },
            licence: (metadata.licence ?? course.catalogue.licence).map { strings.text(.licence, ["licence": $0]) },
            publisher: course.catalogue.publisher.map { strings.text(.publishedBy, ["publisher": $0]) })
    }

    // MARK: Small parts

    private func link(to lesson: Lesson<E>, from folder: String) -> LessonLinkView {
        var view = LessonLinkView(
            address: "\(folder)\(lesson.id).html", code: lesson.metadata.code, title: lesson.metadata.title,
            minutes: strings.duration(minutes: lesson.minutes), summary: lesson.metadata.summary)
        view.language = site.foreignLanguages[lesson.id]
        return view
    }

    /// A lesson in a list of what the pack has, which says how it is translated.
    private func listed(_ lesson: Lesson<E>) -> LessonLinkView {
        var view = link(to: lesson, from: "lessons/")
        view.notice = strings.notice(on: lesson, in: course) ?? strings.noticeOnParts(of: lesson)
        return view
    }

    private func objectives(_ objectives: [Objective]) -> [ObjectiveView] {
        objectives.map { ObjectiveView(id: objectiveAnchor($0.id), text: $0.text) }
    }
}
