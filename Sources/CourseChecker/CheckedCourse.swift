package import CourseDiagnostics
package import CourseModel

/// A course that the checker found sound: the proof that rendering asks for. Only the checker can make one.
package struct CheckedCourse: Sendable {
    /// The course as trainers get it.
    package let trainer: CourseEdition<Trainer>
    /// The files that its pages show, by their path below the course's folder.
    package let assets: [Asset]
    /// Its delivery plans, sorted by id.
    package let deliveries: [Delivery]
    private let documents: CourseDocuments
    /// Whether some text is there for some packs alone, or carries a label of its own.
    package let hasConditions: Bool

    fileprivate init(
        trainer: CourseEdition<Trainer>, assets: [Asset], deliveries: [Delivery], documents: CourseDocuments,
        hasConditions: Bool
    ) {
        self.trainer = trainer
        self.assets = assets
        self.deliveries = deliveries
        self.documents = documents
        self.hasConditions = hasConditions
    }

    /// The course as a pack for one of its delivery plans has it.
    package func planned(by delivery: Delivery) -> CheckedCourse {
        changed {
            $0.delivery = delivery
            $0.variant.delivery = delivery.id
        }
    }

    /// The course as a pack for one audience has it.
    package func made(for audience: AudienceID) -> CheckedCourse { changed { $0.variant.audience = audience } }

    /// The course as a pack has it that holds nothing stricter than a label.
    package func limited(to label: TLPLabel) -> CheckedCourse { changed { $0.variant.limit = label } }

    private func changed(_ change: (inout CourseEdition<Trainer>) -> Void) -> CheckedCourse {
        var course = trainer
        change(&course)
        return CheckedCourse(
            trainer: course, assets: assets, deliveries: deliveries, documents: documents,
            hasConditions: hasConditions)
    }

    /// The course as the readers of an edition get it.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func edition<E: Edition>(_: E.Type) -> ProjectedCourse<E> {
        if !hasConditions, let course = trainer as? CourseEdition<E> {
            return ProjectedCourse(course: course, assets: assets, withheld: [], leftOut: [], documents: documents)
        }
        var projection = EditionProjection<E>()
        let course = projection.project(trainer)
        var shown: Set<String> = []
        let openParts = course.scenarios.flatMap { scenario in
            [scenario.background, scenario.groundRules, scenario.sheets] + scenario.roles.map(\.card)
        }
        for blocks in course.lessons.map(\.blocks) + [course.head.intro] + course.terms.map(\.blocks)
            + course.sources.map(\.blocks) + openParts
        {
            blocks.forEachBlock { block in
                if case .attachment(let attachment) = block { shown.insert(attachment.path) }
            }
            blocks.forEachInlineOfBlocks { inline in
                if case .image(let image) = inline { shown.insert(image.path) }
            }
        }
        return ProjectedCourse(
            course: course, assets: assets.filter { shown.contains($0.path) }, withheld: projection.withheld,
            leftOut: projection.leftOut, documents: documents)
    }
}

/// A course as the readers of one edition get it, with what is kept from them.
package struct ProjectedCourse<E: Edition>: Sendable {
    package let course: CourseEdition<E>
    /// The files that its pages show, by their path below the course's folder.
    package let assets: [Asset]
    package let withheld: [WithheldPart]
    /// What is stricter than the readers of the pack may read.
    package let leftOut: [LeftOutPart]
    private let documents: CourseDocuments

    fileprivate init(
        course: CourseEdition<E>, assets: [Asset], withheld: [WithheldPart], leftOut: [LeftOutPart],
        documents: CourseDocuments
    ) {
        self.course = course
        self.assets = assets
        self.withheld = withheld
        self.leftOut = leftOut
        self.documents = documents
    }

    /// What in this pack leads to text that it does not have: links, and sheets that a task, a seat or an inject names.
    package func brokenReferences() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for lesson in course.lessons {
            check(lesson.blocks, in: .lesson(lesson.id), lesson: lesson.id, into: &found)
        }
        check(course.head.intro, in: .head, lesson: nil, into: &found)
        for scenario in course.scenarios {
            guard let control = scenario.control.map(E.open) else { continue }
            let sheets = Set(control.sheets.compactMap(\.sheetID) + scenario.sheets.compactMap(\.sheetID))
            let seats = zip(control.seatSheets, scenario.roles).map { ($0.handouts, $1.origin) }
            for (handouts, origin) in seats + control.injects.map({ ($0.handouts, $0.origin) }) {
                for handout in handouts where !sheets.contains(handout) {
                    found.append(broken(handout.rawValue, origin, .scenario(scenario.id)))
                }
            }
        }
        return found
    }

    private func check(
        _ blocks: [Block<E>], in place: PlaceInCourse, lesson: LessonID?, into found: inout [Diagnostic]
    ) {
        blocks.forEachInlineOfBlocks { inline in
            guard case .reference(let reference) = inline,
                course.targets.resolve(reference.target, from: lesson) == nil
            else { return }
            found.append(broken(reference.target.description, reference.origin, place))
        }
        blocks.forEachBlock { block in
            guard case .activity(let activity) = block, let lesson else { return }
            for handout in activity.handouts where course.targets.lessons[lesson]?.anchors[handout] == nil {
                found.append(broken(handout.rawValue, activity.origin, place))
            }
        }
    }

    private func broken(_ target: String, _ origin: Origin, _ place: PlaceInCourse) -> Diagnostic {
        let variant = course.variant
        let made = [
            variant.audience.map { " for '\($0)'" }, variant.limit.map { " up to \($0.text)" },
            " in '\(course.language)'",
        ]
        return source(of: place).diagnostic(
            .referenceIntoRemovedText, at: origin.range,
            "The \(E.name.rawValue) pack\(made.compactMap(\.self).joined()) does not have '\(target)', which this leads to.",
            remedy: "Give both the same `only` and the same label, or leave the reference out.")
    }

    /// The file that a document was read from.
    package func source(of place: PlaceInCourse) -> SourceFile {
        switch place {
        case .head: documents.head
        case .lesson(let id): documents.lessons[id] ?? documents.head
        case .scenario(let id): documents.scenarios[id] ?? documents.head
        }
    }
}

