import CourseDiagnostics
import Foundation
import Testing
import XMLKit

@Suite struct MachinePrinterTests {
    @Test func `SARIF refers to rules and files by index`() throws {
        let run = try SARIFLog(ReportFormat.sarif.render(sampleDiagnostics)).run
        #expect(run.columnKind == "unicodeCodePoints")
        #expect(run.results.count == 7)
        for result in run.results {
            #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
            #expect(["error", "warning", "note"].contains(result.level))
            for location in result.locations ?? [] {
                let artifact = location.physicalLocation.artifactLocation
                #expect(try run.artifacts[#require(artifact.index)].location.uri == artifact.uri)
                if let region = location.physicalLocation.region {
                    #expect((region.startLine, region.startColumn) <= (region.endLine, region.endColumn))
                    #expect(region.startLine >= 1 && region.startColumn >= 1)
                }
            }
        }
        #expect(Set(run.results.flatMap(\.partialFingerprints.values)).count == 7)
    }

    @Test func `SARIF counts columns in code points`() throws {
        let file = SourceFile(path: "a.md", text: "e\u{301}👩‍💻x")
        let report = ReportFormat.sarif.render([file.diagnostic(.rawHTML, at: SourceRange(14..<15), "message")])
        let region = try #require(try SARIFLog(report).run.results[0].locations?[0].physicalLocation.region)
        #expect(region.startColumn == 6)
        #expect(region.endColumn == 7)
    }

    @Test func `fingerprints survive a new line above, and tell twins apart`() throws {
        func fingerprints(_ text: String, at offsets: [Int]) throws -> [String] {
            let file = SourceFile(path: "a.md", text: text)
            let diagnostics = offsets.map { file.diagnostic(.rawHTML, at: SourceRange($0..<$0 + 1), "message") }
            return try SARIFLog(ReportFormat.sarif.render(diagnostics)).run.results.flatMap(
                \.partialFingerprints.values)
        }
        let before = try fingerprints("<b>\n<b>\n", at: [0, 4])
        #expect(before[0] != before[1])
        #expect(try fingerprints("new\n<b>\n<b>\n", at: [4, 8]) == before)
    }

    @Test func `an empty SARIF log says that nothing was found`() throws {
        let run = try SARIFLog(ReportFormat.sarif.render([])).run
        #expect(run.results.isEmpty && run.tool.driver.rules.isEmpty && run.artifacts.isEmpty)
    }

    @Test func `JSON lines have every field in the same order`() throws {
        let keys = ReportFormat.json.render(sampleDiagnostics).split(separator: "\n").map { line in
            line.matches(of: /[{,]"([a-zA-Z]+)":/).map { String($0.1) }
        }
        #expect(Set(keys).count == 1)
        #expect(keys[0].first == "rule" && keys[0].count == 16)
    }

    @Test(arguments: [(Severity.hint, 7), (.warning, 6), (.error, 5)])
    func `JUnit counts a failure from the severity that fails a build`(severity: Severity, failures: Int) throws {
        var report = ReportFormat.junit.render(sampleDiagnostics, ReportOptions(failOn: severity))
        let tree = try #require(report.withUTF8 { XMLParser.parse($0, url: "report.xml") }.tree)
        let root = try #require(tree.root)
        let suites = Array(root.elements)
        let cases = suites.flatMap { Array($0.elements) }
        let failed = cases.filter { $0.elements.contains { $0.name == "failure" } }
        #expect(failed.count == failures)
        #expect(report.contains("<testsuites name=\"coursepack\" tests=\"7\" failures=\"\(failures)\""))
        #expect(cases.count == 7)
    }

    @Test func `an empty JUnit report has one case that passed`() {
        let report = ReportFormat.junit.render([])
        #expect(report.contains("tests=\"1\" failures=\"0\""))
        #expect(report.contains("<testcase classname=\"coursepack\" name=\"no problems found\""))
    }

    @Test func `GitHub gets ten of a severity, the worst first, and the number of the others`() {
        let diagnostics = [Severity.hint, .error, .warning].flatMap { severity -> [Diagnostic] in
            (1...13).map { Diagnostic(.rawHTML, severity: severity, path: "a\($0).md", message: "message") }
        }
        let lines = ReportFormat.github.render(diagnostics).split(separator: "\n")
        #expect(lines.count == 31)
        #expect(lines[0...9].allSatisfy { $0.hasPrefix("::error ") })
        #expect(lines[10...19].allSatisfy { $0.hasPrefix("::warning ") })
        #expect(lines[20...29].allSatisfy { $0.hasPrefix("::notice ") })
        #expect(
            lines[30] == "Not shown as annotations: 3 errors, 3 warnings, 3 hints. The other reports have them all.")
    }

    @Test func `a summary beyond GitHub's limit says what is missing`() {
        let message = String(repeating: "x", count: 1_000)
        let diagnostics = (1...2_000).map { Diagnostic(.rawHTML, path: "a\($0).md", message: message) }
        let summary = ReportFormat.summary.render(diagnostics)
        #expect(summary.utf8.count < 1_048_576)
        let shown = summary.matches(of: /\*\*error\*\*/).count
        #expect(summary.contains("Too long to show here: \(2_000 - shown) errors in \(2_000 - shown) files."))
    }
}
