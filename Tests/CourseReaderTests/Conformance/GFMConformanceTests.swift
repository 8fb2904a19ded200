import CourseDiagnostics
import CourseReader
import CoursepackTestSupport
import Foundation
import Testing
import XMLKit

/// The reader against the specification of GitHub Flavored Markdown: each example gives cmark-gfm's own tree, or a
/// finding, and the committed table says which.
@Suite struct GFMConformanceTests {
    /// Where `CI` is set the specification has to be there: `make conformance` installs it.
    private static let isWanted =
        SpecExample.all != nil || ProcessInfo.processInfo.environment["CI"].map { !$0.isEmpty } ?? false

    @Test(.enabled(if: isWanted, "the specification is not on this machine: run `make conformance`"))
    func `each example gives cmark's tree or a documented finding`() throws {
        let examples = try #require(SpecExample.all, "install Debian's package cmark-gfm, with its documentation")
        var table = """
            # The examples of the GFM specification 0.29: `tree` where the reader gives cmark-gfm's tree, else the rules
            # whose findings say what a course writes instead. A test writes this file.

            """
        // Documented differences: what its author wrote is text here, and a link to cmark.
        let departures = ["<foo\\+@bar.example.com>\n": "tree, but an address in which a backslash stands is text"]
        var different: [String] = []
        for example in examples {
            let source = SourceFile(path: "lesson.md", text: "---\ntitle: T\nminutes: 1\n---\n\(example.markdown)")
            let outcome = DocumentReader.tree(source, root: "lesson")
            let rules = Set(outcome.diagnostics.map(\.rule.rawValue)).sorted()
            if rules.isEmpty {
                let ours = MarkdownOutline(course: try #require(outcome.value?.root)).lines
                let xml = Array(try #require(example.tree, "cmark-gfm cannot be run").utf8)
                let tree = try #require(xml.withUnsafeBufferPointer { XMLParser.parse($0, url: "cmark") }.tree)
                let cmarks = MarkdownOutline(cmark: try #require(tree.root)).lines
                if ours != cmarks, departures[example.markdown] == nil {
                    different.append(
                        "\(example.number):\n\(example.markdown)cmark:\n\(cmarks.joined(separator: "\n"))\nours:\n"
                            + ours.joined(separator: "\n"))
                }
                withExtendedLifetime(tree) {}
            }
            table +=
                "\(example.number) \(example.section): \(rules.isEmpty ? departures[example.markdown] ?? "tree" : rules.joined(separator: ", "))\n"
        }
        #expect(examples.count > 600)
        #expect(different.isEmpty, "\(different.count) differ:\n\(different.prefix(15).joined(separator: "\n\n"))")
        expectGolden(table, "markdown/gfm-conformance.txt")
    }
}
