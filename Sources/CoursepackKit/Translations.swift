package import CourseDiagnostics
import CourseModel
import CourseReader

/// A document and its translation into one language, part by part.
package struct TranslatedDocument: Sendable, Encodable {
    package enum State: String, Sendable, Encodable {
        case current
        case outdated
        /// It has not the parts of its source.
        case otherParts = "other-parts"
        /// Nothing says which source it was made from.
        case unrecorded = "not-recorded"
        case untranslated = "not-translated"
        case unreadable
    }

    package struct Part: Sendable, Encodable {
        /// Empty for the opening; `#labels`, or `/2.1` where the section has no id.
        package var name: String
        package var title: String
        /// 1-based line in the source.
        package var line: Int
        package var state: State
    }

    /// The course; nil of what all courses share.
    package var course: String?
    package var language: String
    /// What `--accept` calls it.
    package var name: String
    /// The path of the translation; nil where there is none.
    package var path: String?
    package var source: String
    package var state: State
    package var parts: [Part]

    /// The parts that a translator should look at.
    package var open: [Part] { parts.filter { $0.state != .current } }

    fileprivate var sourceParts: [TranslationPart] = []
    fileprivate var translatedParts: [TranslationPart]?

    private enum CodingKeys: String, CodingKey { case course, language, name, path, source, state, parts }

    /// The name with that of its course.
    package var fullName: String { course.map { "\($0)/\(name)" } ?? name }

    /// The document for the editors that translators use.
    package var portableObject: String {
        let behind = Set(open.map(\.name))
        return PortableObject.text(
            of: sourceParts, named: fullName, source: source, language: language, translation: translatedParts,
            isBehind: { behind.contains($0.description) })
    }
}

extension Build {
    /// Every document of the wanted courses and of what they share, in each language that courses are translated into.
    package func translations() throws -> (documents: [TranslatedDocument], diagnostics: [Diagnostic]) {
        var reading = TranslationReading(folder: folder)
        let found = try folders()
        return (try found.flatMap { try reading.documents(of: $0) }, reading.diagnostics.inReportOrder())
    }

    /// The records as they are when these documents are taken as translated from their sources as they are now: the path
    /// of each file and its text. Throws where a name is none, and says of what it cannot take why.
    package func accepting(
        _ names: [String], everything: Bool
    ) throws -> (files: [(path: String, text: String)], accepted: [String], refused: [String]) {
        var reading = TranslationReading(folder: folder)
        var known: Set<String> = []
        var (files, accepted, refused): ([(path: String, text: String)], [String], [String]) = ([], [], [])
        for folder in try folders() {
            let documents = try reading.documents(of: folder)
            known.formUnion(documents.flatMap { [$0.name, $0.fullName] })
            let wanted = documents.filter { document in
                everything && document.path != nil || names.contains(document.name) || names.contains(document.fullName)
            }
            guard !wanted.isEmpty else { continue }
            var record = try reading.record(of: folder) ?? TranslationRecord(SourceFile(path: folder.record, text: ""))
            let before = record.text(language: folder.language)
            for document in wanted {
                switch document.state {
                case .current, .outdated, .unrecorded:
                    record.accept(document.name, document.sourceParts)
                    accepted.append("\(document.fullName) (\(document.language))")
                case .otherParts: refused.append("\(document.path ?? "") has not the sections of \(document.source)")
                case .untranslated: refused.append("\(document.source) is not translated into '\(document.language)'")
                case .unreadable:
                    refused.append("\(document.path ?? document.source) cannot be read; run `coursepack check`")
                }
            }
            record.keep(Set(documents.filter { $0.path != nil }.map(\.name)))
            let text = record.text(language: folder.language)
            if text != before || folder.hasNoRecord { files.append((folder.record, text)) }
        }
        if let unknown = names.sorted().first(where: { !known.contains($0) }) {
            throw UnknownName(
                kind: "translated document", name: unknown,
                suggestion: nearestName(to: unknown, among: known.sorted()))
        }
        return (files, accepted, refused)
    }

