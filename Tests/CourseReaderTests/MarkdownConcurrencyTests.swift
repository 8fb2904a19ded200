import CourseDiagnostics
import CourseReader
import Foundation
import Testing
import XMLKit

@Suite struct MarkdownConcurrencyTests {
    /// cmark keeps a table of the process that its extensions write to; the reader must not.
    @Test func `files read at the same time give the trees that they give alone`() async throws {
        let body =
            "~~del~~ www.example.org a@example.org ~~*x*~~ https://example.org | x\n\n| a | ~~b~~ |\n|---|---|\n\n- [x] y\n\n"
        let text = "---\ntitle: T\n---\n" + String(repeating: body, count: 40)
        let source = SourceFile(path: "x.md", text: text)
        let alone = try #require(MarkdownReader.read(source, root: "lesson").value).serialized()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    MarkdownReader.read(source, root: "lesson").value?.serialized() == alone
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
