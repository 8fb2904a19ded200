import Testing

/// A mistake that authors make in XML, and what the file then looks like.
struct XMLMistake: CustomTestStringConvertible, Sendable {
    var name: String
    var root = "lesson"
    var text: String

    var testDescription: String { name }
}

extension XMLMistake {
    /// A lesson around `body`, whose first line is line 3.
    private init(_ name: String, _ body: String) {
        self.name = name
        text = """
            <lesson xmlns="urn:coursepack:1" minutes="45">
              <title>Marking what you share</title>
            \(body)
            </lesson>

            """
    }

    private init(_ name: String, root: String = "lesson", file text: String) {
        self.name = name
        self.root = root
        self.text = text
    }

    /// Each of them has a golden of its name.
    static let all = vocabulary + values + form

    private static let vocabulary = [
        XMLMistake("misspelt-element", "  <activty><p>Label the six reports.</p></activty>"),
        XMLMistake("unknown-element", "  <video src=\"x.mp4\"/>"),
        XMLMistake("element-of-HTML", "  <h2>Four labels</h2>\n  <ul><li>One</li></ul>\n  <p>A <b>bold</b> word.</p>"),
        XMLMistake(
            "element-in-the-wrong-place",
            "  <section>\n    <title>Labels</title>\n    <hint><p>Think.</p></hint>\n  </section>"),
        XMLMistake("activity-in-a-paragraph", "  <p>Now <activity><p>Label.</p></activity></p>"),
        XMLMistake("activity-in-a-list", "  <list><item><activity><p>Label.</p></activity></item></list>"),
        XMLMistake(
            "missing-title", file: "<lesson xmlns=\"urn:coursepack:1\" minutes=\"45\">\n  <p>Text.</p>\n</lesson>\n"),
        XMLMistake("section-without-a-title", "  <section id=\"labels\">\n    <p>Text.</p>\n  </section>"),
        XMLMistake(
            "text-where-blocks-belong",
            "  A hospital tells the national team.\n  <p>Text.</p>\n  <note>\n    Mind the gap.\n  </note>"),
        XMLMistake("text-in-an-empty-element", "  <separator>* * *</separator>"),
        XMLMistake("list-without-items", "  <list kind=\"bullet\"></list>"),
        XMLMistake("paragraph-in-a-list", "  <list>\n    <p>One</p>\n  </list>"),
        XMLMistake(
            "text-in-an-option",
            """
              <question id="q" type="single" use="practice">
                <prompt><p>Which?</p></prompt>
                <option>RED</option>
                <option correct="yes">CLEAR</option>
              </question>
            """),
        XMLMistake("text-in-a-section-without-a-title", "  <section id=\"a\">Some words.</section>"),
        XMLMistake("text-in-an-item", "  <list>\n    <item>One</item>\n  </list>"),
        XMLMistake(
            "repeated-part",
            "  <activity>\n    <steps><p>One.</p></steps>\n    <steps><p>Two.</p></steps>\n  </activity>"),
        XMLMistake("two-titles", "  <title>Again</title>"),
        XMLMistake(
            "definitions-out-of-order",
            "  <definitions>\n    <definition><p>A label.</p></definition>\n    <term>TLP</term>\n  </definitions>"),
        XMLMistake("term-without-a-definition", "  <definitions>\n    <term>TLP</term>\n  </definitions>"),
        XMLMistake(
            "question-with-one-option",
            "  <question type=\"single\" use=\"practice\">\n    <prompt><p>Which label fits?</p></prompt>\n    <option correct=\"yes\"><p>AMBER</p></option>\n  </question>"
        ),
        XMLMistake(
            "question-without-prompt",
            "  <question type=\"single\" use=\"test\">\n    <p>Which label fits?</p>\n    <option><p>GREEN</p></option>\n    <option correct=\"yes\"><p>AMBER</p></option>\n  </question>"
        ),
        XMLMistake("table-without-a-head", "  <table>\n    <row><cell>One</cell></row>\n  </table>"),
        XMLMistake("alias-instructor", "  <instructor><p>Let both sides argue.</p></instructor>"),
        XMLMistake(
            "text-with-an-element-where-only-text-belongs",
            file:
                "<lesson xmlns=\"urn:coursepack:1\" minutes=\"45\">\n  <title>Marking <em>what</em> you share</title>\n</lesson>\n"
        ),
        XMLMistake("wrong-root", file: "<course xmlns=\"urn:coursepack:1\">\n  <title>Sharing</title>\n</course>\n"),
        XMLMistake(
            "unknown-root", file: "<document xmlns=\"urn:coursepack:1\">\n  <title>Sharing</title>\n</document>\n"),
        XMLMistake(
            "course-without-modules", root: "course",
            file: "<course xmlns=\"urn:coursepack:1\">\n  <title>Sharing</title>\n  <module id=\"a\"/>\n</course>\n"),
    ]