    /// The folders with translations, by language: what all courses share, then the wanted courses.
    private func folders() throws -> [TranslationFolder] {
        let map = ProjectMap(try folder.entries())
        let wanted = map.courses.filter { courses.isEmpty || courses.contains($0.id) }
        if let unknown = courses.first(where: { id in !map.courses.contains { $0.id == id } }) {
            throw UnknownName(
                kind: "course", name: unknown.rawValue,
                suggestion: nearestName(to: unknown.rawValue, among: map.courses.map(\.id.rawValue)))
        }
        let all = Set(wanted.flatMap { course in course.translations.filter { $0.value.head != nil }.keys }).sorted()
        let chosen = all.filter { languages.isEmpty || languages.contains($0) }
        return chosen.flatMap { language in
            let shared = TranslationFolder(
                course: nil, language: language, record: "content/\(TranslationRecord.fileName(language))",
                hasNoRecord: map.records[language] == nil,
                pairs: [
                    TranslationFolder.Pair("catalogue", map.catalogue, map.catalogues[language]),
                    TranslationFolder.Pair("glossary", map.glossary, map.glossaries[language]),
                    TranslationFolder.Pair("sources", map.sources, map.bibliographies[language]),
                ].compactMap(\.self))
            return (courses.isEmpty ? [shared] : [])
                + wanted.compactMap { course in
                    course.translations[language].flatMap { TranslationFolder(course, language, $0) }
                }
        }
    }
}

/// The documents of a folder, with their translations into one language.
private struct TranslationFolder {
    var course: String?
    var language: String
    /// The path of the record, whether there is one or not.
    var record: String
    var hasNoRecord: Bool
    var pairs: [Pair]

    /// A document's name, and the paths of its source and of its translation.
    struct Pair {
        var name: String
        var source: String
        var path: String?

        /// nil where there is no source.
        init?(_ name: String, _ source: String?, _ path: String?) {
            guard let source else { return nil }
            (self.name, self.source, self.path) = (name, source, path)
        }
    }

    init(course: String?, language: String, record: String, hasNoRecord: Bool, pairs: [Pair]) {
        self.course = course
        self.language = language
        self.record = record
        self.hasNoRecord = hasNoRecord
        self.pairs = pairs
    }

    /// The documents of a course; nil where its course document is not translated.
    init?(_ files: ProjectMap.CourseFiles, _ language: String, _ own: ProjectMap.Translation) {
        guard own.head != nil else { return nil }
        var pairs = [Pair("course", files.head, own.head)]
        for (id, path) in files.lessons.sorted(by: { $0.key < $1.key }) {
            pairs.append(Pair(id.rawValue, path, own.lessons[id]))
        }
        for (id, path) in files.scenarios.sorted(by: { $0.key < $1.key }) {
            pairs.append(Pair("scenarios/\(id)", path, own.scenarios[id]))
        }
        for (id, path) in files.deliveries.sorted(by: { $0.key < $1.key }) {
            pairs.append(Pair("deliveries/\(id)", path, own.deliveries[id]))
        }
        self.init(
            course: files.id.rawValue, language: language,
            record: files.folder + TranslationRecord.fileName(language), hasNoRecord: own.record == nil,
            pairs: pairs.compactMap(\.self))
    }
}

/// Reads documents and their translations.
private struct TranslationReading {
    let folder: any SourceFolder
    var diagnostics: [Diagnostic] = []

    init(folder: any SourceFolder) { self.folder = folder }

    mutating func record(of place: TranslationFolder) throws -> TranslationRecord? {
        guard !place.hasNoRecord else { return nil }
        return try Project.record(at: place.record, in: folder, &diagnostics)
    }

    mutating func documents(of place: TranslationFolder) throws -> [TranslatedDocument] {
        let record = try record(of: place)
        return try place.pairs.map { pair in
            let (name, source, path) = (pair.name, pair.source, pair.path)
            var document = TranslatedDocument(
                course: place.course, language: place.language, name: name, path: path, source: source,
                state: .unreadable, parts: [])
            guard let file = try SourceReading.file(source, in: folder).value,
                let parts = TranslationPart.all(in: file)
            else { return document }
            document.sourceParts = parts
            if let path, let translation = try SourceReading.file(path, in: folder).value {
                document.translatedParts = TranslationPart.all(in: translation)
            }
            document.settle(outdated: record?.outdated(name, now: parts), in: file)
            return document
        }
    }
}

extension TranslatedDocument {
    /// Says how the document stands, once its parts are known.
    fileprivate mutating func settle(outdated: Set<PartName>?, in file: SourceFile) {
        var outdated = outdated
        if path == nil {
            state = .untranslated
        } else if let own = translatedParts.map({ Set($0.map(\.name)) }) {
            let mayLackParts = TranslationRecord.mayLackParts(name)
            if mayLackParts { outdated?.formIntersection(own) }
            state =
                switch outdated {
                case _ where !mayLackParts && own != Set(sourceParts.map(\.name)): .otherParts
                case nil: .unrecorded
                case let parts? where parts.isEmpty: .current
                default: .outdated
                }
        }
        let whole = state
        parts = sourceParts.map { part in
            let isCurrent = whole == .outdated && outdated?.contains(part.name) == false
            let line = part.origin.range.map { file.position(of: $0.offsets.lowerBound).line } ?? 1
            return Part(name: part.name.description, title: part.title, line: line, state: isCurrent ? .current : whole)
        }
    }
}
