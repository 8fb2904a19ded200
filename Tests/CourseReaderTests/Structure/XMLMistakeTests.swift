import CourseDiagnostics
import CourseReader
import CoursepackTestSupport
import Testing

@Suite struct XMLMistakeTests {
    private func findings(_ mistake: XMLMistake) -> [Diagnostic] {
        let source = SourceFile(path: "content/shr-101/\(mistake.root).xml", text: mistake.text)
        return DocumentReader.tree(source, root: mistake.root).diagnostics
    }

    @Test(arguments: XMLMistake.all) func `a mistake is explained as its golden says`(mistake: XMLMistake) {
        expectGolden(ReportFormat.people.render(findings(mistake)), "mistakes/xml/\(mistake.name).txt")
    }

    @Test(arguments: XMLMistake.all) func `a mistake never reaches the schema unexplained`(mistake: XMLMistake) {
        let findings = findings(mistake)
        #expect(!findings.isEmpty)
        #expect(!findings.contains { $0.rule == .schemaViolation })
        #expect(findings.allSatisfy { $0.location != nil && ($0.remedy ?? $0.suggestion) != nil })
    }
}
