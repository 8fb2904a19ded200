import CourseChecker
import CourseDiagnostics
import CourseModel
import CourseReader

/// What reading and checking one course came to.
struct CourseOutcome: Sendable {
    /// The course in each language in which it is sound: as it was written, then its translations by tag.
    var checked: [CheckedCourse] = []
    var diagnostics: [Diagnostic]
    var uses = CourseUses()
    /// Whether all its documents could be read.
    var isRead: Bool
}

extension Project {
    /// Reads one course and checks it, in every language that it has. Nothing where its course document could not be read.
    func checkedCourse(_ files: ProjectMap.CourseFiles, jobs: Int) throws -> CourseOutcome {
        let read = try lessons(files.lessons, of: files.id, jobs: jobs)
        guard let index, let head = index.heads[files.id] ?? headRemnants[files.id] else {
            return CourseOutcome(diagnostics: read.diagnostics, isRead: false)
        }
        outlines.add(
            Dictionary(
                uniqueKeysWithValues: read.lessons.map { ($0.value.id, .found($0.value.outline)) }
                    + read.broken.map { ($0, .broken) }), of: files.id)
        var assets: [Asset] = []
        var outcome = CourseOutcome(diagnostics: read.diagnostics, isRead: read.broken.isEmpty)
        for path in files.assets {
            let asset = try SourceReading.asset(path, below: files, in: folder)
            outcome.diagnostics += asset.diagnostics
            if let asset = asset.value { assets.append(asset) }
        }
        var course = ReadCourse(
            id: files.id, head: head, lessons: read.lessons, broken: read.broken, assets: assets)
        (course.scenarios, course.brokenScenarios, course.remnants.scenarios) = try scenarios(
            files.scenarios, of: files.id, &outcome.diagnostics)
        if !course.brokenScenarios.isEmpty { outcome.isRead = false }
        course.deliveries = try deliveries(files.deliveries, &outcome.diagnostics)
        course.brokenDeliveries = Set(files.deliveries.keys).subtracting(course.deliveries.map(\.value.id))
        course.remnants.lessons = read.remnants
        guard index.heads[files.id] != nil else {
            course.remnants.isHead = true
            outcome.isRead = false
            try check(course, in: index, into: &outcome)
            return outcome
        }
        let translated = try translations(of: course, files)
        course.filesOfTranslations =
            translated.contains { !$0.course.broken.isEmpty || !$0.course.brokenScenarios.isEmpty }
            ? nil : translated.reduce(into: []) { $0.formUnion($1.course.shownFiles) }
        try check(course, in: index, into: &outcome)
        for translation in translated {
            outcome.diagnostics += translation.diagnostics
            try check(translation.course, in: translation.index, into: &outcome)
        }
        return outcome
    }

    private func check(_ course: ReadCourse, in index: ProjectIndex, into outcome: inout CourseOutcome) throws {
        let language = course.translation == nil ? nil : course.head.value.metadata.language
        let isSound =
            isSharedSound && !unsoundHeads.contains(course.id)
            && !(language.map(unsoundLanguages.contains) ?? false)
            && !outcome.diagnostics.contains(where: \.isBlocking)
        var failure: (any Error)?
        let reading = outcome.diagnostics + (course.remnants.isHead ? diagnostics : [])
        let result = CourseChecker.check(course, in: index, isSound: isSound, reading: reading) {
            other, lesson in
            do { return try lessonElsewhere(other, lesson) } catch {
                failure = error
                return .broken
            }
        }
        if let failure { throw failure }
        outcome.diagnostics += result.checked.diagnostics
        outcome.uses.formUnion(result.uses)
        if let checked = result.checked.value { outcome.checked.append(checked) }
    }

    /// The course in each other language whose course document could be read, with what reading it found, by tag.
    private func translations(
        of course: ReadCourse, _ files: ProjectMap.CourseFiles
    ) throws -> [(course: ReadCourse, index: ProjectIndex, diagnostics: [Diagnostic])] {
        try files.translations.sorted(by: { $0.key < $1.key }).compactMap { language, translation in
            var diagnostics: [Diagnostic] = []
            guard let index = translations[language],
                let translated = try translate(course, to: language, translation, in: index, &diagnostics)
            else { return nil }
            return (translated, index, diagnostics)
        }
    }

