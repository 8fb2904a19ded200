import Foundation
import Testing

/// Whatever a source holds: a finding with its file or correct output, never a crash, a hang or all memory.
@Suite struct HostileInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var name = "first.md"
        var bytes: @Sendable () -> [UInt8]
        /// The rule that must be found, or nil where the input is good.
        var rule: String?

        init(_ what: String, name: String = "first.md", rule: String?, _ text: @escaping @Sendable () -> String) {
            testDescription = what
            self.name = name
            self.rule = rule
            bytes = { Array(text().utf8) }
        }

        init(_ what: String, name: String = "first.md", bytes: @escaping @Sendable () -> [UInt8], rule: String?) {
            testDescription = what
            self.name = name
            self.rule = rule
            self.bytes = bytes
        }
    }

    private static let front = "---\ntitle: First\nminutes: 10\n---\n\n"
    private static let lesson = "<lesson xmlns=\"urn:coursepack:1\" minutes=\"10\"><title>First</title>"

    static let cases: [Case] = [
        Case("50,000 lines", rule: "file-too-large") { front + String(repeating: "line\n\n", count: 25_000) },
        Case("more than a megabyte", rule: "file-too-large") { front + String(repeating: "word ", count: 250_000) },
        Case("100,000 quotes in each other", rule: "nesting-too-deep") {
            front + String(repeating: ">", count: 100_000) + " deep\n"
        },
        Case("10,000 lists in each other", rule: "nesting-too-deep") {
            front + String(repeating: "- ", count: 10_000) + "deep\n"
        },
        Case("100 directives in each other", rule: "nesting-too-deep") {
            front + String(repeating: "::: note\n", count: 100) + "deep\n" + String(repeating: ":::\n", count: 100)
        },
        Case("100,000 elements in each other", name: "first.xml", rule: "nesting-too-deep") {
            lesson + String(repeating: "<section>", count: 60_000)
        },
        Case("not UTF-8", bytes: { Array(front.utf8) + [0x66, 0xFF, 0x66, 0x0A] }, rule: "not-utf-8"),
        Case("UTF-16", name: "first.xml", bytes: { [0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00] }, rule: "not-utf-8"),
        Case("CRLF line ends", rule: nil) { front.replacing("\n", with: "\r\n") + "One.\r\n\r\n- a\r\n- b\r\n" },
        Case("a byte order mark", bytes: { [0xEF, 0xBB, 0xBF] + Array((front + "One.\n").utf8) }, rule: nil),
        Case("an empty file", rule: "missing-front-matter") { "" },
        Case("an empty XML file", name: "first.xml", rule: "malformed-xml") { "" },
        Case("a DOCTYPE", name: "first.xml", rule: "doctype") { "<!DOCTYPE lesson>\n\(lesson)<p>a</p></lesson>" },
        Case("an external entity", name: "first.xml", rule: "doctype") {
            "<!DOCTYPE lesson [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n\(lesson)<p>&x;</p></lesson>"
        },
        Case("a billion laughs", name: "first.xml", rule: "doctype") {
            "<!DOCTYPE lesson [<!ENTITY a \"ha\">"
                + (1...30).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined()
                + "]>\(lesson)<p>&a30;</p></lesson>"
        },
        Case("160 kB of one reference link", rule: "growth-too-large") {
            front + String(repeating: "[r] ", count: 30_000) + "\n\n[r]: https://example.org/"
                + String(repeating: "x", count: 40_000) + "\n"
        },
        Case("40,000 open CDATA sections", rule: "raw-html") {
            front + String(repeating: "<![CDATA[", count: 40_000) + "\n"
        },
        Case("40,000 open declarations", rule: "raw-html") { front + String(repeating: "<!A ", count: 40_000) + "\n" },
        Case("40,000 open instructions", rule: "raw-html") { front + String(repeating: "<?", count: 40_000) + "\n" },
        Case("a table of 1,000 columns", rule: "growth-too-large") {
            front + String(repeating: "|a", count: 1000) + "|\n" + String(repeating: "|-", count: 1000) + "|\n"
                + String(repeating: "|b|\n", count: 1000)
        },
        Case("50,000 opening brackets", rule: nil) { front + String(repeating: "[", count: 50_000) + "\n" },
        Case("50,000 stars", rule: nil) { front + String(repeating: "*a ", count: 50_000) + "\n" },
        Case("a script", rule: "raw-html") { front + "<script>alert(1)</script>\n" },
        Case("a script in a link", rule: "link-scheme") { front + "[click](javascript:alert(1))\n" },
        Case("a path out of the project", rule: "missing-file") { front + "![all users](../../../etc/passwd)\n" },
        Case("an alias bomb in the front matter", rule: "bad-front-matter") {
            "---\ntitle: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n"
        },
        Case("a control character", rule: "control-character") { front + "a\u{1B}[31mred\n" },
        Case("text turned round", rule: "bidirectional-control") { front + "a\u{202E}b\n" },
    ]

    @Test(.timeLimit(.minutes(10)), arguments: cases)
    func itIsRefusedOrReadWell(_ hostile: Case) throws {
        let folder = try smallProject()
        try FileManager.default.removeItem(at: folder.url.appending(path: "content/one/first.md"))
        try folder.write(hostile.bytes(), to: "content/one/\(hostile.name)")
        let run = try Binary.run(["build", "--format", "json"], in: folder.url, megabytes: 1500)
        #expect(run.endedByItself && run.status < 126, "\(run.errors.suffix(500))")
        if let rule = hostile.rule {
            #expect(run.status == 1)
            #expect(run.output.contains("\"\(rule)\""), "\(run.output.prefix(600))")
            #expect(run.output.contains("content/one/\(hostile.name)"))
        } else {
            #expect(run.status == 0, "\(run.output.prefix(600))")
        }
        #expect(!run.output.utf8.contains(0x1B))
    }

    @Test func aPictureThatRunsCodeIsRefused() throws {
        let folder = try smallProject(lesson: "![A chart](images/chart.svg)\n")
        try folder.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            to: "content/one/images/chart.svg")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[active-content]"))
        #expect(run.output.contains("content/one/images/chart.svg:1:"))
    }

    @Test func aSymbolicLinkIsRefused() throws {
        let folder = try smallProject()
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "content/one/second.md").path(percentEncoded: false),
            withDestinationPath: "/etc/passwd")
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[symbolic-link]"))
        #expect(!run.output.contains("root:"))
    }
}
