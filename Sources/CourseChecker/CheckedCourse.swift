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
    /// The files that its lessons were read from; empty where no text is there for some packs alone.
    fileprivate let conditional: [LessonID: SourceFile]

    fileprivate init(
        trainer: CourseEdition<Trainer>, assets: [Asset], deliveries: [Delivery], conditional: [LessonID: SourceFile]
    ) {
        self.trainer = trainer
        self.assets = assets
        self.deliveries = deliveries
        self.conditional = conditional
    }

    /// Whether some text is there for some packs alone.
    package var hasConditions: Bool { !conditional.isEmpty }

    /// The course as a pack for one of its delivery plans has it.
    package func planned(by delivery: Delivery) -> CheckedCourse {
        var course = trainer
        course.delivery = delivery
        course.variant.delivery = delivery.id
        return CheckedCourse(trainer: course, assets: assets, deliveries: deliveries, conditional: conditional)
    }

    /// The course as a pack for one audience has it.
    package func made(for audience: AudienceID) -> CheckedCourse {
        var course = trainer
        course.variant.audience = audience
        return CheckedCourse(trainer: course, assets: assets, deliveries: deliveries, conditional: conditional)
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
            return ProjectedCourse(course: course, assets: assets, withheld: [])
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
            course: course, assets: assets.filter { shown.contains($0.path) }, withheld: projection.withheld)
    }
}

/// A course as the readers of one edition get it, with what is kept from them.
package struct ProjectedCourse<E: Edition>: Sendable {
    package let course: CourseEdition<E>
    /// The files that its pages show, by their path below the course's folder.
    package let assets: [Asset]
    package let withheld: [WithheldPart]

    fileprivate init(course: CourseEdition<E>, assets: [Asset], withheld: [WithheldPart]) {
        self.course = course
        self.assets = assets
        self.withheld = withheld
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

    /// Checks one course. There is a value only when neither reading (`isSound`) nor checking found an error, and what
    /// it uses of the shared documents could be read.
    package static func check(
        _ course: ReadCourse, in project: ProjectIndex, isSound: Bool,
        lookUp: (CourseID, LessonID) -> LessonElsewhere
    ) -> (checked: Outcome<CheckedCourse>, uses: CourseUses) {
        let facts = CourseFacts(course, in: project, lookUp: lookUp)
        let diagnostics =
            RuleCatalogue.course.flatMap { $0.findings(in: facts) } + findings(in: facts.documents, of: project)
        var uses = CourseUses(facts)
        uses.close(over: project)
        let lacksShared =
            project.isGlossaryBroken && !uses.terms.isEmpty || project.isBibliographyBroken && !uses.sources.isEmpty
        guard isSound, !lacksShared, course.broken.isEmpty, course.brokenScenarios.isEmpty,
            !diagnostics.contains(where: { $0.severity == .error })
        else {
            return (Outcome(nil, diagnostics), uses)
        }
        let lessons = Dictionary(uniqueKeysWithValues: course.lessons.map { ($0.value.id, $0.value) })
        let ordered = course.head.value.modules.flatMap(\.lessons).compactMap { lessons[$0.lesson] }
        let scenarios = Dictionary(uniqueKeysWithValues: course.scenarios.map { ($0.value.id, $0.value) })
        let shown = Set(facts.documents.flatMap(\.files).map(\.value))
        var edition = CourseEdition(
            catalogue: project.catalogue.value, head: course.head.value, lessons: ordered,
            scenarios: course.head.value.modules.flatMap(\.exercises).compactMap { scenarios[$0.scenario] },
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
                    deliveries: course.deliveries.map(\.value), conditional: conditional), diagnostics),
            uses
        )
    }

    /// Checks what courses share, before any of them is checked.
    package static func check(_ index: ProjectIndex) -> [Diagnostic] {
        let facts = SharedFacts(index)
        return RuleCatalogue.shared.flatMap { $0.findings(in: facts) } + findings(in: facts.documents, of: index)
    }

    private static func findings(in documents: [DocumentFacts], of project: ProjectIndex) -> [Diagnostic] {
        documents.flatMap { document in RuleCatalogue.document.flatMap { $0.findings(in: document, of: project) } }
    }

    /// Checks what can be said only when every course was read.
    package static func check(_ project: ProjectFacts) -> [Diagnostic] {
        RuleCatalogue.project.flatMap { $0.findings(in: project) }
    }
}
