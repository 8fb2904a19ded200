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

    @Test(arguments: ["participant", "answers", "trainer"])
    func `a pack as it was made is whole`(edition: String) throws {
        #expect(try run("build", "--edition", edition).status == 0)
        let run = try run("verify", "output/one-\(edition)-en")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("output/one-\(edition)-en: whole, "))
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

    /// The commands for Linux and macOS, as README.txt prints them. `shasum` comes with Perl.
    @Test(arguments: ["sha256sum -c --quiet SHA256SUMS", "shasum -a 256 -c SHA256SUMS"])
    func `the commands of README.txt find the same`(command: String) throws {
        let readme = String(decoding: try #require(try folder.files(below: pack)["README.txt"]), as: UTF8.self)
        #expect(readme.contains("\n    \(command)\n"), "\(readme)")
        func check() throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", "command -v \(command.prefix { $0 != " " }) > /dev/null || exit 99; \(command)"]
            process.currentDirectoryURL = folder.url.appending(path: pack)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        guard try check() != 99 else { return }
        #expect(try check() == 0)
        try folder.write("other", to: "\(pack)/index.html")
        #expect(try check() == 1)
        try FileManager.default.removeItem(at: folder.url.appending(path: "\(pack)/index.html"))
        #expect(try check() == 1)
    }

    /// No PowerShell runs here. Its line is right as long as every line of the list is what it takes apart: a digest, two
    /// spaces, and a path that stands for itself.
    @Test func `each line of SHA256SUMS is what the command for Windows takes apart`() throws {
        let files = try folder.files(below: pack)
        let readme = String(decoding: try #require(files["README.txt"]), as: UTF8.self)
        #expect(readme.contains("$h, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f).Hash -ne $h)"))
        #expect(readme.contains("certutil -hashfile START-HERE.html SHA256"))
        let lines = String(decoding: try #require(files["SHA256SUMS"]), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == files.count - 1)
        for line in lines { #expect(line.wholeMatch(of: /[0-9a-f]{64}  [^ ].*/) != nil, "\(line)") }
    }

    // MARK: pack.json

    @Test func `pack json says the revision that it was told, and nothing of its own`() throws {
        func revision() throws -> String? {
            let json = try #require(try folder.files(below: pack)["pack.json"])
            return (try JSONSerialization.jsonObject(with: json) as? [String: Any])?["revision"] as? String
        }
        #expect(try revision() == nil)
        #expect(try run("build", "--edition", "trainer", "--revision", "v1.2-3-gabc \"x\"").status == 0)
        #expect(try revision() == "v1.2-3-gabc \"x\"")
        #expect(try run("verify", pack).status == 0)
        // A revision is nothing that a reader of the course must know about.
        let news = try run("diff", pack, pack)
        #expect(news.output == "Nothing changed.\n")
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
                - The lessons together take 30\u{A0}min, 20\u{A0}min more than before.
                - Day 1 is 20\u{A0}min longer.
                - The lesson “Second” (5\u{A0}min) is new.

                First
                  - It takes 25\u{A0}min, 15\u{A0}min more than before.
                  - Exercise 1 “Counting”: its answer changed.

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

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(try folder.files()[path], "\(path)"), as: UTF8.self)
    }

    @Test(arguments: ["old", "old/one-trainer-en"])
    func `a build that knows the pack before tells what is new`(previous: String) throws {
        try change()
        #expect(try run("build", "--edition", "trainer", "--previous", previous).status == 0)
        #expect(
            try text("\(pack)/whats-new.txt") == """
                A course
                Trainer edition

                What is new
                ===========

                - The lessons together take 30\u{A0}min, 20\u{A0}min more than before.
                - Day 1 is 20\u{A0}min longer.
                - The lesson “Second” (5\u{A0}min) is new.

                First
                -----

                - It takes 25\u{A0}min, 15\u{A0}min more than before.
                - Exercise 1 “Counting”: its answer changed.

                """)
        // Somebody finds it.
        #expect(try text("\(pack)/START-HERE.html").contains("<a href=\"whats-new.txt\">What is new</a>"))
        #expect(try text("\(pack)/README.txt").contains("- whats-new.txt: What is new."))
        #expect(try run("verify", pack).status == 0)
        // A build that was told of no other pack says nothing of one.
        #expect(try run("build", "--edition", "trainer").status == 0)
        #expect(try folder.files(below: pack)["whats-new.txt"] == nil)
        #expect(try !text("\(pack)/START-HERE.html").contains("whats-new.txt"))
    }

    @Test(arguments: [
        ("ja", "変更点", "- 演習1「Counting」：解答が変わりました。", "- レッスン「Second」（5分）が加わりました。"),
        ("ar", "الجديد", "- التمرين 1 «Counting»: تغيّر الجواب.", "- أضيف الدرس «Second» (5\u{A0}د)."),
    ])
    func `what is new is told in the language of the pack, and with its label`(
        language: String, title: String, exercise: String, lesson: String
    ) throws {
        let catalogue = "---\ntitle: Small\nlanguage: \(language)\n---\n"
        func label() throws {
            let head = try text("content/one/course.md")
            try folder.write(
                head.replacing("title: A course", with: "title: A course\ntlp: green"), to: "content/one/course.md")
        }
        try folder.write(catalogue, to: "content/catalogue.md")
        try label()
        #expect(try run("build", "--edition", "trainer").status == 0)
        try change()
        try label()
        #expect(try run("build", "--edition", "trainer", "--previous", "old").status == 0)
        let news = try text("output/one-trainer-\(language)/whats-new.txt")
        for words in ["\n\(title)\n=", exercise, lesson] { #expect(news.contains(words), "\(news)") }
        #expect(news.prefix(12).contains("TLP:GREEN") && news.hasSuffix("\nTLP:GREEN\n"), "\(news)")
        #expect(try text("output/one-trainer-\(language)/START-HERE.html").contains(">\(title)</a>"))
        // The terminal speaks English.
        let diff = try run("diff", "old/one-trainer-\(language)", "output/one-trainer-\(language)")
        #expect(diff.output.contains("Exercise 1 “Counting”: its answer changed."), "\(diff.output)")
    }

    @Test func `a wrong path is not taken for no change`() throws {
        let run = try run("build", "--previous", "odl")
        #expect(run.status == 74)
        #expect(run.errors.contains("odl is no pack and holds none to compare with"), "\(run.errors)")
    }

    /// What is gone from a pack may have been for its readers alone.
    @Test func `a pack for more readers does not tell what a stricter one had`() throws {
        let head = try text("content/one/course.md")
        try folder.write(
            head.replacing("title: A course", with: "title: A course\ntlp: amber"), to: "content/one/course.md")
        #expect(try run("build", "--edition", "trainer").status == 0)
        try change()
        let run = try run("build", "--edition", "trainer", "--previous", "old")
        #expect(run.status == 0)
        #expect(
            run.output.contains("one-trainer-en has no whats-new.txt: the pack before is TLP:AMBER"), "\(run.output)")
        #expect(try folder.files(below: pack)["whats-new.txt"] == nil)
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
