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

    @Test func aSecondBuildTouchesNothing() throws {
        let folder = try smallProject()
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let page = folder.url.appending(path: "output/one-trainer-en/lessons/first.html").path(percentEncoded: false)
        let before = try FileManager.default.attributesOfItem(atPath: page)
        let run = try Binary.run(["build"], in: folder.url)
        let after = try FileManager.default.attributesOfItem(atPath: page)
        #expect(run.output.contains("nothing changed"))
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
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
