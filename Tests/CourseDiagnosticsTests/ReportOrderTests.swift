import CourseDiagnostics
import Testing

@Suite struct ReportOrderTests {
    private let first = SourceFile(path: "a.md", text: "one\ntwo")
    private let second = SourceFile(path: "b.md", text: "one\ntwo")

    @Test func `diagnostics are ordered by file, place, rule and words`() {
        let ordered = [
            Diagnostic(.unusedFile, path: "a.md", message: "whole file"),
            first.diagnostic(.duplicateID, at: SourceRange(0..<1), "x"),
            first.diagnostic(.rawHTML, at: SourceRange(0..<1), "x"),
            first.diagnostic(.rawHTML, at: SourceRange(0..<1), "y"),
            first.diagnostic(.badValue, at: SourceRange(4..<5), "x"),
            second.diagnostic(.badValue, at: SourceRange(0..<1), "x"),
        ]
        #expect(ordered.reversed().inReportOrder() == ordered)
        #expect([ordered[3], ordered[0], ordered[5], ordered[1], ordered[4], ordered[2]].inReportOrder() == ordered)
    }

    @Test func `the same diagnostic stands once`() {
        let diagnostic = first.diagnostic(.rawHTML, at: SourceRange(0..<1), "x")
        #expect([diagnostic, diagnostic, diagnostic].inReportOrder() == [diagnostic])
    }

    @Test func `diagnostics that differ only in what they advise keep their order`() {
        let advice = (1...9).map { first.diagnostic(.rawHTML, at: SourceRange(0..<1), "x", remedy: "advice \($0)") }
        #expect(advice.inReportOrder() == advice)
    }
}
