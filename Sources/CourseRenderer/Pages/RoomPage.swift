internal import CourseModel

extension SitePage {
    /// What the projector shows: one screen a step, in large type. It is made of what participants get, with the keys of
    /// practice questions taken out too, so that no answer can be on the wall before the room has found it.
    static var room: SitePage {
        SitePage(
            name: "room", title: .room, purpose: .roomPurpose, use: .work,
            isIn: { RoomScreens.participants($0) != nil },
            html: { writer in
                guard let course = RoomScreens.participants(writer.site.course) else { return Markup("") }
                var screens = RoomScreens(CourseSite(course, theme: writer.site.theme, strings: writer.strings))
                return writer.render(screens.view(), with: "room")
            }, text: nil)
    }
}

/// Cuts a course into screens.
struct RoomScreens {
    private let site: CourseSite<Participant>
    private var screens: [ScreenView] = []

    init(_ site: CourseSite<Participant>) { self.site = site }

    /// The participants' form of a course; nil for the edition with answers, which nobody teaches from.
    static func participants<E: Edition>(_ course: CourseEdition<E>) -> CourseEdition<Participant>? {
        if let participants = course as? CourseEdition<Participant> { return participants }
        return (course as? CourseEdition<Trainer>)?.edition(Participant.self)
    }

    mutating func view() -> RoomView {
        for lesson in site.course.lessons { add(lesson) }
        for index in screens.indices {
            screens[index].previous = index > 0 ? "#\(screens[index - 1].id)" : nil
            screens[index].next = index + 1 < screens.count ? "#\(screens[index + 1].id)" : nil
        }
        var lessons: [LinkView] = []
        for screen in screens where screen.isFirst { lessons.append(LinkView(address: "#\(screen.id)", title: screen.lesson)) }
        return RoomView(title: site.course.head.metadata.title, lessons: lessons, screens: screens)
    }

    private mutating func add(_ lesson: Lesson<Participant>) {
        let objectives = lesson.metadata.objectives.map { ObjectiveView(id: objectiveAnchor($0.id), text: $0.text) }
        add(
            ScreenView(
                id: "", lesson: lesson.metadata.title, title: TemplateFormat.html.escape(lesson.metadata.title),
                minutes: site.strings.duration(minutes: lesson.minutes), objectives: objectives, isFirst: true),
            in: lesson)
        add(lesson.blocks, of: lesson)
    }

    private mutating func add(_ blocks: [Block<Participant>], of lesson: Lesson<Participant>) {
        for block in blocks {
            switch block {
            case .section(let section):
                var writer = self.writer(lesson)
                add(
                    ScreenView(
                        id: "", lesson: lesson.metadata.title, title: writer.markup(section.title),
                        minutes: section.minutes.map(site.strings.duration(minutes:)), tlp: section.tlp?.text),
                    in: lesson)
                add(section.blocks, of: lesson)
            case .labelled(let labelled):
                let before = screens.count
                add([labelled.block], of: lesson)
                for index in before..<screens.count { screens[index].tlp = labelled.label.text }
            case .activity, .discussion, .keyPoints, .figure, .question:
                var writer = self.writer(lesson)
                let body = writer.markup([Self.withoutKey(block)])
                add(ScreenView(id: "", lesson: lesson.metadata.title, body: body), in: lesson)
            case .exercise(let exercise):
                var task = exercise
                task.hints = []
                var writer = self.writer(lesson)
                add(
                    ScreenView(id: "", lesson: lesson.metadata.title, body: writer.markup([.exercise(task)])), in: lesson)
            default: break
            }
        }
    }

    private mutating func add(_ screen: ScreenView, in lesson: Lesson<Participant>) {
        var screen = screen
        screen.id = "screen_\(screens.count + 1)"
        screen.title = screen.title.map { alone($0, on: screen.id) }
        screen.body = screen.body.map { alone($0, on: screen.id) }
        screen.tlp = screen.tlp ?? lesson.metadata.tlp?.text ?? site.course.tlp?.text
        screens.append(screen)
    }

    /// Content whose anchors are those of its screen. Links inside the lesson's page, such as to footnotes, are dropped.
    private func alone(_ content: Markup, on screen: String) -> Markup {
        Markup(
            AttributeRewriting.rewrite(content.bytes[...]) { name, value in
                if name == "href", value.first == UInt8(ascii: "#") { return .without }
                return AttributeRewriting.prefixed(name, value, by: screen + "_")
            })
    }

    private func writer(_ lesson: Lesson<Participant>) -> HTMLWriter<Participant> {
        var writer = HTMLWriter(site: site, root: "", lesson: lesson)
        writer.isOnLessonPage = false
        writer.heading = 2
        return writer
    }

    /// A question as a test has it: its value has no place for a key.
    private static func withoutKey(_ block: Block<Participant>) -> Block<Participant> {
        guard case .question(var question) = block, case .practice(let options, _, _) = question.use else { return block }
        question.use = .test(options: options.map { Option(text: $0.text, key: nil, origin: $0.origin) }, feedback: [])
        return .question(question)
    }
}