    /// The course in another language: the documents that are translated, the others as they were written. nil where its
    /// course document could not be read.
    private func translate(
        _ course: ReadCourse, to language: String, _ files: ProjectMap.Translation, in index: ProjectIndex,
        _ diagnostics: inout [Diagnostic]
    ) throws -> ReadCourse? {
        guard var head = index.heads[course.id], head.value.metadata.language == language else { return nil }
        let written = course.head.value.metadata.language ?? self.index?.catalogue.value.language ?? ""
        let read = try lessons(
            files.lessons.filter { id, _ in course.lessons.contains { $0.value.id == id } }, of: course.id, jobs: 1)
        let plans = try deliveries(
            files.deliveries.filter { id, _ in course.deliveries.contains { $0.value.id == id } }, &diagnostics)
        diagnostics += read.diagnostics
        let comparison = TranslationComparison(
            record: try Project.record(at: files.record, in: folder, &diagnostics))
        var translation = ReadTranslation(head: course.head.value, lessons: [:], deliveries: [:], writtenIn: written)
        translation.stale = stale
        translation.standings.append(
            comparison.standing(
                of: "course", head.source, madeFrom: course.head.source,
                fits: TranslationDiffers.fits(head, course.head.value)))
        head.value.follow(course.head.value, translation.standings[0].state)
        var result = course
        result.head = head
        result.remnants = ReadCourse.Remnants(lessons: read.remnants)
        result.broken.formUnion(read.broken)
        let translated = Dictionary(uniqueKeysWithValues: read.lessons.map { ($0.value.id, $0) })
        result.lessons = course.lessons.map { source in
            var asWritten = source
            asWritten.value.metadata.language = written
            guard var lesson = translated[source.value.id] else { return asWritten }
            let standing = comparison.standing(
                of: source.value.id.rawValue, lesson.source, madeFrom: source.source,
                fits: TranslationDiffers.fits(lesson, source.value))
            translation.standings.append(standing)
            if case .reshaped = standing.state {
                asWritten.value.standing = .outdated
                return asWritten
            }
            translation.lessons[source.value.id] = source.value
            lesson.value.metadata.language = language
            return lesson
        }
        let exercises = try scenarios(
            files.scenarios.filter { id, _ in course.scenarios.contains { $0.value.id == id } }, of: course.id,
            &diagnostics)
        result.brokenScenarios.formUnion(exercises.broken)
        result.remnants.scenarios = exercises.remnants
        result.scenarios = course.scenarios.map { source in
            scenario(source, in: exercises.scenarios, to: language, comparison, &translation)
        }
        result.deliveries = course.deliveries.map { delivery($0, in: plans, comparison, &translation) }
        result.translation = translation
        return result
    }

    /// An exercise in another language; as it was written where it is not translated, or the translation has other parts
    /// than it has now. An exercise is played as one: with `fallback`, all of it falls back.
    private func scenario(
        _ source: Document<Scenario<Trainer>>, in translated: [Document<Scenario<Trainer>>], to language: String,
        _ comparison: TranslationComparison, _ translation: inout ReadTranslation
    ) -> Document<Scenario<Trainer>> {
        let id = source.value.id
        var asWritten = source
        asWritten.value.metadata.language = translation.writtenIn
        guard var scenario = translated.first(where: { $0.value.id == id }) else { return asWritten }
        let standing = comparison.standing(
            of: "scenarios/\(id)", scenario.source, madeFrom: source.source,
            fits: TranslationDiffers.fits(scenario, source.value))
        translation.standings.append(standing)
        let isBehind = !standing.outdatedParts.isEmpty
        if standing.isReshaped || isBehind && stale == .fallback {
            asWritten.value.standing = .outdated
            return asWritten
        }
        translation.scenarios[id] = source.value
        scenario.value.metadata.language = language
        scenario.value.mark(outdated: standing.outdatedParts)
        return scenario
    }

