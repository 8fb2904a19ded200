import Foundation
import Testing

/// The two walls that keep from participants what they must not get, with planted leaks of many kinds. Each case says
/// which wall stops it: the structure (the value has no place for it, or a template may not name it) or the fingerprint
/// (the finished file is found to hold it).
@Suite struct LeakTests {
    static let secret = "Report four always splits the room, so wait for the quiet table."
    static let japaneseSecret = "四番の報告では意見が割れるので、静かな班を待ってください。"

    private static let lesson = """
        ---
        title: First
        minutes: 10
        ---

        Everybody reads this paragraph.

        ![A map](images/map.svg)

        ::: attachment {src=files/list.csv title="A list"}
        :::

        ::: exercise {#count}
        How many are there?

        ::: answer
        4
        :::
        :::

        ::: handout {#sheet title="A sheet"}
        Three lines to fill in.
        :::

        ::: question {#pick type=single use=test}
        Which one?

        - [x] The first

          The map of the harbour settles the matter.
        - [ ] The second

          Nobody has ever seen the second one in daylight.
        :::

        ::: trainer-note
        \(secret)

        \(japaneseSecret)

        ::: table {#verdict}
        | Report | Label |
        |---|---|
        | one | red |
        :::
        :::

        """

    private func project(_ lesson: String = Self.lesson) throws -> TemporaryFolder {
        let folder = try smallProject(lesson: lesson)
        try folder.write(Self.picture("harbour"), to: "content/one/images/map.svg")
        try folder.write("a,b\n", to: "content/one/files/list.csv")
        return folder
    }

    private static func picture(_ description: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><desc>\(description)</desc></svg>\n"
    }

    /// A file of the project that brings a withheld text into the participants' pack.
    struct Plant: CustomTestStringConvertible {
        var what: String
        var path: String
        var text: String
        var testDescription: String { what }
    }

    private static let page = try? String(
        contentsOf: Binary.repository.appending(path: "templates/html/lesson.mustache"), encoding: .utf8)
    private static let textPage = try? String(
        contentsOf: Binary.repository.appending(path: "templates/text/lesson-file.mustache"), encoding: .utf8)
    private static let readme = try? String(
        contentsOf: Binary.repository.appending(path: "templates/text/readme.mustache"), encoding: .utf8)

    /// A shipped template with something at its end.
    private static func template(_ path: String, _ markup: String) -> Plant {
        let file = Binary.repository.appending(path: "templates/\(path)")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Plant(what: path, path: "templates/\(path)", text: text + markup)
    }

    private static func inPage(_ what: String, _ markup: String) -> Plant {
        Plant(what: what, path: "templates/html/lesson.mustache", text: (page ?? "") + markup)
    }

    static let foundByFingerprint: [Plant] = [
        inPage("a paragraph of a template", "<p>\(secret)</p>\n"),
        inPage("a comment of a template", "<!-- \(secret) -->\n"),
        inPage("an alternative text", "<img src=\"../images/map.svg\" alt=\"\(secret)\"/>\n"),
        inPage("a title that shows under the pointer", "<p title=\"\(secret)\">x</p>\n"),
        inPage("a value for the script", "<p data-hint=\"\(secret)\">x</p>\n"),
        inPage("an id of one word", "<p id=\"verdict\">x</p>\n"),
        inPage("a class made of its words", "<p class=\"splits-the-room-so-wait-for-the\">x</p>\n"),
        inPage("words cut by markup", "<p>Report <em>four</em> always <b>splits</b> the room, so</p>\n"),
        inPage("capitals and other marks", "<p>REPORT FOUR… ALWAYS: SPLITS (THE) ROOM!</p>\n"),
        inPage("character references", "<p>Report four &amp; always&#32;splits the room</p>\n"),
        inPage("a part of the sentence", "<p>Remember: always splits the room, so wait. Good luck.</p>\n"),
        inPage("Japanese", "<p>では意見が割れるので、静かな班を</p>\n"),
        inPage("the feedback of a test", "<p>Nobody has ever seen the second one.</p>\n"),
        inPage("a short text, whole", "<p>The map of the harbour settles the matter</p>\n"),
        Plant(
            what: "a text file", path: "templates/text/lesson-file.mustache", text: (textPage ?? "") + "\n\(secret)\n"),
        Plant(what: "README.txt", path: "templates/text/readme.mustache", text: (readme ?? "") + "\n\(secret)\n"),
        Plant(what: "the style sheet", path: "templates/assets/style.css", text: "/* \(secret) */\n"),
        Plant(what: "the script", path: "templates/assets/script.js", text: "var hint = \"\(secret)\";\n"),
        Plant(what: "a picture's description", path: "content/one/images/map.svg", text: picture(secret)),
        // One for each kind of file that a pack has.
        template("html/room.mustache", "<p>\(secret)</p>\n"),
        template("html/phone.mustache", "<p>\(secret)</p>\n"),
        template("html/sheet.mustache", "<p>\(secret)</p>\n"),
        template("html/blocks/handout.mustache", "<p>\(secret)</p>\n"),
        template("html/start.mustache", "<p>\(secret)</p>\n"),
        template("html/agenda.mustache", "<p>\(secret)</p>\n"),
        template("html/workbook.mustache", "<p>\(secret)</p>\n"),
        template("html/search.mustache", "<p hidden=\"hidden\">\(secret)</p>\n"),
        template("text/course.mustache", "\n\(secret)\n"),
        template("text/workbook.mustache", "\n\(secret)\n"),
        template("assets/search.js", "var words = [\"\(secret)\"];\n"),
        template("assets/room.css", "/* \(secret) */\n"),
        Plant(
            what: "a string of the interface", path: "templates/strings/en.strings", text: "start-here = \(secret)\n"),
        Plant(what: "a file to hand out", path: "content/one/files/list.csv", text: "a,\"\(secret)\"\n"),
    ]

