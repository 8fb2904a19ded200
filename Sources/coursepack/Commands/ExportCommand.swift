import ArgumentParser
import CourseDiagnostics
import CoursepackKit
import Foundation

extension Build.QuestionFormat: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the questions of each course as a file for a learning platform.",
        discussion: """
            GIFT is plain text, Moodle XML keeps points as well. Each lesson is a
            category; feedback is kept. A kind of question that the format does not have
            is named on the terminal and in the file.

            The files are tested against the published grammar of GIFT and against a
            schema of what is written of Moodle XML, not by an import into Moodle: try
            one file before you rely on all of them.

              coursepack export --to gift
              coursepack export --to moodle-xml --course nrm-101 --output questions
            """)

    @ArgumentParser.Option(help: "The format: gift or moodle-xml.")
    var to: Build.QuestionFormat

    @ArgumentParser.Option(help: "The folder for the files; it is made where it is not there.", completion: .directory)
    var output = "output/questions"

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let build = try project.run(at: try project.root())
        let exported = try finishing(Progress()) { try build.questions(as: to) }
        let fails = try reporting.report(exported.diagnostics)
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            for file in exported.files {
                let path = "\(output)/\(file.course).\(to.ending)"
                try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic)
                try Terminal.print("\(path): \(counted(file.count, "question"))\n")
            }
        } catch { throw CoursepackFailure("cannot write to \(output): \(error.localizedDescription)") }
        for name in exported.files.flatMap(\.left) {
            Terminal.complain("not exported: \(name) is a kind of question that \(to.rawValue) does not have")
        }
        if fails { throw ExitCode.failure }
    }
}
