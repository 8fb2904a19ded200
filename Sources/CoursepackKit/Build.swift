package import CourseChecker
package import CourseDiagnostics
package import CourseModel
import CoursePacker
package import CourseReader
import CourseRenderer

/// Start reading here: a run from sources to packs.
///
/// 1. `Project.open` sorts the files and reads what all courses share.
/// 2. For each course, in parallel: read its lessons, check it, and — when it is sound — render each edition as HTML and
///    text and stage the pack.
/// 3. What can be said only of the whole project is checked.
/// 4. The staged packs take their places.
///
/// Every stage gives its value and its diagnostics; nothing here prints or exits.
package struct Build: Sendable {
    /// The version of coursepack.
    package static let version = "0.1.0"
    /// What pack.json calls what built it.
    private static let tool = "coursepack \(version)"

    package var folder: any SourceFolder
    /// The courses wanted; all when empty.
    package var courses: [CourseID]
    /// How many threads may work at a time.
    package var jobs: Int
    /// The day as of which dates in the sources are judged; nil: they are not. A run never asks a clock.
    package var asOf: Day?
    /// Whether documents whose status is draft enter packs.
    package var includesDrafts = false
    /// The editions to build.
    package var editions = Self.usualEditions

    /// The languages to build, by tag in small letters; all when empty.
    package var languages: Set<String> = []
    /// The audiences to build packs for; when empty, one pack for all of them.
    package var audiences: Set<AudienceID> = []
    /// The delivery plans to build packs for; when empty, the plan that each course names.
    package var deliveries: Set<DeliveryID> = []
    /// The strictest labels that packs may hold, a pack each; what is stricter is left out. When empty, nothing is.
    package var limits: Set<TLPLabel> = []

    /// What is done with translations whose source has changed since they were made.
    package var stale = StaleTranslations.banner

    /// The editions that are built where none is asked for: those that every room needs.
    package static let usualEditions: Set<EditionName> = [.participant, .trainer]

    /// A pack, or a folder of packs, with which the new ones are compared in whats-new.txt; nil: they have no such file.
    package var previous: String?

    /// What pack.json calls the revision of the sources, such as that of Git; nil: nothing. A run asks no repository.
    package var revision: String?

    package init(folder: any SourceFolder, courses: [CourseID], jobs: Int) {
        self.folder = folder
        self.courses = courses
        self.jobs = max(1, jobs)
    }

    /// What a run came to.
    package struct Report: Sendable {
        /// Everything that was found, in report order.
        package var diagnostics: [Diagnostic]
        /// Courses read.
        package var courses: Int
        package var packs: [BuiltPack]
    }

    /// A pack that a run made or found unchanged.
    package struct BuiltPack: Sendable {
        package var name: String
        /// Files in the pack.
        package var files: Int
        /// Files whose bytes are new.
        package var written: Int
        /// Files that somebody added to the pack and that were kept.
        package var carriedOver: [String]
        /// What was left out because its label is stricter than the one asked for, with place and label.
        package var leftOut: [String]
        /// The label of the pack before, where it kept whats-new.txt out: what is gone from it may be for fewer readers.
        package var stricterBefore: String?
    }

    /// Checks without building. `progress` is told each course when it is done.
    package func check(progress: @Sendable (CourseID) -> Void = { _ in }) throws -> Report {
        try run(output: nil, progress: progress)
    }

    /// Builds packs into the folder `output`.
    package func build(output: String, progress: @Sendable (CourseID) -> Void = { _ in }) throws -> Report {
        let before = try previous.map { try PreviousPacks($0) }
        return try run(output: try OutputFolder.open(output), before: before, progress: progress)
    }

    private func run(
        output: OutputFolder?, before: PreviousPacks? = nil, progress: @Sendable (CourseID) -> Void
    ) throws -> Report {
        let map = ProjectMap(try folder.entries())
        let (project, loaded) = try concurrently(
            jobs: jobs,
            {
                try Project.open(
                    folder, map, jobs: jobs, asOf: asOf, includesDrafts: includesDrafts, limits: limits, stale: stale)
            },
            {
                // A check looks at the project's own templates alone.
                output == nil && map.templates.isEmpty ? Outcome(nil) : try loadTheme(map.templates)
            })
        let wanted = try wantedCourses(of: project)
        let inner = max(1, jobs / max(1, wanted.count))
        let results = try wanted.concurrentMap(jobs: jobs) { files in
            let result = try run(
                files, of: project, theme: loaded.value, output: output, before: before, jobs: inner)
            progress(files.id)
            return result
        }
        var diagnostics = project.diagnostics + loaded.diagnostics + results.flatMap(\.diagnostics)
        var topics: [TopicCoverage]?
        if let index = project.index {
            var uses = CourseUses()
            for result in results { uses.formUnion(result.uses) }
            let isComplete = wanted.count == project.map.courses.count && results.allSatisfy(\.isRead)
            let facts = ProjectFacts(index: index, uses: uses, isComplete: isComplete)
            diagnostics += CourseChecker.check(facts)
            if isComplete, index.topics != nil { topics = facts.topics }
        }
        if let output {
            try output.commit(results.flatMap(\.staged))
            if let theme = loaded.value {
                diagnostics += try writeSharedPages(
                    output, results.flatMap(\.entries), of: project, topics: topics, theme: theme)
            }
        }
        return Report(
            diagnostics: diagnostics.inReportOrder(), courses: wanted.count, packs: results.flatMap(\.packs))
    }

    func wantedCourses(of project: Project) throws -> [ProjectMap.CourseFiles] {
        let wanted = project.map.courses.filter { courses.isEmpty || courses.contains($0.id) }
        try checkNames(against: project)
        return wanted
    }

    /// The courses wanted that are sound, in the language that they were written in, and what was found on the way.
    func soundCourses() throws -> (courses: [CourseEdition<Trainer>], diagnostics: [Diagnostic]) {
        let project = try Project.open(folder, ProjectMap(try folder.entries()), jobs: jobs, asOf: asOf)
        let wanted = try wantedCourses(of: project)
        let read = try wanted.concurrentMap(jobs: jobs) { try project.checkedCourse($0, jobs: 1) }
        let diagnostics = project.diagnostics + read.flatMap(\.diagnostics)
        return (read.compactMap { $0.checked.first?.edition(Trainer.self).course }, diagnostics.inReportOrder())
    }

    private struct CourseResult: Sendable {
        var diagnostics: [Diagnostic]
        var uses: CourseUses
        /// Whether all its documents could be read.
        var isRead: Bool
        var staged: [OutputFolder.Staged] = []
        var packs: [BuiltPack] = []
        /// The same packs as the page over all packs lists them.
        var entries: [PackIndexEntry] = []
    }

    private func run(
        _ files: ProjectMap.CourseFiles, of project: Project, theme: Theme?, output: OutputFolder?,
        before: PreviousPacks?, jobs: Int
    ) throws -> CourseResult {
        let read = try project.checkedCourse(files, jobs: jobs)
        var result = CourseResult(diagnostics: read.diagnostics, uses: read.uses, isRead: read.isRead)
        for checked in read.checked {
            let language = checked.trainer.language
            guard languages.isEmpty || languages.contains(language.lowercased()) else { continue }
            var look: Look?
            if let theme, let output {
                let strings = InterfaceStrings.load(language: language, theme: theme)
                result.diagnostics += strings.diagnostics
                look = strings.value.map { Look(theme: theme, strings: $0, output: output, before: before) }
            }
            for variant in variants(of: checked) {
                let needsParticipants =
                    look != nil && (editions.contains(.trainer) || !variant.trainer.scenarios.isEmpty)
                let participants = needsParticipants ? variant.edition(Participant.self) : nil
                for edition in editions.sorted() {
                    switch edition {
                    case .participant: try add(Participant.self, of: variant, participants, look, to: &result)
                    case .answers: try add(Answers.self, of: variant, participants, look, to: &result)
                    case .trainer: try add(Trainer.self, of: variant, participants, look, to: &result)
                    }
                }
            }
        }
        return result
    }

    /// What packs are made with, and where.
    private struct Look {
        var theme: Theme
        var strings: InterfaceStrings
        var output: OutputFolder
        /// The packs with which those of this run are compared.
        var before: PreviousPacks?
    }

    /// The course for each audience, up to each label and with each plan that is asked for; for every audience, whole and
    /// with the plan that it names where none is.
    private func variants(of course: CheckedCourse) -> [CheckedCourse] {
        var made = audiences.isEmpty ? [course] : audiences.sorted().map { course.made(for: $0) }
        if !limits.isEmpty { made = made.flatMap { course in limits.sorted().map { course.limited(to: $0) } } }
        guard !deliveries.isEmpty else { return made }
        return made.flatMap { course in
            course.deliveries.filter { deliveries.contains($0.id) }.map { course.planned(by: $0) }
        }
    }

    /// Checks what one pack alone can have wrong, and builds it where there is something to build with. `participants`: the
    /// same course as participants get it, for exercises and for what trainers print.
    private func add<E: Edition>(
        _: E.Type, of course: CheckedCourse, _ participants: ProjectedCourse<Participant>?, _ look: Look?,
        to result: inout CourseResult
    ) throws {
        guard look != nil || course.hasConditions else { return }
        let edition = course.edition(E.self)
        let broken = course.hasConditions ? edition.brokenReferences() : []
        result.diagnostics += broken
        guard broken.isEmpty, let look else { return }
        var exercises: [PackFile] = []
        if let participants, !course.trainer.scenarios.isEmpty {
            exercises = renderExercises(
                participants.course, control: edition.course as? CourseEdition<Trainer>, theme: look.theme,
                strings: look.strings, files: packFiles(course.assets))
        }
        try pack(edition, E.name == .trainer ? participants : nil, exercises, look, into: &result)
    }

    /// `participants`: in a trainer's pack, what is printed for them and shown to them.
    private func pack<E: Edition>(
        _ edition: ProjectedCourse<E>, _ participants: ProjectedCourse<Participant>?, _ exercises: [PackFile],
        _ look: Look, into result: inout CourseResult
    ) throws {
        let (theme, strings) = (look.theme, look.strings)
        var course = edition.course
        course.layOutSchedule()
        let own = Set(edition.assets.map(\.path))
        let assets = packFiles(edition.assets + (participants?.assets.filter { !own.contains($0.path) } ?? []))
        let comparison = look.before.flatMap { $0.comparison(with: course, assets, tool: Self.tool) }
        var news: PackNews?
        if case .compared(let difference) = comparison { news = strings.news(of: difference) }
        let html = renderHTML(course, participants: participants?.course, theme: theme, strings: strings, news: news)
        let text = renderText(course, participants: participants?.course, theme: theme, strings: strings, news: news)
        result.diagnostics += html.diagnostics + text.diagnostics
        guard let html = html.value, let text = text.value else { return }
        let shown = html + exercises + assets
        let files = shown + text + [renderPhonePage(course, from: shown, theme: theme, strings: strings)]
        let pack = try Pack(course, files: files, tool: Self.tool, revision: revision)
        let findings = PackInspection(
            edition: edition, participants: participants?.course, pack: pack, strings: strings
        ).findings()
        result.diagnostics += findings
        guard !findings.contains(where: { $0.severity == .error }) else { return }
        let staged = try look.output.stage(pack)
        if let staged = staged.staged { result.staged.append(staged) }
        var built = BuiltPack(
            name: pack.name, files: pack.files.count, written: staged.written, carriedOver: staged.carriedOver,
            leftOut: edition.leftOut.map { describe($0, in: edition.source(of: $0.place)) })
        if case .stricter(let label) = comparison { built.stricterBefore = label }
        result.packs.append(built)
        if let entry = entry(pack.name, pack.manifest) { result.entries.append(entry) }
    }

    private func describe(_ part: LeftOutPart, in source: SourceFile) -> String {
        let line = part.isWhole ? "" : part.origin.range.map { ":\(source.location($0).line)" } ?? ""
        return "\(source.path)\(line) (\(part.label.text))"
    }

    private func packFiles(_ assets: [Asset]) -> [PackFile] {
        assets.map { PackFile(path: $0.path, bytes: $0.source.bytes) }
    }

    /// Writes the page over all packs of the output folder, those of this run and those that lie there already, and that
    /// of the topics where every course was read.
    private func writeSharedPages(
        _ output: OutputFolder, _ entries: [PackIndexEntry], of project: Project, topics: [TopicCoverage]?, theme: Theme
    ) throws -> [Diagnostic] {
        guard let index = project.index else { return [] }
        let catalogue = index.catalogue.value
        let strings = InterfaceStrings.load(language: catalogue.language, theme: theme)
        guard let words = strings.value else { return strings.diagnostics }
        if let topics {
            let page = renderTopics(
                topics, title: index.topics?.value.title ?? "", sources: index.sources.mapValues(\.citationName),
                of: catalogue, theme: theme, strings: words)
            try output.publish(page, as: .topics)
        }
        let others = try output.packs(except: Set(entries.map(\.name))).compactMap(entry)
        let packs = (entries + others).sorted { $0.name < $1.name }
        let topicsPage = index.topics != nil && output.has(.topics) ? OutputFolder.SharedPage.topics.rawValue : nil
        try output.publish(
            renderPackIndex(packs, topicsPage: topicsPage, of: catalogue, theme: theme, strings: words), as: .index)
        return []
    }

    /// A pack as the page over all packs lists it; nil where its edition is none that this version knows.
    private func entry(_ name: String, _ manifest: PackManifest) -> PackIndexEntry? {
        EditionName(rawValue: manifest.edition).map { edition in
            PackIndexEntry(
                name: name, course: manifest.course, code: manifest.code, title: manifest.title, edition: edition,
                language: manifest.language, minutes: manifest.minutes, version: manifest.version,
                tlp: manifest.tlp.flatMap { marking in TLPLabel.allCases.first { $0.text == marking.label } })
        }
    }

    private func loadTheme(_ templates: [String]) throws -> Outcome<Theme> {
        var overrides: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
        for path in templates {
            let file = try SourceReading.file("templates/\(path)", in: folder)
            diagnostics += file.diagnostics
            if let source = file.value { overrides[path] = String(decoding: source.bytes, as: UTF8.self) }
        }
        let theme = Theme.load(overrides: overrides)
        return Outcome(theme.value, diagnostics + theme.diagnostics)
    }
}

