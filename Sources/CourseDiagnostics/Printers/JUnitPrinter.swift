/// Prints JUnit XML, which most build servers show as a test report: a suite a file, a case a rule.
///
/// The form is that of the schema which Jenkins holds reports to (`junit-10.xsd` of its xUnit plugin): a suite has a `file`,
/// a case has none, and lines stand in the text.
///
/// A case fails when one of its diagnostics is as bad as `failOn`; what is less bad stands in its output. A case whose
/// diagnostics all do not count is skipped. A report of
/// nothing has one case that passed, because consumers take an empty report for a failed run.
struct JUnitPrinter {
    let options: ReportOptions

    func render(_ diagnostics: [Diagnostic]) -> String {
        let suites = diagnostics.isEmpty ? [Suite(path: "", cases: [])] : suites(of: diagnostics)
        let failures = suites.reduce(0) { $0 + failureCount($1) }
        let tests = suites.reduce(0) { $0 + max(1, $1.cases.count) }
        var report = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        report += "<testsuites name=\"coursepack\" \(counts(tests: tests, failures: failures))>\n"
        for suite in suites { report += render(suite) }
        return report + "</testsuites>\n"
    }

    private struct Suite {
        /// The file that the suite is about; empty where it is about none.
        var path: String
        var cases: [Case]

        var name: String { path.isEmpty ? "coursepack" : path }
    }

    private struct Case {
        var rule: RuleID
        var diagnostics: [Diagnostic]
    }

    /// Suites and cases in the order of their first diagnostics.
    private func suites(of diagnostics: [Diagnostic]) -> [Suite] {
        grouped(diagnostics, by: \.path).map { path, diagnostics in
            Suite(path: path, cases: grouped(diagnostics, by: \.rule).map { Case(rule: $0, diagnostics: $1) })
        }
    }

    private func grouped<Key: Hashable>(
        _ diagnostics: [Diagnostic], by key: (Diagnostic) -> Key
    ) -> [(Key, [Diagnostic])] {
        var groups: [(Key, [Diagnostic])] = []
        var positions: [Key: Int] = [:]
        for diagnostic in diagnostics {
            let key = key(diagnostic)
            if let position = positions[key] {
                groups[position].1.append(diagnostic)
            } else {
                positions[key] = groups.count
                groups.append((key, [diagnostic]))
            }
        }
        return groups
    }

    private func fails(_ testCase: Case) -> Bool {
        testCase.diagnostics.contains { $0.severity >= options.failOn && $0.suppression == nil }
    }

    private func isSkipped(_ testCase: Case) -> Bool { testCase.diagnostics.allSatisfy { $0.suppression != nil } }

    private func failureCount(_ suite: Suite) -> Int { suite.cases.count(where: fails) }

    /// The schema counts skipped cases in a suite and not in the whole.
    private func counts(tests: Int, failures: Int, skipped: Int? = nil) -> String {
        let skipped = skipped.map { " skipped=\"\($0)\"" } ?? ""
        return "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\"\(skipped) time=\"0\""
    }

    private func render(_ suite: Suite) -> String {
        let name = escaped(suite.name)
        let numbers = counts(
            tests: max(1, suite.cases.count), failures: failureCount(suite),
            skipped: suite.cases.count(where: isSkipped))
        let file = suite.path.isEmpty ? "" : " file=\"\(name)\""
        var report = "  <testsuite name=\"\(name)\" \(numbers)\(file)>\n"
        if suite.cases.isEmpty {
            report += "    <testcase classname=\"coursepack\" name=\"no problems found\" time=\"0\"/>\n"
        }
        for testCase in suite.cases {
            let first = testCase.diagnostics.first
            let text = testCase.diagnostics.map(describe).joined(separator: "\n")
            report += "    <testcase classname=\"\(name)\" name=\"\(testCase.rule.rawValue)\" time=\"0\">\n"
            if fails(testCase) {
                let worst = testCase.diagnostics.filter { $0.suppression == nil }.max { $0.severity < $1.severity }
                let message = escaped(worst?.message ?? "")
                let type = (worst?.severity ?? .error).rawValue
                report += "      <failure type=\"\(type)\" message=\"\(message)\">\(text)</failure>\n"
            } else if isSkipped(testCase) {
                let reason = escaped(first?.suppression?.reason ?? "")
                report += "      <skipped message=\"\(reason)\"/>\n      <system-out>\(text)</system-out>\n"
            } else {
                report += "      <system-out>\(text)</system-out>\n"
            }
            report += "    </testcase>\n"
        }
        return report + "  </testsuite>\n"
    }

    /// The diagnostic in lines of text, escaped.
    private func describe(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
        let path = diagnostic.path.isEmpty ? "" : "\(diagnostic.path)\(place): "
        var lines = [
            "\(path)\(diagnostic.severity.rawValue): \(diagnostic.message)",
            diagnostic.suppression.map { "\($0.kind.rawValue): \($0.reason)" },
            "why: \(diagnostic.rule.reason)",
        ].compactMap(\.self)
        if let remedy = diagnostic.remedy { lines.append("help: \(remedy)") }
        if let suggestion = diagnostic.suggestion { lines.append("did you mean: \(suggestion)") }
        return lines.map(escaped).joined(separator: "\n")
    }

    /// Text for content or an attribute. What XML cannot hold is made visible before.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.visible.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
