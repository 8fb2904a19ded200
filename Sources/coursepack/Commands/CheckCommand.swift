import ArgumentParser
import CourseDiagnostics
import CourseModel
import CoursepackKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with the sources, with file, line and remedy. Writes no packs.")

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let root = try project.root()
        let progress = Progress()
        let build = try project.run(at: root)
        let report = try finishing(progress) { try build.check { progress.step($0.rawValue) } }
        let fails = try reporting.report(report.diagnostics)
        if report.diagnostics.isEmpty, reporting.format == .people {
            try Terminal.print("\(counted(report.courses, "course")): no problems found\n")
        }
        if fails { throw ExitCode.failure }
    }
}

/// Runs `work`, takes the progress line away, and turns a course that is not there into a usage error.
func finishing<Result>(_ progress: Progress, _ work: () throws -> Result) throws -> Result {
    defer { progress.finish() }
    do { return try work() } catch let unknown as UnknownName {
        let hint = unknown.suggestion.map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("There is no \(unknown.kind) '\(unknown.name)'.\(hint)")
    }
}

/// `1 course`, `2 courses`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
