import ArgumentParser
import CoursePacker
import CourseReader

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints a schema: of course sources, or of what packs say about themselves.",
        discussion: """
            coursepack schema > coursepack-1.xsd   XSD 1.0, for editors
            coursepack schema --for pack           JSON Schema of pack.json
            """)

    enum Subject: String, ExpressibleByArgument, CaseIterable { case sources, pack }

    @Option(name: .customLong("for"), help: "What the schema describes.")
    var subject: Subject = .sources

    func run() throws {
        switch subject {
        case .sources: try Terminal.print(CourseSchema.text)
        case .pack: try Terminal.print(PackManifest.schema)
        }
    }
}
