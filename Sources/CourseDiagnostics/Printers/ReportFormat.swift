/// The forms in which diagnostics can be reported: one record, many printers.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// Text for a terminal, with the source line and a caret.
    case people
    /// One JSON object a line.
    case json
    /// SARIF 2.1.0, for code scanning and editors.
    case sarif
    /// JUnit XML, for test reports.
    case junit
    /// Workflow commands that GitHub shows beside the lines of a change.
    case github
    /// Markdown for GitHub's job summary.
    case summary

    /// The whole report, ended by a line break: each diagnostic once, in report order.
    package func render(_ diagnostics: [Diagnostic], _ options: ReportOptions = ReportOptions()) -> String {
        let diagnostics = diagnostics.map(options.placed).inReportOrder()
        return switch self {
        case .people: PeoplePrinter(options: options).render(diagnostics)
        case .json: JSONLinesPrinter().render(diagnostics)
        case .sarif: SARIFPrinter(options: options).render(diagnostics)
        case .junit: JUnitPrinter(options: options).render(diagnostics)
        case .github: GitHubPrinter().render(diagnostics)
        case .summary: SummaryPrinter().render(diagnostics)
        }
    }
}

/// What a report needs to know beside its diagnostics.
package struct ReportOptions: Sendable {
    /// Whether the report for people has ANSI colours.
    package var colour = false
    /// The version of coursepack that SARIF names.
    package var version: String?
    /// What stands before each path, such as `courses/`, where paths should not begin at the project's root.
    package var pathPrefix = ""
    /// The severity from which JUnit counts a failure.
    package var failOn = Severity.error

    package init(
        colour: Bool = false, version: String? = nil, pathPrefix: String = "", failOn: Severity = .error
    ) {
        self.colour = colour
        self.version = version
        self.pathPrefix = pathPrefix
        self.failOn = failOn
    }

    func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        if !diagnostic.path.isEmpty { diagnostic.path = pathPrefix + diagnostic.path }
        return diagnostic
    }
}
