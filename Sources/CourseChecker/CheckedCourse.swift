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

    fileprivate init(
        trainer: CourseEdition<Trainer>, assets: [Asset], deliveries: [Delivery], documents: CourseDocuments
    ) {
        self.trainer = trainer
        self.assets = assets
        self.deliveries = deliveries
        self.documents = documents
    }

    /// The course as a pack for one of its delivery plans has it.
    package func planned(by delivery: Delivery) -> CheckedCourse {
        var course = trainer
        course.delivery = delivery
        course.variant.delivery = delivery.id
        return CheckedCourse(trainer: course, assets: assets, deliveries: deliveries, documents: documents)
    }

    /// The course as the readers of an edition get it.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package func edition<E: Edition>(_: E.Type) -> ProjectedCourse<E> {
        if trainer.variant.limit == nil, let course = trainer as? CourseEdition<E> {
            return ProjectedCourse(course: course, assets: assets, withheld: [], leftOut: [], documents: documents)
        }
        var projection = EditionProjection<E>(limit: trainer.variant.limit)
        let course = projection.project(trainer)
        var shown: Set<String> = []
        for blocks in course.lessons.map(\.blocks) + [course.head.intro] + course.terms.map(\.blocks)
            + course.sources.map(\.blocks)
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
            leftOut: projection.leftOut,
            documents: documents)
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

    /// Links and hand-outs that led to what was left out.
    package func danglingReferences() -> [Diagnostic] {
        guard !leftOut.isEmpty else { return [] }
        var found: [Diagnostic] = []
        func report(_ what: String, _ origin: Origin, _ lesson: LessonID?) {
            found.append(
                source(of: lesson).diagnostic(
                    .referenceIntoRemovedText, at: origin.range, "'\(what)' leads to text that is too strict for this pack.",
                    remedy: "Give both the same label, or leave the link out."))
        }
        func check(_ blocks: [Block<E>], _ lesson: LessonID?) {
            blocks.forEachInlineOfBlocks { inline in
                guard case .reference(let reference) = inline,
                    course.targets.resolve(reference.target, from: lesson) == nil
                else { return }
                report(reference.target.description, reference.origin, lesson)
            }
            blocks.forEachBlock { block in
                guard case .activity(let activity) = block, let lesson else { return }
                for handout in activity.handouts where course.targets.lessons[lesson]?.anchors[handout] == nil {
                    report(handout.rawValue, activity.origin, lesson)
                }
            }
        }
        check(course.head.intro, nil)
        for lesson in course.lessons { check(lesson.blocks, lesson.id) }
        return found
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
        guard isSound, !lacksShared, course.broken.isEmpty, !diagnostics.contains(where: { $0.severity == .error })
        else {
            return (Outcome(nil, diagnostics), uses)
        }
        let lessons = Dictionary(uniqueKeysWithValues: course.lessons.map { ($0.value.id, $0.value) })
        let ordered = course.head.value.modules.flatMap(\.lessons).compactMap { lessons[$0.lesson] }
        let shown = Set(facts.documents.flatMap(\.files).map(\.value))
        var edition = CourseEdition(
            catalogue: project.catalogue.value, head: course.head.value, lessons: ordered,
            terms: uses.terms.sorted().compactMap { project.terms[$0] },
            sources: uses.sources.sorted().compactMap { project.sources[$0] }, targets: facts.targets)
        edition.tlp = facts.labelsInPack.map(\.label.value).max()
        edition.variant.limit = project.tlp
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
                            course.lessons.map { ($0.value.id, $0.source) }, uniquingKeysWith: { first, _ in first }))),
                diagnostics),
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
