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
    /// The files that its lessons were read from; empty where no text is there for some packs alone.
    fileprivate let conditional: [LessonID: SourceFile]

    fileprivate init(
        trainer: CourseEdition<Trainer>, assets: [Asset], deliveries: [Delivery], documents: CourseDocuments,
        conditional: [LessonID: SourceFile]
    ) {
        self.trainer = trainer
        self.assets = assets
        self.deliveries = deliveries
        self.documents = documents
        self.conditional = conditional
    }

    /// Whether some text is there for some packs alone.
    package var hasConditions: Bool { !conditional.isEmpty }

    /// The course as a pack for one of its delivery plans has it.
    package func planned(by delivery: Delivery) -> CheckedCourse {
        var course = trainer
        course.delivery = delivery
        course.variant.delivery = delivery.id
        return CheckedCourse(
            trainer: course, assets: assets, deliveries: deliveries, documents: documents,
            conditional: conditional)
    }

    /// The course as a pack for one audience has it.
    package func made(for audience: AudienceID) -> CheckedCourse {
        var course = trainer
        course.variant.audience = audience
        return CheckedCourse(
            trainer: course, assets: assets, deliveries: deliveries, documents: documents,
            conditional: conditional)
    }

    /// What references of a pack lead to text that this pack does not have.
    package func brokenReferences<E: Edition>(in pack: CourseEdition<E>) -> [Diagnostic] {
        guard hasConditions else { return [] }
        let audience = pack.variant.audience.map { " for '\($0)'" } ?? ""
        var diagnostics: [Diagnostic] = []
        for lesson in pack.lessons {
            guard let source = conditional[lesson.id] else { continue }
            lesson.blocks.forEachInlineOfBlocks { inline in
                guard case .reference(let reference) = inline,
                    pack.targets.resolve(reference.target, from: lesson.id) == nil
                else { return }
                diagnostics.append(
                    source.diagnostic(
                        .referenceIntoRemovedText, at: reference.origin.range,
                        "The \(E.name.rawValue) pack\(audience) in '\(pack.language)' does not have what this leads to.",
                        remedy: "Put the reference into the same `only`, or its target outside of one."))
            }
        }
        return diagnostics
    }

    /// The course as the readers of an edition get it.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func edition<E: Edition>(_: E.Type) -> ProjectedCourse<E> {
        if !hasConditions, let course = trainer as? CourseEdition<E> {
            return ProjectedCourse(course: course, assets: assets, withheld: [], documents: documents)
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
            documents: documents)
    }
}

/// A course as the readers of one edition get it, with what is kept from them.
package struct ProjectedCourse<E: Edition>: Sendable {
    package let course: CourseEdition<E>
    /// The files that its pages show, by their path below the course's folder.
    package let assets: [Asset]
    package let withheld: [WithheldPart]
    private let documents: CourseDocuments

    fileprivate init(
        course: CourseEdition<E>, assets: [Asset], withheld: [WithheldPart], documents: CourseDocuments
    ) {
        self.course = course
        self.assets = assets
        self.withheld = withheld
        self.documents = documents
    }

    /// The file that a lesson was read from; that of the course where there is no lesson.
    package func source(of lesson: LessonID?) -> SourceFile {
        lesson.flatMap { documents.lessons[$0] } ?? documents.head
    }
}

/// The files that a course was read from.
struct CourseDocuments: Sendable {
    var head: SourceFile
    var lessons: [LessonID: SourceFile]
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
        var diagnostics =
            RuleCatalogue.course.flatMap { $0.findings(in: facts) } + findings(in: facts.documents, of: project)
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
        var head = course.head.value
        head.modules = head.modules.compactMap { module in
            var module = module
            module.lessons.removeAll { drafts.lessons.contains($0.lesson) && !project.includesDrafts }
            return module.lessons.isEmpty && module.exercises.isEmpty ? nil : module
        }
        let ordered = head.modules.flatMap(\.lessons).compactMap { lessons[$0.lesson] }
        let playable = course.scenarios.map(\.value).filter { project.includesDrafts || $0.metadata.status != .draft }
        let scenarios = Dictionary(uniqueKeysWithValues: playable.map { ($0.id, $0) })
        let shown = Set(facts.documents.flatMap(\.files).map(\.value))
        var edition = CourseEdition(
            catalogue: project.catalogue.value, head: head, lessons: ordered,
            scenarios: head.modules.flatMap(\.exercises).compactMap { scenarios[$0.scenario] },
            terms: uses.terms.sorted().compactMap { project.terms[$0] },
            sources: uses.sources.sorted().compactMap { project.sources[$0] }, targets: facts.targets)
        let hasConditions = facts.documents.contains { !$0.conditions.isEmpty }
        let conditional =
            hasConditions
            ? Dictionary(course.lessons.map { ($0.value.id, $0.source) }, uniquingKeysWith: { first, _ in first }) : [:]
        let plans = course.deliveries.map(\.value)
        edition.delivery = plans.first { $0.id == course.head.value.delivery } ?? plans.first
        return (
            Outcome(
                CheckedCourse(
                    trainer: edition, assets: course.assets.filter { shown.contains($0.path) },
                    deliveries: course.deliveries.map(\.value),
                    documents: CourseDocuments(
                        head: course.head.source,
                        lessons: Dictionary(
                            course.lessons.map { ($0.value.id, $0.source) }, uniquingKeysWith: { first, _ in first })),
                    conditional: conditional), diagnostics),
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
        return diagnostics
    }
}
