/// One course as one edition: everything that a renderer needs, and nothing that the edition withholds.
package struct CourseEdition<E: Edition>: Sendable {
    package var catalogue: Catalogue<E>
    package var head: CourseHead<E>
    /// The lessons in the order of the modules.
    package var lessons: [Lesson<E>] { didSet { laidOut = nil } }
    /// The exercises in the order of the modules.
    package var scenarios: [Scenario<E>]
    /// The terms that the course uses, sorted by id.
    package var terms: [Term<E>]
    /// The sources that the course cites, sorted by id.
    package var sources: [Source<E>]
    /// The titles of what references lead to.
    package var targets: LinkTargets
    /// The strictest label that it holds; nil: it holds none.
    package var tlp: TLPLabel?
    /// What goes with the label, as the course says, or else the first document with that label.
    package var handling: Handling?
    /// The delivery plan of the pack; nil: one is made (`Delivery.standard`).
    package var delivery: Delivery? { didSet { laidOut = nil } }
    /// What was asked for, for which the pack has a name of its own.
    package var variant = PackVariant()
    /// The schedule, where it was laid out before it is asked for.
    private var laidOut: Schedule?

    package init(
        catalogue: Catalogue<E>, head: CourseHead<E>, lessons: [Lesson<E>], scenarios: [Scenario<E>] = [],
        terms: [Term<E>], sources: [Source<E>], targets: LinkTargets
    ) {
        self.catalogue = catalogue
        self.head = head
        self.lessons = lessons
        self.scenarios = scenarios
        self.terms = terms
        self.sources = sources
        self.targets = targets
    }

    /// The pack's plan laid out in time.
    package var schedule: Schedule {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            laidOut
                ?? Schedule(
                    delivery ?? .standard(lessons, tests: TestForms.canBeDrawn(from: lessons)), lessons: lessons)
        }
    }

    /// Lays out the plan once for all that ask for the schedule, until what it is made of changes.
    package mutating func layOutSchedule() { laidOut = schedule }

    /// The terms as a glossary lists them: by title, capital and small letters alike, in the order of Unicode.
    package var termsByTitle: [Term<E>] {
        terms.map { (key: $0.title.plainText.lowercased(), term: $0) }
            .sorted { ($0.key, $0.term.id) < ($1.key, $1.term.id) }.map(\.term)
    }

    /// The language of the course as a BCP 47 tag.
    package var language: String { head.metadata.language ?? catalogue.language }
}

/// What a pack was asked to be, beside its edition and language.
package struct PackVariant: Sendable, Hashable {
    /// The audience that it was made for; nil: every audience.
    package var audience: AudienceID?
    /// The delivery plan that was asked for; nil: the one that the course names.
    package var delivery: DeliveryID?
    /// The strictest label that was asked for: what is stricter was left out; nil: nothing was.
    package var limit: TLPLabel?

    package init() {}
}

/// What can be linked to in a document: its title, and the titles of its parts by id.
package struct Outline: Sendable, Hashable {
    package var title: String
    package var code: String?
    /// The title of each part that has an id; empty where the part has no title of its own.
    package var anchors: [ElementID: String]
    /// The language of the document, where it says one.
    package var language: String?

    package init(title: String, code: String?, anchors: [ElementID: String], language: String? = nil) {
        self.language = language
        self.title = title
        self.code = code
        self.anchors = anchors
    }
}

/// The outlines that the references of one course lead to: its own documents, and those of other courses that it names.
package struct LinkTargets: Sendable, Hashable {
    package var course: CourseID
    /// Lessons of this course.
    package var lessons: [LessonID: Outline]
    /// Other courses of the project: title and code.
    package var courses: [CourseID: Outline]
    /// Lessons of other courses that this one refers to.
    package var lessonsElsewhere: [CourseID: [LessonID: Outline]]

    package init(
        course: CourseID, lessons: [LessonID: Outline], courses: [CourseID: Outline],
        lessonsElsewhere: [CourseID: [LessonID: Outline]]
    ) {
        self.course = course
        self.lessons = lessons
        self.courses = courses
        self.lessonsElsewhere = lessonsElsewhere
    }

    /// Where a reference leads; nil where it leads nowhere.
    package func resolve(_ target: ReferenceTarget, from lesson: LessonID?) -> ResolvedReference? {
        switch target {
        case .here(let anchor):
            guard let lesson, let title = lessons[lesson]?.anchors[anchor] else { return nil }
            return .lesson(lesson, anchor, title: title)
        case .lesson(let course, let id, let anchor):
            guard let course, course != self.course else {
                guard let outline = lessons[id] else { return nil }
                guard let anchor else { return .lesson(id, nil, title: outline.title) }
                return outline.anchors[anchor].map { .lesson(id, anchor, title: $0.isEmpty ? outline.title : $0) }
            }
            guard let outline = lessonsElsewhere[course]?[id] else { return nil }
            if let anchor, outline.anchors[anchor] == nil { return nil }
            return .otherCourse(course, code: outline.code ?? courses[course]?.code, title: outline.title)
        case .course(let id):
            if id == course { return .courseHome }
            return courses[id].map { .otherCourse(id, code: $0.code, title: $0.title) }
        }
    }
}

/// The place a reference leads to.
package enum ResolvedReference: Sendable, Hashable {
    /// A lesson of this course, or a place in it.
    case lesson(LessonID, ElementID?, title: String)
    /// This course's first page.
    case courseHome
    /// Something in another course, which another pack holds: printed as code and title, never as a link.
    case otherCourse(CourseID, code: String?, title: String)
}

/// A file of a pack, by its path below the pack's folder (`/` between parts).
package struct PackFile: Sendable, Hashable {
    package var path: String
    package var bytes: [UInt8]

    /// The columns of the screen that lines of text files fill.
    package static let textColumns = 72

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

extension CourseEdition {
    /// The objectives of the course, then those that lessons alone have, each once.
    package var objectives: [Objective] {
        var known: Set<ObjectiveID> = []
        return (head.metadata.objectives + lessons.flatMap(\.metadata.objectives)).filter {
            known.insert($0.id).inserted
        }
    }
}
