import ArgumentParser
import CourseChecker
import CourseDiagnostics
import CourseModel
import CoursepackKit

extension EditionName: ExpressibleByArgument {}
extension StaleTranslations: ExpressibleByArgument {}

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Checks the sources and writes a pack for each course and edition.",
        discussion: """
            Each pack is a folder of its own, such as output/nrm-101-trainer-en. A course
            with errors is not built; the others are. A pack in which nothing changed is
            not touched.

            participant  no trainer notes, no keys of tests, no solutions
            answers      the same with every key and solution, for the last evening
            trainer      everything
            """)

    @ArgumentParser.Argument(help: "Only these courses, by their folders' names. [default: all]")
    var courses: [String] = []

    @ArgumentParser.OptionGroup var project: ProjectOptions

    @ArgumentParser.Option(
        help: "The folder to write packs to. [default: output in the project's folder]", completion: .directory)
    var output: String?

    @ArgumentParser.Option(
        name: .customLong("edition"), help: "This edition. May be repeated. [default: participant and trainer]")
    var editions: [EditionName] = []

    @ArgumentParser.Option(
        help: "An older pack or folder of packs; whats-new.txt in the new ones says what changed, in their language.",
        completion: .directory)
    var previous: String?

    @ArgumentParser.Option(
        help: "What pack.json calls the revision of the sources, such as \"$(git describe --always)\".")
    var revision: String?

    @ArgumentParser.Option(
        name: .customLong("language"),
        help: "Packs in this language, by its tag, such as ja. May be repeated. [default: every language of a course]")
    var languages: [String] = []

    @ArgumentParser.Option(
        name: .customLong("audience"),
        help: "Packs for this audience of the catalogue. May be repeated. [default: one pack for every audience]")
    var audiences: [String] = []

    @ArgumentParser.Option(
        name: .customLong("delivery"),
        help: ArgumentHelp(
            "Packs with the agenda of this delivery plan. May be repeated. [default: the plan that a course names]",
            valueName: "plan"))
    var deliveries: [String] = []

    @ArgumentParser.Option(
        help: ArgumentHelp(
            """
            What to do with sections of a translation whose source has changed: banner (they say so), fallback (the \
            source's words stand there), error.
            """,
            valueName: "what"))
    var stale = StaleTranslations.banner

    @ArgumentParser.OptionGroup var reporting: ReportingOptions

    func run() throws {
        let root = try project.root()
        let folder = output ?? "\(root)/output"
        let progress = Progress()
        var build = try project.run(at: root)
        if !editions.isEmpty { build.editions = Set(editions) }
        build.previous = previous
        build.stale = stale
        build.revision = revision
        build.languages = Set(languages.map { $0.lowercased() })
        build.courses += courses.map { CourseID($0) }
        build.audiences = Set(audiences.map { AudienceID($0) })
        build.deliveries = Set(deliveries.map { DeliveryID($0) })
        let report = try finishing(progress) { try build.build(output: folder) { progress.step($0.rawValue) } }
        let fails = try reporting.report(report.diagnostics)
        if reporting.format == .people { try Terminal.print(summary(of: report, in: folder)) }
        if fails { throw ExitCode.failure }
    }

    private func summary(of report: Build.Report, in folder: String) -> String {
        let carried = report.packs.flatMap { pack in
            pack.carriedOver.map { "kept \(pack.name)/\($0), which no build made\n" }
        }
        let written = report.packs.reduce(0) { $0 + $1.written }
        let files = report.packs.reduce(0) { $0 + $1.files }
        let change = written == 0 ? "nothing changed" : "\(counted(written, "file")) of \(files) written"
        let leftOut = report.packs.flatMap { pack in pack.leftOut.map { "left out of \(pack.name): \($0)\n" } }
        let untold = report.packs.compactMap { pack in
            pack.stricterBefore.map { label in
                "\(pack.name) has no whats-new.txt: the pack before is \(label), so what is gone from it stays untold\n"
            }
        }
        return carried.joined() + leftOut.joined() + untold.joined()
            + "\(counted(report.packs.count, "pack")) in \(folder): \(change)\n"
    }
}
