import CourseDiagnostics
import CourseReader
import Foundation
import Testing
import XMLKit

/// A document written by hand in both syntaxes, in `Tests/Twins`.
struct Twin: Sendable, CustomTestStringConvertible {
    var name: String

    /// The document's kind: the name up to a hyphen.
    var root: String { String(name.prefix { $0 != "-" }) }
    var testDescription: String { name }

    func source(_ syntax: String) throws -> SourceFile {
        let url = Self.folder.appending(path: "\(name).\(syntax)")
        return SourceFile(path: "\(name).\(syntax)", bytes: Array(try Data(contentsOf: url)))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Twins")

    static let all: [Twin] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".xml") }.sorted().map { Twin(name: String($0.dropLast(4))) }
    }()
}

@Suite struct ConversionTwinTests {
    @Test func `every kind of document has twins`() {
        #expect(Set(Twin.all.map(\.root)) == Set(Vocabulary.documents))
    }

    @Test(arguments: Twin.all)
    func `a twin in XML follows the vocabulary`(twin: Twin) throws {
        let outcome = DocumentReader.tree(try twin.source("xml"), root: twin.root)
        #expect(outcome.diagnostics.map(\.message) == [])
    }

    @Test func `together the twins use the whole vocabulary`() throws {
        var used: Set<String> = []
        for twin in Twin.all {
            let tree = try #require(DocumentReader.tree(try twin.source("xml"), root: twin.root).value)
            Self.collect(try #require(tree.root), Vocabulary.element(twin.root), into: &used)
        }
        let missing = Vocabulary.elements.flatMap { Self.uses(of: $0) }.filter { !used.contains($0) }
        #expect(missing == [])
    }

    /// What a twin can use of an element: itself, its attributes and the values that there are to choose from.
    private static func uses(of element: ElementDefinition) -> [String] {
        // What every block may carry is used once or more, not on each.
        let common = Vocabulary.commonAttributes.map(\.name)
        return [element.key]
            + element.attributes.filter { !common.contains($0.name) || element.key == "lesson" }.flatMap { attribute in
                let values =
                    switch attribute.type {
                    case .choice(let values): values
                    case .yesNo: ["yes", "no"]
                    default: [String]()
                    }
                return ["\(element.key)@\(attribute.name)"] + values.map { "\(attribute.type)=\($0)" }
            }
    }

    /// Adds what a tree uses: elements by their keys, attributes, and their values.
    static func collect(_ node: XMLNode, _ definition: ElementDefinition, into used: inout Set<String>) {
        used.insert(definition.key)
        for attribute in node.attributes {
            used.insert("\(definition.key)@\(attribute.name)")
            // A list of values that several attributes share is used by all of them together.
            if let known = definition.attributes.first(where: { $0.name == attribute.name }) {
                used.insert("\(known.type)=\(attribute.value)")
            }
        }
        let known = Vocabulary.children(of: definition)
        for child in node.elements {
            if let found = known[child.name] { collect(child, found, into: &used) }
        }
    }
}