extension Build {
    /// Throws where something is asked for that the project does not have.
    private func checkNames(against project: Project) throws {
        func check(_ kind: String, _ names: [String], _ known: some Sequence<String>) throws {
            let known = Set(known).sorted()
            guard let unknown = names.sorted().first(where: { !known.contains($0) }) else { return }
            throw UnknownName(kind: kind, name: unknown, suggestion: nearestName(to: unknown, among: known))
        }
        let all = project.map.courses
        try check("course", courses.map(\.rawValue), all.map(\.id.rawValue))
        let wanted = all.filter { courses.isEmpty || courses.contains($0.id) }
        try check("delivery plan", deliveries.map(\.rawValue), wanted.flatMap(\.deliveries.keys).map(\.rawValue))
        guard let index = project.index else { return }
        try check("audience", audiences.map(\.rawValue), index.catalogue.value.audiences.map(\.id.rawValue))
        let written =
            wanted.compactMap { index.heads[$0.id]?.value.metadata.language } + [index.catalogue.value.language]
        try check("language", Array(languages), written.map { $0.lowercased() } + wanted.flatMap(\.translations.keys))
    }
}

/// Something was asked for that the project does not have.
package struct UnknownName: Error, Sendable {
    /// What it was asked for as: `course`.
    package var kind: String
    package var name: String
    package var suggestion: String?
}
