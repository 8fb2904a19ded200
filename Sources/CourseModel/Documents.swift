package import CourseDiagnostics

/// What course and lesson documents say about themselves.
package struct Metadata: Sendable, Hashable {
    package var title: String = ""
    package var summary: String?
    /// The catalogue's code, such as `NRM-101.4`.
    package var code: String?
    package var audience: [AudienceID] = []
    package var level: Level?
    package var language: String?
    package var version: String?
    package var licence: String?
    package var authors: [String] = []
    package var prerequisites: [CourseID] = []
    /// The day somebody last went through it, `YYYY-MM-DD`.
    package var reviewed: String?
    /// The day by which somebody should again, `YYYY-MM-DD`.
    package var reviewBy: String?
    package var objectives: [Objective] = []
    package var status: Status?
    /// Who may read it; nil: nobody has said.
    package var tlp: TLPLabel?
    /// Where the author wrote the label.
    package var tlpOrigin = Origin.unknown
    package var handling: Handling?

    package init() {}

    package var codeAndTitle: String { [code, title].compactMap(\.self).joined(separator: " ") }
}

/// How far a document has come.
package enum Status: String, Sendable, Hashable, CaseIterable {
    /// Its author still works on it: it enters a pack only when drafts are asked for.
    case draft
    case ready
}

package enum Level: String, Sendable, Hashable, CaseIterable {
    case foundation, intermediate, applied
    case trainTheTrainer = "train-the-trainer"
}

/// What a learner can do afterwards.
package struct Objective: Sendable, Hashable {
    /// The levels of Bloom's taxonomy as revised by Anderson and Krathwohl (2001).
    package enum Bloom: String, Sendable, Hashable, CaseIterable {
        case remember, understand, apply, analyse, evaluate, create
    }

    package var id: ObjectiveID
    package var text: String
    package var bloom: Bloom?
    package var origin: Origin

    package init(id: ObjectiveID, text: String, bloom: Bloom?, origin: Origin) {
        self.id = id
        self.text = text
        self.bloom = bloom
        self.origin = origin
    }
}

/// The unit of teaching.
package struct Lesson<E: Edition>: Sendable, Hashable {
    package var id: LessonID
    package var metadata: Metadata
    package var minutes: Int
    package var blocks: [Block<E>]
    package var origin: Origin
    /// How its opening stands to its source: title, summary, objectives, and what stands before the first section. A
    /// lesson that is in another language than its course and not current stands there because it has other parts now.
    package var standing = TranslationStanding.current

    package init(id: LessonID, metadata: Metadata, minutes: Int, blocks: [Block<E>], origin: Origin) {
        self.id = id
        self.metadata = metadata
        self.minutes = minutes
        self.blocks = blocks
        self.origin = origin
    }
}

package struct Module: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var lesson: LessonID
        package var origin: Origin

        package init(lesson: LessonID, origin: Origin) {
            self.lesson = lesson
            self.origin = origin
        }
    }

    /// An exercise of a module.
    package struct Exercise: Sendable, Hashable {
        package var scenario: ScenarioID
        package var origin: Origin

        package init(scenario: ScenarioID, origin: Origin) {
            self.scenario = scenario
            self.origin = origin
        }
    }

    package var id: ElementID
    package var title: String
    package var lessons: [Entry]
    package var exercises: [Exercise]
    package var origin: Origin

    package init(id: ElementID, title: String, lessons: [Entry], exercises: [Exercise] = [], origin: Origin) {
        self.id = id
        self.title = title
        self.lessons = lessons
        self.exercises = exercises
        self.origin = origin
    }
}

/// The course document: everything but its lessons.
package struct CourseHead<E: Edition>: Sendable, Hashable {
    package var id: CourseID
    package var metadata: Metadata
    package var modules: [Module]
    package var intro: [Block<E>]
    /// The delivery plan of packs for which no other is asked for; nil: its only one, or the first by id.
    package var delivery: DeliveryID?
    package var origin: Origin
    package var standing = TranslationStanding.current

    package init(id: CourseID, metadata: Metadata, modules: [Module], intro: [Block<E>], origin: Origin) {
        self.id = id
        self.metadata = metadata
        self.modules = modules
        self.intro = intro
        self.origin = origin
    }
}

