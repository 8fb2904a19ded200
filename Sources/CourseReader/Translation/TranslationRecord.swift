package import CourseDiagnostics
package import CourseModel

/// What the translations of one folder into one language were made from: the digest of each part of each source.
///
/// It stands beside them, `translated.ja.txt`, one line a part: the document's name with the part's, white space, and the
/// digest. `#` begins a comment. Lines are sorted, and none depends on another, so that two translators who work at once
/// seldom touch the same place.
package struct TranslationRecord: Sendable {
    private struct Entry: Sendable {
        var digest: String
        var line: Int
    }

    package let source: SourceFile
    private var entries: [String: [PartName: Entry]] = [:]
    /// What is wrong with the file.
    package private(set) var diagnostics: [Diagnostic] = []

    /// The name of the file for a language.
    package static func fileName(_ language: String) -> String { "translated.\(language).txt" }

    package init(_ source: SourceFile) {
        self.source = source
        let text = String(decoding: source.bytes, as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init)
            guard let first = words.first, !first.hasPrefix("# "), first != "#" else { continue }
            let name = Self.parted(first)
            guard words.count == 2, !name.document.isEmpty, words[1].utf8.count == 16,
                words[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
            else {
                diagnostics.append(
                    source.diagnostic(
                        .badTranslationRecord, at: source.range(ofLine: index + 1),
                        "This line is not a part of a document and its digest.",
                        remedy: "Remove the line, then run `coursepack translations --accept` for what you translated.")
                )
                continue
            }
            entries[name.document, default: [:]][name.part] = Entry(digest: words[1], line: index + 1)
        }
    }

    /// The documents that the record knows, sorted.
    package var documents: [String] { entries.keys.sorted() }

    /// The place of the first line about a document.
    package func range(of document: String) -> SourceRange? {
        entries[document]?.values.map(\.line).min().flatMap { source.range(ofLine: $0) }
    }

    /// The parts of a document's source that are not what its translation was made from; nil where the record does not
    /// know the document.
    package func outdated(_ document: String, now parts: [TranslationPart]) -> Set<PartName>? {
        guard let known = entries[document] else { return nil }
        return Set(parts.filter { known[$0.name]?.digest != $0.digest }.map(\.name))
    }

    /// Whether the translation of a document may lack parts of its source, which then stand as they were written: a
    /// glossary may lack terms.
    package static func mayLackParts(_ document: String) -> Bool {
        ["glossary", "sources", "catalogue"].contains(document)
    }

    /// Whether parts of the source are new, or gone, since the translation was made.
    package func hasOtherParts(_ document: String, now parts: [TranslationPart]) -> Bool {
        entries[document].map { Set($0.keys) != Set(parts.map(\.name)) } ?? false
    }

    /// Takes a document's parts as what its translation was made from.
    package mutating func accept(_ document: String, _ parts: [TranslationPart]) {
        entries[document] = Dictionary(
            parts.map { ($0.name, Entry(digest: $0.digest, line: 0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Forgets all documents but these.
    package mutating func keep(_ documents: Set<String>) { entries = entries.filter { documents.contains($0.key) } }

    /// The file's text.
    package func text(language: String) -> String {
        let lines = entries.flatMap { document, parts in
            parts.map { part, entry in (name: "\(document)\(part)", digest: entry.digest) }
        }
        let head = """
            # The source of each part of the translations into '\(language)', as it was when they were made.
            # `coursepack translations --accept NAME` writes this file. Commit it with the translations.

            """
        return head
            + lines.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { "\($0.name)  \($0.digest)\n" }.joined()
    }

    /// `marking#labels` is the part `#labels` of `marking`; `deliveries/two-days/1` the part `/1` of `deliveries/two-days`.
    private static func parted(_ name: String) -> (document: String, part: PartName) {
        if let sign = name.firstIndex(of: "#") {
            return (String(name[..<sign]), PartName(description: String(name[sign...])))
        }
        if let slash = name.lastIndex(of: "/"),
            name[name.index(after: slash)...].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
        {
            return (String(name[..<slash]), PartName(description: String(name[slash...])))
        }
        return (name, .opening)
    }
}
