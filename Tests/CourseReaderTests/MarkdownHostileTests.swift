import CourseDiagnostics
import CourseReader
import Testing
import XMLKit

/// Files made to fill memory or to take for ever end soon, with a finding or a tree.
@Suite(.serialized) struct MarkdownHostileTests {
    private static func filled(_ piece: String, _ size: Int = 150_000) -> String {
        String(repeating: piece, count: size / piece.utf8.count)
    }

    static let bodies: [(String, String)] = [
        ("CDATA", "a " + filled("<![CDATA[")), ("declarations", "a " + filled("<!A ")),
        ("instructions", "a " + filled("<?")),
        ("comments", "a " + filled("<!-- ")), ("tags", "a " + filled("<a b='")), ("brackets", filled("[")),
        ("closed brackets", filled("]")), ("images", filled("![")), ("links", filled("[a](")),
        ("titles", filled("[a](b \"")),
        ("emphasis", filled("*a _b ")), ("stars", filled("a**")), ("strikes", filled("a ~~b ")),
        ("ticks", filled("``a`")),
        ("nested emphasis", String(repeating: "*a ", count: 1000) + "b" + String(repeating: " a*", count: 1000)),
        ("quotes", filled(">")), ("100,000 quotes", String(repeating: "> ", count: 100_000) + "a"),
        ("lists", filled("- ")), ("ordered lists", filled("1. ")), ("quotes and lists", filled("> - ")),
        ("staircase", (0..<700).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + filled("\n", 19_000)),
        ("directives", filled("::: note\n", 170_000)), ("closers", filled(":::\n", 75_000)),
        ("directive on one line", filled("::: ")), ("colons", filled(":")),
        ("wide table", filled("|a", 2_000) + "|\n" + filled("|-", 2_000) + "|\n" + filled("|\n", 5_000)),
        ("wider table", filled("|", 100_000) + "\n" + filled("|-", 100_000) + "|\n"),
        ("table starts", filled("a\n-|-\n", 60_000)), ("rows", "a|b\n-|-\n" + filled("|", 100_000)),
        ("references", "[r]: " + filled("x", 40_000) + "\n\n" + filled("[r]", 120_000)),
        ("references with titles", "[r]: x\n '" + filled("y\n", 30_000) + "'\n\n" + filled("[R] ", 120_000)),
        ("definitions", (0..<9_000).map { "[\($0)]: b\n" }.joined() + (0..<9_000).map { "[\($0)]\n" }.joined()),
        ("footnotes", filled("[^a] ")), ("footnote definitions", (0..<9_000).map { "[^\($0)]: b\n\n" }.joined()),
        ("parentheses", "www.a" + filled(")")), ("at signs", filled("a@")), ("mail", filled("x@x.x@")),
        ("mail with spaces", filled("a@b.c ")), ("citations", filled("[@a ")), ("citations closed", filled("[@a, b] ")),
        ("citation parts", "[@a" + filled("; @a") + "]"), ("braces", "## " + filled("{")),
        ("attributes", "## a {" + filled("a=b ")),
        ("attribute quotes", "::: note {" + filled("a=\"")), ("headings", filled("## a {#b}\n", 190_000)),
        ("setext", filled("a {#b}\n---\n", 90_000)), ("hard breaks", filled("a\\\n", 55_000)),
        ("ampersands", filled("&")),
        ("entities", filled("&ngE;")), ("backslashes", filled("\\")), ("forbidden", filled("&#xFFFE;")),
        ("alerts", filled("> [!NOTE]\n\n", 100_000)), ("fences", filled("```\n", 70_000)), ("tabs", filled("\t")),
        ("line breaks", filled("\n", 15_000)), ("pipes in text", filled("a|b ")),
        ("long line of Japanese", filled("日本語")),
    ]

    /// The limit is for what would take hours; a busy machine takes a while for all of them at once.
    @Test(.timeLimit(.minutes(5)), arguments: bodies.indices)
    func `a hostile body ends soon`(_ index: Int) throws {
        let (name, body) = Self.bodies[index]
        let source = SourceFile(path: "x.md", text: "---\ntitle: T\n---\n" + body)
        let read = MarkdownReader.read(source, root: "lesson")
        if let tree = read.value {
            #expect(depth(tree) < 120, "\(name)")
        } else {
            #expect(!read.diagnostics.isEmpty, "\(name)")
        }
        for finding in read.diagnostics where finding.location == nil { Issue.record("\(name): no place") }
    }

    private func depth(_ tree: XMLTree) -> Int {
        guard let root = tree.root else { return 0 }
        var deepest = 0
        var waiting = [(root, 1)]
        while let (node, depth) = waiting.popLast() {
            deepest = max(deepest, depth)
            waiting.append(contentsOf: node.children.map { ($0, depth + 1) })
        }
        return deepest
    }

    static let frontMatters: [(String, String)] = [
        ("brackets", "a: " + filled("[", 60_000)), ("dashes", filled("- ", 60_000)),
        ("questions", filled("? ", 60_000)),
        ("too long", filled("a: b\n", 70_000)), ("many keys", (0..<6_000).map { "k\($0): v\n" }.joined()),
        (
            "laughs",
            "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c]"
        ),
        ("braces over lines", filled("{\n", 60_000)), ("quotes", "a: \"" + filled("\\u0041", 50_000) + "\""),
        ("deep by indentation", (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ]

    @Test(.timeLimit(.minutes(5)), arguments: frontMatters.indices)
    func `hostile front matter ends soon`(_ index: Int) {
        let (name, yaml) = Self.frontMatters[index]
        let read = MarkdownReader.read(SourceFile(path: "x.md", text: "---\n\(yaml)\n---\nText."), root: "lesson")
        #expect(name == "many keys" || name == "quotes" || !read.diagnostics.isEmpty, "\(name)")
    }

    @Test func `text from forbidden references is UTF-8 that XML may hold`() throws {
        let source = SourceFile(
            path: "x.md", text: "---\ntitle: T\n---\na &#xFFFE; &#xFFFF; &#xD800; &#x110000; &#1; &#0; b\n")
        let read = MarkdownReader.read(source, root: "lesson")
        let text = try #require(read.value?.root).text
        for scalar in text.unicodeScalars { #expect(scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE) }
        #expect(read.diagnostics.count { $0.rule == .controlCharacter } == 3)
    }

    @Test func `findings beyond the limit are counted`() {
        let read = MarkdownReader.read(
            SourceFile(path: "x.md", text: "---\ntitle: T\n---\n" + String(repeating: "<b>\n\n", count: 400)),
            root: "lesson")
        #expect(read.diagnostics.last?.message == "This file has 150 more findings like the 250 that are listed.")
    }
}
