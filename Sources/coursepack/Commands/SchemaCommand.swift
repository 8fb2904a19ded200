import ArgumentParser
import CourseReader

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the XSD 1.0 schema of course sources, for editors.",
        discussion: "coursepack schema > coursepack-1.xsd")

    func run() throws { try Terminal.print(CourseSchema.text) }
}
