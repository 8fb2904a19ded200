import CourseModel

/// Puts the files of the text pack together.
struct TextPages<E: Edition> {
    /// A lesson in the pieces that its own file and that of the course are made of.
    struct Chapter {
        var id: LessonID
        var title: String
        var text: TextLines
        var answers: TextLines
        var references: TextReferences
    }

    private let texts: CourseTexts<E>
    private let lessons: [LessonID: Lesson<E>]
    private let news: PackNews?
    /// What every file says of its pack.
    private let publication: PublicationView

    /// The columns of a line.
    static var width: Int { PackFile.textColumns }

    init(
        course: CourseEdition<E>, participants: CourseEdition<Participant>?, theme: Theme, strings: InterfaceStrings,
        news: PackNews?
    ) {
        texts = CourseTexts(
            course, participants: participants, names: CourseNames(of: course),
            frames: TextFrames(
                theme: theme, environment: TemplateEnvironment(edition: E.name, format: .text, strings: strings)),
            strings: strings)
        lessons = Dictionary(course.lessons.map { ($0.id, $0) }) { first, _ in first }
        self.news = news
        let metadata = course.head.metadata
        publication = PublicationView(
            edition: strings.words(E.name), version: metadata.version.map { strings.text(.version, ["version": $0]) },
            licence: (metadata.licence ?? course.catalogue.licence).map { strings.text(.licence, ["licence": $0]) },
            publisher: course.catalogue.publisher.map { strings.text(.publishedBy, ["publisher": $0]) })
    }

    private var course: CourseEdition<E> { texts.course }
    private var frames: TextFrames { texts.frames }
    private var strings: InterfaceStrings { texts.strings }

    private func writer(for lesson: LessonID?) -> TextWriter<E> {
        var writer = TextWriter(texts, lesson: lesson, width: Self.width)
        if let own = lesson.flatMap({ lessons[$0]?.metadata.tlp }) { writer.tlp = own }
        return writer
    }

    // MARK: Lessons

    func layOut(_ lesson: Lesson<E>) -> Chapter {
        var writer = writer(for: lesson.id)
        let body = Markup.lines(writer.lines(lesson.blocks))
        let metadata = lesson.metadata
        var view = LessonView(
            code: metadata.code, title: metadata.title,
            draft: metadata.status == .draft ? strings[.draft] : nil, summary: metadata.summary,
            minutes: strings.duration(minutes: lesson.minutes), level: strings.words(metadata.level),
            audience: strings.words(metadata.audience, of: course.catalogue), objectives: objectives(metadata),
            body: body,
            authors: strings.list(metadata.authors),
            reviewed: metadata.reviewed.map(strings.date),
            reviewBy: metadata.reviewBy.map(strings.date))
        view.note(standingOf: lesson, in: course, strings)
        view.tlp = HandlingView(metadata.tlp, metadata.handling, strings)
        return Chapter(
            id: lesson.id, title: metadata.code.map { "\($0) \(metadata.title)" } ?? metadata.title,
            text: frames.lines(view, "lesson", width: Self.width), answers: writer.answers,
            references: writer.references)
    }

    func lessonFile(_ chapter: Chapter) -> PackFile {
        let view = LessonTextView(
            courseTitle: course.head.metadata.title, courseCode: course.head.metadata.code, about: publication,
            lesson: .lines(chapter.text), answers: .lines(chapter.answers),
            references: .lines(references(chapter.references, sources: cited(in: chapter.references))))
        return file("text/lessons/\(chapter.id).txt", frames.lines(view, "lesson-file", width: Self.width))
    }

    // MARK: The course

    func courseFile(_ chapters: [Chapter]) -> PackFile {
        var writer = writer(for: nil)
        let body = Markup.lines(writer.lines(course.head.intro))
        let modules = course.head.modules.map(moduleView)
        let terms = course.termsByTitle.map { termView($0, &writer) }
        let sources = sourceViews(course.sources, &writer)
        let view = CourseTextView(
            course: courseView(body: body, modules), about: publication,
            chapters: .lines(self.chapters(chapters, modules)),
            answers: .lines(answers(chapters)), terms: terms, sources: sources,
            references: .lines(references(writer.references, sources: [])))
        return file("text/course.txt", frames.lines(view, "course", width: Self.width))
    }

