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

    @Test(arguments: [
        ("情報*共有*\nの会", "情報<em>共有</em>\n  の会"), ("情報\n*共有*の会", "情報\n<em>共有</em>の会"),
        ("*情報\n共有*の会", "<em>情報\n  共有</em>の会"), ("*情報*\n**共有**", "<em>情報</em>\n<strong>共有</strong>"),
        ("情報*共有。*\nそして", "情報<em>共有。</em>\n  そして"), ("情報`x`\n共有", "情報<code>x</code>\n共有"),
        ("情報*and*\n共有", "情報<em>and</em>\n共有"), ("*a*\n情報", "<em>a</em>\n情報"), ("한국\n*어*", "한국\n<em>어</em>"),
        ("情報\n*and* so", "情報\n<em>and</em> so"), ("**「情報」**\n*共有*", "<strong>「情報」</strong>\n<em>共有</em>"),
    ])
    func `lines join across marks as they do in Markdown`(markdown: String, xml: String) throws {
        let text = "---\ntitle: T\nminutes: 5\n---\n\n\(markdown)\n"
        let lesson = DocumentReader.lesson(SourceFile(path: "a.md", text: text), id: LessonID("a"))
        guard case .paragraph(let paragraph)? = try #require(lesson.value).value.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(try self.paragraph(xml) == paragraph.text)
    }

    @Test(arguments: ["<br> </br>", "<br>\n  </br>", "<cite source=\"x\"> </cite>", "<br><!-- nothing --> </br>"])
    func `white space in an empty element says nothing`(element: String) throws {
        let bare = element.replacing(/>.*<\//.dotMatchesNewlines(), with: "></")
        #expect(try paragraph("a\(element)b") == paragraph("a\(bare)b"))
    }
}
