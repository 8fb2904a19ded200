import Foundation
import Testing

/// What the author guide, `content/cpk-101`, tells its readers to type works, and what it shows as printed is printed.
@Suite struct AuthoringExampleTests {
    private static let course = Binary.repository.appending(path: "content/cpk-101")

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: course.appending(path: path), encoding: .utf8)
    }

    /// The blocks of a lesson that are fenced with a language, in order.
    private static func blocks(_ language: String, of lesson: String) throws -> [String] {
        try text(lesson).components(separatedBy: "\n```\(language)\n").dropFirst()
            .map { $0.components(separatedBy: "\n```")[0] + "\n" }
    }

    /// The project that learners type in the first lesson, from its sheet.
    private static func firstProject() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let sheet = try text("first-lesson.md").components(separatedBy: "\nFile ").dropFirst()
        for file in sheet.prefix(3) {
            let path = file.components(separatedBy: "`")[1]
            let block = try #require(file.components(separatedBy: "\n```markdown\n").dropFirst().first)
            try folder.write(block.components(separatedBy: "\n```")[0] + "\n", to: path)
        }
        return folder
    }

    private static func findings(_ folder: TemporaryFolder) throws -> String {
        let run = try Binary.run(["check"], in: folder.url)
        return run.output + run.errors
    }

    private static let lesson = "content/port-101/odd-message.md"

    @Test func `the first lesson checks clean, and participants do not get its note`() throws {
        let folder = try Self.firstProject()
        #expect(try Self.findings(folder) == "1 course: no problems found\n")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 0)
        func pages(_ edition: String) throws -> String {
            try folder.files(below: "output/port-101-\(edition)-en/text").values
                .map { String(decoding: $0, as: UTF8.self) }.joined()
        }
        #expect(try pages("participant").contains("Write three lines"))
        #expect(try !pages("participant").contains("Pairs write a page"))
        #expect(try pages("trainer").contains("Pairs write a page"))
    }

    @Test func `a new project checks clean, becomes packs, and holds what README shows`() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["new", "teams/courses/"], in: folder.url)
        #expect(run.status == 0 && run.errors.isEmpty)
        let files = try folder.files(below: "teams/courses/content").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(run.output == files.keys.sorted().map { "teams/courses/content/\($0)\n" }.joined())
        let courses = folder.url.appending(path: "teams/courses")
        #expect(try Binary.run(["check"], in: courses).output == "1 course: no problems found\n")
        #expect(try Binary.run(["build"], in: courses).status == 0)
        let lesson = try folder.files()["teams/courses/output/sharing-participant-en/text/lessons/marking.txt"]
        #expect(String(decoding: try #require(lesson), as: UTF8.self).contains("A hospital tells the national team"))

        let readme = try String(contentsOf: Binary.repository.appending(path: "README.md"), encoding: .utf8)
        for path in ["catalogue.md", "sharing/course.md", "sharing/marking.md"] {
            let shown = readme.components(separatedBy: "`content/\(path)`").dropFirst().first?
                .components(separatedBy: "\n```markdown\n").dropFirst().first?.components(separatedBy: "\n```\n").first
            #expect(shown.map { $0 + "\n" } == files[path])
        }
    }

    @Test func `a new project leaves alone what is there`() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "content/catalogue.md")
        let run = try Binary.run(["new", "."], in: folder.url)
        #expect(run.status == 74)
        #expect(run.errors == "error: ./content is there already; nothing was written\n")
        #expect(try folder.files() == ["content/catalogue.md": Data("mine".utf8)])
    }

    @Test func `files to hand out are what their sheets show`() throws {
        let typed = try Self.firstProject().files()[Self.lesson]
        #expect(try Self.text("files/odd-message.txt") == String(decoding: #require(typed), as: UTF8.self))
        #expect(try Self.blocks("markdown", of: "check-and-mend.md") == [Self.text("files/five-faults.txt")])
    }

    @Test(arguments: [
        ("minutes=12", "minutes=18"), ("Count the lines aloud.\n:::\n", "Count the lines aloud.\n"),
        ("**sender**", "[sender](term:sender)"),
    ])
    func `a message of the sheet is what a learner gets`(right: String, wrong: String) throws {
        let folder = try Self.firstProject()
        let sound = try Self.text("files/odd-message.txt")
        try folder.write(sound.replacing(right, with: wrong, maxReplacements: 1), to: Self.lesson)
        let printed = try Self.findings(folder)
        let shown = try Self.blocks("text", of: "check-and-mend.md")
        #expect(
            shown.contains { printed.hasPrefix($0) },
            "content/cpk-101/check-and-mend.md shows other words than \(printed)")
    }

    @Test func `of five faults one hides four`() throws {
        let folder = try Self.firstProject()
        let head = String(decoding: try #require(try folder.files()["content/port-101/course.md"]), as: UTF8.self)
        try folder.write(
            head.replacing("[odd-message]", with: "[odd-message, call-back]"), to: "content/port-101/course.md")
        let faults = try Self.text("files/five-faults.txt")
        try folder.write(faults, to: "content/port-101/call-back.md")
        let first = try Self.findings(folder)
        #expect(first.contains("error[raw-html]") && first.contains("\n1 error in 1 file\n"))
        try folder.write(faults.replacing("<b>nothing</b>", with: "**nothing**"), to: "content/port-101/call-back.md")
        let second = try Self.findings(folder)
        for rule in ["vague-objective", "unresolved-reference", "minutes-over-whole", "no-right-option"] {
            #expect(second.contains("[\(rule)]"))
        }
        #expect(second.contains("\n3 errors, 1 warning in 1 file\n"))
        #expect(second.contains(try #require(try Self.blocks("text", of: "check-and-mend.md").first)))
    }

    @Test func `the topics of the last lesson are taught and planned as shown`() throws {
        let folder = try Self.firstProject()
        let topics = try #require(
            try Self.blocks("markdown", of: "packs-and-plans.md").first { $0.contains("taught=") })
        try folder.write(topics, to: "content/topics.md")
        #expect(try Self.findings(folder) == "1 course: no problems found\n")
        let run = try Binary.run(["coverage"], in: folder.url)
        #expect(run.output.contains("topics: 1 taught, 1 planned, 0 missing\n"), "\(run.output)\(run.errors)")
    }

    @Test func `the plan of the last lesson fits, and a closing that is too long is told as shown`() throws {
        let folder = try Self.firstProject()
        let plan = try #require(
            try Self.blocks("markdown", of: "packs-and-plans.md").first { $0.contains("## Friday") })
        let path = "content/port-101/deliveries/half-day.md"
        try folder.write(plan, to: path)
        #expect(try Self.findings(folder) == "1 course: no problems found\n")
        try folder.write(plan.replacing("Closing, 5", with: "Closing, 25"), to: path)
        let shown = try #require(try Self.blocks("text", of: "packs-and-plans.md").first)
        #expect(try Self.findings(folder).contains(shown))
    }

    @Test func `the label of the sixth lesson leaves out what it says`() throws {
        let folder = try Self.firstProject()
        let labelled = try #require(
            try Self.blocks("markdown", of: "packs-and-plans.md").first { $0.contains("tlp: green") })
        try folder.write(labelled, to: Self.lesson)
        let course = "content/port-101/course.md"
        let head = String(decoding: try #require(try folder.files()[course]), as: UTF8.self)
        try folder.write(head.replacing("title: First", with: "tlp: clear\ntitle: First"), to: course)
        let run = try Binary.run(["build", "--edition", "participant", "--tlp", "green"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("left out of port-101-participant-tlp-green-en: \(Self.lesson):10 (TLP:AMBER)\n"))
    }
}
