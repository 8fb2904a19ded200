import CourseDiagnostics
import Testing

@Suite struct PeoplePrinterTests {
    /// The source line and the carets below it, without the gutter.
    private func marked(_ text: String, _ range: Range<Int>) -> [String] {
        let report = ReportFormat.people.render([
            SourceFile(path: "a.md", text: text).diagnostic(.rawHTML, at: SourceRange(range), "message")
        ])
        return report.matches(of: /(?m)^[0-9 ]* \| (.+)$/).map { String($0.1) }
    }

    @Test func `carets stand below the span`() {
        #expect(marked("one two three", 4..<7) == ["one two three", "    ^^^"])
    }

    @Test func `a tab is shown as four spaces`() {
        #expect(marked("\ta\tb", 3..<4) == ["    a    b", "         ^"])
    }

    @Test func `a wide character takes two columns`() {
        #expect(marked("会議x", 3..<6) == ["会議x", "  ^^"])
        #expect(marked("👩‍💻x", 11..<12) == ["👩‍💻x", "  ^"])
        #expect(marked("ｆ한x", 6..<7) == ["ｆ한x", "    ^"])
    }

    @Test func `a combining mark takes no column`() {
        #expect(marked("e\u{301}x", 3..<4) == ["e\u{301}x", " ^"])
    }

    @Test func `an escaped character takes the columns of its escape`() {
        #expect(marked("\u{202E}x", 3..<4) == ["\\u{202E}x", "        ^"])
    }

    @Test func `an empty span and the end of a line have one caret`() {
        #expect(marked("abc", 1..<1) == ["abc", " ^"])
        #expect(marked("abc", 3..<3) == ["abc", "   ^"])
        #expect(marked("", 0..<0) == ["^"])
    }

    @Test func `a span over several lines is marked to the end of the first`() {
        #expect(marked("one two\nthree", 4..<13) == ["one two", "    ^^^"])
    }

    @Test func `a long line is shortened around the span`() {
        let line = String(repeating: "a", count: 10_000) + "NEEDLE" + String(repeating: "b", count: 10_000)
        let lines = marked(line, 10_000..<10_006)
        #expect(lines.allSatisfy { $0.count <= 102 })
        #expect(lines[0].hasPrefix("…aaa") && lines[0].hasSuffix("bbb…"))
        let indent = lines[1].prefix { $0 == " " }.count
        #expect(lines[0].dropFirst(indent).hasPrefix("NEEDLE"))
        #expect(lines[1].count == indent + 6)
    }

    @Test func `a span longer than the line shown is marked as far as it is shown`() {
        let lines = marked(String(repeating: "長", count: 500), 0..<1_500)
        #expect(lines[0].count == 51)
        #expect(lines[1].count == 100)
    }

    @Test func `the last line counts everything`() {
        let report = ReportFormat.people.render(sampleDiagnostics)
        #expect(report.hasSuffix("\n\n5 errors, 1 warning, 1 hint in 3 files\n"))
    }
}
