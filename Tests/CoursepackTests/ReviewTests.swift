import Foundation
import Testing

/// What build servers and reviewers ask of `check`: a baseline, and the findings of a change alone.
@Suite struct ReviewTests {
    private let vague = "Read [here](https://a.example).\n"

    private func git(_ arguments: [String], in folder: TemporaryFolder) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"] + arguments
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments)")
    }

    private func check(_ arguments: [String], in folder: TemporaryFolder) throws -> Run {
        try Binary.run(["check", "--fail-on", "warning"] + arguments, in: folder.url)
    }

    @Test func `an old project adopts strict rules until a day`() throws {
        let folder = try smallProject(lesson: vague)
        #expect(try check([], in: folder).status == 1)
        let written = try check(["--write-baseline", "known.txt", "--expires", "2027-06-30"], in: folder)
        #expect(written.status == 0)
        #expect(written.output == "1 finding until 2027-06-30 in known.txt\n")
        let known = try check(["--baseline", "known.txt", "--as-of", "2027-06-30"], in: folder)
        #expect(known.status == 0)
        #expect(known.output == "1 course: no problems found (1 in the baseline)\n")
        // The same finding elsewhere in the file is the same; a second one is new.
        try folder.write(
            "---\ntitle: First\nminutes: 10\n---\n\nMore.\n\n\(vague)\n\(vague)", to: "content/one/first.md")
        let more = try check(["--baseline", "known.txt", "--as-of", "2026-01-01"], in: folder)
        #expect(more.status == 1)
        #expect(more.output.hasSuffix("1 warning in 1 file (1 in the baseline)\n"))
        // Mended: the baseline says too much. Late: everything counts.
        try folder.write("---\ntitle: First\nminutes: 10\n---\n\nMore.\n", to: "content/one/first.md")
        let stale = try check(["--baseline", "known.txt", "--as-of", "2026-01-01"], in: folder)
        #expect(stale.output.contains("warning[stale-baseline]"))
        let late = try check(["--baseline", "known.txt", "--as-of", "2027-07-01"], in: folder)
        #expect(late.status == 1)
        #expect(late.output.contains("error[expired-baseline]"))
        #expect(late.output.contains("--> known.txt:3:1"))
    }

    @Test func `a baseline cannot put off what protects people`() throws {
        let folder = try smallProject(lesson: "See [this](javascript:alert).\n")
        let written = try check(["--write-baseline", "known.txt", "--expires", "2027-06-30"], in: folder)
        #expect(written.output.hasPrefix("0 findings"))
        try folder.write(
            "expires 2027-06-30\ncontent/one/first.md\tlink-scheme\t1\tLinks may not begin with `javascript:`.\n",
            to: "known.txt")
        let run = try check(["--baseline", "known.txt", "--as-of", "2026-01-01"], in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains("error[bad-baseline]") && run.output.contains("error[link-scheme]"))
    }

    @Test(arguments: [["--baseline", "x"], ["--write-baseline", "x"], ["--expires", "2027-01-01"]])
    func `a baseline needs its day`(arguments: [String]) throws {
        #expect(try check(arguments, in: smallProject()).status == 64)
    }

    @Test func `a review lists what changed, and what the change lets off`() throws {
        let folder = try smallProject(lesson: vague)
        try folder.write("---\ntitle: Second\nminutes: 10\n---\n\n\(vague)", to: "content/one/second.md")
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - id: one\n    title: One\n    lessons: [first, second]\n---\n",
            to: "content/one/course.md")
        try git(["init", "-q", "."], in: folder)
        try git(["add", "."], in: folder)
        try git(["commit", "-q", "-m", "Begin"], in: folder)
        let nothing = try check(["--changed-since", "HEAD"], in: folder)
        #expect(nothing.status == 0)
        #expect(nothing.errors == "note: 2 findings in files that did not change are not listed\n")
        try folder.write(
            "---\ntitle: Second\nminutes: 10\nallow:\n  - vague-link-text: The page has no name.\n---\n\n\(vague)",
            to: "content/one/second.md")
        try folder.write("at-a-glance = In short\n", to: "templates/strings/en.strings")
        let changed = try check(["--changed-since", "HEAD"], in: folder)
        #expect(changed.status == 0)
        #expect(changed.output.contains("hint[new-allowance]: This change lets off 'vague-link-text'"))
        #expect(changed.output.contains("--> content/one/second.md:4:1"))
        #expect(changed.output.contains("hint[new-template]"))
        #expect(!changed.output.contains("content/one/first.md"))
        #expect(changed.output.hasSuffix("2 hints in 2 files (1 allowed by their authors)\n"))
        // What was there before is not listed again.
        try git(["add", "."], in: folder)
        try git(["commit", "-q", "-m", "Go on"], in: folder)
        try folder.write(
            "---\ntitle: Second one\nminutes: 10\nallow:\n  - vague-link-text: The page has no name.\n---\n\n\(vague)",
            to: "content/one/second.md")
        #expect(!(try check(["--changed-since", "HEAD"], in: folder)).output.contains("new-allowance"))
    }

    @Test(arguments: ["nowhere", "--all", "HEAD; true"])
    func `a commit that is none is a failure of the environment`(revision: String) throws {
        let folder = try smallProject()
        try git(["init", "-q", "."], in: folder)
        #expect(try check(["--changed-since=\(revision)"], in: folder).status == 74)
    }

    @Test func `a draft stays out of the packs until it is asked for`() throws {
        let folder = try smallProject()
        try folder.write(
            "---\ntitle: Second\nminutes: 10\nstatus: draft\n---\n\n## Part\n\n\(vague)\nSee [x](term:nothing).\n\nEnd.\n",
            to: "content/one/second.md")
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - id: one\n    title: One\n    lessons: [first, second]\n---\n",
            to: "content/one/course.md")
        let without = try Binary.run(["build"], in: folder.url)
        #expect(without.status == 0, "\(without.output)")
        #expect(without.output.contains("warning[unresolved-term]"))
        let trainer = folder.url.appending(path: "output/one-trainer-en/lessons/second.html")
        #expect(!FileManager.default.fileExists(atPath: trainer.path(percentEncoded: false)))
        let with = try Binary.run(["build", "--drafts"], in: folder.url)
        #expect(with.status == 0, "\(with.output)")
        let page = try String(contentsOf: trainer, encoding: .utf8)
        let place = try #require(page.range(of: "vague-link-text"))
        let term = try #require(page.range(of: "unresolved-term"))
        let end = try #require(page.range(of: ">End.<"))
        #expect(place.lowerBound < term.lowerBound && term.lowerBound < end.lowerBound)
        #expect(page.contains("<p class=\"draft\">"))
        let participant = try String(
            contentsOf: folder.url.appending(path: "output/one-participant-en/lessons/second.html"), encoding: .utf8)
        #expect(participant.contains("<p class=\"draft\">") && !participant.contains("unresolved-term"))
    }

    /// A ceiling that rises, or goes, is a decision that whoever reviews the change should see.
    @Test(arguments: [
        ("highest-tlp: green\n", "highest-tlp: amber\n", true), ("highest-tlp: green\n", "", true),
        ("highest-tlp: green\n", "highest-tlp: clear\n", false), ("", "highest-tlp: amber\n", false),
    ])
    func `a raised ceiling is pointed at`(before: String, after: String, isRaised: Bool) throws {
        let folder = try smallProject()
        func write(_ line: String) throws {
            try folder.write("---\ntitle: Small\nlanguage: en\n\(line)---\n", to: "content/catalogue.md")
        }
        try write(before)
        try git(["init", "-q"], in: folder)
        try git(["add", "."], in: folder)
        try git(["commit", "-qm", "Before"], in: folder)
        try write(after)
        let run = try check(["--changed-since", "HEAD"], in: folder)
        #expect(run.output.contains("[raised-tlp]") == isRaised, "\(run.output)")
        if isRaised, !after.isEmpty { #expect(run.output.contains("--> content/catalogue.md:4:1"), "\(run.output)") }
    }
}
