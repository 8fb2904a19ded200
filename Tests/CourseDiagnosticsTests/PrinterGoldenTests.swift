import CourseDiagnostics
import CoursepackTestSupport
import Testing

@Suite struct PrinterGoldenTests {
    @Test(arguments: zip(ReportFormat.allCases, ["txt", "jsonl", "sarif", "xml", "github.txt", "md"]))
    func `the sample is printed as its golden`(format: ReportFormat, suffix: String) {
        let report = format.render(sampleDiagnostics, ReportOptions(version: "1.0.0"))
        expectGolden(report, "diagnostics/sample.\(suffix)")
    }

    @Test func `the people printer colours when told to`() {
        let report = ReportFormat.people.render(sampleDiagnostics, ReportOptions(colour: true))
        expectGolden(
            String(report.map { $0 == "\u{1B}" ? "␛" : $0 }), "diagnostics/sample-colour.txt")
    }

    @Test(arguments: ReportFormat.allCases)
    func `the order of the input does not matter`(format: ReportFormat) {
        #expect(format.render(sampleDiagnostics.reversed()) == format.render(sampleDiagnostics))
    }

    @Test(arguments: ReportFormat.allCases)
    func `the path prefix stands before every path`(format: ReportFormat) {
        let report = format.render(sampleDiagnostics, ReportOptions(pathPrefix: "training/"))
        #expect(report.contains("training/content/nrm-101/eleven-norms.md"))
        #expect(
            report.ranges(of: "content/nrm-101/eleven").count
                == report.ranges(of: "training/content/nrm-101/eleven").count)
    }

    @Test(
        arguments: zip(
            ReportFormat.allCases, ["no problems found\n", "", nil, nil, "", "## coursepack: no problems found\n"]))
    func `a report of nothing says so`(format: ReportFormat, expected: String?) {
        if let expected { #expect(format.render([]) == expected) }
    }
}
