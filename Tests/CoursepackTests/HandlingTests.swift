import Foundation
import Testing

/// TLP labels from the source to every page and file.
@Suite struct HandlingTests {
    private static let amberNote = "::: note {tlp=amber}\nThe sector of the victim was transport.\n:::\n"

    private func project(
        label: String? = "green", licence: String? = nil, lesson: String = Self.amberNote, lessonLabel: String? = nil
    ) throws -> TemporaryFolder {
        let folder = try smallProject()
        let own = [label.map { "tlp: \($0)" }, licence.map { "licence: \($0)" }].compactMap { $0.map { $0 + "\n" } }
        try folder.write(
            "---\ntitle: A course\n\(own.joined())handling: {source: The team of Marisol, contact: team@marisol.example, restriction: Not for vendors}\nmodules:\n  - id: one\n    title: One\n    lessons: [first, second]\n---\n",
            to: "content/one/course.md")
        try folder.write(
            "---\ntitle: First\nminutes: 10\n---\n\nEverybody reads this.\n\n\(lesson)", to: "content/one/first.md")
        try folder.write(
            "---\ntitle: Second\nminutes: 5\n\(lessonLabel.map { "tlp: \($0)\n" } ?? "")---\n\nThe second text of the course.\n",
            to: "content/one/second.md")
        return folder
    }

