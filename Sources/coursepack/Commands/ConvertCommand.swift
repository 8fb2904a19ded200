import ArgumentParser
import CourseDiagnostics
import CourseReader
import CoursepackKit

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes a source in the other syntax: Markdown as XML, XML as Markdown.",
        discussion: """
            What the document is follows from its name: catalogue, course, glossary,
            sources, topics; files in a folder deliveries are delivery plans, those in
            a folder scenarios are exercises; all others are lessons. The result goes to
            standard output unless --output names a file.
            """)

    @Argument(help: "The source, ending in .md or .xml.", completion: .file(extensions: ["md", "xml"]))
    var file: String

    @Option(help: "The file to write.", completion: .file())
    var output: String?

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard file.hasSuffix(".md") || file.hasSuffix(".xml") else {
            throw ValidationError("\(file) ends neither in .md nor in .xml.")
        }
    }

    func run() throws {
        let converted = try Conversion.convert(file)
        let fails = try reporting.report(converted.diagnostics)
        if let text = converted.value {
            if let output { try Terminal.writeFile(text, to: output) } else { try Terminal.print(text) }
        }
        if fails || converted.value == nil { throw ExitCode.failure }
    }
}
