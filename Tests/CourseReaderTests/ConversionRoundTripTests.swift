import CourseDiagnostics
import CourseReader
import Testing
import XMLKit

@Suite struct ConversionRoundTripTests {
    /// The tree of a Markdown text; findings fail the test.
    private func read(_ markdown: String, _ root: String) -> (xml: String?, findings: [String]) {
        let outcome = MarkdownReader.read(SourceFile(path: "\(root).md", text: markdown), root: root)
        return (
            outcome.value.map(XMLWriter.write), outcome.diagnostics.map { "\($0.location?.line ?? 0): \($0.message)" }
        )
    }

    @Test(arguments: Twin.all)
    func `twins say the same`(twin: Twin) throws {
        let markdown = DocumentReader.tree(try twin.source("md"), root: twin.root)
        #expect(markdown.diagnostics.map(\.message) == [])
        let xml = try #require(DocumentReader.tree(try twin.source("xml"), root: twin.root).value)
        expectSameLines(try #require(markdown.value.map(XMLWriter.write)), XMLWriter.write(xml))
    }

    @Test(arguments: Twin.all)
    func `a twin in XML survives a journey through Markdown`(twin: Twin) throws {
        let source = try twin.source("xml")
        let tree = try #require(DocumentReader.tree(source, root: twin.root).value)
        let written = MarkdownWriter.write(tree, of: source)
        #expect(written.diagnostics.map(\.message) == [])
        let back = read(try #require(written.value), twin.root)
        #expect(back.findings == [])
        expectSameLines(try #require(back.xml), XMLWriter.write(tree))
    }

    @Test(arguments: Twin.all)
    func `a twin in Markdown survives a journey through XML`(twin: Twin) throws {
        let source = try twin.source("md")
        let tree = try #require(MarkdownReader.read(source, root: twin.root).value)
        let xml = XMLWriter.write(tree)
        expectSameLines(XMLWriter.write(try parsedXML(xml)), xml)
        let first = try #require(MarkdownWriter.write(tree, of: source).value)
        let again = try #require(MarkdownWriter.write(try parsedXML(xml), of: source).value)
        expectSameLines(again, first)
    }

    @Test(arguments: [
        ("- [ ] Press [x](em:)", "<list kind='check'><item><p>Press <em>x</em></p></item></list>"),
        ("- \\[x] done", "<list><item><p>[x] done</p></item></list>"),
        ("> - [x]\n>\n>   ---", "<quote><list kind='check'><item checked='yes'><separator/></item></list></quote>"),
        ("- #1 {a}\n- b", "<list><item><p>#1 {a}</p></item><item><p>b</p></item></list>"),
        ("[@a, 1\\; @2]", "<p><cite source='a' locator='1; @2'/></p>"),
        (
            "![a [b](https://c.org)](lang:ja)",
            "<p><foreign lang='ja'>a <link href='https://c.org'>b</link></foreign></p>"
        ),
    ])
    func `what is hard to read is read as it is meant`(markdown: String, xml: String) throws {
        let back = read("---\ntitle: T\nminutes: 5\n---\n\n\(markdown)\n", "lesson")
        #expect(back.findings == [])
        expectSameLines(try #require(back.xml), XMLWriter.write(try parsedXML(lessonXML(xml))))
    }

    @Test(arguments: 0..<50)
    func `random documents survive both journeys`(block: Int) throws {
        for seed in block * 10..<block * 10 + 10 {
            let tree = RandomTree.document(seed: seed)
            let root = try #require(tree.root).name
            let xml = XMLWriter.write(tree)
            expectSameLines(XMLWriter.write(try parsedXML(xml)), xml, "seed \(seed), XML")
            if seed % 10 == 0 {
                // That the generator keeps to the vocabulary; validating each document would take most of the time.
                let valid = DocumentReader.tree(SourceFile(path: "\(root).xml", text: xml), root: root)
                #expect(valid.diagnostics.map(\.message) == [], "seed \(seed)")
            }
            let written = MarkdownWriter.write(tree, of: SourceFile(path: "\(root).xml", text: xml))
            #expect(written.diagnostics.map(\.message) == [], "seed \(seed)")
            guard let markdown = written.value else { continue }
            let back = read(markdown, root)
            #expect(back.findings == [], "seed \(seed)")
            expectSameLines(back.xml ?? "nothing", xml, "seed \(seed), Markdown")
        }
    }
}

/// Fails with the first lines that differ.
func expectSameLines(
    _ actual: String, _ expected: String, _ what: String = "", sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    guard actual != expected else { return }
    let pairs = zip(
        actual.split(separator: "\n", omittingEmptySubsequences: false),
        expected.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = pairs.first { $0 != $1 }.map { "got      \($0)\nexpected \($1)" } ?? "one is longer"
    Issue.record("\(what)\n\(difference)", sourceLocation: sourceLocation)
}
