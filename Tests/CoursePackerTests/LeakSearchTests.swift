import CourseModel
import Testing

@testable import CoursePacker

/// The second wall by itself. `LeakTests` plants leaks in whole projects.
@Suite struct LeakSearchTests {
    private let note = "Most machines take control in the coastal towns. The visible half is the smaller one."

    private func lines(_ text: String, kept: [String]) -> [Int] {
        leaks([("text/lesson.txt", text)], kept: kept).map(\.line)
    }

    @Test func `two blocks that only happen to be neighbours are no leak`() {
        let text = """
               c) Nobody has control in the coastal towns.
               The answer is at the end of this text.

            """
        let kept = ["Nobody has control in the coastal towns.", "The answer is at the end of this text."]
        #expect(lines(text, kept: kept) == [])
        // Where readers do not get the words of one of the two otherwise, it is.
        #expect(lines(text, kept: [kept[1]]) == [2])
    }

    @Test func `a line that the next word had no room on goes on`() {
        let text = """
            The most that we can say for the moment is: control in the coastal
            towns. The visible

            """
        let kept = ["We can say for the moment: control in the coastal waters.", "Some towns. The visible."]
        #expect(lines(text, kept: kept) == [2])
    }

    @Test func `a withheld text in a narrow column is a leak`() {
        let text = """
            | Fear | What they say     |
            | ---- | ----------------- |
            | 1    | machines take     |
                     control in the
                     coastal towns

            """
        #expect(lines(text, kept: ["The control in the harbour.", "All coastal towns."]) == [5])
    }

    @Test func `a text of the search index is a leak by itself, and not together with the next`() {
        let index = """
            ["First","lessons/first.html",[
            ["","First",
            "Nobody knows why.",
            "All machines take control in the coastal towns."],
            ["part","Part",
            "Some say that most machines take control",
            "in the coastal towns"]]]
            """
        #expect(lines(index, kept: []) == [4])
        #expect(lines(index.replacing("All machines take", with: "They"), kept: []) == [])
    }

    /// Words of ASCII letters are read eight bytes at a time where so many follow, others byte by byte.
    @Test(arguments: [
        "I", "of", "machine", "machines", "MACHINES", "interoperability", "internationalisation", "A4", "7",
    ])
    func `a word is the same wherever it stands`(word: String) {
        func words(_ text: String) -> [UInt64] {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var stream = WordStream(bytes, in: bytes.indices, hasReferences: true)
                var hashes: [UInt64] = []
                while let word = stream.next() { hashes.append(word.hash) }
                return hashes
            }
        }
        let alone = words(word.lowercased())
        #expect(alone.count == 1)
        for after in [
            "", ".", " ", "…", "—", "@[", "&amp;", "&#8212;", "\u{A0}", "        ", "_________", ": ? , ; = `",
        ] {
            for before in ["", "é ", "“", "   ", "1_", "^^^^^^^^"] {
                let found = words(before + word + after).filter { alone.contains($0) }
                #expect(found == alone, "\(before)\(word)\(after)")
                // With a letter of its own at its end it is another.
                #expect(words(before + word + "é" + after).filter { alone.contains($0) } == [])
            }
        }
    }

    private func leaks(_ files: [(path: String, text: String)], kept: [String] = []) -> [LeakSearch.Leak] {
        PackGate(
            files.map { PackFile(path: $0.path, bytes: Array($0.text.utf8)) },
            withheld: LeakSearch([LeakSearch.WithheldText(text: note, part: 0)], ids: [:]), kept: [{ kept }]
        ).leaks
    }

    @Test func `words that another page has harmlessly are a leak where the rest of the phrase follows`() {
        let start = "<p>Most machines take control in"
        let found = leaks([
            ("a.html", "\(start)</p>"), ("b.html", "\(start)\n<em>the coastal towns</em></p>"),
            ("c.html", "<p>No</p>\n\(start)</p><p>the coastal towns</p>"),
        ])
        #expect(found.map(\.file) == ["b.html"])
        #expect(found.map(\.line) == [2])
    }

    @Test func `a leak is told of each text file that has it, next to paragraphs that others have harmlessly`() {
        let leak = "Nobody knows.\n\n  Most machines take control\n  in the coastal towns.\n\nNobody knows.\n\n"
        let harmless = "Nobody knows.\n\nMost machines take control\n\n"
        let found = leaks([
            ("a.txt", harmless), ("b.txt", leak), ("c.txt", harmless + "in the coastal towns.\n"),
            ("d.txt", leak + leak),
        ])
        #expect(found.map(\.file) == ["b.txt", "d.txt"])
        #expect(found.map(\.line) == [4, 4])
    }

    @Test func `a leak is told of each page that has it`() {
        let leak = "<p>The visible half is the smaller one.</p>"
        #expect(
            leaks([("a.html", leak), ("b.html", leak), ("phone.html", leak)]).map(\.file) == [
                "a.html", "b.html", "phone.html",
            ])
    }
}