    @Test func `the strictest label stands on every page, in every text file and in pack json`() throws {
        let folder = try project()
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        for pack in ["one-participant-en", "one-trainer-en"] {
            for (path, bytes) in try folder.files(below: "output/\(pack)") {
                let text = String(decoding: bytes, as: UTF8.self)
                if path.hasSuffix(".html") {
                    // In header and footer, untranslated, with source, contact and restriction.
                    let bars = text.components(
                        separatedBy: "<span class=\"tlp-label amber\" lang=\"en\" translate=\"no\">TLP:AMBER</span>")
                    #expect(bars.count >= 3, "\(pack)/\(path)")
                    #expect(text.contains("Source: The team of Marisol"), "\(pack)/\(path)")
                    #expect(text.contains("Contact: team@marisol.example"), "\(pack)/\(path)")
                    #expect(text.contains("Restriction: Not for vendors"), "\(pack)/\(path)")
                    // In the margins of every sheet, too.
                    for box in ["@top-right", "@bottom-left"] {
                        #expect(
                            text.contains("\(box){content:\"TLP:AMBER\";font:bold 12pt"), "\(pack)/\(path)")
                    }
                } else if path.hasSuffix(".txt") {
                    #expect(text.hasPrefix("TLP:AMBER\n"), "\(pack)/\(path)")
                    #expect(text.hasSuffix("\nTLP:AMBER\n"), "\(pack)/\(path)")
                }
            }
            let json = try #require(try folder.files(below: "output/\(pack)")["pack.json"])
            #expect(String(decoding: json, as: UTF8.self).contains("\"label\" : \"TLP:AMBER\""))
            let catalogue = try #require(try folder.files(below: "output")["index.html"])
            #expect(String(decoding: catalogue, as: UTF8.self).contains("<span class=\"tlp-label amber\""))
        }
    }

    @Test func `a part shows its own label`() throws {
        let folder = try project()
        #expect(try Binary.run(["build", "--edition", "participant"], in: folder.url).status == 0)
        let files = try folder.files(below: "output/one-participant-en")
        let page = String(decoding: files["lessons/first.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("<p class=\"tlp part\"><span class=\"tlp-label amber\""))
        let text = String(decoding: files["text/lessons/first.txt"] ?? Data(), as: UTF8.self)
        #expect(text.contains("[TLP:AMBER]\n"))
    }

    /// The sheets, tasks and keys that stand on pages of their own carry the label of what they were taken from.
    @Test func `a part keeps its label where it is printed by itself`() throws {
        let folder = try project(
            lesson: """
                ## Cases {tlp=amber}

                ::: activity {#look title="Look" minutes=5 handout=sheet}
                Read the sheet.
                :::

                ::: handout {#sheet title="The sheet"}
                The port was down for a night.
                :::

                ::: question {type=single use=test}
                Who says so?

                - [x] The port
                - [ ] The press
                :::
                """)
        let run = try Binary.run(["build", "--edition", "trainer"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let files = try folder.files(below: "output/one-trainer-en")
        let part = "<p class=\"tlp part\"><span class=\"tlp-label amber\""
        for path in ["handouts/first_sheet.html", "workbook.html", "answer-key.html"] {
            #expect(String(decoding: files[path] ?? Data(), as: UTF8.self).contains(part), "\(path)")
        }
        for path in ["text/workbook.txt", "text/answer-key.txt"] {
            #expect(String(decoding: files[path] ?? Data(), as: UTF8.self).contains("[TLP:AMBER]\n"), "\(path)")
        }
    }

    /// A file of the author's own is handed out as it is, so its link says what it may not say by itself.
    @Test func `the link to a file says the label of what it stands in`() throws {
        let file = "::: attachment {src=files/list.csv title=\"A list\"}\n:::\n"
        let folder = try project(lesson: file + "\n## Cases {tlp=amber}\n\n" + file.replacing("list", with: "cases"))
        try folder.write("a,b\n", to: "content/one/files/list.csv")
        try folder.write("a,b\nTLP:AMBER,\n", to: "content/one/files/cases.csv")
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let files = try folder.files(below: "output/one-participant-en")
        let page = String(decoding: files["lessons/first.html"] ?? Data(), as: UTF8.self)
        for (name, label) in [("list", "GREEN"), ("cases", "AMBER")] {
            #expect(
                page.contains(
                    "<span class=\"path\">files/\(name).csv</span> <span class=\"tlp-label \(label.lowercased())\" lang=\"en\" translate=\"no\">TLP:\(label)</span>"
                ), "\(page)")
            let text = String(decoding: files["text/lessons/first.txt"] ?? Data(), as: UTF8.self)
            #expect(text.contains("files/\(name).csv [TLP:\(label)]"), "\(text)")
        }
        // A text that says no label itself is pointed at, once.
        #expect(
            run.output.contains("warning[label-not-shown]: This file says no TLP label, and the pack's is TLP:AMBER."))
        #expect(run.output.contains("--> one-participant-en/files/list.csv"), "\(run.output)")
        #expect(!run.output.contains("files/cases.csv"), "\(run.output)")
    }

    /// The second wall knows what a lower label left out: its words, and what its documents say of themselves.
    @Test(arguments: [
        "The sector of the victim was transport.", "Night of the seven cranes", "Name the ship that waited outside.",
    ])
    func `what a lower label left out is found where it comes back`(words: String) throws {
        let folder = try project()
        try folder.write(
            "---\ntitle: Night of the seven cranes\nminutes: 5\ntlp: amber\nsummary: Name the ship that waited outside.\n---\n\nText.\n",
            to: "content/one/second.md")
        #expect(try Binary.run(["build", "--tlp", "green"], in: folder.url).status == 0)
        let page = try String(
            contentsOf: Binary.repository.appending(path: "templates/html/lesson.mustache"), encoding: .utf8)
        try folder.write(page + "<p>\(words)</p>\n", to: "templates/html/lesson.mustache")
        let run = try Binary.run(["build", "--tlp", "green"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[leaked-text]"), "\(run.output)")
    }

    @Test func `a lower label leaves stricter parts out, says which, and has a folder of its own`() throws {
        let folder = try project(lessonLabel: "amber+strict")
        let run = try Binary.run(
            ["build", "--edition", "trainer", "--tlp", "TLP:GREEN", "--tlp", "amber"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        #expect(
            run.output.contains("left out of one-trainer-tlp-green-en: content/one/first.md:8 (TLP:AMBER)\n"),
            "\(run.output)")
        for label in ["green", "amber"] {
            #expect(
                run.output.contains(
                    "left out of one-trainer-tlp-\(label)-en: content/one/second.md (TLP:AMBER+STRICT)\n"))
        }
        let files = try folder.files(below: "output/one-trainer-tlp-green-en")
        #expect(files["lessons/second.html"] == nil)
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                !text.contains("sector of the victim") && !text.contains("Second") && !text.contains("AMBER"), "\(path)"
            )
        }
        #expect(String(decoding: files["index.html"] ?? Data(), as: UTF8.self).contains("TLP:GREEN"))
        let amber = try folder.files(below: "output/one-trainer-tlp-amber-en")["lessons/first.html"] ?? Data()
        #expect(String(decoding: amber, as: UTF8.self).contains("sector of the victim"))
    }

    @Test func `a link into what was left out is an error`() throws {
        let folder = try project(lesson: "See [the second](lesson:second).\n", lessonLabel: "amber")
        let run = try Binary.run(["build", "--tlp", "green"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[reference-into-removed-text]"), "\(run.output)")
        #expect(run.output.contains("up to TLP:GREEN"), "\(run.output)")
        // To check asks the same of each label.
        #expect(try Binary.run(["check", "--tlp", "green"], in: folder.url).status == 1)
        #expect(try Binary.run(["check", "--tlp", "amber"], in: folder.url).status == 0)
    }

    @Test func `no label is not clear`() throws {
        let folder = try project(label: nil, lesson: "Plain.\n")
        let plain = try Binary.run(["build"], in: folder.url)
        #expect(plain.status == 0, "\(plain.output)")
        for (path, bytes) in try folder.files(below: "output/one-participant-en") where !path.hasPrefix("assets/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("TLP:"), "\(path)")
        }
        let clear = try Binary.run(["build", "--tlp", "clear"], in: folder.url)
        #expect(clear.status == 1)
        #expect(clear.output.contains("error[course-above-limit]"), "\(clear.output)")
    }

    @Test func `asking for less than the course's own label, or than any lesson, is an error`() throws {
        let strict = try project(label: "amber")
        let run = try Binary.run(["build", "--tlp", "green"], in: strict.url)
        #expect(run.status == 1)
        #expect(run.output.contains("stricter than the TLP:GREEN asked for"), "\(run.output)")
        let empty = try smallProject(lesson: "---\ntitle: First\nminutes: 10\ntlp: amber\n---\n\nText.\n")
        try empty.write(
            "---\ntitle: A course\ntlp: clear\nmodules:\n  - id: one\n    title: One\n    lessons: [first]\n---\n",
            to: "content/one/course.md")
        let nothing = try Binary.run(["build", "--tlp", "green"], in: empty.url)
        #expect(nothing.status == 1)
        #expect(nothing.output.contains("nothing would be left"), "\(nothing.output)")
    }

    @Test(arguments: ["red", "TLP:WHITE"]) func `there is no pack for such a label`(label: String) throws {
        let folder = try project()
        #expect(try Binary.run(["build", "--tlp", label], in: folder.url).status == 64)
    }

    @Test func `a creative commons licence above clear is an error, and red is one in any pack`() throws {
        let licensed = try project(licence: "CC BY 4.0")
        let open = try Binary.run(["check"], in: licensed.url)
        #expect(open.output.contains("error[open-licence-above-clear]"), "\(open.output)")
        let red = try project(lesson: "::: note {tlp=red}\nA name.\n:::\n")
        let all = try Binary.run(["build"], in: red.url)
        #expect(all.output.contains("error[red-in-pack]"), "\(all.output)")
        #expect(try Binary.run(["build", "--tlp", "amber+strict"], in: red.url).status == 0)
    }

    @Test func `rules of handling cannot be allowed away`() throws {
        let folder = try project(
            licence: "CC BY 4.0", lesson: "::: note {tlp=red allow=\"red-in-pack: We know them all.\"}\nA name.\n:::\n")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[bad-allowance]"), "\(run.output)")
        #expect(run.output.contains("cannot be let off"), "\(run.output)")
    }

    @Test(arguments: [("white", "clear"), ("TLP:AMBER", "amber"), ("AMBER+STRICT", "amber+strict")])
    func `a form that TLP 2 does not have is named with the one that was meant`(written: String, meant: String) throws {
        let folder = try project(lesson: "::: note {tlp=\"\(written)\"}\nText.\n:::\n")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("did you mean: \(meant)"), "\(run.output)")
    }

    @Test func `a label that is only talked about does not count`() throws {
        let folder = try project(
            label: nil, lesson: "Until 2022 the label TLP:WHITE existed; `TLP:RED` is for the room.\n")
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let json = try #require(try folder.files(below: "output/one-participant-en")["pack.json"])
        #expect(!String(decoding: json, as: UTF8.self).contains("\"tlp\""))
    }

    @Test func `a template of the project cannot lose the label`() throws {
        let folder = try project()
        let shipped = try String(
            contentsOf: Binary.repository.appending(path: "templates/html/page.mustache"), encoding: .utf8)
        let foot = "{{#tlp}}\n<p class=\"tlp foot\">\n{{>handling}}\n</p>\n{{/tlp}}\n"
        #expect(shipped.contains(foot))
        try folder.write(shipped.replacing(foot, with: ""), to: "templates/html/page.mustache")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[label-not-shown]"), "\(run.output)")
    }

    @Test func `a translation has the labels of its source`() throws {
        let folder = try project()
        let course = String(decoding: try #require(try folder.files()["content/one/course.md"]), as: UTF8.self)
        try folder.write(course.replacing("tlp: green\n", with: ""), to: "content/one/course.ja.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.output.contains("This is without a label, its source TLP:GREEN."), "\(run.output)")
        try folder.write(course, to: "content/one/course.ja.md")
        try folder.write(
            "---\ntitle: 第一\nminutes: 10\n---\n\n本文。\n\n::: note\n被害者の業種。\n:::\n", to: "content/one/first.ja.md")
        let lesson = try Binary.run(["check"], in: folder.url)
        #expect(lesson.output.contains("a part labelled TLP:AMBER of the source"), "\(lesson.output)")
    }

    /// In an exercise, too: what players get carries the label of participants, what runs it that of trainers.
    @Test func `an exercise carries labels, and a lower one leaves its parts out`() throws {
        let folder = try smallProject()
        let twin = try String(
            contentsOf: Binary.repository.appending(path: "Tests/Twins/scenario.md"), encoding: .utf8)
        let scenario =
            twin.replacing("prerequisites: nrm-101\n", with: "").replacing("audience: [csirt]\n", with: "")
            .replacing("  - id: calm\n    text: Keep calm\n    scored: yes\n", with: "")
            .replacing("tlp: amber\n", with: "tlp: green\n")
            .replacing("The log was opened.", with: "::: note {tlp=amber}\nThe log was opened.\n:::")
        try folder.write(scenario, to: "content/one/scenarios/lantern.md")
        func write(_ label: String) throws {
            try folder.write(
                "---\ntitle: A course\ntlp: \(label)\nmodules:\n  - id: one\n    title: One\n    lessons: [first]\n    scenarios: [lantern]\n---\n",
                to: "content/one/course.md")
        }
        try write("clear")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let files = try folder.files(below: "output/one-trainer-en").mapValues { String(decoding: $0, as: UTF8.self) }
        for (path, text) in files where path.hasPrefix("exercises/") {
            let label = path.contains("/players/") ? "TLP:GREEN" : "TLP:AMBER"
            if path.hasSuffix(".html") {
                #expect(text.components(separatedBy: ">\(label)</span>").count >= 3, "\(path)")
                #expect(text.contains("@top-right{content:\"\(label)\""), "\(path)")
            } else if path.hasSuffix(".txt") {
                #expect(text.hasPrefix("\(label)\n") && text.hasSuffix("\n\(label)\n"), "\(path)")
            } else if path.hasSuffix(".csv") {
                #expect(text.hasSuffix("\"\(label)\"\r\n"), "\(path)")
            }
        }
        // The sheet of one seat is amber: without it, the seat that names it would hand out nothing.
        let green = try Binary.run(["build", "--edition", "trainer", "--tlp", "green"], in: folder.url)
        #expect(green.status == 1)
        #expect(green.output.contains("does not have 'contract'"), "\(green.output)")
        try folder.write(
            scenario.replacing("title=\"National team\" handout=contract", with: "title=\"National team\""),
            to: "content/one/scenarios/lantern.md")
        let less = try Binary.run(["build", "--edition", "trainer", "--tlp", "green"], in: folder.url)
        #expect(less.status == 0, "\(less.output)")
        #expect(less.output.contains("content/one/scenarios/lantern.md:"), "\(less.output)")
        for (path, bytes) in try folder.files(below: "output/one-trainer-tlp-green-en") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("The log was opened") && !text.contains("Twenty-four hours"), "\(path)")
        }
        // The whole exercise goes where it is stricter itself.
        let clear = try Binary.run(["build", "--edition", "trainer", "--tlp", "clear"], in: folder.url)
        #expect(clear.status == 0, "\(clear.output)")
        #expect(clear.output.contains("content/one/scenarios/lantern.md (TLP:GREEN)\n"), "\(clear.output)")
        #expect(
            try folder.files(below: "output/one-trainer-tlp-clear-en").keys.contains { $0.hasPrefix("exercises/") }
                == false)
    }
}
