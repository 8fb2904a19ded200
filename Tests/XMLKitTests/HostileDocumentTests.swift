import Foundation
import Testing
import XMLKit

/// What documents may try against the reader: to read other files, to grow, to go deep, to take long.
@Suite struct HostileDocumentTests {
    /// A named pipe: whoever opened it to read would wait for ever, so a test that ends has not opened it.
    private func withPipe(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "coursepack-\(UUID())").path
        try #require(mkfifo(path, 0o600) == 0)
        defer { unlink(path) }
        try body(path)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "<!DOCTYPE a>\n<a/>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>",
            "<!DOCTYPE a SYSTEM \"FILE\">\n<a/>",
            "<!DOCTYPE a PUBLIC \"-//X//Y\" \"FILE\">\n<a/>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"FILE\">]>\n<a>&b;</a>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:9/\">]>\n<a>&b;</a>",
            "<!DOCTYPE a [<!ENTITY % b SYSTEM \"FILE\">%b;]>\n<a/>",
            "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]>\n<a/>",
            "<!DOCTYPE a [<!ENTITY b '&c;'><!ENTITY c '&b;'>]>\n<a>&b;</a>",
            "<!-- first --><?x y?>\n\n<!DOCTYPE a>\n<a/>",
        ])
    func `a DOCTYPE stops the reader at its own place and opens nothing`(document: String) throws {
        try withPipe { pipe in
            let text = document.replacing("FILE", with: pipe)
            let result = parse(text)
            #expect(result.tree == nil)
            let place = try #require(result.doctype)
            let start = try #require(text.range(of: "<!DOCTYPE"))
            let first = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
            #expect((first...first + 200).contains(place))
        }
    }

    @Test(.timeLimit(.minutes(10))) func `entities that would grow to gigabytes are never read`() {
        var laughs = "<!DOCTYPE l [<!ENTITY l0 'ha'>"
        for level in 1...30 { laughs += "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>" }
        #expect(parse(laughs + "]><l>&l30;</l>").tree == nil)
        #expect(parse(laughs + "]><l a='&l30;'/>").tree == nil)
        let big = String(repeating: "x", count: 50_000)
        let many = String(repeating: "&b;", count: 50_000)
        #expect(parse("<!DOCTYPE l [<!ENTITY b '\(big)'>]><l>\(many)</l>").tree == nil)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"FILE\" parse=\"text\"/></a>",
            "<?xml-stylesheet type=\"text/xsl\" href=\"FILE\"?><a/>",
            "<?oasis-xml-catalog catalog=\"FILE\"?><a/>",
            "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a FILE\"/>",
            "<a xml:base=\"FILE\"/>",
        ])
    func `a document that names another file is read without that file`(document: String) throws {
        try withPipe { pipe in
            let tree = try #require(parse(document.replacing("FILE", with: pipe)).tree)
            #expect(tree.root?.name == "a")
            let schema = try #require(XMLSchema.compile(Array(anySchema.utf8)).schema)
            _ = schema.validate(tree)
        }
    }

    @Test func `an entity that nothing declares is an error in its line`() {
        let result = parse("<a>\n<b/>\n&file;</a>")
        #expect(result.tree == nil)
        #expect(result.issues.first?.line == 3)
        #expect(result.issues.first?.names == ["file"])
    }

    @Test(.timeLimit(.minutes(10)), arguments: [300, 100_000])
    func `elements nested without end are refused`(depth: Int) {
        let result = parse(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
        #expect(result.tree == nil)
        #expect(result.issues.first?.message.contains("depth") == true)
        #expect(parse(String(repeating: "<a>", count: depth)).tree == nil)
    }

    @Test(.timeLimit(.minutes(10))) func `eleven megabytes of text in one place are refused`() {
        let big = String(repeating: "0123456789", count: 1_100_000)
        #expect(parse("<a>\(big)</a>").tree == nil)
        #expect(parse("<a b='\(big)'/>").tree == nil)
        #expect(parse("<a><!--\(big)--></a>").tree == nil)
        #expect(parse("<a><\(big)/></a>").tree == nil)
    }

    @Test(.timeLimit(.minutes(10))) func `a tag with thousands of attributes is refused before libxml2 compares them`()
        throws
    {
        let attributes = (0..<200_000).map { "a\($0)=''" }.joined(separator: " ")
        let result = parse("<a>\n<b \(attributes)/></a>")
        #expect(result.tree == nil)
        #expect(result.crowdedTag == 4)
        #expect(parse("<a \(attributes)").crowdedTag == 0)
        let spaces = (0..<20_000).map { "xmlns:a\($0)='u'" }.joined(separator: "\n")
        #expect(parse("<a \(spaces)/>").crowdedTag == 0)
        let enough = (0..<XMLParser.attributeLimit).map { "a\($0)='>'" }.joined(separator: " ")
        #expect(parse("<a \(enough)/>").tree != nil)
    }

    @Test func `text full of quotation marks is not taken for a tag`() {
        let quotes = String(repeating: "it's \"so\" & ", count: 1000)
        #expect(parse("<a><![CDATA[\(quotes)]]></a>").tree != nil)
        #expect(parse("<a><!-- \(quotes) --></a>").tree != nil)
        #expect(parse("<a>\(String(repeating: "it's \"so\" ", count: 1000))</a>").tree != nil)
    }

    @Test(
        arguments: [
            [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xB3, 0x49, 0xD4, 0xB7, 3, 0],  // gzip of <a/>
            Array("<\0a\0/\0>\0".utf8),  // UTF-16 without a byte order mark
            [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0],
            [0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E],
            Array("+ADw-a/+AD4-".utf8),  // UTF-7
            [0x4C, 0x6F, 0xA7, 0x94, 0x93],  // EBCDIC <?xml
            Array("<a>b\0c</a>".utf8), Array("<a/>\0".utf8), [0], [],
            Array("<a>\u{1}</a>".utf8), Array("<a>&#0;</a>".utf8), Array("<a>\u{FFFE}</a>".utf8),
            Array("   \n".utf8), Array("text".utf8), [0xEF, 0xBB, 0xBF],
            [0x3C, 0x61, 0x3E, 0xC3, 0x28, 0x3C, 0x2F, 0x61, 0x3E],  // <a> and broken UTF-8
        ] as [[UInt8]])
    func `bytes that are no XML give an issue and no tree`(bytes: [UInt8]) {
        let result = parse(bytes)
        #expect(result.tree == nil)
        #expect(!result.issues.isEmpty)
        #expect(result.issues.allSatisfy { $0.line >= 1 })
    }

    @Test(arguments: ["UTF-16", "UTF-7", "ISO-8859-1", "Shift_JIS"])
    func `bytes are read as UTF-8 whatever encoding they declare`(encoding: String) throws {
        let result = parse("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<a>é会+ADw-</a>")
        #expect(result.tree?.root?.text == "é会+ADw-")
    }

    @Test func `many issues are cut at a fixed number`() {
        let result = parse("<a>" + String(repeating: "&b;", count: 10_000) + "</a>")
        #expect(result.issues.count == 200)
    }

    @Test(.timeLimit(.minutes(10))) func `every way to cut or damage a document ends`() {
        let whole = Array(
            "<?xml version='1.0'?><!-- c --><a b=\"c>d\"><e>é&amp;<![CDATA[x]]></e><?p i?>\r\n<f g='h'/></a>".utf8)
        for end in whole.indices {
            #expect(parse(Array(whole[..<end])).tree == nil)
            for byte: UInt8 in [0, 0x3C, 0x3E, 0x26, 0x22, 0xFF] {
                var damaged = whole
                damaged[end] = byte
                let result = parse(damaged)
                #expect(result.tree != nil || !result.issues.isEmpty || result.doctype != nil)
            }
        }
    }
}

/// A schema that accepts one empty element `a`.
let anySchema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>
    """
