import CourseReader
import CoursepackTestSupport
import Foundation
import Testing

/// Each file `Tests/Goldens/markdown/NAME.cases` holds cases, each after a line `=== what it shows`; the golden beside
/// it shows what the reader makes of them. A case that has no front matter of its own gets one of a single title.
@Suite struct MarkdownSpecTests {
    @Test(arguments: [
        "blocks", "citations", "definitions-dropped", "directives", "footnotes", "front-matter", "headings", "html",
        "inlines", "links", "nesting", "parts", "tables", "wrappers",
    ])
    func readsAsTheGoldenShows(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goldens/markdown")
        let text = try String(contentsOf: folder.appending(path: name + ".cases"), encoding: .utf8)
        var golden = ""
        for part in text.components(separatedBy: "\n=== ").dropFirst() {
            let title = String(part.prefix { $0 != "\n" })
            let body = String(part.dropFirst(title.count + 1))
            let root =
                title.contains("[glossary]")
                ? "glossary"
                : title.contains("[course]")
                    ? "course"
                    : title.contains("[catalogue]") ? "catalogue" : title.contains("[sources]") ? "sources" : "lesson"
            let isBare = body.hasPrefix("---\n") || title.contains("[bare]")
            let markdown = isBare ? body : "---\ntitle: T\n---\n" + body
            golden += "=== \(title)\n\(markdown)\n--- gives\n\(markdownDump(markdown, root: root))\n"
        }
        expectGolden(golden, "markdown/\(name).txt")
    }
}
