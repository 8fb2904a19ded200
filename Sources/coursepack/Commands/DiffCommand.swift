import ArgumentParser
import CourseDiagnostics
import CoursepackKit

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says in a trainer's words what changed between two packs of a course.",
        discussion: """
            Compares what the packs say about themselves in pack.json: lessons and their
            minutes, exercises and their answers, sheets, terms, sources. Both must be of
            one course; packs of the trainer edition tell most. The words are English;
            whats-new.txt, which build --previous writes, is in the language of its pack.

              coursepack diff old/nrm-101-trainer-en output/nrm-101-trainer-en
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The older pack's folder.", completion: .directory)
    var old: String

    @Argument(help: "The newer pack's folder.", completion: .directory)
    var new: String

    @Option(help: "How the changes are printed.")
    var format: Format = .text

    func run() throws {
        let comparison = try PackComparison(old, new)
        switch format {
        case .text:
            try Terminal.print(
                comparison.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
                    .joined(separator: "\n"))
        case .json: try Terminal.print(try comparison.json())
        }
    }
}
