internal import CourseModel

/// Makes the pages of one folder of an exercise. The folder can be handed over alone: its style and script are copies of
/// its own, and no link leads out of it.
struct ExercisePages<E: Edition> {
    let site: CourseSite<E>
    let frames: TextFrames
    /// The folder below the pack, with a `/` at its end.
    let folder: String
    let heading: StringKey
    /// Whether the folder is for those who run or judge the exercise.
    let isControl: Bool
    /// Who may read the folder: whoever may read the pack that has all of it.
    let handling: Marking
    /// How the folder stands to what it was translated from.
    let translation: ExerciseTranslation

    init(
        _ site: CourseSite<E>, folder: String, heading: StringKey, isControl: Bool, handling: Marking,
        translation: ExerciseTranslation
    ) {
        self.handling = handling
        self.translation = translation
        self.site = site
        self.folder = folder
        self.heading = heading
        self.isControl = isControl
        frames = TextFrames(
            theme: site.theme,
            environment: TemplateEnvironment(edition: E.name, format: .text, strings: site.strings))
    }

    var strings: InterfaceStrings { site.strings }

    /// A page at a path below the folder. `write` makes its content, with a writer of its own.
    func page(
        _ path: String, title: String, script: String? = nil, _ write: (inout HTMLWriter<E>) -> Markup
    ) -> PackFile {
        let depth = path.count { $0 == "/" }
        let root = String(repeating: "../", count: depth)
        var writer = HTMLWriter(site: site, root: root, lesson: nil, isAlone: true)
        writer.heading = 2
        writer.tlp = handling.label
        let main = write(&writer)
        let notice = strings.notice(on: translation)
        let metadata = site.course.head.metadata
        let catalogue = site.course.catalogue
        let version = metadata.version.map { strings.text(.version, ["version": $0]) }
        let licence = (metadata.licence ?? catalogue.licence).map { strings.text(.licence, ["licence": $0]) }
        let publisher = catalogue.publisher.map { strings.text(.publishedBy, ["publisher": $0]) }
        let view = ExercisePageView(
            documentTitle: title, root: root, script: script.map { root + $0 }, folder: strings[heading],
            home: "\(root)index.html",
            course: [metadata.code, metadata.title].compactMap(\.self).joined(separator: " "),
            main: main, notice: notice, foreign: translation.foreign, version: version, licence: licence,
            publisher: publisher, control: isControl,
            tlp: HandlingView(handling.label, handling.details, strings),
            running: RunningLines(
                head: [strings[.exerciseStamp], title],
                foot: [
                    strings[heading], strings[.stopWord], version, metadata.reviewed.map(strings.date), publisher,
                    licence,
                ], label: handling.label))
        return PackFile(
            path: folder + path, bytes: site.theme.render(view, with: "exercise/page", in: site.environment).bytes)
    }

    func render(_ view: some TemplateView, _ template: String) -> Markup {
        site.theme.render(view, with: "exercise/\(template)", in: site.environment)
    }

    /// A text file at a path below the folder's `text/`.
    func text(
        _ path: String, _ template: String, _ view: (inout TextWriter<E>) -> some TemplateView
    ) -> PackFile {
        var writer = TextWriter(
            course: site.course, names: CourseNames(of: site.course), frames: frames, strings: strings, lesson: nil,
            width: TextPages<E>.width)
        writer.tlp = handling.label
        let view = view(&writer)
        var lines = TextLines()
        if let notice = strings.notice(on: translation) { lines.fill(RunningText(notice), width: TextPages<E>.width) }
        lines.appendBlock(frames.lines(view, "exercise/\(template)", width: TextPages<E>.width))
        return frames.file(
            "\(folder)text/\(path)", lines,
            HandlingView(handling.label, handling.details, strings), width: TextPages<E>.width)
    }

    /// The style of the folder's pages.
    var style: PackFile { PackFile(path: "\(folder)style.css", bytes: Array(site.theme.style.utf8)) }

    /// The files that some blocks show, as they stand in the folder.
    func assets<B: Edition>(in blocks: [Block<B>], from files: [PackFile]) -> [PackFile] {
        var shown: Set<String> = []
        blocks.forEachBlock { block in
            if case .attachment(let attachment) = block { shown.insert(attachment.path) }
        }
        blocks.forEachInlineOfBlocks { inline in
            if case .image(let image) = inline { shown.insert(image.path) }
        }
        return files.filter { shown.contains($0.path) }.map { PackFile(path: folder + $0.path, bytes: $0.bytes) }
    }
}

/// How the pages of an exercise stand to what they were translated from.
struct ExerciseTranslation {
    /// The language of the exercise, where it is not that of the pack because it stands there as it was written.
    var foreign: String?
    /// Whether its source has changed since it was translated.
    var isOutdated: Bool

    /// - Parameter isOutdated: whether a part of the exercise that the pages show is behind.
    init<E: Edition>(_ scenario: Scenario<E>, in course: CourseEdition<E>, isOutdated: Bool) {
        let language = scenario.metadata.language ?? course.language
        foreign = language.lowercased() == course.language.lowercased() ? nil : language
        self.isOutdated = isOutdated
    }
}
