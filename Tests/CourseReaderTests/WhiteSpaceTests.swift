import CourseDiagnostics
import CourseModel
import CourseReader
import Testing

@Suite struct WhiteSpaceTests {
    private func paragraph(_ xml: String) throws -> [Inline] {
        let text = "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\"><title>T</title><p>\(xml)</p></lesson>"
        let outcome = DocumentReader.lesson(SourceFile(path: "a.xml", text: text), id: LessonID("a"))
        guard case .paragraph(let paragraph)? = try #require(outcome.value).value.blocks.first else { return [] }
        return paragraph.text
    }

    @Test func runsBecomeOneSpaceAndTheEndsGo() throws {
        #expect(try paragraph("\n  one \t two\n  three  ") == [.text("one two three")])
    }

    @Test(arguments: ["<code>x</code>", "<footnote>x</footnote>", "<cite source=\"x\"/>", "<ref to=\"#x\"/>"])
    func theSpaceAfterAnInlineStays(inline: String) throws {
        #expect(try paragraph("a \(inline) b").last == .text(" b"))
    }

    @Test func linesOfJapaneseJoinWithoutASpace() throws {
        #expect(try paragraph("情報\n  共有 and\n more") == [.text("情報共有 and more")])
    }
}