    /// A plan in another language, or as it was written, as for exercises.
    private func delivery(
        _ source: Document<Delivery>, in translated: [Document<Delivery>], _ comparison: TranslationComparison,
        _ translation: inout ReadTranslation
    ) -> Document<Delivery> {
        let id = source.value.id
        var asWritten = source
        asWritten.value.foreignLanguage = translation.writtenIn
        guard var plan = translated.first(where: { $0.value.id == id }) else { return asWritten }
        let standing = comparison.standing(
            of: "deliveries/\(id)", plan.source, madeFrom: source.source,
            fits: TranslationDiffers.fits(plan.value, source.value))
        translation.standings.append(standing)
        let isBehind = !standing.outdatedParts.isEmpty
        if standing.isReshaped || isBehind && stale == .fallback {
            asWritten.value.standing = .outdated
            return asWritten
        }
        if isBehind { plan.value.standing = .outdated }
        translation.deliveries[id] = source.value
        return plan
    }

    private func scenarios(
        _ files: [ScenarioID: String], of course: CourseID, _ diagnostics: inout [Diagnostic]
    ) throws -> (
        scenarios: [Document<Scenario<Trainer>>], broken: Set<ScenarioID>, remnants: [Document<Scenario<Trainer>>]
    ) {
        var scenarios: [Document<Scenario<Trainer>>] = []
        var broken: Set<ScenarioID> = []
        var remnants: [Document<Scenario<Trainer>>] = []
        for (id, path) in files.sorted(by: { $0.key < $1.key }) {
            let file = try SourceReading.file(path, in: folder)
            let read = file.value.map { DocumentReader.scenario($0, id: id) }
            diagnostics += file.diagnostics + map.confirmingLessons(read?.diagnostics ?? [], in: course)
            if let document = read?.value { scenarios.append(document) } else { broken.insert(id) }
            if let remnant = read?.remnant { remnants.append(remnant) }
        }
        return (scenarios, broken, remnants)
    }

    private func deliveries(
        _ files: [DeliveryID: String], _ diagnostics: inout [Diagnostic]
    ) throws -> [Document<Delivery>] {
        var result: [Document<Delivery>] = []
        for (id, path) in files.sorted(by: { $0.key < $1.key }) {
            let file = try SourceReading.file(path, in: folder)
            diagnostics += file.diagnostics
            guard let source = file.value else { continue }
            let outcome = DocumentReader.delivery(source, id: id)
            diagnostics += outcome.diagnostics
            if let document = outcome.value { result.append(document) }
        }
        return result
    }

    private func lessons(
        _ files: [LessonID: String], of course: CourseID, jobs: Int
    ) throws -> (
        lessons: [Document<Lesson<Trainer>>], broken: Set<LessonID>, remnants: [Document<Lesson<Trainer>>],
        diagnostics: [Diagnostic]
    ) {
        let sorted = files.sorted { $0.key < $1.key }
        let read = try sorted.concurrentMap(jobs: jobs) { id, path in
            let file = try SourceReading.file(path, in: folder)
            guard let source = file.value else {
                return DocumentOutcome<Lesson<Trainer>>(diagnostics: file.diagnostics)
            }
            var outcome = DocumentReader.lesson(source, id: id)
            outcome.diagnostics = file.diagnostics + map.confirmingLessons(outcome.diagnostics, in: course)
            return outcome
        }
        let broken = zip(sorted, read).filter { $0.1.value == nil }.map(\.0.key)
        return (read.compactMap(\.value), Set(broken), read.compactMap(\.remnant), read.flatMap(\.diagnostics))
    }

    /// Reads a lesson of another course to learn what can be linked to in it.
    private func lessonElsewhere(_ course: CourseID, _ lesson: LessonID) throws -> LessonElsewhere {
        guard let path = filesByCourse[course]?.lessons[lesson] else { return .missing }
        return try outlines.lesson(lesson, of: course) {
            guard let source = try SourceReading.file(path, in: folder).value,
                let document = DocumentReader.lesson(source, id: lesson).value
            else { return .broken }
            return .found(document.value.outline)
        }
    }
}
