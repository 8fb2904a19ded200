package import CourseDiagnostics
package import CourseModel

/// A course as it was read, before anything across its documents was checked.
package struct ReadCourse: Sendable {
    package var id: CourseID
    package var head: Document<CourseHead<Trainer>>
    /// The lessons that could be read, sorted by id.
    package var lessons: [Document<Lesson<Trainer>>]
    /// The lessons that could not: references into them are not reported a second time.
    package var broken: Set<LessonID>
    /// The files of `images/` and `files/`, sorted by path.
    package var assets: [Asset]
    /// The exercises that could be read, sorted by id.
    package var scenarios: [Document<Scenario<Trainer>>] = []
    /// The exercises that could not.
    package var brokenScenarios: Set<ScenarioID> = []
    /// The delivery plans that could be read, sorted by id.
    package var deliveries: [Document<Delivery>] = []
    /// The delivery plans that could not.
    package var brokenDeliveries: Set<DeliveryID> = []
    /// Of a course in another language: what was translated. nil of a course as it was written.
    package var translation: ReadTranslation?
    /// What is left of documents with an error.
    package var remnants = Remnants()
    /// The paths of files that the course shows in its translations; nil where one of them could not be read.
    package var filesOfTranslations: Set<String>? = []

    package init(
        id: CourseID, head: Document<CourseHead<Trainer>>, lessons: [Document<Lesson<Trainer>>], broken: Set<LessonID>,
        assets: [Asset]
    ) {
        self.id = id
        self.head = head
        self.lessons = lessons
        self.broken = broken
        self.assets = assets
    }

    /// What could be understood of documents with an error. Rules that look at one thing by itself (`LocalRule`) look at
    /// them, no others.
    package struct Remnants: Sendable {
        /// Whether the course document is one: then of the whole course no more is checked.
        package var isHead = false
        package var lessons: [Document<Lesson<Trainer>>] = []
        package var scenarios: [Document<Scenario<Trainer>>] = []

        package init(lessons: [Document<Lesson<Trainer>>] = []) { self.lessons = lessons }
    }

    /// The paths of the pictures and files that its course document and its lessons show.
    package var shownFiles: Set<String> {
        let facts = [DocumentFacts(head, language: "")] + lessons.map { DocumentFacts($0, language: "") }
        return Set(facts.flatMap(\.files).map(\.value))
    }
}

/// What is known of a lesson of another course.
package enum LessonElsewhere: Sendable {
    case found(Outline)
    /// It is there but could not be read, which is reported where it stands.
    case broken
    case missing
}

/// A picture or another file of a course.
package struct Asset: Sendable {
    /// The path below the course's folder.
    package var path: String
    package var source: SourceFile

    package init(path: String, source: SourceFile) {
        self.path = path
        self.source = source
    }

    /// The ending of the name in small letters, without its dot.
    package var ending: String {
        path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    }
}

/// What every course of a project can refer to.
package struct ProjectIndex: Sendable {
    package var catalogue: Document<Catalogue<Trainer>>
    /// nil where there is none, or it could not be read (then terms are not reported as unresolved).
    package var glossary: Document<Glossary<Trainer>>?
    package var isGlossaryBroken: Bool
    package var bibliography: Document<Bibliography<Trainer>>?
    package var isBibliographyBroken: Bool
    /// What courses are asked to teach; nil where no such list could be read.
    package var topics: Document<Topics<Trainer>>?
    /// The course documents that could be read.
    package var heads: [CourseID: Document<CourseHead<Trainer>>]
    /// The courses whose document could not be read.
    package var brokenCourses: Set<CourseID>
    /// The day as of which dates in the sources are judged; nil: they are not.
    package var asOf: Day?
    /// Whether documents whose status is draft enter packs.
    package var includesDrafts = false
    /// The strictest labels that packs are to hold, a pack each; empty: one that may hold any.
    package var limits: [TLPLabel] = []
    /// Title and code of each course in `heads`.
    package let courses: [CourseID: Outline]
    package let terms: [TermID: Term<Trainer>]
    package let sources: [SourceID: Source<Trainer>]
    /// The index as courses in another language see it: what is translated in that language, all else as it was written.
    package func translated(
        to language: String, catalogue: Document<Catalogue<Trainer>>?, glossary: Document<Glossary<Trainer>>?,
        bibliography: Document<Bibliography<Trainer>>?,
        heads: [CourseID: Document<CourseHead<Trainer>>]
    ) -> ProjectIndex {
        let written = self.catalogue.value.language
        let known = Dictionary(
            (glossary?.value.terms ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var terms = glossary ?? self.glossary
        if let source = self.glossary?.value {
            terms?.value.terms = source.terms.map { term in
                if let translated = known[term.id] { return translated }
                var foreign = term
                foreign.foreign = source.language ?? written
                return foreign
            }
        }
        let translatedSources = Dictionary(
            (bibliography?.value.sources ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var sources = bibliography ?? self.bibliography
        if let source = self.bibliography?.value {
            sources?.value.sources = source.sources.map { original in
                if let translated = translatedSources[original.id] {
                    return original.inWords(of: translated, writtenIn: source.language ?? written)
                }
                var foreign = original
                foreign.foreign = source.language ?? written
                return foreign
            }
        }
        var index = ProjectIndex(
            catalogue: catalogue ?? self.catalogue, glossary: terms,
            isGlossaryBroken: isGlossaryBroken,
            bibliography: sources, isBibliographyBroken: isBibliographyBroken,
            heads: self.heads.merging(heads) { _, translated in translated }, brokenCourses: brokenCourses, asOf: asOf)
        index.includesDrafts = includesDrafts
        index.limits = limits
        return index
    }

    /// The abbreviations that the glossary explains: its `abbreviation` values, and capital words in its titles.
    let abbreviations: Set<String>

    package init(
        catalogue: Document<Catalogue<Trainer>>, glossary: Document<Glossary<Trainer>>?, isGlossaryBroken: Bool,
        bibliography: Document<Bibliography<Trainer>>?, isBibliographyBroken: Bool,
        heads: [CourseID: Document<CourseHead<Trainer>>], brokenCourses: Set<CourseID>,
        asOf: Day? = nil
    ) {
        self.catalogue = catalogue
        self.glossary = glossary
        self.isGlossaryBroken = isGlossaryBroken
        self.bibliography = bibliography
        self.isBibliographyBroken = isBibliographyBroken
        self.heads = heads
        self.brokenCourses = brokenCourses
        self.asOf = asOf
        courses = heads.mapValues {
            Outline(
                title: $0.value.metadata.title, code: $0.value.metadata.code, anchors: [:],
                language: $0.value.metadata.language ?? catalogue.value.language)
        }
        terms = Dictionary(
            (glossary?.value.terms ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sources = Dictionary(
            (bibliography?.value.sources ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        abbreviations = Set(
            (glossary?.value.terms ?? []).flatMap { term in
                CapitalWord.all(in: term.title.spokenText).map(\.word) + [term.abbreviation].compactMap(\.self)
            })
    }
}
