import ArgumentParser
import CourseDiagnostics
import CoursepackKit

/// Where foreign text comes from.
enum ForeignSource: String, ExpressibleByArgument, CaseIterable {
    case pandocMarkdown = "pandoc-markdown"
}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Makes a lesson of foreign Markdown, as far as that is safe.",
        discussion: """
            Convert a Word lesson with `pandoc lesson.docx -t markdown -o lesson.md
            --extract-media=.` (or -t gfm), then

              coursepack import --from pandoc-markdown lesson.md --output new.md

            The title goes into the front matter, typed heading numbers go away,
            underlined and raised words, pictures and plain tables get the form of a
            course. The lesson is a draft. `coursepack check` says what is left to do,
            with the line to write.
            """)

    @Option(help: "What made the file.")
    var from: ForeignSource

    @Argument(help: "The file.", completion: .file(extensions: ["md"]))
    var file: String

    @Option(help: "The file to write. [default: standard output]", completion: .file())
    var output: String?

    func run() throws {
        guard let bytes = try Terminal.readFile(file) else { throw CoursepackFailure("cannot find \(file)") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CoursepackFailure("\(file) is not UTF-8; save it in that encoding")
        }
        let result = PandocImport.convert(text)
        if let output { try Terminal.writeFile(result, to: output) } else { try Terminal.print(result) }
    }
}
