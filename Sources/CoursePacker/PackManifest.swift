import CourseDiagnostics
package import CourseModel
import FoundationEssentials

/// What `pack.json` says about a pack; its list of files is also how a later build knows which files are its own.
/// `Schema/pack.schema.json` describes the form.
package struct PackManifest: Codable, Sendable, Hashable {
    /// The version of this form.
    package var format: Int
    package var course: String
    package var title: String
    package var code: String?
    package var version: String?
    package var edition: String
    package var language: String
    /// Who may read it; nil: nobody has said.
    package var tlp: Marking?
    /// Minutes of all lessons.
    package var minutes: Int
    package var lessons: [Lesson]
    /// The days of its plan; nil in packs of versions that did not say.
    package var days: [Day]?
    /// The revision of the sources, as whoever built it called it.
    package var revision: String?
    /// The terms of the glossary, sorted by id, with a digest of what they say.
    package var terms: [Entry]
    /// The sources, sorted by id, with a digest of what they say.
    package var sources: [Entry]
    /// The version of coursepack that built it.
    package var tool: String
    /// Every file of the pack but this one and SHA256SUMS, sorted by path.
    package var files: [File]

    package struct Marking: Codable, Sendable, Hashable {
        /// As TLP 2.0 writes it, such as `TLP:AMBER`.
        package var label: String
        package var source: String?
        package var contact: String?
        package var restriction: String?
        package var date: String?
    }

    package struct Lesson: Codable, Sendable, Hashable {
        package var id: String
        package var title: String
        package var minutes: Int
        /// A digest of what the lesson says outside its parts.
        package var text: String
        /// Activities, exercises, questions, sheets: what a trainer knows by name or number.
        package var parts: [Part]
    }

    package struct Part: Codable, Sendable, Hashable {
        package var kind: Kind
        /// Its number in the lesson, where such parts are numbered.
        package var number: Int?
        package var id: String?
        package var title: String?
        package var minutes: Int?
        /// A digest of what it says.
        package var text: String
        /// A digest of its key; nil where the edition has none.
        package var key: String?

        package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
            case discussion, activity, exercise, question, handout, cards, form
        }
    }

    package struct Day: Codable, Sendable, Hashable {
        /// The minutes from the first entry to the end of the last.
        package var minutes: Int
        /// A digest of what happens when.
        package var text: String
    }

    package struct Entry: Codable, Sendable, Hashable {
        package var id: String
        /// Its title in the language of the pack; nil in packs of versions that did not say.
        package var title: String?
        package var text: String
    }

    package struct File: Codable, Sendable, Hashable {
        package var path: String
        /// Bytes.
        package var size: Int
    }

    /// The name of the file that holds it.
    package static let fileName = "pack.json"

    /// The manifest of a pack on disk.
    package static func read(in folder: String) throws -> PackManifest {
        guard let json = try? CoursePacker.read("\(folder)/\(fileName)"),
            let manifest = try? JSONDecoder().decode(PackManifest.self, from: Data(json))
        else { throw CoursepackFailure("\(folder) is no pack that this version of coursepack knows") }
        return manifest
    }

    package init<E: Edition>(_ course: CourseEdition<E>, files: [PackFile], tool: String, revision: String? = nil) {
        format = 1
        self.course = course.head.id.rawValue
        title = course.head.metadata.title
        code = course.head.metadata.code
        version = course.head.metadata.version
        edition = E.name.rawValue
        language = course.language
        let handling = course.handling
        tlp = course.tlp.map {
            Marking(
                label: $0.text, source: handling?.source, contact: handling?.contact,
                restriction: handling?.restriction,
                date: handling?.date)
        }
        minutes = course.minutes
        lessons = course.lessons.map { lesson in
            var parts = PartGathering<E>()
            let text = parts.digest(of: lesson)
            return Lesson(
                id: lesson.id.rawValue, title: lesson.metadata.title, minutes: lesson.minutes, text: text,
                parts: parts.parts)
        }
        days = course.schedule.days.map { day in
            var said = SaidText()
            said.add("\(day.title) \(day.date ?? "") \(day.start)")
            for entry in day.entries {
                let session = entry.entry.session
                let what = [
                    session?.lesson?.rawValue, session?.part?.rawValue, session?.scenario?.rawValue,
                    session?.test?.rawValue, session?.slot?.rawValue, session?.title,
                ]
                said.add("\(entry.start) \(entry.minutes) \(what.compactMap(\.self).joined(separator: " "))")
            }
            return Day(minutes: day.minutes, text: said.digest)
        }
        self.revision = revision
        terms = course.terms.map {
            Entry(
                id: $0.id.rawValue, title: $0.title.plainText, text: SaidText.digest(title: $0.title, $0.blocks))
        }
        sources = course.sources.map {
            Entry(
                id: $0.id.rawValue, title: $0.title.plainText, text: SaidText.digest(title: $0.title, $0.blocks))
        }
        self.tool = tool
        self.files = files.map { File(path: $0.path, size: $0.bytes.count) }
    }
}
