import CourseDiagnostics
import CourseReader
import CoursepackTestSupport
import Testing
import XMLKit

@Suite struct ConversionMarkdownTests {
    private func write(_ blocks: String) throws -> Outcome<String> {
        let xml = lessonXML(blocks)
        return MarkdownWriter.write(try parsedXML(xml), of: SourceFile(path: "test.xml", text: xml))
    }

    /// The Markdown of blocks, without the front matter.
    private func written(_ blocks: String) throws -> String {
        let text = try #require(try write(blocks).value)
        return String(text.dropFirst("---\ntitle: T\nminutes: 5\n---\n\n".count).dropLast())
    }

    @Test(arguments: Twin.all)
    func `a twin reads well in Markdown`(twin: Twin) throws {
        let source = try twin.source("xml")
        let tree = try #require(DocumentReader.tree(source, root: twin.root).value)
        expectGolden(try #require(MarkdownWriter.write(tree, of: source).value), "conversion/\(twin.name).md")
    }

    @Test(arguments: [
        ("2 * 3 &lt; 7, a snake_case name, AT&amp;T, ~5", "2 * 3 < 7, a snake_case name, AT&T, ~5"),
        (
            "*a* _b_ [c] `d` ~~e~~ &lt;f> &amp;amp; \\",
            "\\*a\\* \\_b\\_ \\[c\\] \\`d\\` \\~\\~e\\~\\~ \\<f> \\&amp; \\\\"
        ),
        ("1986. A year", "1986\\. A year"), ("- no list", "\\- no list"), ("# no heading", "\\# no heading"),
        ("::: no directive", "\\::: no directive"), ("> no quote", "\\> no quote"),
        ("at https://a.org, www.a.org, a@b.org", "at https\\://a.org, www\\.a.org, a\\@b.org"),
        ("a<br/>- b<br/>===", "a\\\n\\- b\\\n\\==="), ("a<br/>", "a[](br:)"),
        ("<!-- c -->a", "a<!-- c -->"), ("a<br/><!-- c -->b", "a[](br:)<!-- c -->b"),
    ])
    func `text keeps its letters`(xml: String, markdown: String) throws {
        #expect(try written("<p>\(xml)</p>") == markdown)
    }

    @Test(arguments: [
        ("<em>a</em> and <strong>b</strong>", "*a* and **b**"),
        ("un<em>believ</em>able", "un*believ*able"),
        ("これは<strong>「重要」</strong>です", "これは[「重要」](strong:)です"),
        ("<strong><em>a</em></strong>", "**_a_**"), ("<em>a</em><em>b</em>", "*a*_b_"),
        ("<em>a <em>b</em></em>", "*a [b](em:)*"), ("a<em> b </em>c", "a[ b ](em:)c"), ("a <em/> b", "a [](em:)b"),
        ("<del>a</del>x<del> b</del>", "~~a~~x[ b](del:)"),
        ("<code>a`b</code> <code>`</code> <code/>", "``a`b`` `` ` `` [](code:)"),
        ("<code>a</code><code>b</code>", "`a`[b](code:)"),
        ("H<sub>2</sub>O <foreign lang=\"ja\">会議</foreign>", "H[2](sub:)O [会議](lang:ja)"),
        (
            "<link href=\"https://a.org\">the <foreign lang=\"ja\">会議</foreign></link>",
            "[the ![会議](lang:ja)](https://a.org)"
        ),
        ("<em>「<link href=\"https://a.org\">b</link></em>c", "![「[b](https://a.org)](em:)c"),
        ("<link href=\"https://a.org\">https://a.org</link>", "<https://a.org>"),
        ("<link href=\"https://a.org/(b)\" title=\"&quot;c&quot;\">d</link>", "[d](<https://a.org/(b)> \"\\\"c\\\"\")"),
        ("<ref to=\"#a\"/> wow!<ref to=\"#a\">b</ref>", "[](#a) wow\\![b](#a)"),
        ("x<cite source=\"a\"/><cite source=\"b\" locator=\"[1]; @2\"/>", "x[@a; @b, \\[1\\]\\; @2]"),
    ])
    func `words take marks where they work, and else the form of a link`(xml: String, markdown: String) throws {
        #expect(try written("<p>\(xml)</p>") == markdown)
    }

    @Test func `lists of one kind beside each other take different marks`() throws {
        let list = "<list kind=\"bullet\"><item><p>a</p></item></list>"
        let numbers = "<list kind=\"ordered\"><item><p>a</p></item></list>"
        #expect(try written(list + list + numbers + numbers) == "- a\n\n* a\n\n1. a\n\n1) a")
    }

    @Test func `an item begins with whatever it holds`() throws {
        let items = [
            "", "<codeblock>x</codeblock>", "<list><item><p>a</p></item></list>", "<separator/>",
            "<p>a</p><list><item><p>b</p></item></list>",
        ]
        let markdown = try written("<list>\(items.map { "<item>\($0)</item>" }.joined())</list>")
        #expect(markdown == "-\n\n-\n  ```\n  x\n  ```\n\n-\n  - a\n\n-\n  ---\n\n- a\n\n  - b")
    }

    @Test func `what would be taken for a part keeps its directive`() throws {
        let option = "<option><p>a</p></option>"
        let markdown = try written(
            "<question type=\"single\" use=\"test\"><prompt><list kind=\"check\"><item><p>b</p></item></list></prompt>"
                + option + option + "</question>")
        #expect(
            markdown
                == ":::: question {type=single use=test}\n::: prompt\n- [ ] b\n:::\n\n- [ ] a\n- [ ] a\n::::")
    }

    @Test(arguments: [
        ("<p/>", "An empty paragraph cannot be said in Markdown."),
        ("<p><image src=\"a.svg\"/></p>", "A paragraph with nothing but an image is a figure in Markdown."),
        ("<p>a<footnote/></p>", "An empty footnote cannot be said in Markdown."),
        (
            "<p><link href=\"https://a.org\">a <link href=\"https://b.org\">b</link></link></p>",
            "A link inside a link cannot be said in Markdown."
        ),
        (
            "<section><title>a</title></section><p>b</p>",
            "In Markdown a block after a section belongs to that section."
        ),
        (
            "<section><title>a</title><section><title>b</title><section><title>c</title><section><title>d</title>"
                + "</section></section></section></section>", "This section is nested more than three deep."
        ),
        ("<list start=\"3\"><item><p>a</p></item></list>", "Only an ordered list can have a start in Markdown."),
        (
            "<list><item checked=\"yes\"><p>a</p></item></list>",
            "Only an item of a check list can be checked in Markdown."
        ),
        (
            "<table><head><cell>a</cell></head><row><cell>b</cell><cell>c</cell></row></table>",
            "The row has more cells than the head of the table, which Markdown cannot say."
        ),
    ])
    func `what Markdown cannot say is named, and nothing is written`(blocks: String, message: String) throws {
        let outcome = try write(blocks)
        #expect(outcome.value == nil)
        #expect(outcome.diagnostics.map(\.message).contains(message))
    }
}
