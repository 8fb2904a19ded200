import Foundation
import Testing

@Suite struct ThemeTests {
    @Test func oneTemplateAndOneColourAreReplacedWithoutCopyingTheRest() throws {
        let folder = try smallProject(
            lesson: "::: note {kind=tip}\nDrink water.\n:::\n\n::: key-points\n- Rest.\n:::\n")
        let plain = folder.url.appending(path: "plain")
        #expect(try Binary.run(["build", "--output", plain.path], in: folder.url).status == 0)

        try folder.write(
            "<aside class=\"ours\">{{label}}: {{{body}}}</aside>\n", to: "templates/html/blocks/note.mustache")
        try folder.write(":root { --link: #7a003c; }\n", to: "templates/assets/project.css")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")

        let before = try folder.files(below: "plain/one-participant-en")
        let after = try folder.files(below: "output/one-participant-en")
        func text(_ files: [String: Data], _ path: String) throws -> String {
            String(decoding: try #require(files[path]), as: UTF8.self)
        }
        let style = "assets/style.css"
        #expect(try text(after, style) == text(before, style) + "\n:root { --link: #7a003c; }\n")
        let lesson = "lessons/first.html"
        #expect(try text(after, lesson).contains("<aside class=\"ours\">Tip: <p>Drink water.</p></aside>"))
        #expect(!(try text(before, lesson).contains("class=\"ours\"")))
        let named = [style, lesson, "phone.html", "room.html", "SHA256SUMS", "pack.json"]
        #expect(before.filter { !named.contains($0.key) } == after.filter { !named.contains($0.key) })
    }

    /// What a stick and an old telephone can bear, and a person can read: 30 kB of style, 20 kB of script, as written.
    @Test func styleAndScriptsStaySmall() throws {
        let assets = Binary.repository.appending(path: "templates/assets")
        func size(_ names: [String]) throws -> Int {
            try names.reduce(0) { try $0 + Data(contentsOf: assets.appending(path: $1)).count }
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: assets.path)
        for style in names.filter({ $0.hasSuffix(".css") }) { #expect(try size([style]) <= 30_000, "\(style)") }
        #expect(try size(names.filter { $0.hasSuffix(".js") }) <= 20_000)
    }
}
