/// Prints workflow commands that GitHub shows as annotations beside the lines of a change.
///
/// GitHub shows ten annotations of a severity for a step and drops the rest, so only the first ten are printed and a
/// last line says how many more there are.
struct GitHubPrinter {
    private static let limit = 10

    func render(_ diagnostics: [Diagnostic]) -> String {
        var report = ""
        var hidden: [Diagnostic] = []
        for severity in Severity.allCases.sorted(by: >) {
            let all = diagnostics.filter { $0.severity == severity && $0.suppression == nil }
            for diagnostic in all.prefix(Self.limit) { report += command(for: diagnostic) + "\n" }
            hidden += all.dropFirst(Self.limit)
        }
        if !hidden.isEmpty {
            report += "Not shown as annotations: \(ReportCount(hidden).severities). The other reports have them all.\n"
        }
        let exceptions = ReportCount(diagnostics).exceptions
        return report + (exceptions.isEmpty ? "" : "Not counted: \(exceptions).\n")
    }

    private func command(for diagnostic: Diagnostic) -> String {
        var properties: [(name: String, value: String)] = []
        if !diagnostic.path.isEmpty { properties.append(("file", diagnostic.path)) }
        if let place = diagnostic.location {
            properties += [("line", String(place.line)), ("endLine", String(place.endLine))]
            // GitHub has columns only for a span within one line.
            if place.line == place.endLine {
                properties += [
                    ("col", String(place.codePointColumn)), ("endColumn", String(place.endCodePointColumn)),
                ]
            }
        }
        properties.append(("title", diagnostic.rule.rawValue))
        let lines = [
            diagnostic.message, diagnostic.remedy.map { "help: \($0)" },
            diagnostic.suggestion.map { "did you mean: \($0)" }, "why: \(diagnostic.rule.reason)",
        ].compactMap { $0.map(data) }
        let list = properties.map { "\($0.name)=\(property($0.value))" }.joined(separator: ",")
        return "::\(name(of: diagnostic.severity)) \(list)::\(lines.joined(separator: "%0A"))"
    }

    private func name(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "notice"
        }
    }

    /// Text as a command's data. Line breaks are already visible.
    private func data(_ text: String) -> String { replaced(text.visible, ["%": "%25"]) }

    /// Text as the value of a command's property.
    private func property(_ text: String) -> String { replaced(text.visible, ["%": "%25", ":": "%3A", ",": "%2C"]) }

    private func replaced(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let code = codes[scalar] { result += code } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
