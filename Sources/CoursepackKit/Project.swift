package import CourseChecker
package import CourseDiagnostics
package import CourseModel
package import CourseReader

/// A project opened for a run: which file is which document, and what all courses share.
///
/// This is the first of two passes. It reads the catalogue, the glossary, the sources and the course documents; the second
/// streams the courses through, one at a time a thread, so that memory is bounded by the largest course.
package struct Project: Sendable {
    package let folder: any SourceFolder
    package let map: ProjectMap
    let filesByCourse: [CourseID: ProjectMap.CourseFiles]
    /// What is known of lessons that other courses refer to.
    let outlines = OutlineCache()
    /// nil where the catalogue is missing or could not be read: then nothing can be checked further.
    package let index: ProjectIndex?
    /// What could be understood of course documents with an error.
    let headRemnants: [CourseID: Document<CourseHead<Trainer>>]
    /// The index as courses in another language see it, by the language's tag in small letters.
    let translations: [String: ProjectIndex]
    /// What is done with translations whose source has changed.
    let stale: StaleTranslations
    /// What the first pass found.
    package let diagnostics: [Diagnostic]
    /// The courses whose document has an error of its own.
    package let unsoundHeads: Set<CourseID>
    /// Whether the documents that all courses share are free of errors.
    package let isSharedSound: Bool
    /// The languages, by tag in small letters, in which one of those documents has an error.
    let unsoundLanguages: Set<String>

    private init(
        folder: any SourceFolder, map: ProjectMap, index: ProjectIndex?,
        headRemnants: [CourseID: Document<CourseHead<Trainer>>], translations: [String: ProjectIndex],
        diagnostics: [Diagnostic], unsoundHeads: Set<CourseID>, isSharedSound: Bool, unsoundLanguages: Set<String>,
        stale: StaleTranslations
    ) {
        self.unsoundLanguages = unsoundLanguages
        self.stale = stale
        self.translations = translations
        self.folder = folder
        self.map = map
        self.index = index
        self.headRemnants = headRemnants
        self.diagnostics = diagnostics
        self.unsoundHeads = unsoundHeads
        self.isSharedSound = isSharedSound
        filesByCourse = Dictionary(uniqueKeysWithValues: map.courses.map { ($0.id, $0) })
    }

    /// Reads what all courses share of the project in `folder`, whose files `map` has sorted. Dates in the sources are judged
    /// as of the day `asOf`, or not at all; what is stricter than every one of `limits` is judged as left out.
    package static func open(
        _ folder: any SourceFolder, _ map: ProjectMap, jobs: Int, asOf: Day? = nil, includesDrafts: Bool = false,
        limits: Set<TLPLabel> = [], stale: StaleTranslations = .banner
    ) throws -> Project {
        var diagnostics = map.diagnostics
        func read<Value>(
            _ path: String?, _ read: (SourceFile) -> DocumentOutcome<Value>
        ) throws -> (document: Document<Value>?, isBroken: Bool) {
            guard let path else { return (nil, false) }
            let file = try SourceReading.file(path, in: folder)
            diagnostics += file.diagnostics
            guard let source = file.value else { return (nil, true) }
            let outcome = read(source)
            diagnostics += outcome.diagnostics
            return (outcome.value, outcome.value == nil)
        }
        let catalogue = try read(map.catalogue, DocumentReader.catalogue).document
        let glossary = try read(map.glossary, DocumentReader.glossary)
        let bibliography = try read(map.sources, DocumentReader.bibliography)
        let topics = try read(map.topics, DocumentReader.topics).document
        let heads = try map.courses.concurrentMap(jobs: jobs) { course in
            guard let path = course.head else { return DocumentOutcome<CourseHead<Trainer>>(diagnostics: []) }
            let file = try SourceReading.file(path, in: folder)
            guard let source = file.value else { return DocumentOutcome(diagnostics: file.diagnostics) }
            var outcome = DocumentReader.course(source, id: course.id)
            outcome.diagnostics = file.diagnostics + map.confirmingLessons(outcome.diagnostics, in: course.id)
            return outcome
        }
        diagnostics += heads.flatMap(\.diagnostics)
        guard let catalogue else {
            return Project(
                folder: folder, map: map, index: nil, headRemnants: [:], translations: [:], diagnostics: diagnostics,
                unsoundHeads: [], isSharedSound: false, unsoundLanguages: [], stale: stale)
        }
        let pairs = zip(map.courses, heads)
        var index = ProjectIndex(
            catalogue: catalogue, glossary: glossary.document, isGlossaryBroken: glossary.isBroken,
            bibliography: bibliography.document, isBibliographyBroken: bibliography.isBroken,
            heads: Dictionary(
                uniqueKeysWithValues: pairs.compactMap { course, head in head.value.map { (course.id, $0) } }),
            brokenCourses: Set(pairs.filter { $0.1.value == nil }.map(\.0.id)), asOf: asOf)
        index.includesDrafts = includesDrafts
        index.topics = topics
        index.limits = limits.sorted()
        diagnostics += CourseChecker.check(index)
        var translations: [String: ProjectIndex] = [:]
        for language in Set(map.courses.flatMap(\.translations.keys)) {
            var translated: [CourseID: Document<CourseHead<Trainer>>] = [:]
            for course in map.courses {
                let head = try read(course.translations[language]?.head) { DocumentReader.course($0, id: course.id) }
                translated[course.id] = head.document
                translated[course.id]?.value.metadata.language = language
            }
            let record = try Self.record(at: map.records[language], in: folder, &diagnostics)
            var shared = SharedTranslation(
                TranslationComparison(record: record), stale: stale, writtenIn: index.catalogue.value.language)
            var catalogue = try read(map.catalogues[language], DocumentReader.catalogue).document
            var glossary = try read(map.glossaries[language], DocumentReader.glossary).document
            var bibliography = try read(map.bibliographies[language], DocumentReader.bibliography).document
            diagnostics += CourseChecker.check(glossary, bibliography, translating: index)
            shared.compare("catalogue", catalogue, with: index.catalogue)
            shared.compare("glossary", glossary, with: index.glossary)
            shared.compare("sources", bibliography, with: index.bibliography)
            shared.mark(&catalogue, with: index.catalogue)
            shared.mark(&glossary, with: index.glossary)
            shared.mark(&bibliography, with: index.bibliography)
            diagnostics += StaleTranslation.findings(in: shared.standings, stale: stale)
            translations[language] = index.translated(
                to: language, catalogue: catalogue, glossary: glossary, bibliography: bibliography, heads: translated)
        }
        let errors = Set(diagnostics.filter(\.isBlocking).map(\.path))
        let unsoundLanguages = translations.keys.filter { language in
            [map.catalogues, map.glossaries, map.bibliographies, map.records].contains {
                $0[language].map(errors.contains) ?? false
            }
        }
        return Project(
            folder: folder, map: map, index: index,
            headRemnants: Dictionary(
                uniqueKeysWithValues: pairs.compactMap { course, head in head.remnant.map { (course.id, $0) } }),
            translations: translations, diagnostics: diagnostics,
            unsoundHeads: Set(map.courses.filter { $0.head.map(errors.contains) ?? true }.map(\.id)),
            isSharedSound: ![map.catalogue, map.glossary, map.sources].contains { $0.map(errors.contains) ?? false },
            unsoundLanguages: Set(unsoundLanguages), stale: stale)
    }
}

/// Reads files with the findings that need no parser.
enum SourceReading {
    /// A source file and what `TextRule`s say of it; no value where it is over the limit.
    static func file(_ path: String, in folder: any SourceFolder) throws -> Outcome<SourceFile> {
        guard let bytes = try folder.read(path, limit: ReadingLimits.bytes) else {
            return Outcome(nil, [ReadingLimits.tooLarge(path, limit: ReadingLimits.bytes)])
        }
        let source = SourceFile(path: path, bytes: bytes)
        return Outcome(source, CourseChecker.check(source))
    }

    /// A file to hand out; no value where it is over the limit.
    static func asset(_ path: String, below course: ProjectMap.CourseFiles, in folder: any SourceFolder) throws
        -> Outcome<Asset>
    {
        let full = course.folder + path
        guard let bytes = try folder.read(full, limit: ReadingLimits.assetBytes) else {
            return Outcome(nil, [ReadingLimits.tooLarge(full, limit: ReadingLimits.assetBytes)])
        }
        return Outcome(Asset(path: path, source: SourceFile(path: full, bytes: bytes)))
    }
}
