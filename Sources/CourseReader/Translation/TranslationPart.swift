import ContentDigest
package import CourseDiagnostics
package import CourseModel
import XMLKit

/// A part of a document that its translation can be behind on: the opening, or one section.
///
/// The opening is the title, the summary, the objectives and what else stands before the first section. A section is what
/// stands under its heading, without the sections inside it, which are parts of their own; a term of the glossary, a source
/// and a day of a plan are sections, too. So are the parts of an exercise: its background, its phases, its sheets.
package struct TranslationPart: Sendable {
    package var name: PartName
    /// The element that it is: `lesson` for the opening of one, `section`, `module`.
    package var element: String
    /// The heading of the section; empty for the opening. A part of an exercise without a title has the name of its element.
    package var title: String
    /// Tells whether the part says the same: 16 hexadecimal digits of the SHA-256 of its canonical XML (`XMLWriter`), so
    /// that a part has one digest in both syntaxes and however its lines are broken. Comments, exceptions from rules, Japanese names of terms, and
    /// what a document says about itself beside words (its version, its days of review) do not count.
    package var digest: String
    package var units: [TranslationUnit]
    /// Where the part begins.
    package var origin: Origin

    /// The parts of a document, in reading order; nil where it cannot be read.
    package static func all(in source: SourceFile) -> [TranslationPart]? {
        guard let tree = DocumentReader.tree(source, root: DocumentReader.root(ofFile: source.path)).value else {
            return nil
        }
        return withExtendedLifetime(tree) {
            guard let root = tree.root, Vocabulary.documents.contains(root.name) else { return nil }
            var walk = PartWalk(source: source)
            walk.walk(root, Vocabulary.element(root.name), name: .opening, place: [])
            return walk.parts
        }
    }
}

/// Some words that a translator translates by themselves: a paragraph, a heading, a cell, an option.
package struct TranslationUnit: Sendable {
    /// The element that holds them: `p`, `title`, or `figure@credit` where an attribute does.
    package var element: String
    /// The words, spelled in Markdown.
    package var text: String
    /// 1-based line in the source.
    package var line: Int
}

/// Goes over the tree of a document part by part.
private struct PartWalk {
    private static let sections: Set = ["section", "intro-section", "entry", "source", "day"]
    /// The parts of an exercise that are behind by themselves.
    private static let partsOfScenario: Set = [
        "background", "ground-rules", "roles", "exercise-module", "handout", "cards", "form", "evaluation", "hot-wash",
        "trainer-note",
    ]
    /// What a document says about itself that no reader reads as a sentence.
    private static let facts: Set = ["authors"]
    private static let attributesWithWords = [
        "title", "alt", "credit", "label", "issuer", "abbreviation", "working-title", "players", "from", "story-time",
        "when", "evidence",
    ]

    let source: SourceFile
    var parts: [TranslationPart] = []

    init(source: SourceFile) { self.source = source }

    mutating func walk(_ node: XMLNode, _ definition: ElementDefinition, name: PartName, place: [Int]) {
        let known = Vocabulary.children(of: definition)
        let isDocument = Vocabulary.documents.contains(definition.key)
        var units = attributeUnits(node, definition)
        var canonical =
            isDocument
            ? units.map(\.text).joined(separator: "\n")
            : XMLWriter.fragment(startOf: node, definition, without: ["allow", "ja"])
        var inner: [(XMLNode, ElementDefinition)] = []
        let isScenario = definition.key == "scenario"
        var title = Self.partsOfScenario.contains(definition.key) ? node.attribute("title") ?? node.name : ""
        for child in node.elements {
            guard let found = known[child.name] else { continue }
            if Self.sections.contains(found.key) || isScenario && Self.partsOfScenario.contains(found.key) {
                inner.append((child, found))
            } else if !Self.facts.contains(found.key) {
                if !isDocument, found.key == "heading" { title = RunningText.plain(child.text) }
                canonical += XMLWriter.fragment(child, found, without: ["allow", "ja"])
                units += self.units(child, found)
            }
        }
        parts.append(
            TranslationPart(
                name: name, element: node.name, title: title,
                digest: String(ContentDigest(of: Array(canonical.utf8)).hexadecimal.prefix(16)), units: units,
                origin: node.origin))
        for (index, (child, found)) in inner.enumerated() {
            let place = place + [index + 1]
            walk(child, found, name: PartName(id: child.id, place: place), place: place)
        }
    }

    private func units(_ node: XMLNode, _ definition: ElementDefinition) -> [TranslationUnit] {
        var result = attributeUnits(node, definition)
        switch definition.content {
        case .inline:
            var footnotes: [(XMLNode, ElementDefinition?)] = []
            let writer = MarkdownInline(
                footnote: { node, definition in
                    footnotes.append((node, definition))
                    return footnotes.count
                }, report: { _, _, _ in })
            add(writer.lines(node, definition, in: .paragraph).joined(separator: "\n"), of: node, to: &result)
            var next = 0
            while next < footnotes.count {
                let (note, definition) = footnotes[next]
                add(writer.lines(note, definition, in: .footnote).joined(separator: "\n"), of: note, to: &result)
                next += 1
            }
        case .text: add(RunningText.plain(node.text), of: node, to: &result)
        case .verbatim: add(node.codeText, of: node, to: &result)
        case .blocks, .parts, .sequence:
            let known = Vocabulary.children(of: definition)
            for child in node.elements {
                if let found = known[child.name] { result += units(child, found) }
            }
        case .empty: break
        }
        return result
    }

    private func attributeUnits(_ node: XMLNode, _ definition: ElementDefinition) -> [TranslationUnit] {
        var result: [TranslationUnit] = []
        for attribute in definition.attributes
        where attribute.type == .text && Self.attributesWithWords.contains(attribute.name) {
            guard let words = node.attribute(attribute.name) else { continue }
            add(RunningText.plain(words), of: node, attribute: attribute.name, to: &result)
        }
        return result
    }

    private func add(_ text: String, of node: XMLNode, attribute: String? = nil, to units: inout [TranslationUnit]) {
        guard !text.isEmpty else { return }
        let line = node.offsets.map { source.position(of: $0.lowerBound).line } ?? node.line
        units.append(
            TranslationUnit(element: node.name + (attribute.map { "@\($0)" } ?? ""), text: text, line: line))
    }
}
