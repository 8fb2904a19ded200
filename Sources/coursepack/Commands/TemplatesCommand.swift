import ArgumentParser
import CourseModel
import CourseRenderer

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Lists the templates, and the names that each may use.",
        discussion: """
            A project changes a template by a file of the same path below its own
            templates/ folder, such as templates/html/blocks/activity.mustache. The others
            stay as they are.
            """)

    func run() throws {
        var text = "In every template:\n"
        for name in TemplateDefinition.namesOfAll { text += line(name) }
        for template in TemplateDefinition.all {
            text += "\n\(template.path)\n  \(template.purpose)\(editions(template.only))\n"
            for name in template.names { text += line(name) }
        }
        try Terminal.print(text)
    }

    private func editions(_ only: Set<EditionName>?) -> String {
        guard let only else { return "" }
        return " (\(only.sorted().map(\.rawValue).joined(separator: ", ")) only)"
    }

    private func line(_ name: TemplateName) -> String {
        let indent = String(repeating: "  ", count: name.sections.count + 1)
        let tag = indent + name.tag
        let padding = String(repeating: " ", count: max(1, 34 - tag.count))
        return "\(tag)\(padding)\(name.meaning)\(editions(name.only))\n"
    }
}
