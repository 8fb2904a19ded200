import Testing
import XMLKit

/// Trees that are made by hand, as the Markdown reader makes them.
@Suite struct TreeTests {
    @Test func `a tree made by hand is written as it was made`() {
        let tree = XMLTree(url: "a.md")
        let root = tree.makeRoot("lesson", namespace: "urn:x")
        let paragraph = root.append("p", line: 3, offsets: 10..<20)
        paragraph.append(text: "a < b & \"c\"", line: 3, offsets: 10..<15)
        paragraph.append(text: " again", line: 4, offsets: nil)
        paragraph.set("title", "x & \"y\"", offsets: 2..<4)
        root.append(comment: " c ", line: 5, offsets: nil)
        #expect(
            tree.serialized() == """
                <?xml version="1.0" encoding="UTF-8"?>
                <lesson xmlns="urn:x"><p title="x &amp; &quot;y&quot;">a &lt; b &amp; "c" again</p><!-- c --></lesson>

                """)
        #expect(paragraph.offsets == 10..<20)
        #expect(paragraph.line == 3)
        #expect(paragraph.namespace == "urn:x")
        #expect(paragraph.attributeNode("title")?.offsets == 2..<4)
        #expect(Array(paragraph.children).map(\.text) == ["a < b & \"c\"", " again"])
    }

    @Test func `a range at the very start of a file is not taken for none`() {
        let tree = XMLTree(url: "a.md")
        let root = tree.makeRoot("a", namespace: "urn:x")
        #expect(root.offsets == nil)
        root.offsets = 0..<0
        #expect(root.offsets == 0..<0)
        root.offsets = nil
        #expect(root.offsets == nil)
    }

    @Test func `elements can be renamed, moved and removed`() throws {
        let tree = try #require(parse("<a><b><c/></b><d/><e/></a>").tree)
        let all = elements(of: tree)
        all[2].move(to: all[3])
        all[1].rename("f")
        all[4].remove()
        #expect(tree.serialized().contains("<a><f/><d><c/></d></a>"))
    }
}
