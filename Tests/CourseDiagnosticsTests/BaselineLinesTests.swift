import CourseDiagnostics
import Testing

/// A baseline is a file that people and git carry between systems.
@Suite struct BaselineLinesTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a baseline is read however its lines end`(end: String) {
        let finding = Diagnostic(.unusedTerm, path: "content/glossary.md", message: "Nothing uses the term 'x'.")
        let text = Baseline(of: [finding], expires: "2027-01-01").text.replacing("\n", with: end)
        let source = SourceFile(path: "baseline.txt", text: text)
        let read = Baseline.read(source)
        #expect(read.diagnostics.isEmpty)
        let left = read.value?.apply(to: [finding], asOf: "2026-01-01", source: source)
        #expect(left?.map { $0.suppression != nil } == [true])
    }
}
