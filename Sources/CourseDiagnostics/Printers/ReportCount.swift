/// How many diagnostics of each severity there are, in how many files, and how many do not count.
package struct ReportCount: CustomStringConvertible {
    private var counts: [Severity: Int] = [:]
    private var paths: Set<String> = []
    private var suppressed: [Suppression.Kind: Int] = [:]

    package init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            if let suppression = diagnostic.suppression {
                suppressed[suppression.kind, default: 0] += 1
                continue
            }
            counts[diagnostic.severity, default: 0] += 1
            if !diagnostic.path.isEmpty { paths.insert(diagnostic.path) }
        }
    }

    /// Such as `3 errors, 1 warning in 2 files (2 more allowed)`.
    package var description: String {
        let hidden = suppressed.isEmpty ? "" : " (\(exceptions))"
        guard !counts.isEmpty else { return "no problems found" + hidden }
        return (paths.isEmpty ? severities : "\(severities) in \(Self.counted(paths.count, "file"))") + hidden
    }

    /// Such as `2 allowed by their authors, 14 in the baseline`, or nothing.
    var exceptions: String {
        [(Suppression.Kind.allowed, "allowed by their authors"), (.baseline, "in the baseline")].compactMap {
            kind, words in suppressed[kind].map { "\($0) \(words)" }
        }.joined(separator: ", ")
    }

    /// Such as `3 errors, 1 warning`, the worst first.
    var severities: String {
        Severity.allCases.sorted(by: >).compactMap { severity in
            counts[severity].map { Self.counted($0, severity.rawValue) }
        }.joined(separator: ", ")
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
