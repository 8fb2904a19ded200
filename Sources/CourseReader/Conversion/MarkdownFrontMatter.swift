internal import XMLKit

/// Spells a document's metadata as the YAML between the `---` lines of a Markdown source.
enum MarkdownFrontMatter {
    /// The lines, with the `---` around them.
    static func lines(_ root: XMLNode, _ definition: ElementDefinition) -> [String] {
        let children = Array(root.elements)
        let isText = { (node: XMLNode) in ["title", "summary", "publisher"].contains(node.name) }
        let attributes = root.attributesInOrder(of: definition).flatMap { name, value in
            switch definition.attributes.first(where: { $0.name == name })?.type {
            case .references: ["\(name): \(flow(words(value)))"]
            case .exceptions: exceptions(name, value)
            default: ["\(name): \(YAMLScalar.spelled(value))"]
            }
        }
        return ["---"] + children.prefix(while: isText).flatMap(element) + attributes
            + children.drop(while: isText).flatMap(element) + ["---"]
    }

    private static func element(_ node: XMLNode) -> [String] {
        switch node.name {
        case "title", "summary", "publisher": ["\(node.name): \(YAMLScalar.spelled(RunningText.plain(node.text)))"]
        case "authors": ["authors:"] + node.elements.map { "  - \(YAMLScalar.spelled(RunningText.plain($0.text)))" }
        case "handling":
            handling(node.attributesInOrder(of: Vocabulary.element("handling")))
        case "audiences", "objectives", "values": ["\(node.name):"] + node.elements.flatMap(entry)
        case "modules": ["modules:"] + node.elements.flatMap(module)
        default: []
        }
    }

    private static func handling(_ attributes: [(String, String)]) -> [String] {
        if attributes.isEmpty { return ["handling: {}"] }
        return ["handling:"] + attributes.map { "  \($0): \(YAMLScalar.spelled($1))" }
    }

    /// The names of the children of a document that the front matter holds.
    static func holds(_ definition: ElementDefinition?) -> Bool {
        if case .frontMatter? = definition?.markdown { return true }
        return false
    }

    private static func entry(_ node: XMLNode) -> [String] {
        var pairs = [("id", node.attribute("id") ?? ""), ("text", RunningText.plain(node.text))]
        for name in ["bloom", "for", "players", "scored"] {
            if let value = node.attribute(name) { pairs.append((name, value)) }
        }
        return mapping(pairs.map { "\($0): \(YAMLScalar.spelled($1))" })
    }

    private static func module(_ node: XMLNode) -> [String] {
        let title = node.elements.first { $0.isNamed("title") }.map { RunningText.plain($0.text) } ?? ""
        let lessons = node.elements.filter { $0.isNamed("lesson") }.map { $0.attribute("ref") ?? "" }
        let scenarios = node.elements.filter { $0.isNamed("scenario") }.map { $0.attribute("ref") ?? "" }
        let lists = [("lessons", lessons), ("scenarios", scenarios)].filter { !$0.1.isEmpty }
        return mapping(
            [
                "id: \(YAMLScalar.spelled(node.attribute("id") ?? ""))", "title: \(YAMLScalar.spelled(title))",
            ] + lists.map { "\($0): \(flow($1))" })
    }

    /// A line for each exception, where that reads back as the same value.
    private static func exceptions(_ name: String, _ value: String) -> [String] {
        guard let list = ExceptionList(value), list.spelled == value else {
            return ["\(name): \(YAMLScalar.spelled(value))"]
        }
        return ["\(name):"] + list.entries.map { "  - \($0.rule): \(YAMLScalar.spelled($0.reason))" }
    }

    private static func mapping(_ lines: [String]) -> [String] {
        lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }

    private static func flow(_ words: [String]) -> String {
        "[\(words.map { YAMLScalar.spelled($0, inList: true) }.joined(separator: ", "))]"
    }

    private static func words(_ value: String) -> [String] {
        value.split { $0.unicodeScalars.allSatisfy(\.isXMLSpace) }.map(String.init)
    }
}

/// Spells a scalar of YAML 1.2: plain where that reads back as the same text, else in double quotes.
enum YAMLScalar {
    /// The text as a value of a block mapping or, `inList`, of a list in brackets.
    static func spelled(_ text: String, inList: Bool = false) -> String {
        if isPlain(text, inList: inList) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if isPrintable(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                }
            }
        }
        return result + "\""
    }

    /// Words that YAML takes for something other than text.
    private static let reserved: Set<String> = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    private static func isPlain(_ text: String, inList: Bool) -> Bool {
        let scalars = text.unicodeScalars
        guard !reserved.contains(text.lowercased()), let first = scalars.first, let last = scalars.last else {
            return false
        }
        return !"-?:,[]{}#&*!|>'\"%@` ".unicodeScalars.contains(first) && last != " " && last != ":"
            && !text.contains(": ") && !text.contains(" #") && text != "..."
            && scalars.allSatisfy { isPrintable($0) && !(inList && ",[]{}".unicodeScalars.contains($0)) }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
