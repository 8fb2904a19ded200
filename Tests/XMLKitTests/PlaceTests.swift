import Testing
import XMLKit

/// Where nodes stand in the author's bytes.
@Suite struct PlaceTests {
    /// Documents in which a careless scan would go astray.
    static let nasty = [
        "<a/>",
        "<a></a>",
        "<a\n  b = \"1\"\n/>",
        "<a b='>' c=\"/>\" d='\"' e=\"'\"><f g='>>>'/></a>",
        "<a><!-- <b> --><b/><!-- > --></a>",
        "<a><![CDATA[ <b> ]]><b/><![CDATA[]]></a>",
        "<a><?p <b> ?><b/></a>",
        "<a>é会𝄞<b ä='ö>'/>会議<c>👩‍🔧</c></a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- x -->\n<a><b/></a>\n<!-- y -->",
        "<a>&lt;b&gt;&#60;c/&#62;<d e='&lt;&#62;&amp;'/></a>",
        "<p:a xmlns:p='u>v'><p:b p:c='d'/><b xmlns='w'/></p:a>",
        "<a >\t<b\t/>\n\n\n<c\n>x</c\n></a >",
        "<a b=\"line one\nline > two\"><c/></a>",
        "<a>" + String(repeating: "x", count: 100_000) + "<b c='>'/>" + String(repeating: "y>", count: 5000)
            + "<d/></a>",
        "<a>" + String(repeating: "<b c='>'>é</b>\n", count: 3000) + "</a>",
        "<a b='" + String(repeating: ">", count: 70_000) + "'><c/></a>",
    ]

    /// Each document as it is, with a byte order mark, and with the line breaks of Windows.
    static let documents = nasty.flatMap { text in
        [
            text, "\u{FEFF}" + text,
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
        ]
    }.map(Nasty.init)

    struct Nasty: CustomTestStringConvertible, Sendable {
        var text: String
        var testDescription: String { String(text.prefix(40)) }
    }

    @Test(arguments: documents) func `the range of an element is its whole start tag`(document: Nasty) throws {
        let bytes = Array(document.text.utf8)
        let tree = try #require(parse(bytes).tree, "\(parse(bytes).issues.map(\.message))")
        let elements = elements(of: tree)
        var last = -1
        for element in elements {
            let tag = try #require(text(element.offsets, of: bytes))
            let name = element.prefix.map { "\($0):\(element.name)" } ?? element.name
            #expect(tag.hasPrefix("<\(name)"))
            #expect(tag.hasSuffix(">"))
            // Alone, the tag says the same again: so it neither ends at a `>` in a value nor runs on.
            let alone = parse(
                (tag.hasSuffix("/>") ? tag : tag.dropLast() + "/>").replacing("<p:b ", with: "<p:b xmlns:p='u>v' "))
            let again = try #require(alone.tree?.root, "\(tag.prefix(80))")
            #expect(again.attributes.map(\.value) == element.attributes.map(\.value))
            let start = try #require(element.offsets?.lowerBound)
            #expect(start > last, "document order")
            last = start
        }
    }

    @Test(arguments: documents) func `the range of a text begins and ends with that text`(document: Nasty) throws {
        let bytes = Array(document.text.utf8)
        let tree = try #require(parse(bytes).tree)
        for node in nodes(of: tree) where node.kind == .text {
            let words = node.text.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, let last = words.last else { continue }
            let written = try #require(text(node.offsets, of: bytes))
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#60;", with: "<")
                .replacing("&#62;", with: ">")
            #expect(written.contains(first))
            #expect(written.contains(last))
            #expect(!written.contains("<a"))
        }
    }

    @Test func `elements know their line beyond the 65,535th`() throws {
        let bytes = Array(("<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>").utf8)
        let tree = try #require(parse(bytes).tree)
        let element = try #require(elements(of: tree).last)
        #expect(text(element.offsets, of: bytes) == "<b/>")
    }

    @Test func `a path names the elements from the root down`() throws {
        let tree = try #require(parse("<a><b/><b><c/></b></a>").tree)
        #expect(elements(of: tree).map(\.path) == ["a", "a/b", "a/b", "a/b/c"])
    }

    @Test func `attributes keep their value, prefix and namespace`() throws {
        let tree = try #require(parse("<a b='1 &amp; &#x4F1A;' xml:lang='ja' xmlns:p='u' p:b='2'/>").tree)
        let attributes = Array(try #require(tree.root).attributes)
        #expect(attributes.map(\.qualifiedName) == ["b", "xml:lang", "p:b"])
        #expect(attributes.map(\.value) == ["1 & 会", "ja", "2"])
        #expect(tree.root?.attribute("b") == "1 & 会")
        #expect(tree.root?.attribute("lang") == nil)
    }
}
