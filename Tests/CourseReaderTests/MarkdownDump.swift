import CourseDiagnostics
import CourseReader
import XMLKit

/// What the Markdown reader made of a text, for people: each node with line and column, then the findings.
func markdownDump(_ markdown: String, root: String = "lesson") -> String {
    let source = SourceFile(path: "content/c/x.md", text: markdown)
    let read = MarkdownReader.read(source, root: root)
    var lines: [String] = []
    if let tree = read.value {
        for node in tree.topLevel { dump(node, "", source, &lines) }
    } else {
        lines.append("nothing")
    }
    for finding in read.diagnostics {
        let place = finding.location.map { "\($0.line):\($0.column)-\($0.endLine):\($0.endColumn)" } ?? "file"
        lines.append("\(finding.severity) \(finding.rule.rawValue) \(place) \(finding.message)")
        if let remedy = finding.remedy { lines.append("    \(remedy)") }
    }
    return lines.map { $0 + "\n" }.joined()
}

private func dump(_ node: XMLNode, _ indent: String, _ source: SourceFile, _ lines: inout [String]) {
    let place =
        node.offsets.map { range in
            let position = source.position(of: range.lowerBound)
            return " \(position.line):\(position.column)"
        } ?? " ?"
    switch node.kind {
    case .text: lines.append("\(indent)\(quoted(node.text))\(place)")
    case .comment: lines.append("\(indent)<!--\(node.text)-->\(place)")
    default:
        let attributes = node.attributes.map { " \($0.name)=\(quoted($0.value))" }.joined()
        lines.append("\(indent)\(node.name)\(attributes)\(place)")
    }
    for child in node.children { dump(child, indent + "  ", source, &lines) }
}

private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\"", with: "\\\"") + "\""
}
