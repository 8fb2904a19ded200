import CourseDiagnostics
import CourseReader
import CoursepackTestSupport
import Testing

/// What authors read when they err. The goldens are the reports for people: read them aloud, and ask whether a trainer
/// would know what to do.
@Suite struct MistakeTests {
    @Test(arguments: XMLMistake.all) func `a mistake in XML is explained as its golden says`(mistake: XMLMistake) {
        let source = SourceFile(path: "content/shr-101/\(mistake.root).xml", text: mistake.text)
        check(source, root: mistake.root, golden: "xml/\(mistake.name)")
    }

    @Test(arguments: MarkdownMistake.all)
    func `a mistake in Markdown is explained as its golden says`(mistake: MarkdownMistake) {
        let source = SourceFile(path: "content/shr-101/\(mistake.root).md", text: mistake.text)
        check(source, root: mistake.root, golden: "markdown/\(mistake.name)")
    }

    /// The findings are the golden's; none of them is left to the schema, and each has a place and a way out.
    private func check(_ source: SourceFile, root: String, golden: String) {
        let findings = DocumentReader.tree(source, root: root).diagnostics
        expectGolden(ReportFormat.people.render(findings), "mistakes/\(golden).txt")
        #expect(!findings.isEmpty)
        #expect(!findings.contains { $0.rule == .schemaViolation })
        for finding in findings {
            #expect(finding.location != nil && (finding.remedy ?? finding.suggestion) != nil, "\(finding.message)")
        }
    }
}
