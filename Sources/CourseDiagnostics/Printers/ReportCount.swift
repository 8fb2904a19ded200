/// How many diagnostics of each severity there are, and in how many files.
struct ReportCount: CustomStringConvertible {
    private var counts: [Severity: Int] = [:]
    private var paths: Set<String> = []

    init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            counts[diagnostic.severity, default: 0] += 1
            if !diagnostic.path.isEmpty { paths.insert(diagnostic.path) }
        }
    }

    /// Such as `3 errors, 1 warning in 2 files`.
    var description: String {
        guard !counts.isEmpty else { return "no problems found" }
        return paths.isEmpty ? severities : "\(severities) in \(Self.counted(paths.count, "file"))"
    }

    /// Such as `3 errors, 1 warning`, the worst first.
    var severities: String {
        Severity.allCases.sorted(by: >).compactMap { severity in
            counts[severity].map { Self.counted($0, severity.rawValue) }
        }.joined(separator: ", ")
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
