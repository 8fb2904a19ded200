import Foundation
import Testing

@Suite struct BuildTests {
    /// The project's own content, copied to a place of its own.
    private func copyOfContent() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Binary.repository.appending(path: "content"), to: folder.url.appending(path: "content"))
        return folder
    }

    @Test func theSameSourcesGiveTheSameBytesAnywhere() throws {
        let one = try copyOfContent()
        let other = try copyOfContent()
        let first = try Binary.run(["build", "--jobs", "1"], in: one.url, environment: ["LC_ALL": "C", "TZ": "UTC"])
        let second = try Binary.run(
            ["build", "--jobs", "8"], in: other.url.appending(path: "content"),
            environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "ja_JP.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/nowhere"])
        #expect(first.status == 0, "\(first.output)\(first.errors)")
        #expect(second.status == 0, "\(second.output)\(second.errors)")
        let packs = try one.files(below: "output")
        #expect(packs.count > 50)
        #expect(packs == (try other.files(below: "output")))
    }

    @Test func everyCourseOfTheProjectBuildsWithoutAWarning() throws {
        let folder = try copyOfContent()
        let run = try Binary.run(["check", "--fail-on", "warning"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.hasSuffix("courses: no problems found\n"))
    }

    private static let everyEdition = [
        "build", "--edition", "participant", "--edition", "answers", "--edition", "trainer",
    ]

    /// A course of two lessons with an exercise, so that packs have a file of every kind.
    private func projectOfEveryKind() throws -> TemporaryFolder {
        let folder = try smallProject(
            lesson: "![A map](images/map.svg)\n\n::: handout {#sheet title=Sheet}\nThree lines.\n:::\n")
        try folder.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n", to: "content/one/images/map.svg")
        try folder.write("---\ntitle: Second\nminutes: 5\n---\n\nThe same.\n", to: "content/one/second.md")
        let scenario = try String(
            contentsOf: Binary.repository.appending(path: "Tests/Twins/scenario.md"), encoding: .utf8)
        try folder.write(
            scenario.replacing("prerequisites: nrm-101\n", with: "").replacing("audience: [csirt]\n", with: "")
                .replacing("  - id: calm\n    text: Keep calm\n    scored: yes\n", with: "")
                .replacing("tlp: amber\n", with: ""), to: "content/one/scenarios/lantern.md")
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - {id: one, title: One, lessons: [first, second], scenarios: [lantern]}\n---\n",
            to: "content/one/course.md")
        return folder
    }

    /// The number and the times of every file and folder of the packs.
    private func marks(_ folder: TemporaryFolder) throws -> [String: [String]] {
        let root = folder.url.appending(path: "output").path(percentEncoded: false)
        var marks: [String: [String]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where !path.hasPrefix(".") {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
            let keys: [FileAttributeKey] = [.systemFileNumber, .modificationDate, .size]
            marks[path] = keys.map { "\(String(describing: attributes[$0]))" }
        }
        return marks
    }

    @Test func theSameSourcesGiveTheSameBytesOnAnotherPathInEveryEdition() throws {
        let (one, other) = (try projectOfEveryKind(), try projectOfEveryKind())
        for folder in [one, other] {
            let run = try Binary.run(Self.everyEdition, in: folder.url)
            #expect(run.status == 0, "\(run.output)")
        }
        let files = try one.files(below: "output")
        for edition in ["participant", "answers", "trainer"] {
            #expect(files["one-\(edition)-en/phone.html"] != nil)
            #expect((files["one-\(edition)-en/room.html"] != nil) == (edition != "answers"))
        }
        #expect(files == (try other.files(below: "output")))
    }

    @Test func aSecondBuildTouchesNoFile() throws {
        let folder = try projectOfEveryKind()
        #expect(try Binary.run(Self.everyEdition, in: folder.url).status == 0)
        let before = try marks(folder)
        let run = try Binary.run(Self.everyEdition, in: folder.url)
        #expect(run.output.contains("nothing changed"), "\(run.output)")
        #expect(before.count > 100)
        #expect(try marks(folder) == before)
    }

    @Test func oneChangedLessonWritesOnlyWhatDiffers() throws {
        let folder = try projectOfEveryKind()
        #expect(try Binary.run(Self.everyEdition, in: folder.url).status == 0)
        let (files, before) = (try folder.files(below: "output"), try marks(folder))
        try folder.write("---\ntitle: Second\nminutes: 5\n---\n\nNot the same.\n", to: "content/one/second.md")
        let run = try Binary.run(Self.everyEdition, in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let (newFiles, after) = (try folder.files(below: "output"), try marks(folder))
        var written = 0
        for (path, bytes) in newFiles where !path.hasPrefix(".") {
            let differs = files[path] != bytes
            #expect((after[path] != before[path]) == differs, "\(path)")
            if differs, path.contains("/") { written += 1 }
        }
        #expect(run.output.contains(": \(written) files of"), "\(written): \(run.output)")
        // The lesson's page and text, what is made of all lessons, and the lists of the pack.
        let changed = newFiles.keys.filter { $0.hasPrefix("one-participant-en/") && files[$0] != newFiles[$0] }.sorted()
        #expect(
            changed.map { $0.dropFirst("one-participant-en/".count) } == [
                "SHA256SUMS", "assets/search-index.js", "lessons/second.html", "pack.json", "phone.html",
                "room.html", "text/course.txt", "text/lessons/second.txt",
            ])
    }

    @Test func aCourseWithErrorsDoesNotStopTheSoundOnes() throws {
        let folder = try smallProject()
        try folder.write(
            "---\ntitle: Broken\nmodules:\n  - id: one\n    title: One\n    lessons: [bad]\n---\n",
            to: "content/broken/course.md")
        try folder.write("---\ntitle: Bad\nminutes: 5\n---\n\n[text](lesson:nowhere)\n", to: "content/broken/bad.md")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("content/broken/bad.md:6:1"))
        let packs = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "output").path(percentEncoded: false))
        #expect(
            packs.filter { !$0.hasPrefix(".") && $0 != "index.html" }.sorted() == [
                "one-participant-en", "one-trainer-en",
            ])
    }

    @Test func onlyTheCoursesAndEditionsAskedForAreBuilt() throws {
        let folder = try copyOfContent()
        let run = try Binary.run(
            ["build", "--course", "shr-101", "--edition", "participant", "--language", "en", "--output", "packs"],
            in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let packs = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "packs").path(percentEncoded: false))
        #expect(packs.filter { !$0.hasPrefix(".") && $0 != "index.html" } == ["shr-101-participant-en"])
    }

    @Test func filesThatNoBuildMadeAreKept() throws {
        let folder = try smallProject()
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        try folder.write("mine", to: "output/one-trainer-en/notes of mine.txt")
        try folder.write("---\ntitle: First\nminutes: 10\n---\n\nChanged.\n", to: "content/one/first.md")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.output.contains("kept one-trainer-en/notes of mine.txt"))
        #expect(try folder.files(below: "output/one-trainer-en")["notes of mine.txt"] == Data("mine".utf8))
    }

    @Test func aFolderThatNoBuildMadeIsRefused() throws {
        let folder = try smallProject()
        try folder.write("precious", to: "output/one-trainer-en/thesis.txt")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 74)
        #expect(run.errors.contains("is no pack that coursepack made"))
        #expect(try folder.files(below: "output/one-trainer-en") == ["thesis.txt": Data("precious".utf8)])
    }

    @Test func aProjectReplacesOneTemplateAndKeepsTheOthers() throws {
        let folder = try smallProject(lesson: "::: note {kind=tip}\nMind the gap.\n:::\n")
        try folder.write("<p class=\"ours\">{{{body}}}</p>\n", to: "templates/html/blocks/note.mustache")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let page = try folder.files(below: "output/one-trainer-en")["lessons/first.html"] ?? Data()
        #expect(String(decoding: page, as: UTF8.self).contains("<p class=\"ours\">"))
    }

    @Test func aMisspeltNameInATemplateIsNamedWithItsLine() throws {
        let folder = try smallProject()
        try folder.write("<aside>\n{{{bodi}}}\n</aside>\n", to: "templates/html/blocks/note.mustache")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("templates/html/blocks/note.mustache:2:"))
        #expect(run.output.contains("body"))
    }
}
