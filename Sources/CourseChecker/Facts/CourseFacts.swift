package import CourseModel

/// A course as rules see it.
package struct CourseFacts: Sendable {
    package var course: ReadCourse
    package var project: ProjectIndex
    /// The facts of the course document.
    package let head: DocumentFacts
    /// The facts of each lesson, in the order of `course.lessons`.
    package let lessons: [DocumentFacts]
    /// The facts of each exercise, in the order of `course.scenarios`.
    package let scenarios: [DocumentFacts]
    /// The facts of the course document, then those of the lessons, then those of the exercises.
    package private(set) var documents: [DocumentFacts]
    /// The facts of what is left of documents with an error.
    private let leftOver: [DocumentFacts]
    let targets: LinkTargets
    /// Lessons of other courses that could not be read.
    private(set) var brokenElsewhere: Set<ReferenceTarget> = []

    /// Gathers the facts. `lookUp` is asked once for each lesson of another course that this one refers to.
    package init(
        _ course: ReadCourse, in project: ProjectIndex, lookUp: (CourseID, LessonID) -> LessonElsewhere
    ) {
        self.course = course
        self.project = project
        let language = course.head.value.metadata.language ?? project.catalogue.value.language
        head = DocumentFacts(course.head, language: language)
        lessons = course.lessons.map { DocumentFacts($0, language: $0.value.metadata.language ?? language) }
        scenarios = course.scenarios.map { DocumentFacts($0, language: language) }
        documents = [head] + lessons + scenarios
        leftOver =
            course.remnants.lessons.map { DocumentFacts($0, language: $0.value.metadata.language ?? language) }
            + course.remnants.scenarios.map { DocumentFacts($0, language: language) }
        for remnant in leftOver { remnant.isRemnant = true }
        head.isRemnant = course.remnants.isHead
        var elsewhere: [CourseID: [LessonID: Outline]] = [:]
        var asked: Set<ReferenceTarget> = []
        for reference in (documents + leftOver).lazy.flatMap(\.references) {
            guard case .lesson(let other?, let lesson, _) = reference.value, other != course.id else { continue }
            let target = ReferenceTarget.lesson(course: other, lesson, nil)
            guard asked.insert(target).inserted else { continue }
            switch lookUp(other, lesson) {
            case .found(let outline): elsewhere[other, default: [:]][lesson] = outline
            case .broken: brokenElsewhere.insert(target)
            case .missing: break
            }
        }
        targets = LinkTargets(
            course: course.id,
            lessons: Dictionary(
                uniqueKeysWithValues: zip(course.lessons, lessons).map { document, facts in
                    (
                        document.value.id,
                        Outline(
                            title: document.value.metadata.title, code: document.value.metadata.code,
                            anchors: facts.anchors.mapValues(\.value))
                    )
                }),
            courses: project.courses,
            lessonsElsewhere: elsewhere)
    }

    /// The course with only those documents that are not checked in full: what is left of those with an error; all of them
    /// where the course document is one.
    var remnants: CourseFacts {
        var facts = self
        facts.documents = leftOver
        if course.remnants.isHead { facts.documents += documents }
        return facts
    }

    /// The delivery plans, laid out in time.
    var plans: [PlanFacts] { course.deliveries.map { PlanFacts($0, of: course) } }
}

/// What one course uses of what all courses share, and what it does for their topics.
package struct CourseUses: Sendable {
    package var terms: Set<TermID> = []
    package var sources: Set<SourceID> = []
    package var topics = TopicFacts()

    package init() {}

    private init(terms: Set<TermID>, sources: Set<SourceID>) {
        self.terms = terms
        self.sources = sources
    }

    init(_ facts: CourseFacts) {
        topics = TopicFacts(facts)
        for document in facts.documents {
            terms.formUnion(document.terms.map(\.value))
            sources.formUnion(document.citations.map(\.value.source))
        }
    }

    /// Adds what the words of a lesson use.
    mutating func note(_ lesson: Lesson<Trainer>) { note([], lesson.blocks) }

    package mutating func formUnion(_ other: CourseUses) {
        terms.formUnion(other.terms)
        sources.formUnion(other.sources)
        topics.formUnion(other.topics)
    }

    /// Adds what the texts of terms and sources use themselves, until nothing new comes.
    mutating func close(over project: ProjectIndex) {
        var found = CourseUses()
        found.topics = topics
        var waiting = self
        while !waiting.terms.isEmpty || !waiting.sources.isEmpty {
            var next = CourseUses()
            for term in waiting.terms.compactMap({ project.terms[$0] }) { next.note(term.title, term.blocks) }
            for source in waiting.sources.compactMap({ project.sources[$0] }) { next.note(source.title, source.blocks) }
            found.formUnion(waiting)
            waiting = CourseUses(
                terms: next.terms.subtracting(found.terms), sources: next.sources.subtracting(found.sources))
        }
        self = found
    }

    private mutating func note(_ title: [Inline], _ blocks: [Block<Trainer>]) {
        [title].forEachTextInline(and: blocks) { inline in
            switch inline {
            case .term(let reference): terms.insert(reference.term)
            case .citation(let citation): sources.insert(citation.source)
            default: break
            }
        }
    }
}

extension [[Inline]] {
    fileprivate func forEachTextInline(and blocks: [Block<Trainer>], _ body: (Inline) -> Void) {
        for text in self { text.forEachInline(body) }
        blocks.forEachInlineOfBlocks(body)
    }
}
