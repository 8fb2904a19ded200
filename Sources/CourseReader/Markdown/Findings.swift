internal import CourseDiagnostics

/// What the Markdown reader has to say about one file, in the order it is found.
struct Findings {
    let source: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    private var unlisted = 0
    private var firstUnlisted: RuleID?

    init(source: SourceFile) { self.source = source }

    /// Adds a finding about a range of byte offsets.
    mutating func report(
        _ rule: RuleID, _ range: Range<Int>?, _ message: String, remedy: String? = nil, severity: Severity? = nil,
        suggestion: String? = nil
    ) {
        guard diagnostics.count < ReadingLimits.findings else {
            unlisted += 1
            if firstUnlisted == nil { firstUnlisted = rule }
            return
        }
        diagnostics.append(
            source.diagnostic(
                rule, at: range.map(SourceRange.init), message, remedy: remedy, suggestion: suggestion,
                severity: severity))
    }

    /// Everything found, and how much of it is not listed.
    func complete() -> [Diagnostic] {
        guard let firstUnlisted else { return diagnostics }
        return diagnostics + [
            source.diagnostic(
                firstUnlisted, at: nil,
                "This file has \(unlisted) more findings like the \(diagnostics.count) that are listed.",
                remedy: "Repair these first, then look again.", severity: .error)
        ]
    }
}