/// The files that a course was read from.
struct CourseDocuments: Sendable {
    var head: SourceFile
    var lessons: [LessonID: SourceFile]
    var scenarios: [ScenarioID: SourceFile]

    init(_ course: ReadCourse) {
        head = course.head.source
        lessons = Dictionary(course.lessons.map { ($0.value.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        scenarios = Dictionary(
            course.scenarios.map { ($0.value.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Checks what courses mean: everything that one element alone cannot tell.
///
/// 1. `TextRule`s look at each source file as it is.
/// 2. `SharedRule`s look at the documents that courses share.
/// 3. `CourseRule`s look at one course, in the project.
/// 4. `DocumentRule`s look at one document, of a course or shared.
/// 5. `ProjectRule`s look at the project once all courses were read.
package enum CourseChecker {
    package static func check(_ source: SourceFile) -> [Diagnostic] {
        RuleCatalogue.text.flatMap { $0.findings(in: source) }
    }

    /// Checks one course, of which `reading` has said what it found. There is a value only when neither reading (`isSound`) nor checking found an error, and what
    /// it uses of the shared documents could be read.
    package static func check(
        _ course: ReadCourse, in project: ProjectIndex, isSound: Bool, reading: [Diagnostic] = [],
        lookUp: (CourseID, LessonID) -> LessonElsewhere
    ) -> (checked: Outcome<CheckedCourse>, uses: CourseUses) {
        let facts = CourseFacts(course, in: project, lookUp: lookUp)
        let inRemnants = RemnantFindings.all(in: facts, after: reading)
        guard !course.remnants.isHead else { return (Outcome(nil, inRemnants), CourseUses()) }
        var diagnostics =
            RuleCatalogue.course.flatMap { $0.findings(in: facts) } + findings(in: facts.documents, of: project)
            + inRemnants
        let judged = { AllowanceUse.isJudged($0, asOf: project.asOf) }
        AllowanceUse.apply(course.head, to: &diagnostics, judged: judged)
        for lesson in course.lessons { AllowanceUse.apply(lesson, to: &diagnostics, judged: judged) }
        for delivery in course.deliveries { AllowanceUse.apply(delivery, to: &diagnostics, judged: judged) }
        let drafts = course.drafts
        DraftFindings.soften(&diagnostics, in: drafts.paths)
        var uses = CourseUses(facts)
        uses.close(over: project)
        let lacksShared =
            project.isGlossaryBroken && !uses.terms.isEmpty || project.isBibliographyBroken && !uses.sources.isEmpty
        guard isSound, !lacksShared, course.broken.isEmpty, course.brokenScenarios.isEmpty,
            !diagnostics.contains(where: \.isBlocking),
            project.includesDrafts || course.head.value.metadata.status != .draft
        else {
            return (Outcome(nil, diagnostics), uses)
        }
        var lessons: [LessonID: Lesson<Trainer>] = [:]
        for lesson in course.lessons {
            let isDraft = drafts.lessons.contains(lesson.value.id)
            guard project.includesDrafts || !isDraft else { continue }
            lessons[lesson.value.id] =
                isDraft ? DraftFindings.shown(diagnostics + reading, in: lesson) : lesson.value
        }
        // The words of a source may use terms and show files that those of its translation do not.
        var borrowed: Set<String> = []
        for (id, lesson) in lessons {
            guard let marked = course.translation?.marking(lesson) else { continue }
            lessons[id] = marked
            uses.note(marked)
            borrowed.formUnion(marked.shownFiles)
        }
        if !borrowed.isEmpty || course.translation?.stale == .fallback { uses.close(over: project) }
        var head = course.head.value
        head.modules = head.modules.compactMap { module in
            var module = module
            module.lessons.removeAll { drafts.lessons.contains($0.lesson) && !project.includesDrafts }
            return module.lessons.isEmpty && module.exercises.isEmpty ? nil : module
        }
        let ordered = head.modules.flatMap(\.lessons).compactMap { lessons[$0.lesson] }
        let playable = course.scenarios.map(\.value).filter { project.includesDrafts || $0.metadata.status != .draft }
        let scenarios = Dictionary(uniqueKeysWithValues: playable.map { ($0.id, $0) })
        let shown = Set(facts.documents.flatMap(\.files).map(\.value)).union(borrowed)
        var edition = CourseEdition(
            catalogue: project.catalogue.value, head: head, lessons: ordered,
            scenarios: head.modules.flatMap(\.exercises).compactMap { scenarios[$0.scenario] },
            terms: uses.terms.sorted().compactMap { project.terms[$0] },
            sources: uses.sources.sorted().compactMap { project.sources[$0] }, targets: facts.targets)
        let hasConditions = facts.documents.contains {
            !$0.conditions.isEmpty || $0.label != nil || !$0.labels.isEmpty
        }
        let plans = course.deliveries.map(\.value)
        edition.delivery = plans.first { $0.id == course.head.value.delivery } ?? plans.first
        return (
            Outcome(
                CheckedCourse(
                    trainer: edition, assets: course.assets.filter { shown.contains($0.path) },
                    deliveries: course.deliveries.map(\.value),
                    documents: CourseDocuments(course), hasConditions: hasConditions), diagnostics),
            uses
        )
    }

    /// Checks a translated glossary and a translated list of sources against those that they translate.
    package static func check(
        _ glossary: Document<Glossary<Trainer>>?, _ bibliography: Document<Bibliography<Trainer>>?,
        translating index: ProjectIndex
    ) -> [Diagnostic] {
        let isComplete = !index.isGlossaryBroken && !index.isBibliographyBroken
        return isComplete ? TranslationDiffers.strangers(glossary, bibliography, in: index) : []
    }

    /// Checks what courses share, before any of them is checked.
    package static func check(_ index: ProjectIndex) -> [Diagnostic] {
        let facts = SharedFacts(index)
        var diagnostics =
            RuleCatalogue.shared.flatMap { $0.findings(in: facts) } + findings(in: facts.documents, of: index)
        let judged = { AllowanceUse.isJudged($0, asOf: index.asOf) }
        AllowanceUse.apply(index.catalogue, to: &diagnostics, judged: judged)
        if let glossary = index.glossary { AllowanceUse.apply(glossary, to: &diagnostics, judged: judged) }
        if let sources = index.bibliography { AllowanceUse.apply(sources, to: &diagnostics, judged: judged) }
        if let topics = index.topics { AllowanceUse.apply(topics, to: &diagnostics, judged: judged) }
        return diagnostics
    }

    private static func findings(in documents: [DocumentFacts], of project: ProjectIndex) -> [Diagnostic] {
        documents.flatMap { document in RuleCatalogue.document.flatMap { $0.findings(in: document, of: project) } }
    }

    /// Checks what can be said only when every course was read.
    package static func check(_ project: ProjectFacts) -> [Diagnostic] {
        var diagnostics = RuleCatalogue.project.flatMap { $0.findings(in: project) }
        let judged = { project.isComplete && AllowanceUse.isOfProject($0) }
        if let glossary = project.index.glossary { AllowanceUse.apply(glossary, to: &diagnostics, judged: judged) }
        if let sources = project.index.bibliography { AllowanceUse.apply(sources, to: &diagnostics, judged: judged) }
        if let topics = project.index.topics { AllowanceUse.apply(topics, to: &diagnostics, judged: judged) }
        return diagnostics
    }
}

extension Lesson<Trainer> {
    /// The files that its blocks show or hand out, by their path below the course's folder.
    fileprivate var shownFiles: Set<String> {
        var files: Set<String> = []
        blocks.forEachBlock { if case .attachment(let attachment) = $0 { files.insert(attachment.path) } }
        blocks.forEachInlineOfBlocks { if case .image(let image) = $0 { files.insert(image.path) } }
        return files
    }
}
