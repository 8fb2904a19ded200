import ArgumentParser
import CourseDiagnostics
import CoursepackKit

extension ReportFormat: ExpressibleByArgument {}

/// A level that fails a run.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning

    var severity: Severity {
        switch self {
        case .error: .error
        case .warning: .warning
        }
    }
}

/// A report to be written to a file: `--report sarif=results.sarif`.
struct ReportFile: ExpressibleByArgument {
    var format: ReportFormat
    var path: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), let format = ReportFormat(rawValue: String(argument[..<sign])),
            argument.index(after: sign) != argument.endIndex
        else { return nil }
        self.format = format
        path = String(argument[argument.index(after: sign)...])
    }

    static var allValueStrings: [String] { ReportFormat.allCases.map { "\($0.rawValue)=FILE" } }
}

/// How findings are reported, and which of them fail the run.
struct ReportingOptions: ParsableArguments {
    @Option(help: "How findings are printed.")
    var format: ReportFormat = .people

    @Option(
        name: .customLong("report"), help: "Also write a report to a file. May be repeated, once a format.",
        completion: .file())
    var reports: [ReportFile] = []

    @Option(help: "The least severity that makes the exit status 1.")
    var failOn: FailureLevel = .error

    /// Prints and writes the findings, to standard error where standard output holds something that programs read. Returns
    /// whether they fail the run.
    func report(_ diagnostics: [Diagnostic], besideData: Bool = false) throws -> Bool {
        var options = ReportOptions(version: Build.version, failOn: failOn.severity)
        for report in reports {
            try Terminal.writeFile(report.format.render(diagnostics, options), to: report.path)
        }
        options.colour = Terminal.wantsColour && format == .people
        if format != .people || diagnostics.contains(where: { $0.suppression == nil }) {
            let text = format.render(diagnostics, options)
            if besideData { Terminal.complain(text) } else { try Terminal.print(text) }
        }
        return diagnostics.contains { $0.suppression == nil && $0.severity >= failOn.severity }
    }
}
