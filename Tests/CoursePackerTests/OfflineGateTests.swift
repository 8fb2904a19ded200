import CourseModel
import Testing

@testable import CoursePacker

@Suite struct OfflineGateTests {
    private func problems(_ page: String) -> [OfflineGate.Problem] {
        PackGate(
            [
                PackFile(path: "index.html", bytes: Array("<h1 id=\"top\">x</h1>".utf8)),
                PackFile(path: "images/a b.png", bytes: []),
                PackFile(path: "lessons/a.html", bytes: Array(page.utf8)),
            ], withheld: LeakSearch([], ids: [:]), kept: []
        ).offlineProblems
    }

    @Test(arguments: [
        ("<a href=\"b.html\">", OfflineGate.Reason.missing), ("<a href=\"../lessons/\">", .folder),
        ("<a href=\"..\">", .folder), ("<a href=\"../../x.html\">", .outside), ("<a href=\"/index.html\">", .outside),
        ("<a href=\"javascript:x\">", .outside), ("<a href=\"//x.example/\">", .outside),
        ("<a href=\"file:///etc/passwd\">", .outside), ("<a href=\"../index.html#bottom\">", .missingAnchor),
        ("<a href=\"#nowhere\">", .missingAnchor), ("<img src=\"https://x.example/a.png\"/>", .loadedFromElsewhere),
        ("<img src='//x.example/a.png'/>", .loadedFromElsewhere),
        ("<link rel=\"stylesheet\" href=\"http://x.example/a.css\"/>", .loadedFromElsewhere),
        ("<script src=\"missing.js\"></script>", .missing),
        ("<object data=\"https://x.example/\"></object>", .loadedFromElsewhere),
    ])
    func `what does not work without a network is found`(markup: String, reason: OfflineGate.Reason) {
        let found = problems(markup)
        #expect(found.map(\.reason) == [reason])
        #expect(found.first?.page == "lessons/a.html")
    }

    @Test(arguments: [
        "<a href=\"../index.html#top\">", "<a href=\"a.html\">", "<a href=\"\">", "<a id=\"b\" href=\"#b\">",
        "<img src=\"../images/a%20b.png\"/>", "<img src=\"data:image/png;base64,AA==\"/>",
        "<a href=\"https://www.first.org/tlp/\">", "<a href=\"mailto:team@example.org\">", "<p title=\"href\">",
    ])
    func `what works is left alone`(markup: String) { #expect(problems(markup) == []) }

    @Test(arguments: [
        "<p title=\"a\" \"b\">", "<p a=b \"c\">", "<p title=\"a", "<p title", "<p", "<", "</", "<p 'a=b\">",
        "<p ==\"\">",
    ])
    func `markup that a template broke ends no build`(markup: String) {
        #expect(problems(markup + "<a href=\"b.html\">").map(\.reason).allSatisfy { $0 == .missing })
        #expect(problems(markup) == [])
    }
}
