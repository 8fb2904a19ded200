import CourseReader
import Testing
import XMLKit

/// The tree of XML text; the test fails where it is not well-formed.
func parsedXML(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> XMLTree {
    let result = Array(text.utf8).withUnsafeBufferPointer { XMLParser.parse($0, url: "test.xml") }
    return try #require(result.tree, "\(result.issues.map(\.message))", sourceLocation: sourceLocation)
}

/// A lesson as XML text, around blocks.
func lessonXML(_ blocks: String) -> String {
    "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\"><title>T</title>\(blocks)</lesson>"
}

@Suite struct ConversionXMLTests {
    /// What the writer makes of blocks, without the lines of the lesson around them.
    private func written(_ blocks: String) throws -> String {
        XMLWriter.write(try parsedXML(lessonXML(blocks))).split(separator: "\n").dropFirst(2).dropLast()
            .map { $0.dropFirst(2) }.joined(separator: "\n")
    }

    @Test func `blocks are indented and attributes stand in the order of the vocabulary`() throws {
        let written = try written(
            "<activity minutes='5' title='A &amp; \"B\"' id='a'><p>x</p><steps><p>y</p><p>z</p></steps></activity>")
        #expect(
            written == """
                <activity id="a" title="A &amp; &quot;B&quot;" minutes="5">
                  <p>x</p>
                  <steps>
                    <p>y</p>
                    <p>z</p>
                  </steps>
                </activity>
                """)
    }

    @Test(arguments: [
        ("<p>\n  one\n  two </p>", "<p>one two</p>"),
        ("<p>a <em> b </em> c</p>", "<p>a <em>b </em>c</p>"),
        ("<p><em> a </em></p>", "<p><em>a</em></p>"),
        ("<p>a <br/> b</p>", "<p>a<br/>b</p>"),
        ("<p>重要\n  です x\n  y</p>", "<p>重要です x y</p>"),
        ("<p>see <ref to=\"#a\"/> now</p>", "<p>see <ref to=\"#a\"/> now</p>"),
        ("<p>a<code>b  c</code> d<!-- e --></p>", "<p>a<code>b  c</code> d<!-- e --></p>"),
        ("<p>a &lt;b&gt; &amp;amp;</p>", "<p>a &lt;b&gt; &amp;amp;</p>"),
    ])
    func `running text keeps one space for a run of them`(source: String, expected: String) throws {
        #expect(try written(source) == expected)
    }

    @Test(arguments: ["a", "a\n b\n", "\n\na\n\n", "\n", "<![CDATA[x < y && \"z\"]]>", ""])
    func `code keeps every character`(code: String) throws {
        let first = try parsedXML(lessonXML("<codeblock>\(code)</codeblock>"))
        let once = XMLWriter.write(first)
        #expect(XMLWriter.write(try parsedXML(once)) == once)
    }
}