    private static let values = [
        XMLMistake("wrong-value", "  <note kind=\"warnin\"><p>Mind the gap.</p></note>"),
        XMLMistake(
            "true-for-yes",
            "  <image src=\"images/a.png\" alt=\"\"/>\n  <list kind=\"check\"><item checked=\"true\"><p>One</p></item></list>"
        ),
        XMLMistake("number-in-words", "  <activity minutes=\"twenty\"><p>Label.</p></activity>"),
        XMLMistake("id-with-capitals", "  <section id=\"Four Labels\"><title>Labels</title></section>"),
        XMLMistake(
            "duplicate-id",
            "  <section id=\"labels\"><title>One</title></section>\n  <section id=\"labels\"><title>Two</title></section>"
        ),
        XMLMistake(
            "unknown-attribute",
            "  <activity titel=\"Mark it\" colour=\"red\"><p>Label.</p></activity>\n  <p class=\"big\">Text.</p>"),
        XMLMistake(
            "missing-attribute",
            "  <answer-space/>\n  <question>\n    <prompt><p>Which?</p></prompt>\n    <option><p>A</p></option>\n    <option><p>B</p></option>\n  </question>"
        ),
        XMLMistake(
            "link-without-scheme",
            "  <p>See <link href=\"www.example.org\">the site</link> or <link href=\"javascript:alert(1)\">this</link>.</p>"
        ),
        XMLMistake("attribute-as-element", "  <minutes>20</minutes>\n  <p>Text.</p>"),
        XMLMistake("reference-to-a-file", "  <p>See <ref to=\"eleven-norms.xml\">the norms</ref>.</p>"),
        XMLMistake(
            "wrong-namespace",
            file: "<lesson xmlns=\"urn:coursepack:2\" minutes=\"45\">\n  <title>T</title>\n</lesson>\n"),
        XMLMistake("no-namespace", file: "<lesson minutes=\"45\">\n  <title>T</title>\n</lesson>\n"),
        XMLMistake("foreign-namespace", "  <p>Text <b xmlns=\"http://www.w3.org/1999/xhtml\">bold</b>.</p>"),
        XMLMistake("unknown-prefix", "  <cp:p>Text.</cp:p>\n  <p xml:lang=\"ja\" x:y=\"z\">文</p>"),
        XMLMistake("processing-instruction", "  <?page-break now?>\n  <p>Text.</p>"),
        XMLMistake(
            "schema-location",
            file:
                "<lesson xmlns=\"urn:coursepack:1\" minutes=\"45\"\n  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n  xsi:schemaLocation=\"urn:coursepack:1 coursepack-1.xsd\">\n  <title>T</title>\n</lesson>\n"
        ),
    ]

    private static let form = [
        XMLMistake(
            "unclosed-tag", "  <section>\n    <title>Labels</title>\n    <p>Text.\n  </section>\n  <p>More.</p>"),
        XMLMistake(
            "unclosed-at-the-end",
            file: "<lesson xmlns=\"urn:coursepack:1\" minutes=\"45\">\n  <title>T</title>\n  <p>Text.</p>\n"),
        XMLMistake("end-tag-too-many", "  <p>Text.</p></p>"),
        XMLMistake("capital-letters", "  <P>Text.</p>"),
        XMLMistake("crossed-tags", "  <p>A <em>very <strong>bold</em></strong> word.</p>"),
        XMLMistake(
            "lone-ampersand", "  <p>Research & development, R&D, and AT&T; too.</p>\n  <p>Questions & answers</p>"),
        XMLMistake("lone-less-than", "  <p>If a < b, then</p>"),
        XMLMistake("code-of-HTML", "  <p>One&nbsp;word &mdash; another&hellip;</p>"),
        XMLMistake("attribute-without-quotes", "  <activity id=mark-it><p>Label.</p></activity>"),
        XMLMistake("attribute-without-value", "  <image src=\"images/a.png\" decorative/>"),
        XMLMistake("typographic-quotes", "  <activity id=“mark-it”><p>Label.</p></activity>"),
        XMLMistake("open-quote", "  <activity id=\"mark-it><p>Label.</p></activity>\n  <p>Text</p>"),
        XMLMistake("attribute-twice", "  <activity id=\"a\" title=\"Mark it\" id=\"b\"><p>Label.</p></activity>"),
        XMLMistake("no-space-between-attributes", "  <activity id=\"a\"title=\"Mark it\"><p>Label.</p></activity>"),
        XMLMistake("tag-without-end", "  <p <em>Text</em></p>"),
        XMLMistake("end-tag-without-end", "  <p>Text.</p\n  <p>More.</p>"),
        XMLMistake("open-comment", "  <!-- To do\n  <p>Text.</p>"),
        XMLMistake("hyphens-in-a-comment", "  <!-- To do -- or not -->"),
        XMLMistake(
            "DOCTYPE",
            file:
                "<?xml version=\"1.0\"?>\n<!DOCTYPE lesson SYSTEM \"lesson.dtd\">\n<lesson xmlns=\"urn:coursepack:1\"/>\n"
        ),
        XMLMistake("DOCTYPE-of-HTML", file: "<!doctype html>\n<html/>\n"),
        XMLMistake("empty-file", file: ""),
        XMLMistake("no-XML", file: "Marking what you share\n"),
        XMLMistake(
            "something-after-the-end",
            file: "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\"><title>T</title></lesson>\n<p>More</p>\n"),
        XMLMistake("line-before-the-declaration", file: "\n<?xml version=\"1.0\"?>\n<lesson/>\n"),
        XMLMistake("encoding-of-Windows", file: "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<lesson/>\n"),
        XMLMistake(
            "XML-1-1",
            file:
                "<?xml version=\"1.1\"?>\n<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\"><title>T</title></lesson>\n"),
    ]
}
