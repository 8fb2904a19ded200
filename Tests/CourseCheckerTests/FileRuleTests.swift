import Testing

/// What pictures and files may hold.
@Suite struct FileRuleTests {
    /// What the checks say of a file that a lesson shows, without its path.
    private func findings(_ name: String, _ bytes: [UInt8]) throws -> [String] {
        var project = SampleProject()
        project.files["content/b-101/\(name)"] = bytes
        project.lesson("b-101/one", "<attachment src=\"\(name)\" title=\"x\"/>")
        return try project.findings().map { $0.replacing("b-101/\(name)", with: "") }
    }

    /// What the checks say of pictures with these bodies, all of them in one project, for each picture.
    private func svg(_ bodies: [String]) throws -> [[String]] {
        var project = SampleProject()
        let names = bodies.indices.map { "images/picture-\($0).svg" }
        for (name, body) in zip(names, bodies) {
            project.write(
                "b-101/\(name)",
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
                \(body)
                </svg>
                """)
        }
        project.lesson("b-101/one", names.map { "<attachment src=\"\($0)\" title=\"x\"/>" }.joined())
        let findings = try project.findings()
        return names.map { name in
            findings.filter { $0.hasPrefix("b-101/\(name)") }.map { $0.replacing("b-101/\(name)", with: "") }
        }
    }

    private static let acting = [
        "<script>alert(1)</script>", "<SCRIPT/>", "<g><g onload=\"alert(1)\"/></g>", "<rect ONCLICK=\"x()\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
        "<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>", "<a href=\"http://example.org\"><rect/></a>",
        "<a xlink:href=\"javascript:alert(1)\"><rect/></a>", "<a href=\" j a v ascript:alert(1)\"/>",
        "<use href=\"other.svg#a\"/>", "<use xlink:href=\"//example.org/a.svg#b\"/>", "<image href=\"a.png\"/>",
        "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "<image href=\"DATA:image/SVG+xml,x\"/>",
        "<image src=\"data:image/svg+xml,x\"/>", "<image href=\"data:text/html,x\"/>",
        "<rect fill=\"url(http://example.org/a#b)\"/>", "<rect style=\"fill:url('a.svg#b')\"/>",
        "<rect style=\"fill:u\\72l(x)\"/>", "<style>@import 'a.css';</style>", "<style>@im\\70ort 'a.css';</style>",
        "<style>rect { background: url(\"data:image/png;base64,x\") }</style>",
        "<style><![CDATA[@import url(a)]]></style>",
        "<rect style=\"background:image-set('http://example.org/x' 1x)\"/>",
        "<rect><animate attributeName=\"href\" to=\"javascript:x\"/></rect>", "<set attributeName=\"href\" to=\"x\"/>",
        "<animateTransform/>", "<g xml:base=\"http://example.org/\"><use href=\"#a\"/></g>",
        "<feImage href=\"http://example.org/x.png\"/>", "<iframe src=\"a.html\"/>", "<style>a{src:src('x')}</style>",
    ]

    @Test func `a picture that could act is an error in its line`() throws {
        for (body, findings) in zip(Self.acting, try svg(Self.acting)) {
            #expect(!findings.isEmpty, "\(body)")
            #expect(findings.allSatisfy { $0.hasPrefix(":2 active-content: ") }, "\(body): \(findings)")
        }
    }

    private static let drawing = [
        "<rect id=\"a\" fill=\"url(#g)\" style=\"stroke: url( '#g' )\"/><use href=\"#a\"/><use xlink:href=\"#a\"/>",
        "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/><image xlink:href=\"data:image/jpeg;base64,/9j/\"/>",
        "<style>rect { fill: #123456; marker: url(#m) }</style><title>Only scripts</title><desc>http://example.org</desc>",
        "<metadata xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\"><i:x i:export-filename=\"C:\\x\\y.png\"/></metadata>",
        "<text>url(http://example.org) @import &lt;script&gt;</text><!-- <script/> -->",
        "<g class=\"once only\" stroke-width=\"1\"><path d=\"M0 0\"/></g>",
    ]

    @Test func `a picture that only draws is sound`() throws {
        for (body, findings) in zip(Self.drawing, try svg(Self.drawing)) { #expect(findings == [], "\(body)") }
    }

    @Test(arguments: [
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", ":1 active-content: The picture has a DOCTYPE."),
        (
            "<?xml-stylesheet href=\"a.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            ":1 active-content: The picture loads a style sheet or another file."
        ),
        ("<svg>\n<g></svg>", ":2 active-content: The picture is not well-formed XML."),
        ("", ":1 active-content: The picture is not well-formed XML."),
        ("<svg/>\0<script/>", ":1 active-content: The picture is not well-formed XML."),
    ])
    func `a picture that cannot be read is an error`(text: String, expected: String) throws {
        #expect(try findings("images/x.svg", Array(text.utf8)) == [expected])
    }

    @Test(arguments: [
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></html>",
        "<a><s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/></a>", "<?xml-stylesheet href=\"a.xsl\"?><a/>",
        "<!DOCTYPE a><a/>", "no XML",
    ])
    func `an XML file that a browser would act upon is an error`(text: String) throws {
        let findings = try findings("files/x.xml", Array(text.utf8))
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.hasPrefix(":1 active-content: The file ") }, "\(findings)")
    }

    @Test func `an XML file of data is sound`() throws {
        #expect(try findings("files/x.xml", Array("<feed><object href='http://a'/><set/></feed>".utf8)) == [])
    }

    // MARK: - Types

    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 0]

    @Test(
        arguments: [
            ("images/x.png", png), ("images/x.jpg", jpeg), ("images/X.JPEG", jpeg),
            ("images/x.gif", Array("GIF89a".utf8)),
            ("files/x.pdf", Array("%PDF-1.7".utf8)), ("files/x.csv", []), ("files/x.json", Array("{}".utf8)),
        ] as [(String, [UInt8])])
    func `a file that is what its name says is sound`(name: String, bytes: [UInt8]) throws {
        #expect(try findings(name, bytes) == [])
    }

    @Test(
        arguments: [
            ("files/x.html", [], "Files of the type '.html' may not enter a pack."),
            ("files/x.exe", [0x4D, 0x5A], "Files of the type '.exe' may not enter a pack."),
            ("files/x.js", [], "Files of the type '.js' may not enter a pack."),
            ("files/x", [], "The file's name has no ending."),
            ("images/x.png", jpeg, "The file does not begin as a .png file does."),
            ("images/x.jpg", Array("<html>".utf8), "The file does not begin as a .jpg file does."),
            ("images/x.png", [], "The file does not begin as a .png file does."),
        ] as [(String, [UInt8], String)])
    func `a file of another type is an error`(name: String, bytes: [UInt8], message: String) throws {
        #expect(try findings(name, bytes) == [" unknown-file-type: \(message)"])
    }

    // MARK: - Places

    /// A TIFF structure with one directory of one tag.
    private static func tiff(_ tag: UInt16, little: Bool) -> [UInt8] {
        func number(_ value: UInt32, _ count: Int) -> [UInt8] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
            return little ? bytes : bytes.reversed()
        }
        return (little ? [0x49, 0x49] : [0x4D, 0x4D]) + number(42, 2) + number(8, 4) + number(1, 2)
            + number(UInt32(tag), 2) + number(4, 2) + number(1, 4) + number(26, 4) + number(0, 4)
    }

    @Test(
        arguments: [
            ("images/x.jpg", jpeg + Array("Exif\0\0".utf8) + tiff(0x8825, little: true)),
            ("images/x.jpg", jpeg + Array("Exif\0\0".utf8) + tiff(0x8825, little: false)),
            ("images/x.png", png + [0, 0, 0, 26] + Array("eXIf".utf8) + tiff(0x8825, little: true)),
            ("images/x.webp", Array("RIFFxxxxWEBPEXIF".utf8) + [26, 0, 0, 0] + tiff(0x8825, little: true)),
            ("images/x.jpg", jpeg + Array("<rdf:Description exif:GPSLatitude=\"35,41.5N\"/>".utf8)),
        ] as [(String, [UInt8])])
    func `a photograph that tells its place is an error`(name: String, bytes: [UInt8]) throws {
        #expect(try findings(name, bytes) == [" location-data: The picture says where it was taken."])
    }

    @Test(
        arguments: [
            jpeg + Array("Exif\0\0".utf8) + tiff(0x010F, little: true), jpeg + Array("Exif\0\0".utf8),
            jpeg + Array("Exif\0\0II".utf8),
            jpeg + Array("Exif\0\0".utf8) + [0x49, 0x49, 42, 0, 0xFF, 0xFF, 0xFF, 0xFF],
        ] as [[UInt8]])
    func `a photograph without a place, or with broken data, is sound`(bytes: [UInt8]) throws {
        #expect(try findings("images/x.jpg", bytes) == [])
    }
}
