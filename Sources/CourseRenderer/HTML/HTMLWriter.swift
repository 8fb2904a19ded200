internal import CourseModel

/// Writes the blocks of one page as HTML.
///
/// 1. Flow is appended to `out` directly, which is fast.
/// 2. Pedagogic blocks become views, and templates show them (`BlockWriter`).
/// 3. Footnotes, addresses of links and the list of contents are gathered on the way.
///
/// Ids that authors give are `[a-z0-9-]+`; ids made here hold an underscore, so the two never meet.
struct HTMLWriter<E: Edition>: BlockWriter {
    let site: CourseSite<E>
    /// The way from the page to the pack's first folder: nothing, or `../`.
    let root: String
    /// The lesson whose page this is.
    private(set) var lesson: LessonID?
    private var lessonObjectives: [Objective] = []
    /// Whether the page is handed over without the rest of the pack: then nothing in it links out of its folder.
    let isAlone: Bool
    /// Whether the page is the lesson's own, so that links to places in the lesson stay on it.
    var isOnLessonPage = true
    var heading = 2
    var tlp: TLPLabel?
    var out = Output()
    var footnotes: [Footnote] = []
    /// The addresses that links lead to, each once, in the order of their numbers on paper, from 1.
    private var linkedAddresses: [String] = []
    /// The outermost sections, for the list of contents.
    var contents: [ContentsEntryView] = []
    /// Whether text is being written inside a link, where no other link may stand.
    var isInsideLink = false
    private var anchors = 0
    /// The language of the text that is written now, where it is not that of the pack.
    var foreign: String?

    init(site: CourseSite<E>, root: String, lesson: Lesson<E>?, isAlone: Bool = false) {
        self.site = site
        self.root = root
        self.isAlone = isAlone
        tlp = site.course.head.metadata.tlp
        if let lesson { enter(lesson) }
    }

    /// Goes on with the blocks of a lesson, whose label is its own, or else that of the course.
    mutating func enter(_ lesson: Lesson<E>) {
        self.lesson = lesson.id
        lessonObjectives = lesson.metadata.objectives
        tlp = lesson.metadata.tlp ?? site.course.head.metadata.tlp
    }

    var strings: InterfaceStrings { site.strings }

    /// Numbers footnotes, links and anchors from the beginning again.
    mutating func beginPage() {
        footnotes = []
        linkedAddresses = []
        contents = []
        anchors = 0
    }

    /// The text that `write` appends, by itself.
    mutating func separately(_ write: (inout Self) -> Void) -> Markup {
        let start = out.count
        write(&self)
        defer { out.remove(from: start) }
        return Markup(out.bytes(from: start))
    }

    mutating func markup(_ blocks: [Block<E>]) -> Markup? {
        guard !blocks.isEmpty else { return nil }
        // Templates end the line.
        var markup = separately { $0.write(blocks) }
        if markup.bytes.last == UInt8(ascii: "\n") { markup.bytes.removeLast() }
        return markup
    }

    mutating func markup(_ text: [Inline]) -> Markup? {
        text.isEmpty ? nil : separately { $0.write(text) }
    }

    mutating func render(_ view: some TemplateView, with block: BlockTemplate) -> Markup {
        separately { $0.site.theme.render(view, with: block, in: $0.site.environment, to: &$0.out) }
    }

    /// A view of a whole page with the template of that name.
    func render(_ view: some TemplateView, with page: String) -> Markup {
        site.theme.render(view, with: page, in: site.environment)
    }

    mutating func anchor(_ id: ElementID?, _ kind: String, _ number: Int?) -> String {
        if let id { return id.rawValue }
        if let number { return "\(kind)_\(number)" }
        anchors += 1
        return "\(kind)_\(anchors)"
    }

    func links(toObjectives ids: [ObjectiveID]) -> [LinkView] {
        guard !ids.isEmpty else { return [] }
        let page = lessonPage
        return ids.compactMap { id in
            if let objective = lessonObjectives.first(where: { $0.id == id }) {
                return LinkView(address: page + "#" + objectiveAnchor(id), title: objective.text)
            }
            return site.courseObjectives[id].map {
                LinkView(address: root + "index.html#" + objectiveAnchor(id), title: $0)
            }
        }
    }

    func links(toHandouts ids: [ElementID]) -> [LinkView] {
        ids.map { id in
            let title = lesson.flatMap { site.course.targets.lessons[$0]?.anchors[id] }
            return LinkView(
                address: title.map { _ in "\(lessonPage)#\(id)" },
                title: title.flatMap { $0.isEmpty ? nil : $0 } ?? strings[.handout])
        }
    }

    /// The way to the page of the lesson; nothing on that page.
    private var lessonPage: String { isOnLessonPage ? "" : lesson.map { address(of: $0) } ?? "" }

    func address(of lesson: LessonID) -> String { root + "lessons/" + lesson.rawValue + ".html" }

    func address(ofFile path: String) -> String { root + HTMLEscaping.link(toFile: path) }

    /// The number by which paper names an address; the same address has the same number.
    mutating func number(ofLinkTo address: String) -> Int {
        if let index = linkedAddresses.firstIndex(of: address) { return index + 1 }
        linkedAddresses.append(address)
        return linkedAddresses.count
    }

    /// The footnotes and the addresses of links gathered so far; nil where there are none.
    mutating func footnotesSection() -> Markup? {
        guard !footnotes.isEmpty || !linkedAddresses.isEmpty else { return nil }
        var view = FootnotesView()
        var index = 0
        // A footnote may hold a footnote, so the list may grow on the way.
        while index < footnotes.count {
            let number = String(index + 1)
            let body = markup(footnotes[index].text) ?? Markup("")
            view.notes.append(
                FootnoteView(
                    number: number, id: "footnote_\(number)", mark: "footnote_\(number)_mark",
                    back: strings.text(.backToText, ["number": number]), body: body))
            index += 1
        }
        view.links = linkedAddresses.map { LinkView(address: $0, title: $0) }
        return site.theme.render(view, with: "footnotes", in: site.environment)
    }
}

/// The anchor under which a page writes an objective out.
func objectiveAnchor(_ id: ObjectiveID) -> String { "objective_" + id.rawValue }