    private func courseView(body: Markup?, _ modules: [ModuleView]) -> CourseView {
        let metadata = course.head.metadata
        var view = CourseView(
            code: metadata.code, title: metadata.title, summary: metadata.summary,
            minutes: strings.duration(minutes: course.minutes),
            level: strings.words(metadata.level), audience: strings.words(metadata.audience, of: course.catalogue),
            prerequisites: metadata.prerequisites.map { id in
                let outline = course.targets.courses[id]
                let title = outline?.title ?? id.rawValue
                return LinkView(title: outline?.code.map { "\($0) \(title)" } ?? title)
            },
            objectives: objectives(metadata), body: body, modules: modules,
            authors: strings.list(metadata.authors),
            reviewed: metadata.reviewed.map(strings.date),
            reviewBy: metadata.reviewBy.map(strings.date))
        view.notice = strings.notice(on: course.head)
        view.catalogueNotice = strings.notice(on: course.catalogue)
        return view
    }

    private func moduleView(_ module: Module) -> ModuleView {
        let lessons = module.lessons.compactMap { self.lessons[$0.lesson] }
        return ModuleView(
            id: module.id.rawValue, title: module.title,
            minutes: strings.duration(minutes: course.minutes(of: module)),
            lessons: lessons.map { lesson in
                LessonLinkView(
                    address: "lessons/\(lesson.id).txt", code: lesson.metadata.code, title: lesson.metadata.title,
                    minutes: strings.duration(minutes: lesson.minutes), summary: lesson.metadata.summary)
            },
            exercises: module.exercises.compactMap { entry in
                course.scenarios.first { $0.id == entry.scenario }.map {
                    ExerciseLinkView($0, in: course, strings, end: "text/")
                }
            })
    }

    /// The modules with their lessons.
    private func chapters(_ chapters: [Chapter], _ modules: [ModuleView]) -> TextLines {
        let byID = Dictionary(chapters.map { ($0.id, $0) }) { first, _ in first }
        var result = TextLines()
        result.reserveCapacity(chapters.reduce(0) { $0 + $1.text.bytes.count })
        for (module, view) in zip(course.head.modules, modules) {
            result.appendBlock(frames.lines(view, "module", width: Self.width))
            for chapter in module.lessons.compactMap({ byID[$0.lesson] }) {
                result.appendBlock(chapter.text)
                result.appendBlock(references(chapter.references, sources: []))
            }
        }
        return result
    }

    private func answers(_ chapters: [Chapter]) -> TextLines {
        var result = TextLines()
        for chapter in chapters where !chapter.answers.isEmpty {
            var heading = TextLines()
            heading.fill(RunningText(chapter.title), width: Self.width)
            heading.appendRule("-", columns: heading.width)
            result.appendBlock(heading)
            result.appendBlock(chapter.answers)
        }
        return result
    }

    private func termView(_ term: Term<E>, _ writer: inout TextWriter<E>) -> TermView {
        TermView(
            id: term.id.rawValue, term: .words(writer.title(term.title)), abbreviation: term.shownAbbreviation,
            japanese: term.shownJapanese, body: .lines(writer.lines(term.blocks, margin: 4)) ?? Markup("")
        ).noting(term, strings)
    }

    // MARK: Further pages

    /// The text form of a page; nil where it has none.
    func page(_ definition: SitePage<E>) -> PackFile? {
        guard let path = definition.textPath, let text = definition.text else { return nil }
        var writer = writer(for: nil)
        let body = text(&writer)
        return page(
            path, strings[definition.title], body,
            references(writer.references, sources: cited(in: writer.references)))
    }

    private func page(
        _ path: String, _ title: String, _ body: TextLines, _ references: TextLines = TextLines()
    ) -> PackFile {
        let view = PageTextView(
            courseTitle: course.head.metadata.title, courseCode: course.head.metadata.code, about: publication,
            title: title, body: .lines(body), references: .lines(references))
        return file(path, frames.lines(view, "page", width: Self.width))
    }

    /// whats-new.txt; nil where the pack was compared with none.
    func whatsNew() -> PackFile? {
        news.map {
            page(PackNews.fileName, strings[.whatsNew], frames.lines($0, "whats-new", width: Self.width))
        }
    }

