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
        try folder.write("---\ntitle: First\nminutes: 10\n---\n\nEverybody reads this.\n\n\(lesson)", to: "content/one/first.md")
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
                    #expect(text.contains("assets/tlp.css"), "\(pack)/\(path)")
                } else if path.hasSuffix(".txt") {
                    #expect(text.hasPrefix("TLP:AMBER\n"), "\(pack)/\(path)")
                    #expect(text.hasSuffix("\nTLP:AMBER\n"), "\(pack)/\(path)")
                }
            }
            let style = try #require(try folder.files(below: "output/\(pack)")["assets/tlp.css"])
            #expect(String(decoding: style, as: UTF8.self).contains("content: \"TLP:AMBER\"; font: bold 12pt"))
            let json = try #require(try folder.files(below: "output/\(pack)")["pack.json"])
            #expect(String(decoding: json, as: UTF8.self).contains("\"label\" : \"TLP:AMBER\""))
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

    @Test func `a lower label leaves stricter parts out, says which, and has a folder of its own`() throws {
        let folder = try project(lessonLabel: "amber+strict")
        let run = try Binary.run(["build", "--edition", "trainer", "--tlp", "TLP:GREEN"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("left out of one-trainer-tlp-green-en: content/one/first.md:8 (TLP:AMBER)\n"), "\(run.output)")
        #expect(run.output.contains("left out of one-trainer-tlp-green-en: content/one/second.md (TLP:AMBER+STRICT)\n"))
        let files = try folder.files(below: "output/one-trainer-tlp-green-en")
        #expect(files["lessons/second.html"] == nil)
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("sector of the victim") && !text.contains("Second") && !text.contains("AMBER"), "\(path)")
        }
        #expect(String(decoding: files["index.html"] ?? Data(), as: UTF8.self).contains("TLP:GREEN"))
    }

    @Test func `a link into what was left out is an error`() throws {
        let folder = try project(lesson: "See [the second](lesson:second).\n", lessonLabel: "amber")
        let run = try Binary.run(["build", "--tlp", "green"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[reference-into-removed-text]"), "\(run.output)")
    }

    @Test func `no label is not clear`() throws {
        let folder = try project(label: nil, lesson: "Plain.\n")
        let plain = try Binary.run(["build"], in: folder.url)
        #expect(plain.status == 0, "\(plain.output)")
        for (path, bytes) in try folder.files(below: "output/one-participant-en") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("TLP:"), "\(path)")
        }
        let clear = try Binary.run(["build", "--tlp", "clear"], in: folder.url)
        #expect(clear.status == 1)
        #expect(clear.output.contains("error[course-above-limit]"), "\(clear.output)")
    }

    @Test func `asking for less than the course's own label is an error`() throws {
        let run = try Binary.run(["build", "--tlp", "green"], in: try project(label: "amber").url)
        #expect(run.status == 1)
        #expect(run.output.contains("stricter than the TLP:GREEN asked for"), "\(run.output)")
    }

    @Test(arguments: ["red", "TLP:WHITE"]) func `there is no pack for such a label`(label: String) throws {
        #expect(try Binary.run(["build", "--tlp", label], in: try project().url).status == 64)
    }

    @Test func `a creative commons licence above clear is an error, and red is one in any pack`() throws {
        let open = try Binary.run(["check"], in: try project(licence: "CC BY 4.0").url)
        #expect(open.output.contains("error[open-licence-above-clear]"), "\(open.output)")
        let red = try project(lesson: "::: note {tlp=red}\nA name.\n:::\n")
        let all = try Binary.run(["build"], in: red.url)
        #expect(all.output.contains("error[red-in-pack]"), "\(all.output)")
        #expect(try Binary.run(["build", "--tlp", "amber+strict"], in: red.url).status == 0)
    }

    @Test(arguments: [("white", "clear"), ("TLP:AMBER", "amber"), ("AMBER+STRICT", "amber+strict")])
    func `a form that TLP 2 does not have is named with the one that was meant`(written: String, meant: String) throws {
        let run = try Binary.run(
            ["check"], in: try project(lesson: "::: note {tlp=\"\(written)\"}\nText.\n:::\n").url)
        #expect(run.status == 1)
        #expect(run.output.contains("did you mean: \(meant)"), "\(run.output)")
    }

    @Test func `a label that is only talked about does not count`() throws {
        let folder = try project(label: nil, lesson: "Until 2022 the label TLP:WHITE existed; `TLP:RED` is for the room.\n")
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let json = try #require(try folder.files(below: "output/one-participant-en")["pack.json"])
        #expect(!String(decoding: json, as: UTF8.self).contains("\"tlp\""))
    }
}
