/// Prints Markdown for GitHub's job summary.
///
/// All author text stands in code spans, where Markdown makes no links, HTML, mentions or references.
struct SummaryPrinter {
    /// GitHub refuses a summary above 1 MiB; what does not fit is counted.
    private static let limit = 1_000_000

    func render(_ diagnostics: [Diagnostic]) -> String {
        var report = "## coursepack: \(ReportCount(diagnostics))\n"
        let exceptions = exceptions(diagnostics)
        let diagnostics = diagnostics.filter { $0.suppression == nil }
        var size = report.utf8.count
        var path: String?
        for (index, diagnostic) in diagnostics.enumerated() {
            var entry = ""
            if diagnostic.path != path {
                path = diagnostic.path
                entry += "\n### \(diagnostic.path.isEmpty ? "The whole project" : code(diagnostic.path))\n\n"
            }
            entry += item(diagnostic)
            size += entry.utf8.count
            guard size <= Self.limit else {
                let rest = ReportCount(diagnostics[index...])
                return report + "\nToo long to show here: \(rest). The other reports have them all.\n"
            }
            report += entry
        }
        return size + exceptions.utf8.count <= Self.limit ? report + exceptions : report
    }

    /// The findings that do not count, with the reasons, for whoever reviews a change.
    private func exceptions(_ diagnostics: [Diagnostic]) -> String {
        let allowed = diagnostics.filter { $0.suppression?.kind == .allowed }
        guard !allowed.isEmpty else { return "" }
        return "\n### Allowed by their authors\n\n"
            + allowed.map { diagnostic in
                let place = diagnostic.location.map { ":\($0.line)" } ?? ""
                return "- `\(diagnostic.rule.rawValue)` in \(code(diagnostic.path + place)): "
                    + "\(code(diagnostic.suppression?.reason ?? ""))\n"
            }.joined()
    }

    private func item(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { " at \($0.line):\($0.column)" } ?? ""
        let rule = "`\(diagnostic.rule.rawValue)`"
        var item = "- **\(diagnostic.severity.rawValue)** \(rule)\(place): \(code(diagnostic.message))\n"
        item += "  - why: \(diagnostic.rule.reason)\n"
        if let remedy = diagnostic.remedy { item += "  - help: \(code(remedy))\n" }
        if let suggestion = diagnostic.suggestion { item += "  - did you mean: \(code(suggestion))\n" }
        return item
    }

    /// A code span: its fence is a run of backticks that the text does not have.
    private func code(_ text: String) -> String {
        var text = text.visible
        var runs: Set<Int> = []
        var run = 0
        for byte in text.utf8 + [0] {
            if byte == UInt8(ascii: "`") {
                run += 1
            } else {
                runs.insert(run)
                run = 0
            }
        }
        // Markdown readers look for fences of a limited length only (cmark: 80).
        let length = (1...16).first { !runs.contains($0) }
        if length == nil {
            text = text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "\\u{60}")
        }
        let fence = String(repeating: "`", count: length ?? 1)
        let isPadded = text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`")
        return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
    }
}
