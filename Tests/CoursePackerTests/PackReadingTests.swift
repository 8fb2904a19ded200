import CourseModel
import Testing

@testable import CoursePacker

/// What a file has from another one is passed over, and found there all the same.
@Suite struct PackReadingTests {
    private static let phrase = ["machines", "take", "control", "in", "coastal", "towns"]

    private func gate(_ files: [(path: String, text: String)]) -> PackGate {
        let withheld = LeakSearch(
            [LeakSearch.WithheldText(text: Self.phrase.joined(separator: " "), part: 0)], ids: ["hidden": 1])
        return PackGate(
            files.map { PackFile(path: $0.path, bytes: Array($0.text.utf8)) }, withheld: withheld, kept: [])
    }

    private func leaks(_ files: [(path: String, text: String)]) -> [String] {
        gate(files).leaks.map { "\($0.file):\($0.line)" }
    }

    private let before = "<p>Nobody here knows more about it than the others do.</p>\n"

    @Test func `a leak in a copy is told of each file, at its own line`() {
        let page = before + "<p>Most machines take <b>control</b> in coastal towns.</p>\n" + before
        let text = "Nobody knows.\n\n  Most machines take\n  control in coastal towns.\n\nNobody knows.\n\n"
        #expect(
            leaks([("a.html", page), ("b.html", before + "\n" + page), ("c.txt", text), ("d.txt", "\n\n" + text)])
                == ["a.html:2", "b.html:4", "c.txt:4", "d.txt:6"])
    }

    @Test func `a leak across the end of a copy is found`() {
        let start = before + "<p>All of us say again that machines take control in "
        #expect(
            leaks([
                ("a.html", start + "<a href=\"#1\">the harbours</a></p>"),
                ("b.html", start + "<a class=\"x\" href=\"#2\">coastal towns</a></p>"),
                ("c.html", start + "<a class=\"x\" href=\"#2\">coastal</a> waters</p>" + before),
                ("d.html", start + "coastal <em>towns</em></p>" + before),
            ]) == ["b.html:2", "d.html:2"])
    }

    @Test func `a leak of the first file is none of a copy that says other words before it`() {
        let end = " take control in <a href=\"x\">coastal towns</a> as all of us have said again and again.</p>"
        #expect(
            leaks([
                ("a.html", before + "<p>Most machines" + end), ("b.html", before + "<p>Few of them" + end),
                ("c.html", before + "<p>machines</p><p>" + end),
            ]) == ["a.html:2"])
    }

    @Test func `an attribute in which a copy differs is read, and the others are repeated`() {
        let page =
            before + "<p id=\"ITS\" class=\"some\" title=\"WORDS\">Some words that all of the pages have</p>\n" + before
        func with(_ id: String, _ title: String) -> String {
            page.replacing("ITS", with: id).replacing("WORDS", with: title)
        }
        let leak = "machines take control in coastal towns"
        #expect(
            leaks([
                ("a.html", with("a", leak)), ("b.html", with("b", "nothing")), ("c.html", with("c", leak)),
                ("d.html", with("hidden", "nothing")), ("e.html", with("a", leak)),
            ]) == ["a.html:2", "c.html:2", "d.html:2", "e.html:2"])
    }

    @Test func `links and anchors of a copy are those of its own page`() {
        let page = before + "<p><a href=\"#one\">To a place that some of the pages have, others not.</a></p>\n"
        let gate = gate([
            ("a.html", page + "<p id=\"one\">Here it is.</p>"), ("b.html", page), ("lessons/c.html", page),
            ("d.html", page + "<p id=\"one\">Here it is.</p>"),
        ])
        #expect(gate.offlineProblems.map(\.page) == ["b.html", "lessons/c.html"])
    }

    @Test(arguments: [
        "<p title=\"as long as it must be to be looked up", "<p title='a>b", "<p", "<", "<p class=\"x\"", "</p",
        "<p>text that is as long as it must be to be looked up &am",
    ])
    func `markup that ends in the middle is read anew where a copy goes on`(end: String) {
        let leak = "\">machines take control in coastal towns</p>"
        #expect(leaks([("a.html", before + end), ("b.html", before + end + leak)]) == ["b.html:2"])
        #expect(leaks([("a.html", before + end + leak), ("b.html", before + end)]) == ["a.html:2"])
        #expect(leaks([("a.html", before + end), ("b.txt", before + end), ("c.html", before + end)]) == [])
    }

    @Test func `a value that ends with one file and goes on in its copy is still a value there`() {
        let start = before + "<p title=\"as long as it must be to be looked up"
        #expect(leaks([("a.html", start), ("b.html", start + "\" id=\"hidden\">Nobody knows.</p>")]) == ["b.html:2"])
    }

    @Test func `text and markup of the same bytes are not taken for each other`() {
        let shared = "machines take control in the long and winding coastal towns\n\n"
        let tagged = "machines take control<b> in coastal</b> towns and so on and on\n\n"
        #expect(
            leaks([("a.txt", shared + tagged), ("b.html", shared + tagged), ("c.txt", tagged + shared)]) == ["b.html:3"]
        )
    }

    /// Packs of pieces that come again and again, now with other attributes, now with other words before or after. What is in
    /// them is known from how they were made.
    @Test(arguments: 0..<300)
    func `whatever pages and texts share, each leak and each broken link is found`(seed: Int) {
        var random = Pieces(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        var files: [(path: String, text: String)] = []
        var leaking: Set<String> = []
        var broken: Set<String> = []
        for number in 0..<6 {
            let isPage = random.one(of: [true, true, false])
            let path = "\(number)" + (isPage ? ".html" : ".txt")
            var text = ""
            var ids: Set<Int> = []
            var links: Set<Int> = []
            for _ in 0..<random.below(12) {
                let words = random.paragraph()
                if Self.holds(words) { leaking.insert(path) }
                guard isPage else {
                    text += words.joined(separator: random.one(of: [" ", "\n", " - "])) + "\n\n"
                    continue
                }
                let (id, link) = (random.below(6), random.below(6))
                let hasID = random.one(of: [true, false])
                if hasID { ids.insert(id) }
                text += hasID ? "<p id=\"i\(id)\">" : "<p>"
                for (place, word) in words.enumerated() {
                    if place == 3 {
                        links.insert(link)
                        text += "<a href=\"#i\(link)\">\(word)</a> "
                    } else {
                        text += word + random.one(of: [" ", " ", " ", "\n", " <em>—</em> "])
                    }
                }
                text += "</p>\n"
            }
            if isPage, !links.isSubset(of: ids) { broken.insert(path) }
            files.append((path, text))
        }
        let gate = gate(files)
        #expect(Set(gate.leaks.map(\.file)) == leaking)
        #expect(Set(gate.offlineProblems.map(\.page)) == broken)
    }

    private static func holds(_ words: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: phrase) }
    }

    /// Chooses, from a seed, among a few paragraphs and words.
    private struct Pieces {
        var state: UInt64

        mutating func below(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }

        mutating func one<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }

        /// Words that are part of the phrase, or all of it, among others.
        mutating func paragraph() -> [String] {
            let beginnings = ["nobody who was there", "the most that we can say is that", "again and again"]
            let ends = ["as all of them have known", "and nothing else", "harbours"]
            var words = one(of: beginnings).split(separator: " ").map(String.init)
            let first = below(3) == 0 ? below(phrase.count) : 0
            words += phrase[first..<(below(3) == 0 ? first + below(phrase.count - first) : phrase.count)]
            return words + one(of: ends).split(separator: " ").map(String.init)
        }
    }
}
