import Foundation
import Testing

/// What a trainer does with a finished pack.
@Suite struct PackCommandTests {
    private let folder: TemporaryFolder
    private let pack = "output/one-trainer-en"

    init() throws {
        folder = try smallProject(
            lesson: "A first paragraph.\n\n::: exercise {title=Counting}\nHow many?\n\n::: answer\nFour.\n:::\n:::\n")
        let run = try Binary.run(["build", "--edition", "trainer"], in: folder.url)
        try #require(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func run(_ arguments: String...) throws -> Run { try Binary.run(arguments, in: folder.url) }

    // MARK: verify

    @Test func `a pack as it was made is whole`() throws {
        let run = try run("verify", pack)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("output/one-trainer-en: whole, "))
    }

    @Test func `verify names altered, missing and extra files, and lets file managers be`() throws {
        try folder.write("other", to: "\(pack)/text/course.txt")
        try FileManager.default.removeItem(at: folder.url.appending(path: "\(pack)/index.html"))
        try folder.write("x", to: "\(pack)/notes/mine.txt")
        try folder.write("x", to: "\(pack)/.DS_Store")
        try folder.write("x", to: "\(pack)/lessons/Thumbs.db")
        let run = try run("verify", pack)
        #expect(run.status == 1)
        #expect(
            run.output.hasPrefix(
                """
                altered: text/course.txt
                missing: index.html
                extra: notes/mine.txt
                left behind by a file manager: .DS_Store
                left behind by a file manager: lessons/Thumbs.db
                output/one-trainer-en: not as it was made; 3 files of
                """), "\(run.output)")
    }

    @Test func `what a file manager leaves behind alone does no harm`() throws {
        try folder.write("x", to: "\(pack)/._index.html")
        #expect(try run("verify", pack).status == 0)
    }

    @Test func `a link in place of a file is altered, and no list leads out of the pack`() throws {
        let file = folder.url.appending(path: "\(pack)/index.html")
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: folder.url.appending(path: "content"))
        #expect(try run("verify", pack).output.contains("altered: index.html"))
        try folder.write(String(repeating: "0", count: 64) + "  ../../content/catalogue.md\n", to: "\(pack)/SHA256SUMS")
        #expect(try run("verify", pack).status == 74)
    }

    @Test func `a folder that is no pack cannot be verified`() throws {
        let run = try run("verify", "content")
        #expect(run.status == 74)
        #expect(run.errors.contains("has no SHA256SUMS"))
    }

    @Test func `the commands of README.txt find the same`() throws {
        func check() throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/sha256sum")
            process.arguments = ["-c", "--quiet", "SHA256SUMS"]
            process.currentDirectoryURL = folder.url.appending(path: pack)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        #expect(try check() == 0)
        try folder.write("other", to: "\(pack)/index.html")
        #expect(try check() != 0)
    }

    // MARK: diff and whats-new.txt

    private func change() throws {
        try FileManager.default.moveItem(
            at: folder.url.appending(path: "output"), to: folder.url.appending(path: "old"))
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - id: one\n    title: One\n    lessons: [first, second]\n---\n",
            to: "content/one/course.md")
        try folder.write(
            "---\ntitle: First\nminutes: 25\n---\n\nA first paragraph.\n\n::: exercise {title=Counting}\nHow many?\n\n::: answer\nFive.\n:::\n:::\n",
            to: "content/one/first.md")
        try folder.write("---\ntitle: Second\nminutes: 5\n---\n\nNew.\n", to: "content/one/second.md")
    }

    @Test func `diff says what changed in a trainer's words`() throws {
        try change()
        #expect(try run("build", "--edition", "trainer").status == 0)
        let run = try run("diff", "old/one-trainer-en", pack)
        #expect(run.status == 0)
        #expect(
            run.output == """
                - The lessons together take 30 min, 20 more than before.
                - Day 1 is 20 minutes longer.

                First
                  - It takes 25 min, 15 more than before.
                  - Exercise 1 “Counting”: its answer changed.
                - The lesson “Second” (5 min) is new.

                """)
        let json = try self.run("diff", "old/one-trainer-en", pack, "--format", "json")
        let decoded = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: String]]]
        #expect(
            decoded?["changes"]?.map { $0["kind"] } == [
                "minutes", "dayChanged", "minutes", "keyChanged", "lessonAdded",
            ])
    }

    @Test func `the same pack has no difference`() throws {
        #expect(try run("diff", pack, pack).output == "Nothing changed.\n")
    }

    @Test func `a build that knows the pack before tells what is new`() throws {
        try change()
        #expect(try run("build", "--edition", "trainer", "--previous", "old").status == 0)
        let news = try #require(try folder.files(below: pack)["whats-new.txt"])
        #expect(String(decoding: news, as: UTF8.self).contains("its answer changed"))
        #expect(try run("verify", pack).status == 0)
    }

    // MARK: zip

    @Test func `a zip of the same pack has the same bytes anywhere`() throws {
        let first = try Binary.run(
            ["zip", pack, "--output", "a.zip"], in: folder.url, environment: ["TZ": "Asia/Tokyo"])
        let second = try Binary.run(
            ["zip", "\(pack)/", "--output", "b.zip"], in: folder.url,
            environment: ["TZ": "America/Lima", "LC_ALL": "ja_JP.UTF-8"])
        #expect(first.status == 0, "\(first.errors)")
        #expect(second.status == 0, "\(second.errors)")
        let files = try folder.files()
        #expect(files["a.zip"] == files["b.zip"])
        let text = String(decoding: files["a.zip"] ?? Data(), as: Unicode.ASCII.self)
        #expect(text.contains("one-trainer-en/START-HERE.html"))
    }

    @Test func `a pack that was altered is not zipped`() throws {
        try folder.write("other", to: "\(pack)/index.html")
        let run = try run("zip", pack)
        #expect(run.status == 74)
        #expect(run.errors.contains("is not as it was made"))
        #expect(try !folder.files().keys.contains { $0.hasSuffix(".zip") || $0.hasSuffix(".unfinished") })
    }

    // MARK: The page over all packs

    @Test func `index html of the output folder lists every pack that is there`() throws {
        #expect(try run("build", "--edition", "participant").status == 0)
        let page = String(decoding: try #require(try folder.files(below: "output")["index.html"]), as: UTF8.self)
        #expect(page.contains("href=\"one-participant-en/START-HERE.html\""))
        #expect(page.contains("href=\"one-trainer-en/START-HERE.html\""))
    }

    @Test func `somebody else's index html is left alone`() throws {
        try folder.write("mine", to: "output/index.html")
        #expect(try run("build").status == 0)
        #expect(try folder.files(below: "output")["index.html"] == Data("mine".utf8))
    }
}
