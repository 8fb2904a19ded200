import CourseDiagnostics
import CourseReader
import Testing
import XMLKit

extension VocabularyExample: CustomTestStringConvertible {
    package var testDescription: String { keys.joined(separator: ", ") }

    /// The example as a source in Markdown; blocks stand in a small lesson.
    fileprivate var markdownSource: SourceFile {
        SourceFile(
            path: "\(document ?? "lesson").md",
            text: (document == nil ? "---\ntitle: T\nminutes: 5\n---\n\n" : "") + markdown + "\n")
    }

    fileprivate var xmlSource: SourceFile {
        SourceFile(path: "\(document ?? "lesson").xml", text: document == nil ? lessonXML(xml) : xml)
    }
}

@Suite struct ConversionExampleTests {
    @Test func `every element has an example`() {
        let shown = Set(VocabularyExample.all.flatMap(\.keys))
        #expect(Vocabulary.elements.map(\.key).filter { !shown.contains($0) } == [])
    }

    @Test(arguments: VocabularyExample.all)
    func `an example says the same in both syntaxes, and shows what it promises`(example: VocabularyExample) throws {
        let root = example.document ?? "lesson"
        let markdown = DocumentReader.tree(example.markdownSource, root: root)
        let xml = DocumentReader.tree(example.xmlSource, root: root)
        #expect(markdown.diagnostics.map(\.message) == [])
        #expect(xml.diagnostics.map(\.message) == [])
        let tree = try #require(markdown.value)
        expectSameLines(XMLWriter.write(tree), XMLWriter.write(try #require(xml.value)))
        var keys: Set<String> = []
        collect(try #require(tree.root), Vocabulary.element(root), into: &keys)
        #expect(example.keys.filter { !keys.contains($0) } == [])
    }

    private func collect(_ node: XMLNode, _ definition: ElementDefinition, into keys: inout Set<String>) {
        keys.insert(definition.key)
        for child in node.elements {
            if let found = Vocabulary.children(of: definition)[child.name] { collect(child, found, into: &keys) }
        }
    }
}
