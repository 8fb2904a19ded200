import ArgumentParser
import CMimalloc
import CourseDiagnostics
import CoursepackKit
import Glibc

/// The executable: arguments in, reports and an exit status out. Only here is anything printed.
@main
struct Coursepack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coursepack",
        abstract: "Turns course sources in Markdown and XML into packs of HTML and plain text.",
        discussion: """
            A project is a folder with content/catalogue.md (or .xml) and a folder for
            each course. Run coursepack from anywhere inside it.

              coursepack new DIR      begin a project with a course of one lesson
              coursepack check        say what is wrong, with file and line
              coursepack build        check, and write packs to output/
              coursepack build --course nrm-101 --edition participant
              coursepack verify DIR   say whether a copied pack is whole

            Exit status: 0 good, 1 the content has errors, 64 the command was not
            understood, 74 a file or folder could not be read or written.
            """,
        version: "coursepack \(Build.version)",
        subcommands: [
            NewCommand.self, BuildCommand.self, CheckCommand.self, CoverageCommand.self, ConvertCommand.self,
            RulesCommand.self, ExplainCommand.self, ExportCommand.self, ImportCommand.self, VerifyCommand.self,
            DiffCommand.self, ZipCommand.self, SchemaCommand.self, TemplatesCommand.self, TranslationsCommand.self,
        ])

    static func main() {
        // Named once, so that no linker leaves out the library that gives the memory.
        _ = mi_version()
        // A reader that goes away early, such as `head`, ends the run quietly.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CoursepackFailure {
            Terminal.fail(failure.description)
        } catch {
            if exitCode(for: error) == .validationFailure, let hint = suggestion() {
                Terminal.complain("error: there is no command '\(hint.wrong)'; did you mean '\(hint.right)'?")
                Glibc.exit(ExitCode.validationFailure.rawValue)
            }
            exit(withError: error)
        }
    }

    /// The command that was most likely meant, where the first word is none.
    private static func suggestion() -> (wrong: String, right: String)? {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word),
            let right = nearestName(to: word, among: names)
        else { return nil }
        return (word.visible, right)
    }
}
