internal import XMLKit

/// One block of Markdown: its lines without the indentation of what it stands in.
struct MarkdownBlock {
    var lines: [String]
    /// The longest row of colons of a directive inside, or 0.
    var colons = 0
    /// The mark of a list's items: `-`, `*`, `.` or `)`.
    var listMark: Character?
    /// Whether it is a paragraph.
    var isParagraph = false
    /// Whether it is a list without blank lines that may follow a paragraph without one.
    var isTightList = false

    init(_ lines: [String], colons: Int = 0) {
        self.lines = lines
        self.colons = colons
    }

    /// The block with `prefix` before every line, without blanks at the end of a line.
    func prefixed(_ prefix: String, first: String? = nil) -> MarkdownBlock {
        var block = self
        block.lines = lines.enumerated().map { index, line in
            let prefix = index == 0 ? first ?? prefix : prefix
            return line.isEmpty ? prefix.withoutTrailingSpaces : prefix + line
        }
        return block
    }
}

extension [MarkdownBlock] {
    /// The lines of all blocks, with a blank line between two.
    var joined: [String] { Array<String>(map(\.lines).joined(separator: [""])) }

    var colons: Int { map(\.colons).max() ?? 0 }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// Spells directives: `::: name {#id key=value}` … `:::`.
enum MarkdownDirective {
    /// The directive around `content`; its row of colons is longer than any inside, so that pairs are easy to see.
    static func block(
        _ node: XMLNode, _ definition: ElementDefinition?, around content: [MarkdownBlock],
        without omitted: [String] = []
    ) -> MarkdownBlock {
        let colons = content.colons == 0 ? 3 : content.colons + 1
        let fence = String(repeating: ":", count: colons)
        let opening = "\(fence) \(node.name)\(attributes(node, definition, without: omitted))"
        return MarkdownBlock([opening] + content.joined + [fence], colons: colons)
    }

    /// The attributes in braces, after a space; nothing where there are none.
    static func attributes(
        _ node: XMLNode, _ definition: ElementDefinition?, without omitted: [String] = []
    ) -> String {
        let pairs = node.attributesInOrder(of: definition).filter { !omitted.contains($0.name) }
        guard !pairs.isEmpty else { return "" }
        let spelled = pairs.map { name, value in
            name == "id" && isBare(value) ? "#\(value)" : "\(name)=\(isBare(value) ? value : quoted(value))"
        }
        return " {\(spelled.joined(separator: " "))}"
    }

    private static func isBare(_ value: String) -> Bool {
        !value.isEmpty
            && value.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || "-._/:+".unicodeScalars.contains($0) }
    }

    private static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar.isXMLSpace ? " " : scalar)
        }
        return result + "\""
    }
}
