import CourseDiagnostics
import CourseModel
import CourseReader
import Testing

/// Files at the limits: a finding with its place, in reasonable time.
@Suite struct ReadingLimitsTests {
    private func lesson(_ body: String) -> DocumentOutcome<Lesson<Trainer>> {
        let text = "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\">\n<title>T</title>\n\(body)\n</lesson>"
        return DocumentReader.lesson(SourceFile(path: "content/a/b.xml", text: text), id: LessonID("b"))
    }

    private func findings(_ bytes: [UInt8]) -> [Diagnostic] {
        DocumentReader.tree(SourceFile(path: "content/a/b.xml", bytes: bytes), root: "lesson").diagnostics
    }

    @Test(.timeLimit(.minutes(5))) func `thousands of ids are read soon`() {
        let rows = (0..<18_000).map { "<answer-space lines='1'/><table id='i\($0)'><head><cell/></head></table>" }
        let outcome = lesson(rows.joined())
        #expect(outcome.value?.value.blocks.count == 36_000 || outcome.diagnostics.map(\.rule) == [.fileTooLarge])
    }

    @Test func `more than a mebibyte is refused unread`() {
        #expect(findings(Array(repeating: 0x20, count: 1 << 20 + 1)).map(\.rule) == [.fileTooLarge])
        #expect(findings(Array(repeating: 0x0A, count: 20_000)).map(\.rule) == [.fileTooLarge])
    }

    @Test func `a hundred levels are read and the next is refused where it stands`() {
        func nested(_ levels: Int) -> String {
            let open = (0..<levels).map { _ in "<note>" }.joined(separator: "\n")
            return open + "<p>x</p>" + String(repeating: "</note>", count: levels)
        }
        #expect(lesson(nested(98)).diagnostics == [])
        let deep = lesson(nested(99)).diagnostics
        #expect(deep.map(\.rule) == [.nestingTooDeep])
        #expect(deep.first?.location?.line == 101)
        #expect(lesson(nested(300)).diagnostics.map(\.rule) == [.nestingTooDeep])
        #expect(lesson(String(repeating: "<note>", count: 100_000)).diagnostics.map(\.rule) == [.nestingTooDeep])
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x3C, 0, 0x61, 0], RuleID.notUTF8, 1),
            (Array("<lesson>\n<p>caf\u{E9}".utf8.dropLast(2)) + [0xE9], .notUTF8, 2),
            (Array("<\0l\0".utf8), .malformedXML, 1), (Array("<l>\n\n\0</l>".utf8), .malformedXML, 3),
            (Array("<l>\r\n\r\n&x;</l>".utf8), .malformedXML, 3),
            (Array("\u{FEFF}<l>\n&x;</l>".utf8), .malformedXML, 2),
            ([0x1F, 0x8B, 0x08, 0], .notUTF8, 1), ([], .malformedXML, 1),
            (Array("<l>\n\u{1}</l>".utf8), .malformedXML, 2),
            (Array("\u{FEFF}\n<!DOCTYPE l>\n<l/>".utf8), .doctype, 2),
            (Array("<l>\n<p \((0..<300).map { "a\($0)=''" }.joined(separator: " "))/></l>".utf8), .malformedXML, 2),
        ] as [([UInt8], RuleID, Int)])
    func `a file that cannot be read is named with its line`(bytes: [UInt8], rule: RuleID, line: Int) {
        let findings = findings(bytes)
        #expect(findings.map(\.rule) == [rule])
        #expect(findings.first?.location?.line == line)
        #expect(findings.first?.remedy != nil)
    }

    @Test func `a byte order mark and the line breaks of Windows change nothing but places`() throws {
        let text =
            "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\">\n<title>T</title>\n<p>one\ntwo &gt;</p>\n<codeblock>a\n b</codeblock>\n<note kind=\"x\"/></lesson>"
        let windows = "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n")
        let plain = findings(Array(text.utf8))
        let marked = findings(Array(windows.utf8))
        #expect(plain.map(\.rule) == [.badValue])
        #expect(marked.map(\.message) == plain.map(\.message))
        #expect(marked.map(\.location?.line) == plain.map(\.location?.line))
        #expect(marked.map(\.location?.column) == plain.map(\.location?.column))
        let sound = [text, windows].map { $0.replacing("<note kind=\"x\"/>", with: "") }
        let values = sound.map {
            DocumentReader.lesson(SourceFile(path: "b.xml", text: $0), id: LessonID("b")).value?.value
        }
        #expect(values[0] != nil)
        #expect(values[0] == values[1])
    }

    @Test func `attributes are found at their own text`() throws {
        let text =
            "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\"><title>é会</title><activity title='a > b = \"c\"'\n  x:id = '>'  id=\"UP\"\n xml:id='y'><p>x</p></activity></lesson>"
        let source = SourceFile(path: "b.xml", text: text)
        let marked = DocumentReader.tree(source, root: "lesson").diagnostics.map { finding in
            finding.location.map { source.text(SourceRange($0.offset..<$0.offset + $0.length)) }
        }
        #expect(marked == ["x:id = '>'", "id=\"UP\"", "xml:id='y'"])
    }
}
