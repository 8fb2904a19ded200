import Testing

@testable import CourseRenderer

@Suite("Content that moves to another page")
struct AttributeRewritingTests {
    /// The content with anchors that begin with `p_` and without links.
    private func moved(_ content: String) -> String {
        let bytes = AttributeRewriting.rewrite(Array(content.utf8)[...]) { kind, value in
            kind == .link ? .without : AttributeRewriting.prefixed(kind, value, by: Array("p_".utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "has its anchors and what refers to them changed, and nothing else",
        arguments: [
            ("<p id=\"a\" class=\"id\">id=&quot;a&quot;</p>", "<p id=\"p_a\" class=\"id\">id=&quot;a&quot;</p>"),
            ("<input\nname=\"a\" data-id=\"b\" value=\"\"/>", "<input\nname=\"p_a\" data-id=\"b\" value=\"\"/>"),
            ("<label for=\"a\">é</label>", "<label for=\"p_a\">é</label>"),
            ("<nav aria-labelledby=\"a b\">", "<nav aria-labelledby=\"p_a p_b\">"),
            ("<fieldset id=\"a\" aria-describedby=\"a_b\">", "<fieldset id=\"p_a\" aria-describedby=\"p_a_b\">"),
            ("<a href=\"#a\" rel=\"next\">b</a> <a href=\"\">c</a>", "<a rel=\"next\">b</a> <a>c</a>"),
            ("<img src=\"a.png\" alt=\"\"/>", "<img src=\"a.png\" alt=\"\"/>"),
            ("", ""), ("no attribute", "no attribute"), ("<p id=\"a", "<p id=\"a"),
        ])
    func rewriting(content: String, expected: String) { #expect(moved(content) == expected) }

    @Test("begins and ends at the first and the last of some words")
    func words() {
        let bytes = Array("<m><main>a</main><main>b</main></m>".utf8)
        bytes.withUnsafeBufferPointer { bytes in
            #expect(bytes.first("<main>", from: 0) == 3)
            #expect(bytes.first("<main>", from: 4) == 17)
            #expect(bytes.first("<main>", from: 18) == nil)
            #expect(bytes.last("</main>") == 24)
            #expect(bytes.last("</m>") == 31)
            #expect(bytes.last("</mai>") == nil)
        }
        let nothing: [UInt8] = []
        nothing.withUnsafeBufferPointer { bytes in
            #expect(bytes.first("<", from: 0) == nil)
            #expect(bytes.last("<") == nil)
        }
    }
}
