import CourseDiagnostics
import CourseReader
import Testing
import XMLKit

/// Every node of the tree points at the bytes that it came from.
///
/// Compared by scalars: a mark and the accent after it are one character to a `String`.
@Suite struct MarkdownPositionTests {
    /// Inlines in every neighbourhood that has misled a Markdown parser about its lines.
    static let inlines = [
        "plain", "*em*", "**strong**", "***both***", "_a_ __b__", "`code`", "``a ` b``", "`two\nlines`",
        "[link](https://example.org)", "[two\nlines](https://example.org\n\"over\ntwo\")", "[r][ref]", "[ref]",
        "[ref][]",
        "<https://example.org>", "https://example.org/a_b", "www.example.org", "a@example.org", "![alt](images/a.svg)",
        "x ![two\nlines](images/a.svg 'T') y", "[H *a* `b`\nc](lesson:x)", "[2](sub:)", "\\*not\\*", "a \\\\ b \\[x\\]",
        "&amp; &#x41; &copy;", "AT&T &nope;", "~~del~~ ~no~", "a  \nb", "a\\\nb", "[@src, p. 1]", "[@a; @b,\nx *y*]",
        "日本語の*文*です。", "日本\n語 **強** 調", "<!-- note -->", "1 < 2 > 0", "a*b*c_d_e", "[[x](#y)]", "*a `b*` c*",
        "[a](<#b c> (t\nu))", "\u{301}e *\u{301}* 👩🏽‍🚀 `👩🏽‍🚀`", "[![i](images/i.svg)](https://example.org)", "x[^n]y",
    ]

    /// Blocks around inlines; `@` stands for them, `↵` for the start of each further line of theirs.
    static let blocks: [(String, String)] = [
        ("@\n", "↵"), ("> @\n", "> ↵"), ("> @\n", "↵"), ("- @\n", "  ↵"), ("1. > - @\n", "   >   ↵"),
        ("## @ {#h}\n", " "),
        ("@ {#s}\n---\n", "↵"), ("::: note\n@\n:::\n", "↵"), ("a\n@\n", "   ↵"),
        ("| x | @ |\n|---|---|\n| @ | y |\n", " "),
        ("- [ ] @\n", "  ↵"), ("[u]: https://example.org\n@ [u]\n", "↵"), ("-\t@\n", "\t↵"),
    ]

    static let ends = ["\n", "\r\n", "\r"]

    @Test(arguments: blocks.indices)
    func `inlines point at their own source`(_ block: Int) throws {
        let (form, next) = Self.blocks[block]
        for end in Self.ends {
            for (index, first) in Self.inlines.enumerated() {
                for step in [1, 5, 11, 17, 29] {
                    let second = Self.inlines[(index * step + block) % Self.inlines.count]
                    let inlines = "\(first) \(second)".replacing(
                        "\n", with: next == " " ? " " : "\n" + next.replacing("↵", with: ""))
                    let body = form.replacing("@", with: inlines)
                    let text =
                        "---\ntitle: T\n---\nText.\n\n\(body)\n\n[ref]: https://example.org 'R'\n\n[^n]: A *note* here.\n"
                    guard try isRight((end == "\r\n" ? "\u{FEFF}" : "") + text.replacing("\n", with: end)) else {
                        return
                    }
                }
            }
        }
    }

    private func isRight(_ text: String) throws -> Bool {
        let source = SourceFile(path: "x.md", text: text)
        let tree = try #require(MarkdownReader.read(source, root: "lesson").value)
        let root = try #require(tree.root)
        var waiting = [root]
        while let node = waiting.popLast() {
            if let range = node.offsets {
                let written = source.text(SourceRange(range))
                if !fits(node, written) {
                    Issue.record(
                        "\(node.path) \(node.text.debugDescription) points at \(written.debugDescription) in\n\(text)")
                    return false
                }
            } else if node.kind != .text || !node.text.isEmpty, node.name != "cell" {
                Issue.record("\(node.path) points nowhere in\n\(text)")
                return false
            }
            waiting.append(contentsOf: node.children)
        }
        return true
    }

    private func fits(_ node: XMLNode, _ written: String) -> Bool {
        switch node.kind {
        case .text:
            if node.text == " " {
                return written == " " || written == "\n" || written == "\r" || written == "\r\n" || written == "\t"
            }
            if node.parent?.name == "code" { return collapsed(written).contains(collapsed(node.text)) }
            return unescaped(written) == node.text
        case .comment: return written.hasPrefix("<!--") && written.hasSuffix("-->")
        default: break
        }
        let written = written.unicodeScalars
        func isBetween(_ start: String, _ end: String) -> Bool {
            written.starts(with: start.unicodeScalars) && written.reversed().starts(with: end.unicodeScalars.reversed())
        }
        switch node.name {
        case "em": return isBetween("*", "*") || isBetween("_", "_")
        case "strong": return isBetween("**", "**") || isBetween("__", "__")
        case "del": return isBetween("~~", "~~")
        case "code": return isBetween("`", "`")
        case "cite": return isBetween("[", "]") || isBetween("@", "")
        case "image": return isBetween("![", ")")
        case "link", "ref", "sub":
            return isBetween("[", ")") || isBetween("[", "]") || isBetween("<", ">")
                || ["https://example.org/a_b", "www.example.org", "a@example.org"].contains(String(written))
        case "footnote": return isBetween("[^n]", "")
        case "br": return isBetween(" ", "") || isBetween("\\", "")
        default: return true
        }
    }

    private func collapsed(_ text: String) -> String {
        text.replacing(">", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// By bytes, so that an accent after a mark is no part of it.
    private func unescaped(_ text: String) -> String {
        var result = Array(text.utf8)
        for (from, to) in [("&amp;", "&"), ("&#x41;", "A"), ("&copy;", "©"), ("\\*", "*"), ("\\[", "["), ("\\]", "]")] {
            result = result.replacing(Array(from.utf8), with: Array(to.utf8))
        }
        return String(decoding: result.replacing(Array("\\\\".utf8), with: Array("\\".utf8)), as: UTF8.self)
    }
}
