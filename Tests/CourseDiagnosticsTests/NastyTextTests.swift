import CCMarkGFM
import CourseDiagnostics
import Foundation
import Testing
import XMLKit

@Suite struct NastyTextTests {
    @Test(arguments: ReportFormat.allCases)
    func `no report holds a character that acts`(format: ReportFormat) {
        #expect(Nasty.activeCharacters(in: format.render(Nasty.diagnostics)).isEmpty)
    }

    @Test(arguments: ReportFormat.allCases.filter { $0 != .github })
    func `no report holds a workflow command of the author's`(format: ReportFormat) {
        #expect(Nasty.commands(in: format.render(Nasty.diagnostics)).isEmpty)
    }

    @Test func `the coloured report has no escape sequence but colours`() {
        let report = ReportFormat.people.render(Nasty.diagnostics, ReportOptions(colour: true))
        let withoutColours = report.replacing(/\u{1B}\[[0-9;]+m/, with: "")
        #expect(Nasty.activeCharacters(in: withoutColours).isEmpty)
    }

    @Test func `GitHub gets one command for each diagnostic, and none else`() {
        let lines = ReportFormat.github.render(Nasty.diagnostics).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == Nasty.diagnostics.count + 1)
        #expect(lines.last == "")
        for line in lines.dropLast() {
            #expect(
                line.firstMatch(of: /^::(error|warning|notice) file=[^:,]*(,[a-zA-Z]+=[^:,]*)*,title=[a-z0-9-]+::/)
                    != nil)
            #expect(!line.contains("##["))
        }
    }

    @Test func `JSON gives the author's text back`() throws {
        let report = ReportFormat.json.render(Nasty.diagnostics)
        let lines = report.split(separator: "\n")
        #expect(lines.count == Nasty.diagnostics.count)
        for (line, diagnostic) in zip(lines, Nasty.diagnostics.inReportOrder()) {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["message"] as? String == diagnostic.message)
            #expect(object["excerpt"] as? String == diagnostic.location?.excerpt)
            #expect(object["path"] as? String == diagnostic.path)
        }
    }

    @Test func `SARIF parses, and its paths are URIs`() throws {
        let run = try SARIFLog(ReportFormat.sarif.render(Nasty.diagnostics)).run
        #expect(run.results.count == Nasty.diagnostics.count)
        #expect(run.results.allSatisfy { !$0.message.text.contains("](0)") })
        let messages = run.results.map(\.message.text)
        #expect(messages.contains { $0.hasPrefix("{{0}} {{1}} ]\\(0)") })
        #expect(run.artifacts.allSatisfy { $0.location.uri.wholeMatch(of: /[A-Za-z0-9\-._~\/%]+/) != nil })
    }

    @Test func `JUnit is well-formed, whatever the text`() throws {
        var report = ReportFormat.junit.render(Nasty.diagnostics)
        let result = report.withUTF8 { XMLParser.parse($0, url: "report.xml") }
        let root = try #require(result.tree?.root)
        #expect(result.issues.isEmpty)
        #expect(root.elements.reduce(0) { $0 + Array($1.elements).count } == Nasty.diagnostics.count)
    }

    @Test func `the summary makes nothing of the author's text`() {
        let html = gitHubHTML(of: ReportFormat.summary.render(Nasty.diagnostics))
        #expect(!html.isEmpty)
        for tag in ["<a ", "<img", "<table", "<script", "<i>", "<b>", "<hr", "<!--", "<pre"] {
            #expect(!html.contains(tag), "\(tag)")
        }
        let outsideCode = html.replacing(/<code>[^<]*<\/code>/, with: "")
        #expect(!outsideCode.contains("@octocat"))
        #expect(!outsideCode.contains("evil"))
        #expect(!outsideCode.contains("owned"))
    }

    /// Markdown as GitHub's own parser renders it, raw HTML included.
    private func gitHubHTML(of markdown: String) -> String {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        cmark_parser_feed(parser, markdown, markdown.utf8.count)
        guard let document = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(document) }
        let extensions = cmark_parser_get_syntax_extensions(parser)
        guard let html = cmark_render_html(document, CMARK_OPT_UNSAFE, extensions) else { return "" }
        defer { free(html) }
        return String(cString: html)
    }
}
