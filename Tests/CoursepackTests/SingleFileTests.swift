import Foundation
import Testing

/// The two pages that are used without the rest of the pack: room.html for the projector, phone.html for a telephone.
@Suite struct SingleFileTests {
    private let files: [String: Data]

    init() throws {
        let folder = try smallProject(
            lesson: """
                ## A night in the harbour

                The cranes stopped at two.

                ## A part {#part}

                Words that belong on the page, not on the wall.
                See [the part](#part)[^n], [the question](#q) and [the second](lesson:second#there).

                [^n]: A note at the end.

                ![A map](images/map.svg)

                ::: activity {#mark title="Mark it" minutes=5}
                Mark the map.

                ::: debrief
                Which mark split the room?
                :::
                :::

                ::: question {#q type=single use=practice}
                Which one?

                - [x] The first

                  Because the harbour is closed.
                - [ ] The second
                :::

                ::: exercise
                Name three.

                ::: hint
                One of them is wet.
                :::

                ::: solution
                Land, sea and air.
                :::
                :::

                ::: trainer-note
                Wait for the quiet table.
                :::

                """)
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - id: one\n    title: One\n    lessons: [first, second]\n---\n",
            to: "content/one/course.md")
        try folder.write(
            "---\ntitle: Second\nminutes: 5\n---\n\n## There {#there}\n\n::: question {#q type=true-false use=practice}\nIs it?\n\n- [x] True\n- [ ] False\n:::\n",
            to: "content/one/second.md")
        try folder.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n", to: "content/one/images/map.svg")
        let run = try Binary.run(["build", "--edition", "trainer", "--edition", "answers"], in: folder.url)
        try #require(run.status == 0, "\(run.output)")
        files = try folder.files(below: "output/one-trainer-en")
        // Nobody teaches from the edition with answers.
        #expect(try folder.files(below: "output/one-answers-en").keys.contains("room.html") == false)
    }

    private func page(_ name: String) throws -> String {
        String(decoding: try #require(files[name]), as: UTF8.self)
    }

    private func values(of attribute: String, in page: String) -> [Substring] {
        page.split(separator: " \(attribute)=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }

    @Test func `the room sees the case, tasks and pictures, and no key even in a trainer's pack`() throws {
        let room = try page("room.html")
        for shown in [
            "The cranes stopped at two.", "A part", "images/map.svg", "Mark the map.", "data-minutes=\"5\"",
            "Which mark split the room?", "Which one?", "Name three.",
        ] { #expect(room.contains(shown), "\(shown)") }
        for secret in [
            "harbour is closed", "quiet table", "data-right", "Right: A", "class=\"trainer ", "Land, sea", "is wet",
            "belong on the page",
        ] { #expect(!room.contains(secret), "\(secret)") }
        // One thing a screen.
        for screen in room.components(separatedBy: "<section class=\"screen").dropFirst() {
            #expect(!(screen.contains("Mark the map.") && screen.contains("Which mark split")), "\(screen)")
        }
    }

    @Test(arguments: ["room.html", "phone.html"]) func `each id is there once, and links lead to one`(
        name: String
    ) throws {
        let text = try page(name)
        let ids = values(of: "id", in: text)
        #expect(Set(ids).count == ids.count)
        for address in values(of: "href", in: text) where address.hasPrefix("#") {
            #expect(ids.contains(address.dropFirst()), "\(address)")
        }
        // Two questions of one name on one page do not share their choice.
        let names = values(of: "name", in: text).filter { $0.hasSuffix("q_choice") }
        #expect(Set(names).count == 2)
    }

    @Test func `the telephone's page loads nothing and links to no other file`() throws {
        let phone = try page("phone.html")
        #expect(phone.contains("The first") && phone.contains("A note at the end.") && phone.contains("Second"))
        #expect(values(of: "src", in: phone).allSatisfy { $0.hasPrefix("data:image/svg+xml;base64,") })
        #expect(values(of: "src", in: phone).count == 1)
        #expect(values(of: "href", in: phone).allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https:") })
        #expect(!phone.contains("<link") && !phone.contains("<script"))
        #expect(phone.contains("style-src 'sha256-"))
        #expect(phone.contains("href=\"#page_lessons_second_there\""))
    }
}