    /// README.txt: what is in the folder, and how to tell whether the copy is whole.
    func readme() -> PackFile {
        let pages = SitePage<E>.all.filter { $0.isIn(course) }
        let view = ReadmeTextView(
            courseTitle: course.head.metadata.title, courseCode: course.head.metadata.code, about: publication,
            summary: course.head.metadata.summary,
            pages: pages.map {
                PageLinkView(
                    address: $0.htmlPath, title: strings[$0.title], purpose: strings[$0.purpose], text: $0.textPath)
            } + StandalonePage.links(in: course, strings) + (news == nil ? [] : [PackNews.link(strings)]),
            hasSheets: !course.printedSheets.isEmpty, hasExercises: !course.scenarios.isEmpty,
            hasLessons: !course.lessons.isEmpty,
            windowsCheck: .lines(TextLines(line: IntegrityCommands.windows)),
            windowsCheckOfOne: .lines(TextLines(line: IntegrityCommands.windowsOneFile)),
            macCheck: .lines(TextLines(line: IntegrityCommands.mac)),
            linuxCheck: .lines(TextLines(line: IntegrityCommands.linux)),
            notice: strings.isComplete ? nil : strings[.stringsInEnglish])
        return file("README.txt", frames.lines(view, "readme", width: Self.width))
    }

    /// LICENSE.txt: what may be done with the pack, and whose the pictures in it are.
    func licence() -> PackFile {
        var pictures: [PictureCreditView] = []
        for lesson in course.lessons {
            lesson.blocks.forEachBlock { block in
                guard case .figure(let figure) = block, figure.credit != nil || figure.licence != nil else { return }
                let view = PictureCreditView(
                    file: figure.image.path, credit: figure.credit, licence: figure.licence)
                if !pictures.contains(where: { $0.file == view.file && $0.credit == view.credit }) {
                    pictures.append(view)
                }
            }
        }
        let licence = course.head.metadata.licence ?? course.catalogue.licence
        let view = LicenceTextView(
            courseTitle: course.head.metadata.title, courseCode: course.head.metadata.code, about: publication,
            licence: licence, address: licence.flatMap(KnownLicence.address),
            authors: strings.list(course.head.metadata.authors),
            pictures: pictures)
        return file("LICENSE.txt", frames.lines(view, "licence", width: Self.width))
    }

    // MARK: What both have

    private func file(_ path: String, _ lines: TextLines) -> PackFile {
        frames.file(path, lines, HandlingView(course.tlp, course.handling, strings), width: Self.width)
    }

    private func objectives(_ metadata: Metadata) -> [ObjectiveView] {
        metadata.objectives.map { ObjectiveView(id: $0.id.rawValue, text: $0.text) }
    }

    private func cited(in references: TextReferences) -> [Source<E>] {
        course.sources.filter { references.cited.contains($0.id) }
    }

    private func references(_ gathered: TextReferences, sources: [Source<E>]) -> TextLines {
        var writer = writer(for: nil)
        writer.references = gathered
        let sourceViews = sourceViews(sources, &writer)
        var notes: [FootnoteView] = []
        var links: [NumberedLinkView] = []
        for (index, note) in writer.references.notes.enumerated() {
            let number = String(index + 1)
            let mark = strings.text(.footnoteMark, ["number": number])
            notes.append(FootnoteView(number: number, id: "", mark: mark, back: "", body: .words(note)))
        }
        for (index, address) in writer.references.links.enumerated() {
            links.append(NumberedLinkView(number: String(index + 1), address: address))
        }
        guard !notes.isEmpty || !links.isEmpty || !sources.isEmpty else { return TextLines() }
        return frames.lines(
            ReferencesTextView(notes: notes, links: links, sources: sourceViews), "references", width: Self.width)
    }

    /// Sources in the order of the names that citations use.
    private func sourceViews(_ sources: [Source<E>], _ writer: inout TextWriter<E>) -> [SourceView] {
        let named = sources.map { (key: texts.names.ofSource($0.id).lowercased(), source: $0) }
        return named.sorted { ($0.key, $0.source.id) < ($1.key, $1.source.id) }.map { sourceView($0.source, &writer) }
    }

    /// A source under the name that citations use.
    private func sourceView(_ source: Source<E>, _ writer: inout TextWriter<E>) -> SourceView {
        SourceView(
            id: texts.names.ofSource(source.id), title: .words(writer.title(source.title)),
            kind: strings.words(source.kind), issuer: source.issuer, number: source.number,
            date: source.date.map(strings.date), address: source.address,
            checked: source.checked.map { strings.text(.checkedAgainst, ["copy": $0]) },
            body: .lines(writer.lines(source.blocks, margin: 4))
        ).noting(source, strings)
    }
}