    @Test("The fingerprint stops", arguments: foundByFingerprint)
    func fingerprint(plant: Plant) throws {
        let folder = try project()
        #expect(try Binary.run(["build", "--edition", "participant"], in: folder.url).status == 0)
        let before = try folder.files(below: "output/one-participant-en")
        try folder.write(plant.text, to: plant.path)
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains("error[leaked-text]"), "\(run.output)")
        // The line of the source that must not be there, and the file of the pack that has it.
        #expect(run.output.contains("--> content/one/first.md:"), "\(run.output)")
        #expect(run.output.contains("one-participant-en/"), "\(run.output)")
        #expect(try folder.files(below: "output/one-participant-en") == before)
    }

    /// The search finds words by an index that is made of the course itself; so does whats-new.txt of another pack.
    @Test func `the fingerprint stops an older pack that knew more`() throws {
        let folder = try project()
        #expect(try Binary.run(["build", "--edition", "participant"], in: folder.url).status == 0)
        let json = String(
            decoding: try #require(try folder.files(below: "output/one-participant-en")["pack.json"]), as: UTF8.self)
        let before = try folder.files(below: "output/one-participant-en")
        try folder.write(
            json.replacing("\"title\" : \"First\"", with: "\"title\" : \"\(Self.secret)\""), to: "old/pack.json")
        let run = try Binary.run(["build", "--edition", "participant", "--previous", "old"], in: folder.url)
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains("error[leaked-text]"), "\(run.output)")
        #expect(run.output.contains("one-participant-en/whats-new.txt"), "\(run.output)")
        #expect(try folder.files(below: "output/one-participant-en") == before)
    }

    /// Nobody can let the second wall off: no exception in the text, no baseline, no choice on the command line.
    @Test func `the fingerprint cannot be let off`() throws {
        let folder = try project(
            Self.lesson.replacing(
                "::: trainer-note\n", with: "::: trainer-note {allow=\"leaked-text: It is well known.\"}\n"))
        let plant = Self.inPage("", "<p>\(Self.secret)</p>\n")
        try folder.write(plant.text, to: plant.path)
        let allowed = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(allowed.status == 1)
        #expect(allowed.output.contains("error[bad-allowance]"), "\(allowed.output)")
        try folder.write(Self.lesson, to: "content/one/first.md")
        let written = try Binary.run(
            ["check", "--write-baseline", "baseline.txt", "--expires", "2030-01-01", "--as-of", "2029-01-01"],
            in: folder.url)
        #expect(written.status == 0, "\(written.output)\(written.errors)")
        let help = try Binary.run(["build", "--help"], in: folder.url).output
        #expect(!help.contains("--baseline") && !help.contains("leak"))
        let built = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(built.status == 1 && built.output.contains("error[leaked-text]"), "\(built.output)")
        #expect(try folder.files().keys.contains { $0.hasPrefix("output/one-") } == false)
    }

    /// Swaps the keys of all test questions of a course that we teach, in Markdown and in XML: for those who sit the test
    /// nothing changes, in any file.
    @Test func `the keys of every test question leave no trace in a course that we teach`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Binary.repository.appending(path: "content"), to: folder.url.appending(path: "content"))
        func pack() throws -> [String: Data] {
            let run = try Binary.run(
                ["build", "shr-101", "--edition", "participant", "--language", "en"], in: folder.url)
            #expect(run.status == 0, "\(run.output)")
            return try folder.files(below: "output/shr-101-participant-en")
        }
        let before = try pack()
        var swapped = 0
        for (path, bytes) in try folder.files(below: "content/shr-101") {
            let text = String(decoding: bytes, as: UTF8.self)
            let other = path.hasSuffix(".md") ? Self.withOtherKeys(markdown: text) : Self.withOtherKeys(xml: text)
            guard let other, other != text else { continue }
            swapped += 1
            try folder.write(other, to: "content/shr-101/\(path)")
        }
        #expect(swapped >= 8)
        #expect(before.count > 60)
        #expect(try pack() == before)
    }

    /// A lesson in Markdown in which the marks of the options of every test question have moved by one.
    private static func withOtherKeys(markdown text: String) -> String? {
        var lines = text.components(separatedBy: "\n")
        var options: [Int]?
        for index in lines.indices {
            if lines[index].hasPrefix("::: question"), lines[index].contains("use=test") { options = [] }
            guard let found = options else { continue }
            if lines[index].hasPrefix("- [") { options = found + [index] }
            guard lines[index] == ":::" else { continue }
            let marks = found.map { lines[$0].prefix(5) }
            for (place, line) in found.enumerated() {
                lines[line] = "\(marks[(place + 1) % marks.count])\(lines[line].dropFirst(5))"
            }
            options = nil
        }
        return lines.joined(separator: "\n")
    }

    /// The same of a lesson in XML.
    private static func withOtherKeys(xml text: String) -> String? {
        text.replacing(/<question [^>]*use="test"[^>]*>.*?<\/question>/.dotMatchesNewlines()) { question in
            let parts = question.output.components(separatedBy: "<option")
            let isRight = parts.dropFirst().map { $0.hasPrefix(" correct=\"yes\"") }
            return parts[0]
                + parts.dropFirst().enumerated().map { place, part in
                    let bare = part.replacing(" correct=\"yes\"", with: "", maxReplacements: 1)
                    return "<option" + (isRight[(place + 1) % isRight.count] ? " correct=\"yes\"" : "") + bare
                }.joined()
        }
    }

    /// Templates that ask for what participants do not get are refused before any page is made.
    static let refusedByStructure: [Plant] = [
        Plant(
            what: "a solution", path: "templates/html/blocks/exercise.mustache",
            text: "<p id=\"{{id}}\">{{{solution}}}</p>\n"),
        Plant(
            what: "an answer of an item", path: "templates/html/blocks/exercise.mustache",
            text: "{{#items}}{{#key}}{{{answer}}}{{/key}}{{/items}}\n"),
        Plant(
            what: "the letter of a key", path: "templates/html/blocks/question.mustache",
            text: "{{#key}}{{letters}}{{/key}}\n"),
        Plant(
            what: "whether there is a key", path: "templates/html/blocks/question.mustache",
            text: "{{^key}}no key{{/key}}\n"),
        Plant(what: "notes", path: "templates/text/blocks/question.mustache", text: "{{{notes}}}\n"),
        Plant(
            what: "a trainer note", path: "templates/html/blocks/note.mustache", text: "{{>blocks/trainer-note}}\n"),
    ]

    @Test("The structure refuses a template with", arguments: refusedByStructure)
    func structure(plant: Plant) throws {
        let folder = try project()
        try folder.write(plant.text, to: plant.path)
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains("--> \(plant.path):"), "\(run.output)")
    }

    /// What no fingerprint could tell, because it is one sign: the participants' bytes do not depend on it at all.
    static let withoutTrace: [(what: String, from: String, to: String)] = [
        ("which option is right", "- [x] The first", "- [ ] The first"),
        ("an answer of one number", "\n4\n", "\n7\n"),
        ("an answer of one letter", "\n4\n", "\nB\n"),
        ("a word of a trainer note", "quiet table", "loud table"),
        ("the name of a place in a trainer note", "{#verdict}", "{#other}"),
        ("a cell in a trainer note", "| one | red |", "| one | green |"),
        ("what a test says afterwards", "in daylight", "at night"),
    ]

    @Test("The structure leaves no trace of", arguments: withoutTrace)
    func trace(what: String, from: String, to: String) throws {
        func pack(_ lesson: String) throws -> [String: Data] {
            let folder = try project(lesson)
            let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
            #expect(run.status == 0, "\(run.output)")
            return try folder.files(below: "output/one-participant-en")
        }
        var other = Self.lesson.replacingOccurrences(of: from, with: to)
        if what == "which option is right" {
            other = other.replacingOccurrences(of: "- [ ] The second", with: "- [x] The second")
        }
        #expect(other != Self.lesson)
        #expect(try pack(other) == pack(Self.lesson))
    }

    @Test func `what participants read too is no leak`() throws {
        let folder = try project(
            Self.lesson + "\n::: trainer-note\nAsk again: everybody reads this paragraph, and the first map.\n:::\n"
                + "\n::: exercise\nName the paragraph that everybody reads this week.\n\n::: answer\n"
                + "The paragraph that everybody reads this week.\n:::\n:::\n")
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
    }

    /// The search lists what stands round the sheet as one place, so its words follow one another there.
    @Test func `two paragraphs that are neighbours in the index of the search alone are no leak`() throws {
        let folder = try project(
            "---\ntitle: First\nminutes: 10\n---\n\nReport four always splits\n\n"
                + "::: handout {#list title=\"A list\"}\nThree lines.\n:::\n\nthe room, so wait for it.\n\n"
                + "::: trainer-note\n\(Self.secret)\n:::\n")
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func `the edition with answers has keys and solutions and no trainer notes`() throws {
        let folder = try project()
        let run = try Binary.run(["build", "--edition", "answers"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let pack = try folder.files(below: "output/one-answers-en")
        let page = String(decoding: pack["lessons/first.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("Nobody has ever seen the second one in daylight."))
        #expect(page.contains("Right: A"))
        for (path, bytes) in pack {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("splits the room"), "\(path)")
            #expect(!text.contains("verdict\""), "\(path)")
        }
    }
}
