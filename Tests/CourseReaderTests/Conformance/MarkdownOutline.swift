import CourseReader
import XMLKit

/// A Markdown document as lines of text, made of cmark's tree or of ours, so that the two can be compared.
///
/// The mapping between them: headings open sections; a paragraph with one image alone is a figure; a list in which one
/// item has a box is a check list; whether a list is tight and what marks it has says nothing; a soft break is a space; comments are kept for `convert` and shown to
/// nobody.
struct MarkdownOutline {
    private(set) var lines: [String] = []

    private mutating func add(_ line: String, _ depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private static func quoted(_ text: String?) -> String { "\"\(text ?? "")\"" }
}

// MARK: - cmark's tree

extension MarkdownOutline {
    init(cmark root: XMLNode) { for child in root.elements { addCMark(child, 0) } }

    private mutating func addCMark(_ node: XMLNode, _ depth: Int) {
        switch node.name {
        case "paragraph":
            let children = Array(node.elements)
            if children.count == 1, children[0].isNamed("image") {
                add("figure " + Self.inline(cmark: children[0]), depth)
            } else {
                add("p " + Self.inlines(cmark: node), depth)
            }
        case "heading": add("heading \(node.attribute("level") ?? "") " + Self.inlines(cmark: node), depth)
        case "thematic_break": add("separator", depth)
        case "block_quote":
            add("quote", depth)
            for child in node.elements { addCMark(child, depth + 1) }
        case "code_block":
            let language = node.attribute("info")?.split(whereSeparator: \.isWhitespace).first.map(String.init)
            add("code \(Self.quoted(language)) \(Self.quoted(Self.code(node.text)))", depth)
        case "list":
            let isCheck = node.elements.contains { $0.isNamed("tasklist") }
            let isOrdered = node.attribute("type") == "ordered"
            let start = isOrdered && !isCheck ? node.attribute("start") ?? "1" : "1"
            add("list \(isCheck ? "check" : isOrdered ? "ordered" : "bullet") \(start)", depth)
            for item in node.elements {
                add("item \(item.attribute("completed") == "true" ? "x" : "")", depth + 1)
                for child in item.elements { addCMark(child, depth + 2) }
            }
        case "table":
            add("table", depth)
            for row in node.elements {
                add(row.isNamed("table_header") ? "head" : "row", depth + 1)
                for cell in row.elements {
                    let align = row.isNamed("table_header") ? cell.attribute("align") ?? "" : ""
                    add("cell \(align) " + Self.inlines(cmark: cell), depth + 2)
                }
            }
        case "html_block" where node.text.contains("<!--"): break
        default: add("?\(node.name)", depth)
        }
    }

    private static func inlines(cmark node: XMLNode) -> String { node.elements.map { inline(cmark: $0) }.joined() }

    private static func inline(cmark node: XMLNode) -> String {
        switch node.name {
        case "text": node.text
        case "softbreak": " "
        case "linebreak": "<br>"
        case "html_inline" where node.text.hasPrefix("<!--"): ""
        case "code": "<code>\(node.text)</code>"
        case "emph": "<em>\(inlines(cmark: node))</em>"
        case "strong": "<strong>\(inlines(cmark: node))</strong>"
        case "strikethrough": "<del>\(inlines(cmark: node))</del>"
        case "link":
            "<link \(quoted(node.attribute("destination"))) \(quoted(node.attribute("title")))>\(inlines(cmark: node))</link>"
        case "image":
            "<image \(quoted(node.attribute("destination"))) \(quoted(node.attribute("title"))) \(quoted(plain(node)))>"
        default: "?\(node.name)"
        }
    }

    /// The words of an image.
    private static func plain(_ node: XMLNode) -> String {
        node.elements.map { child in
            switch child.name {
            case "text", "code": child.text
            case "softbreak", "linebreak": " "
            default: plain(child)
            }
        }.joined()
    }

    private static func code(_ text: String) -> String { text.hasSuffix("\n") ? String(text.dropLast()) : text }
}

// MARK: - Our tree

extension MarkdownOutline {
    init(course root: XMLNode) { addSection(root, level: 1) }

    private mutating func addSection(_ node: XMLNode, level: Int) {
        for child in node.elements where !(child.isNamed("title")) {
            if child.isNamed("section") {
                let title = child.elements.first { $0.isNamed("title") }
                add("heading \(level + 1) " + (title.map { Self.inlines(course: $0) } ?? ""), 0)
                addSection(child, level: level + 1)
            } else {
                addCourse(child, 0)
            }
        }
    }

    private mutating func addCourse(_ node: XMLNode, _ depth: Int) {
        switch node.name {
        case "p": add("p " + Self.inlines(course: node), depth)
        case "figure": add("figure " + Self.inlines(course: node), depth)
        case "separator": add("separator", depth)
        case "quote":
            add("quote", depth)
            for child in node.elements { addCourse(child, depth + 1) }
        case "codeblock":
            add("code \(Self.quoted(node.attribute("language"))) \(Self.quoted(node.text))", depth)
        case "list":
            let kind = node.attribute("kind") ?? "bullet"
            add("list \(kind) \(kind == "ordered" ? node.attribute("start") ?? "1" : "1")", depth)
            for item in node.elements {
                add("item \(item.attribute("checked") == "yes" ? "x" : "")", depth + 1)
                for child in item.elements { addCourse(child, depth + 2) }
            }
        case "table":
            add("table", depth)
            for row in node.elements {
                add(row.name, depth + 1)
                for cell in row.elements {
                    add("cell \(cell.attribute("align") ?? "") " + Self.inlines(course: cell), depth + 2)
                }
            }
        default: add("?\(node.name)", depth)
        }
    }

    private static func inlines(course node: XMLNode) -> String { node.children.map { inline(course: $0) }.joined() }

    private static func inline(course node: XMLNode) -> String {
        guard node.isElement else { return node.kind == .text ? node.text : "" }
        return switch node.name {
        case "br": "<br>"
        case "code": "<code>\(node.text)</code>"
        case "em", "strong", "del": "<\(node.name)>\(inlines(course: node))</\(node.name)>"
        case "link":
            "<link \(quoted(node.attribute("href"))) \(quoted(node.attribute("title")))>\(inlines(course: node))</link>"
        case "ref": "<link \(quoted(node.attribute("to"))) \"\">\(inlines(course: node))</link>"
        case "image":
            "<image \(quoted(node.attribute("src"))) \(quoted(node.attribute("title"))) \(quoted(node.attribute("alt")))>"
        default: "?\(node.name)"
        }
    }
}
