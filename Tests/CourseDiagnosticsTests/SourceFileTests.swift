import CourseDiagnostics
import Testing

@Suite struct SourceFileTests {
    @Test(
        arguments: [
            ("", 0, 1, 1), ("", 5, 1, 1),
            ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("abc", 99, 1, 4), ("abc", -1, 1, 1),
            ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1),
            ("\tx", 1, 1, 2),
            ("a\r\nb", 1, 1, 2), ("a\r\nb", 2, 1, 2), ("a\r\nb", 3, 2, 1),
            ("\u{FEFF}abc", 0, 1, 1), ("\u{FEFF}abc", 2, 1, 1), ("\u{FEFF}abc", 3, 1, 1), ("\u{FEFF}abc", 4, 1, 2),
            ("\u{FEFF}a\nb", 5, 2, 1), ("\u{FEFF}", 3, 1, 1),
            ("会議x", 6, 1, 3), ("e\u{301}x", 3, 1, 2), ("👩‍💻x", 11, 1, 2),
            ("a\rb", 2, 2, 1), ("a\rb", 1, 1, 2), ("a\r\rb", 3, 3, 1), ("a\r", 2, 2, 1), ("\n\n\n", 2, 3, 1),
        ])
    func `an offset has a line and a column`(text: String, offset: Int, line: Int, column: Int) {
        let position = SourceFile(path: "a.md", text: text).position(of: offset)
        #expect(position == (line, column))
    }

    @Test func `every offset has the position that counting gives`() {
        let text = "\u{FEFF}one\r\n\r\nzwei 会\n\tthree\rx\n\nend"
        let file = SourceFile(path: "a.md", text: text)
        for offset in 0...file.bytes.count {
            // Characters: CRLF is one, and so is CR alone. An offset between CR and LF is in the line that they end.
            let isBetween =
                file.bytes.prefix(offset).last == UInt8(ascii: "\r")
                && file.bytes.dropFirst(offset).first == UInt8(ascii: "\n")
            let before = String(decoding: file.bytes.prefix(isBetween ? offset - 1 : offset), as: UTF8.self)
            let line = before.count(where: \.isNewline) + 1
            #expect(file.position(of: offset).line == line)
            #expect(file.lineRange(around: offset) == file.range(ofLine: line).offsets)
        }
    }

    @Test(arguments: [(0, ""), (1, ""), (2, "two"), (3, "three"), (4, ""), (9, "")])
    func `a line is found by its number`(line: Int, expected: String) {
        let file = SourceFile(path: "a.md", text: "\u{FEFF}\ntwo\r\nthree\n")
        #expect(file.text(file.range(ofLine: line)) == expected)
    }

    @Test func `a byte order mark is not in the excerpt`() throws {
        let location = SourceFile(path: "a.md", text: "\u{FEFF}abc\r\ndef").location(SourceRange(4..<5))
        #expect(location.excerpt == "abc")
        #expect((location.line, location.column, location.endLine, location.endColumn) == (1, 2, 1, 3))
        #expect((location.offset, location.length) == (4, 1))
    }

    @Test func `a range over lines ends where its last character does`() {
        let location = SourceFile(path: "a.md", text: "one\n会議\nthree").location(SourceRange(1..<7))
        #expect((location.line, location.column, location.endLine, location.endColumn) == (1, 2, 2, 2))
        #expect(location.excerpt == "one")
    }

    @Test func `without a range the first line is meant`() {
        let location = SourceFile(path: "a.md", text: "one\ntwo").location(nil)
        #expect((location.line, location.column, location.length, location.excerpt) == (1, 1, 0, "one"))
    }

    @Test func `bytes that are not UTF-8 are repaired`() {
        let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0xC3, 0x62])
        #expect(file.position(of: 3) == (1, 4))
        #expect(file.location(SourceRange(1..<2)).excerpt == "a\u{FFFD}\u{FFFD}b")
    }

    @Test(arguments: [0, 1, 299, 300, 301, 302, 1_500, 2_998, 2_999, 3_000])
    func `the excerpt of a long line holds the place`(offset: Int) {
        let file = SourceFile(path: "a.md", text: String(repeating: "会", count: 1_000))
        let location = file.location(SourceRange(offset..<offset))
        #expect(location.excerpt.utf8.count <= 1_010)
        #expect(!location.excerpt.contains("\u{FFFD}"))
        let last = location.excerptColumn + location.excerpt.count
        #expect((location.excerptColumn...last).contains(location.column))
        #expect(location.excerpt.hasPrefix("…") == (location.excerptColumn > 1))
    }

    @Test(.timeLimit(.minutes(10)))
    func `thousands of diagnostics in a large file take no time`() {
        let file = SourceFile(path: "a.md", text: String(repeating: "a line of text\n", count: 70_000))
        let locations = stride(from: 0, to: file.bytes.count, by: 100).map { file.location(SourceRange($0..<$0 + 1)) }
        #expect(locations.last?.line == 69_994)
    }
}
