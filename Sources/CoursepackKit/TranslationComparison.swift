import CourseChecker
import CourseDiagnostics
import CourseModel
import CourseReader

/// Compares the translations of one folder into one language with what they were made from.
struct TranslationComparison {
    /// nil where nothing was ever recorded.
    let record: TranslationRecord?

    /// How a translation stands to its source. `fits` says whether it has the parts, ids and keys of the source.
    func standing(
        of name: String, _ file: SourceFile, madeFrom source: SourceFile, fits: Bool
    ) -> DocumentStanding {
        DocumentStanding(name: name, file: file, source: source, state: state(of: name, file, source, fits: fits))
    }

    private func state(
        of name: String, _ file: SourceFile, _ source: SourceFile, fits: Bool
    ) -> DocumentStanding.State {
        guard let record, let parts = TranslationPart.all(in: source),
            var outdated = record.outdated(name, now: parts)
        else { return .unrecorded }
        guard !fits || !outdated.isEmpty else { return .current }
        let places = Dictionary(
            (TranslationPart.all(in: file) ?? []).map { ($0.name, $0.origin.range) },
            uniquingKeysWith: { first, _ in first })
        guard fits else {
            // What differs is the translator's where the source is as it was, or where it has the sections that it had and
            // the translation has not.
            let isAsItWas = outdated.isEmpty || Set(places.keys) != Set(parts.map(\.name))
            return isAsItWas && !record.hasOtherParts(name, now: parts) ? .current : .reshaped
        }
        if TranslationRecord.mayLackParts(name) {
            outdated.formIntersection(places.keys)
            if outdated.isEmpty { return .current }
        }
        return .outdated(
            parts.filter { outdated.contains($0.name) }.map {
                DocumentStanding.OutdatedPart(
                    name: $0.name, element: $0.element, place: places[$0.name] ?? nil, sourcePlace: $0.origin.range)
            })
    }
}

extension Project {
    /// The record at a path; nil where there is none. What is wrong with it is said.
    static func record(
        at path: String?, in folder: any SourceFolder, _ diagnostics: inout [Diagnostic]
    ) throws -> TranslationRecord? {
        guard let path else { return nil }
        let file = try SourceReading.file(path, in: folder)
        diagnostics += file.diagnostics
        guard let source = file.value else { return nil }
        let record = TranslationRecord(source)
        diagnostics += record.diagnostics
        return record
    }
}

/// Compares the documents that all courses share with what they were translated from.
struct SharedTranslation {
    let comparison: TranslationComparison
    let stale: StaleTranslations
    /// The language of the sources.
    let writtenIn: String
    private(set) var standings: [DocumentStanding] = []

    init(_ comparison: TranslationComparison, stale: StaleTranslations, writtenIn: String) {
        self.comparison = comparison
        self.stale = stale
        self.writtenIn = writtenIn
    }

    mutating func compare<Value>(_ name: String, _ translation: Document<Value>?, with source: Document<Value>?) {
        guard let translation, let source else { return }
        standings.append(comparison.standing(of: name, translation.source, madeFrom: source.source, fits: true))
    }

    /// Marks the terms that are behind, or puts those of the source in their places.
    func mark(_ glossary: inout Document<Glossary<Trainer>>?, with source: Document<Glossary<Trainer>>?) {
        let outdated = outdated("glossary")
        guard var marked = glossary, !outdated.isEmpty else { return }
        let written = Dictionary(
            (source?.value.terms ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for place in marked.value.terms.indices {
            let id = marked.value.terms[place].id
            guard outdated.contains(PartName(id: ElementID(id.rawValue), place: [])) else { continue }
            if let source = written[id], stale == .fallback {
                marked.value.terms[place] = source
                marked.value.terms[place].foreign = writtenIn
            }
            marked.value.terms[place].standing = standing
        }
        glossary = marked
    }

    /// Marks the entries of the list of sources that are behind, or puts those of the source in their places.
    func mark(_ bibliography: inout Document<Bibliography<Trainer>>?, with source: Document<Bibliography<Trainer>>?) {
        let outdated = outdated("sources")
        guard var marked = bibliography, !outdated.isEmpty else { return }
        let written = Dictionary(
            (source?.value.sources ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for place in marked.value.sources.indices {
            let id = marked.value.sources[place].id
            guard outdated.contains(PartName(id: ElementID(id.rawValue), place: [])) else { continue }
            if let source = written[id], stale == .fallback {
                marked.value.sources[place] = source
                marked.value.sources[place].foreign = writtenIn
            }
            marked.value.sources[place].standing = standing
        }
        bibliography = marked
    }

    /// Marks a catalogue that is behind, or puts the source in its place: its few words belong together.
    func mark(_ catalogue: inout Document<Catalogue<Trainer>>?, with source: Document<Catalogue<Trainer>>) {
        guard !outdated("catalogue").isEmpty else { return }
        if stale == .fallback { catalogue = source }
        catalogue?.value.standing = standing
    }

    private func outdated(_ name: String) -> Set<PartName> { standings.first { $0.name == name }?.outdated ?? [] }

    /// How what is behind stands in the packs.
    private var standing: TranslationStanding { stale == .fallback ? .asWritten(language: writtenIn) : .outdated }
}
