import ArgumentParser
import CourseDiagnostics
import CourseModel
import CoursepackKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with the sources, with file, line and remedy. Writes no packs.",
        discussion: """
            An old project adopts strict rules with a baseline: write what it has now to a
            file, and let only what is new count until a day:

              coursepack check --write-baseline baseline.txt --expires 2027-06-30
              coursepack check --baseline baseline.txt --as-of 2026-11-25

            For a review, --changed-since REV lists the findings of the files that
            changed, and what the change does to its own judgement: rules that it lets
            off, templates that it replaces, a baseline that it rewrites.
            """)

    @ArgumentParser.OptionGroup var project: ProjectOptions
    @ArgumentParser.OptionGroup var reporting: ReportingOptions

    @ArgumentParser.Option(
        help: "Let off the findings that this file lists, until the day that it names. Needs --as-of.",
        completion: .file())
    var baseline: String?

    @ArgumentParser.Option(
        help: "Write the findings that there are now to this file, as a baseline. Needs --expires.",
        completion: .file())
    var writeBaseline: String?

    @ArgumentParser.Option(help: "The last day, YYYY-MM-DD, on which the baseline counts.")
    var expires: Day?

    @ArgumentParser.Option(help: "List only the findings of files that changed since this commit (needs git).")
    var changedSince: String?

    func validate() throws {
        if baseline != nil, project.asOf == nil {
            throw ValidationError("--baseline needs --as-of: a baseline expires, and coursepack asks no clock.")
        }
        guard (writeBaseline == nil) == (expires == nil) else {
            throw ValidationError("--write-baseline and --expires belong together.")
        }
        if writeBaseline != nil, baseline != nil || changedSince != nil {
            throw ValidationError("--write-baseline takes all findings: leave out --baseline and --changed-since.")
        }
    }

    func run() throws {
        let root = try project.root()
        let history = try changedSince.map { try GitHistory(folder: root, revision: $0) }
        let progress = Progress()
        let build = try project.run(at: root)
        let report = try finishing(progress) { try build.check { progress.step($0.rawValue) } }
        if let writeBaseline, let expires {
            let new = Baseline(of: report.diagnostics, expires: "\(expires)")
            try Terminal.writeFile(new.text, to: writeBaseline)
            try Terminal.print("\(counted(new.entries.count, "finding")) until \(expires) in \(writeBaseline)\n")
            return
        }
        var diagnostics = report.diagnostics
        if let baseline, let asOf = project.asOf {
            diagnostics = try applying(baseline, to: diagnostics, asOf: asOf)
        }
        if let history { diagnostics = try changed(diagnostics, since: history, root: root) }
        let fails = try reporting.report(diagnostics)
        if diagnostics.allSatisfy({ $0.suppression != nil }), reporting.format == .people {
            try Terminal.print("\(counted(report.courses, "course")): \(ReportCount(diagnostics))\n")
        }
        if fails { throw ExitCode.failure }
    }

    private func applying(_ path: String, to diagnostics: [Diagnostic], asOf: Day) throws -> [Diagnostic] {
        guard let bytes = try Terminal.readFile(path) else { throw CoursepackFailure("cannot find \(path)") }
        let source = SourceFile(path: path, bytes: bytes)
        let known = Baseline.read(source)
        guard let value = known.value else { return diagnostics + known.diagnostics }
        return value.apply(to: diagnostics, asOf: "\(asOf)", source: source)
    }

    /// The findings of files that changed, and what the change does to its own judgement.
    private func changed(_ diagnostics: [Diagnostic], since history: GitHistory, root: String) throws -> [Diagnostic] {
        let changed = try history.changedPaths()
        let listed = diagnostics.filter { $0.path.isEmpty || changed.contains($0.path) || $0.path == baseline }
        let rest = diagnostics.count { $0.suppression == nil } - listed.count { $0.suppression == nil }
        if rest > 0 {
            Terminal.complain(
                "note: \(counted(rest, "finding")) in files that did not change \(rest == 1 ? "is" : "are") not listed")
        }
        return listed
            + (try JudgeChanges.findings(
                changed: changed, baseline: baseline, now: { try Terminal.readFile("\(root)/\($0)") },
                before: history.bytes))
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
