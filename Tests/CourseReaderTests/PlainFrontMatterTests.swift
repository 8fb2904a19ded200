import CourseDiagnostics
import Foundation
import Testing

@testable import CourseReader

/// `PlainFrontMatter` reads a part of YAML by itself: whatever it reads, the reader of all of YAML reads the same.
@Suite struct PlainFrontMatterTests {
    /// What both readers say of the lines between the fences.
    private func readBoth(_ lines: String) -> (
        plain: FrontMatterValue?, yaml: FrontMatterValue?, findings: [Diagnostic]
    ) {
        let text = "---\n\(lines)---\n"
        let source = SourceFile(path: "x.md", text: text)
        return source.bytes.withUnsafeBufferPointer { bytes in
            var ignored = Findings(source: source)
            let matter = FrontMatter(bytes, &ignored)
            var findings = Findings(source: source)
            guard let first = matter.lineStarts.first, let end = matter.lineStarts.last else { return (nil, nil, []) }
            return (
                PlainFrontMatter.read(bytes, lineStarts: matter.lineStarts),
                matter.readYAML(first..<end, &findings), findings.complete()
            )
        }
    }

    @Test func `lines in plain form are read without YAML`() throws {
        let read = readBoth(
            """
            title: "The central learner: part 1"
            minutes: 25
            summary: 'What it says # here'
            authors:
              - A. N. Author
              - Other-Author
            audience: [learner, the-others, A. N. Other,2nd]
            objectives:
              - id: objective-1
                text: Label the sources (all of them)
              - id: objective-2
                text: Draw a map, then compare [two]

            """)
        let plain = try #require(read.plain)
        #expect(plain == read.yaml)
        #expect(read.findings.isEmpty)
    }

    @Test(arguments: [
        "title: a # comment\n", "title: a: b\n", "title:\n", "title: |\n  a\n", "title: a\n  b\n",
        "title: []\n", "title: [a, ]\n", "title: [a, [b]]\n", "title: [a: b]\n", "title: [\"a\"]\n",
        "title: [a, b] c\n",
        "title: [a,\n  b]\n",
        "title: a\ntitle: b\n", "title: \"a\\n\"\n", "title: *a\n", "title: &a b\n", "title: Tést\n", "\ntitle: a\n",
        "- a\n", "title: a\n\n", "title: 'a''b'\n", "a:\n  - b\n    c\n", "a:\n  - - b\n", "a:\n- b\n", "a: b:\n",
        "title: a \n", "title:a\n", "a:\n  - b: c\n     d: e\n", "a:\n  - b\n - c\n",
    ])
    func `lines in any other form are left to YAML`(_ lines: String) {
        #expect(readBoth(lines).plain == nil)
    }

    /// Plain front matter with pieces put in at random places: most is plain no more, and what is must be read alike.
    @Test func `random lines are read as YAML reads them`() {
        let entries = [
            "title: A short title\n", "minutes: 25\n", "summary: \"One: two # three\"\n", "licence: 'CC BY 4.0'\n",
            "authors:\n  - A. N. Author\n  - 'Other'\n", "lessons: [l01, l-2,Two words , 3.5]\n", "code: a-b_c\n",
            "audience: (all) of them\n",
            "objectives:\n  - id: one\n    text: Draw a map\n  - id: two\n    text: \"Mark it\"\n",
        ]
        let pieces = [
            "x", ":", ": ", " ", "  ", "- ", "-", "\n", "\n  ", "\n  - ", "\n    ", "\"", "'", "#", " #", "[", "]", "{",
            "}",
            ",", "&", "*", "!", "|", ">", "%", "@", "?", "? ", "~", "null", "1.5", "\\", "key: value\n", "...", "\t",
            "é",
        ]
        var random = SeededRandom(seed: 7)
        var read = 0
        for _ in 0..<4_000 {
            let chosen = entries.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)).joined()
            var lines = Array(chosen.unicodeScalars)
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                lines.insert(contentsOf: piece.unicodeScalars, at: Int.random(in: 0...lines.count, using: &random))
            }
            let text = lines.map(String.init).joined()
            let both = readBoth(text.hasSuffix("\n") ? text : text + "\n")
            guard let plain = both.plain else { continue }
            read += 1
            #expect(plain == both.yaml, "\(text)")
            #expect(both.findings.isEmpty, "\(text)")
        }
        #expect(read > 1_000)
    }
}
