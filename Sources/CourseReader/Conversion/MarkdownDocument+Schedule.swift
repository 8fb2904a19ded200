internal import XMLKit

extension MarkdownDocument {
    /// The entries of a day as lists; a comment between two ends the list.
    func entries(_ nodes: [XMLNode]) -> [MarkdownBlock] {
        var result: [MarkdownBlock] = []
        var lines: [String] = []
        func endList() {
            if !lines.isEmpty { result.append(MarkdownBlock(lines)) }
            lines = []
        }
        for node in nodes {
            if node.kind == .comment {
                endList()
                result.append(MarkdownBlock(Self.commentLines(node)))
            }
            if node.isElement { lines.append("- " + entry(node)) }
        }
        endList()
        return result
    }

    private func entry(_ node: XMLNode) -> String {
        var line = SessionLine(element: node.name)
        line.attributes = node.attributesInOrder(of: Vocabulary.element(node.name)).map {
            SessionLine.Attribute(name: $0.name, value: RunningText.plain($0.value), range: 0..<0)
        }
        let title = RunningText.plain(node.text)
        if !title.isEmpty { line.title = title }
        let spelled = line.spelled
        if !SessionLine(spelled).saysTheSame(as: line) {
            report(
                node, "An entry of a day that says this cannot be said on one line of Markdown.",
                "Let the entry name one thing, and its words not look like a name, a time or minutes.")
        }
        return MarkdownText.lineStart(
            MarkdownText.escaped(spelled, after: nil, beforeMarkup: false), isFirst: true)
    }
}

extension SessionLine {
    /// Whether both say the same, in whatever order.
    fileprivate func saysTheSame(as other: SessionLine) -> Bool {
        func sorted(_ line: SessionLine) -> [String] { line.attributes.map { "\($0.name)=\($0.value)" }.sorted() }
        return element == other.element && title == other.title && sorted(self) == sorted(other)
    }
}
