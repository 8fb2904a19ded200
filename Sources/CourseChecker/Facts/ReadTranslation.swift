package import CourseDiagnostics
package import CourseModel

/// What a build does with a translation whose source has changed since it was made.
package enum StaleTranslations: String, Sendable, CaseIterable {
    /// The source's words take the place of the parts that are behind, and say so.
    case fallback
    /// The parts that are behind say so.
    case banner
    /// It is an error: the course is not built in that language.
    case error
}

/// The documents that a course in another language was translated from.
package struct ReadTranslation: Sendable {
    package var head: CourseHead<Trainer>
    /// The sources of the lessons that are translated; the others stand in the course as they were written.
    package var lessons: [LessonID: Lesson<Trainer>]
    /// The sources of the exercises that are translated and stand in the course in their translation.
    package var scenarios: [ScenarioID: Scenario<Trainer>] = [:]
    /// The sources of the plans that are translated.
    package var deliveries: [DeliveryID: Delivery]
    /// How each translated document stands to its source.
    package var standings: [DocumentStanding] = []
    package var stale: StaleTranslations = .banner
    /// The language of the sources.
    package var writtenIn: String

    package init(
        head: CourseHead<Trainer>, lessons: [LessonID: Lesson<Trainer>], deliveries: [DeliveryID: Delivery],
        writtenIn: String
    ) {
        self.head = head
        self.lessons = lessons
        self.deliveries = deliveries
        self.writtenIn = writtenIn
    }

    /// A translated lesson with the parts marked that are behind, or with the words of its source in their places; nil
    /// where no part is behind.
    func marking(_ lesson: Lesson<Trainer>) -> Lesson<Trainer>? {
        guard let standing = standings.first(where: { $0.name == lesson.id.rawValue }), !standing.outdated.isEmpty,
            let source = lessons[lesson.id]
        else { return nil }
        return lesson.marking(
            outdated: standing.outdated, replacedBy: stale == .fallback ? source : nil, in: writtenIn)
    }
}

/// How a translated document stands to its source.
package struct DocumentStanding: Sendable {
    package enum State: Sendable {
        case current
        /// Parts of the source have changed since.
        case outdated([OutdatedPart])
        /// The source has changed since, and has other parts than the translation.
        case reshaped
        /// Nothing says which source it was made from.
        case unrecorded
    }

    /// A part of a translation whose source has changed.
    package struct OutdatedPart: Sendable {
        package var name: PartName
        /// The element that it is, such as `section`.
        package var element: String
        /// Where it stands in the translation.
        package var place: SourceRange?
        /// Where it stands in the source.
        package var sourcePlace: SourceRange?

        package init(name: PartName, element: String, place: SourceRange?, sourcePlace: SourceRange?) {
            self.name = name
            self.element = element
            self.place = place
            self.sourcePlace = sourcePlace
        }
    }

    /// What `coursepack translations --accept` calls it: a lesson's id, `course`, `scenarios/anchor`,
    /// `deliveries/two-days`, `glossary`.
    package var name: String
    package var file: SourceFile
    package var source: SourceFile
    package var state: State

    package init(name: String, file: SourceFile, source: SourceFile, state: State) {
        self.name = name
        self.file = file
        self.source = source
        self.state = state
    }

    /// The name with that of its course, such as `nrm-101/five-pillars`.
    package var fullName: String {
        let folders = file.path.split(separator: "/")
        return folders.count > 2 ? "\(folders[1])/\(name)" : name
    }

    /// Whether the source has other parts now than the translation.
    package var isReshaped: Bool { if case .reshaped = state { true } else { false } }

    /// The parts whose source has changed.
    package var outdatedParts: [OutdatedPart] {
        if case .outdated(let parts) = state { parts } else { [] }
    }

    /// Their names.
    package var outdated: Set<PartName> { Set(outdatedParts.map(\.name)) }
}

extension Scenario<Trainer> {
    /// Marks what is behind its source: the phases by themselves, so that players learn nothing of them.
    package mutating func mark(outdated parts: [DocumentStanding.OutdatedPart]) {
        let withheld = Set((control?.withheldSheets ?? []).map { PartName(id: $0, place: []) })
        for part in parts {
            switch part.element {
            case "module":
                let phases = control?.phases ?? []
                for index in phases.indices where phases[index].origin.range == part.place {
                    control?.phases[index].standing = .outdated
                }
            case "evaluation", "hot-wash", "trainer-note": control?.standing = .outdated
            case _ where withheld.contains(part.name): control?.standing = .outdated
            default: standing = .outdated
            }
        }
    }
}

extension CourseHead<Trainer> {
    /// Marks the head of a translation whose source has changed. Where the source has other modules or objectives, it takes
    /// them over, with the words that are translated already.
    package mutating func follow(_ source: CourseHead<Trainer>, _ state: DocumentStanding.State) {
        switch state {
        case .current, .unrecorded: return
        case .outdated: standing = .outdated
        case .reshaped:
            standing = .outdated
            metadata.tlp = source.metadata.tlp
            metadata.tlpOrigin = origin
            metadata.handling = source.metadata.handling
            let titles = Dictionary(modules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
            modules = source.modules.map { module in
                var module = module
                module.title = titles[module.id] ?? module.title
                module.origin = origin
                return module
            }
            let texts = Dictionary(
                metadata.objectives.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
            metadata.objectives = source.metadata.objectives.map { objective in
                var objective = objective
                objective.text = texts[objective.id] ?? objective.text
                objective.origin = origin
                return objective
            }
        }
    }
}
