import CourseDiagnostics
import CoursepackKit
import CoursepackTestSupport
import Foundation
import Testing

/// Lessons that come from Word: what is found in them, what `import` does, and that the messages lead to a lesson.
@Suite struct ImportTests {
    private static let folder = Binary.repository.appending(path: "Tests/Foreign")

    private func text(_ name: String) throws -> String {
        try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
    }

    /// A project with this lesson and its picture.
    private func project(_ lesson: String) throws -> TemporaryFolder {
        let folder = try smallProject()
        try folder.write(lesson, to: "content/one/first.md")
        let dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
        try folder.write([UInt8](Data(base64Encoded: dot) ?? Data()), to: "content/one/images/image1.png")
        return folder
    }

    @Test(arguments: ["word-markdown", "word-gfm"])
    func `foreign Markdown gets one message a cause`(name: String) throws {
        let foreign = try project(text(name))
        let run = try Binary.run(["check"], in: foreign.url)
        expectGolden(run.output, "foreign/\(name).txt")
        let imported = try Binary.run(
            [
                "import", "--from", "pandoc-markdown",
                Self.folder.appending(path: "\(name).md").path(percentEncoded: false),
            ],
            in: Self.folder)
        expectGolden(imported.output, "foreign/\(name)-imported.md")
        let lesson = try project(imported.output)
        let after = try Binary.run(["check"], in: lesson.url)
        expectGolden(after.output, "foreign/\(name)-imported.txt")
    }

    @Test func `who follows the messages alone has a lesson that builds`() throws {
        let lesson = try project(text("mended"))
        let run = try Binary.run(["build", "--drafts"], in: lesson.url)
        #expect(run.status == 0, "\(run.output)")
        #expect(!run.output.contains("foreign-markup"))
    }

    @Test(arguments: [
        ("# T\n\nA [x]{.underline} b.\n", "A **x** b."), ("# T\n\n`H~2~O` and H~2~O\n", "H[2](sub:)O"),
        ("# T\n\n## 1. One\n\n## 2. Two\n", "## One\n\n## Two"), ("# T\n\n## 3.5 million\n", "## 3.5 million"),
        ("# T: x {#t .unnumbered}\n\nText.\n", "title: \"T: x\"\nstatus: draft"),
        ("# T\n\n## One {#one .unnumbered}\n", "## One {#one}"),
        ("# T\n\n<img src=\"./media/a.png\" style=\"x\" alt=\"A\" />\n", "![A](images/a.png)"),
        ("# One\n\nText.\n\n# Two\n", "# One\n\nText.\n\n# Two"),
    ])
    func `what has one meaning is rewritten, and nothing else`(foreign: String, expected: String) {
        let result = PandocImport.convert(foreign)
        #expect(result.contains(expected), "\(result)")
    }

    @Test func `a file that has front matter is left as it is`() {
        let lesson = "---\ntitle: T\n---\n\nH~2~O\n"
        #expect(PandocImport.convert(lesson) == lesson)
    }
}