/// The project: who publishes, in which language, for whom.
package struct Catalogue<E: Edition>: Sendable, Hashable {
    package struct Audience: Sendable, Hashable {
        package var id: AudienceID
        package var name: String

        package init(id: AudienceID, name: String) {
            self.id = id
            self.name = name
        }
    }

    package var title: String
    package var publisher: String?
    package var summary: String?
    package var language: String
    package var licence: String?
    package var audiences: [Audience]
    /// The courses in the order of the catalogue.
    package var courses: [CourseID]
    /// What differs from country to country, by id.
    package var values: [ElementID: String] = [:]
    /// The strictest label that its packs may hold; nil: the catalogue does not say.
    package var highestTLP: TLPLabel?
    package var intro: [Block<E>]
    package var origin: Origin
    package var standing = TranslationStanding.current

    package init(
        title: String, publisher: String?, summary: String?, language: String, licence: String?, audiences: [Audience],
        courses: [CourseID], intro: [Block<E>], origin: Origin
    ) {
        self.title = title
        self.publisher = publisher
        self.summary = summary
        self.language = language
        self.licence = licence
        self.audiences = audiences
        self.courses = courses
        self.intro = intro
        self.origin = origin
    }
}

/// A word and what it means here.
package struct Term<E: Edition>: Sendable, Hashable {
    package var id: TermID
    package var title: [Inline]
    package var abbreviation: String?
    /// The official or usual Japanese term.
    package var japanese: String?
    package var blocks: [Block<E>]
    package var origin: Origin
    package var standing = TranslationStanding.current
    /// The language it stands in, where that is not the course's.
    package var foreign: String?

    package init(
        id: TermID, title: [Inline], abbreviation: String?, japanese: String?, blocks: [Block<E>], origin: Origin
    ) {
        self.id = id
        self.title = title
        self.abbreviation = abbreviation
        self.japanese = japanese
        self.blocks = blocks
        self.origin = origin
    }
}

extension Term {
    /// The abbreviation where it says more than the title.
    package var shownAbbreviation: String? { abbreviation.flatMap { $0 == title.plainText ? nil : $0 } }

    /// The Japanese term where it says more than the title.
    package var shownJapanese: String? { japanese.flatMap { $0 == title.plainText ? nil : $0 } }
}

package struct Glossary<E: Edition>: Sendable, Hashable {
    package var title: String
    package var language: String?
    package var terms: [Term<E>]

    package init(title: String, language: String?, terms: [Term<E>]) {
        self.title = title
        self.language = language
        self.terms = terms
    }
}

/// An entry of the bibliography.
package struct Source<E: Edition>: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case report, resolution, treaty, law, standard, guide, statement, policy, news, page, dataset, book, paper
    }

    package var id: SourceID
    package var kind: Kind?
    package var title: [Inline]
    /// What citations call it, where its number, or its issuer and year, would not do.
    package var short: String?
    package var issuer: String?
    package var number: String?
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    package var date: String?
    package var address: String?
    /// Through what kind of copy it was checked.
    package var checked: String?
    package var blocks: [Block<E>]
    package var origin: Origin
    package var standing = TranslationStanding.current
    /// The language it stands in, where that is not the course's.
    package var foreign: String?
    /// The language of what is said about it, where that is not the course's.
    package var bodyForeign: String?

    package init(
        id: SourceID, kind: Kind?, title: [Inline], short: String? = nil, issuer: String?, number: String?,
        date: String?, address: String?,
        checked: String?, blocks: [Block<E>], origin: Origin
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.short = short
        self.issuer = issuer
        self.number = number
        self.date = date
        self.address = address
        self.checked = checked
        self.blocks = blocks
        self.origin = origin
    }
}

extension Source {
    /// The same source with the words of its translation; what the translation leaves out stays as it was written.
    package func inWords(of translation: Source, writtenIn language: String) -> Source {
        var result = self
        result.title = translation.title
        result.short = translation.short ?? short
        result.issuer = translation.issuer ?? issuer
        result.checked = translation.checked ?? checked
        result.standing = translation.standing
        result.foreign = translation.foreign
        if !translation.blocks.isEmpty {
            result.blocks = translation.blocks
        } else if !blocks.isEmpty {
            result.bodyForeign = language
        }
        return result
    }

    /// What citations call the source: its short name, or its number, or its issuer and year where that is brief, or its
    /// title.
    package var citationName: String {
        let longestIssuer = 40
        if let short { return short }
        if let number { return number }
        if let issuer, issuer.count <= longestIssuer { return date.map { "\(issuer) \($0.prefix(4))" } ?? issuer }
        return title.plainText
    }
}

package struct Bibliography<E: Edition>: Sendable, Hashable {
    package var title: String
    package var language: String?
    package var sources: [Source<E>]

    package init(title: String, language: String?, sources: [Source<E>]) {
        self.title = title
        self.language = language
        self.sources = sources
    }
}

/// A value together with the file it was read from, for stages that report about it.
package struct Document<Value> {
    package var value: Value
    package var source: SourceFile
    /// The rules that its author lets off, in document order.
    package var allowances: [Allowance]

    package init(_ value: Value, source: SourceFile, allowances: [Allowance] = []) {
        self.value = value
        self.source = source
        self.allowances = allowances
    }
}

extension Document: Sendable where Value: Sendable {}
