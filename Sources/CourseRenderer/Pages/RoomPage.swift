internal import CourseModel

/// room.html: what the projector shows, one screen a step. It is made of what participants get, with the keys of practice
/// questions taken out as well, so that no answer can be on the wall before the room has found it.
extension HTMLPages {
    /// nil where the pack has no such page.
    func room() -> PackFile? {
        let shown = site.participants ?? site as? CourseSite<Participant>
        guard StandalonePage.room.isIn(course), let shown else { return nil }
        var screens = RoomScreens(shown)
        // The label is that of the pack which the page lies in, so that no copy of it looks more public than the rest.
        let view = screens.view(
            tlp: HandlingView(course.tlp, course.handling, strings),
            running: RunningLines(course, page: strings[.room], strings))
        return PackFile(
            path: StandalonePage.room.path, bytes: site.theme.render(view, with: "room", in: site.environment).bytes)
    }
}

/// Cuts a course into screens.
///
/// 1. A lesson begins with its title and what it is for.
/// 2. The words that a lesson begins with, to its first task or second section, are its case and are shown whole; other running text is for the page,
///    not for the wall. The title of a section stands above the first thing that is shown of it.
/// 3. Each task, question, picture, table and box of key points has a screen of its own; what a task asks afterwards has
///    the next one.
struct RoomScreens {
    private let site: CourseSite<Participant>
    /// Writes the content of one screen after the other.
    private var writer: HTMLWriter<Participant>
    private var screens: [RoomScreenView] = []
    /// The title of the section that is cut, with its time, until something is shown below it.
    private var heading: (title: Markup?, time: String?)?
    /// The title of the lesson that is cut, and the label that holds where the cutting is.
    private var title = ""
    /// The language of the lesson that is cut, where that is not the pack's.
    private var language: String?
    private var label: TLPLabel?
    /// Sections of the lesson that have begun.
    private var sections = 0
    /// The words of the case, until something ends them; nil afterwards.
    private var story: [Block<Participant>]?

    init(_ site: CourseSite<Participant>) {
        self.site = site
        writer = HTMLWriter(site: site, root: "", lesson: nil)
        writer.isOnLessonPage = false
    }

    mutating func view(tlp: HandlingView?, running: RunningLines) -> RoomView {
        for lesson in site.course.lessons { cut(lesson) }
        let metadata = site.course.head.metadata
        var lessons: [LinkView] = []
        for index in screens.indices {
            let number = index + 1
            screens[index].number = String(number)
            screens[index].previous = number > 1 ? "#screen_\(number - 1)" : "#screen_0"
            screens[index].next = number < screens.count ? "#screen_\(number + 1)" : nil
            if screens[index].isFirst {
                lessons.append(
                    LinkView(
                        address: "#screen_\(number)", title: screens[index].lesson, language: screens[index].language))
            }
        }
        return RoomView(
            documentTitle: "\(site.strings[.room]) – \(metadata.title)", title: metadata.title, code: metadata.code,
            lessons: lessons, screens: screens, tlp: tlp, running: running)
    }

    private mutating func cut(_ lesson: Lesson<Participant>) {
        writer.enter(lesson)
        label = lesson.metadata.tlp
        title = lesson.metadata.title
        language = site.foreignLanguages[lesson.id]
        var screen = RoomScreenView(lesson: title)
        screen.isFirst = true
        screen.title = words(lesson.metadata.title)
        screen.time = site.strings.duration(minutes: lesson.minutes)
        screen.objectives = lesson.metadata.objectives.map { ObjectiveView(id: "", text: $0.text) }
        add(screen)
        (story, heading, sections) = ([], nil, 0)
        cut(lesson.blocks)
        endStory()
    }

    private mutating func cut(_ blocks: [Block<Participant>]) {
        for block in blocks {
            let outer = label
            label = block.ownLabel ?? label
            cut(block)
            label = outer
        }
    }

    private mutating func cut(_ block: Block<Participant>) {
        switch block {
        case .labelled(let labelled): cut(labelled.block)
        case .section(let section):
            endStory(andBegin: sections == 0)
            sections += 1
            heading = (written { $0.markup(section.title) }, section.minutes.map(site.strings.duration(minutes:)))
            cut(section.blocks)
        case .activity(var activity):
            let debrief = activity.debrief
            (activity.materials, activity.debrief) = ([], [])
            task(.activity(activity), minutes: activity.minutes)
            guard !debrief.isEmpty else { return }
            var screen = RoomScreenView(lesson: title)
            screen.title = words(site.strings[.debrief])
            screen.body = written { $0.markup(debrief) }
            add(screen)
        case .discussion(let discussion): task(block, minutes: discussion.minutes)
        case .exercise(var exercise):
            exercise.hints = []
            task(.exercise(exercise), minutes: exercise.minutes)
        case .question(let question):
            // The questions of the tests are on papers of their own, which nobody should have seen before.
            if case .practice = question.use { task(.question(question.asTest), minutes: nil) }
        case .figure, .table, .codeBlock:
            endStory(andBegin: story != nil)
            show(block, isWide: true)
        case .keyPoints:
            endStory()
            show(block)
        case .paragraph, .list, .quote, .definitions, .note: story?.append(block)
        case .separator, .attachment, .resources, .answerSpace, .handout, .cards, .form, .variants, .scoring,
            .trainerNote,
            .only:
            break
        }
    }

    private mutating func task(_ block: Block<Participant>, minutes: Int?) {
        endStory()
        show(block, minutes: minutes)
    }

    /// Shows the words gathered so far, and goes on gathering where the first task is still to come.
    private mutating func endStory(andBegin goesOn: Bool = false) {
        if let story, !story.isEmpty {
            var screen = RoomScreenView(lesson: title)
            screen.kind = "story"
            screen.body = written { $0.markup(story) }
            add(screen)
        }
        story = goesOn && story != nil ? [] : nil
    }

    private mutating func show(_ block: Block<Participant>, minutes: Int? = nil, isWide: Bool = false) {
        var screen = RoomScreenView(lesson: title)
        if isWide { screen.kind = "wide" }
        screen.body = written { $0.markup([block]) }
        screen.countdown = minutes.map(String.init)
        add(screen)
    }

    private mutating func add(_ screen: RoomScreenView) {
        var screen = screen
        let prefix = Array("screen_\(screens.count + 1)_".utf8)
        if let heading, screen.title == nil {
            (screen.title, screen.time) = heading
            self.heading = nil
        }
        screen.title = screen.title.map { alone($0, prefix) }
        screen.body = screen.body.map { alone($0, prefix) }
        screen.tlp = HandlingView(label, nil, site.strings)
        screen.language = language
        screens.append(screen)
    }

    /// Content whose anchors are those of its screen, without links: on the wall nobody follows one.
    private func alone(_ content: Markup, _ prefix: [UInt8]) -> Markup {
        Markup(
            AttributeRewriting.rewrite(content.bytes[...]) { kind, value in
                kind == .link ? .without : AttributeRewriting.prefixed(kind, value, by: prefix)
            })
    }

    private func words(_ text: String) -> Markup { Markup(HTMLEscaping.escaped(text)) }

    /// Content for one screen, which has no headings above its own.
    private mutating func written(_ write: (inout HTMLWriter<Participant>) -> Markup?) -> Markup? {
        writer.beginPage()
        return write(&writer)
    }
}
