internal import XMLKit

extension MarkdownDocument {
    /// A table, in a directive where it has an id or a caption; comments between its rows stand before it.
    func table(_ node: XMLNode, _ definition: ElementDefinition) -> [MarkdownBlock] {
        let comments = node.children.flatMap { child in
            child.kind == .comment
                ? [child] : child.isNamed("caption") ? [] : child.children.filter { $0.kind == .comment }
        }
        let head = node.elements.first { $0.isNamed("head") }.map { Array($0.elements) } ?? []
        let headCell = Vocabulary.element("head-cell")
        var lines = [row(head.map { self.headCell($0, headCell) })]
        lines.append("|\(head.map { alignment($0) }.joined(separator: "|"))|")
        for child in node.elements where child.isNamed("row") {
            let cells = Array(child.elements)
            if cells.count > head.count {
                report(
                    child, "The row has more cells than the head of the table, which Markdown cannot say.",
                    "Add head cells, or remove cells.")
            }
            let spelled = cells.map { inline($0, Vocabulary.element("cell"), .cell).first ?? "" }
            lines.append(row(spelled + Array(repeating: "", count: max(0, head.count - cells.count))))
        }
        let caption = node.elements.filter { $0.isNamed("caption") }
            .flatMap { paragraph($0, Vocabulary.element("caption")) }
        let content = comments.map { MarkdownBlock(Self.commentLines($0)) } + caption + [MarkdownBlock(lines)]
        guard !caption.isEmpty || !node.attributesInOrder(of: definition).isEmpty else { return content }
        return [MarkdownDirective.block(node, definition, around: content)]
    }

    private func headCell(_ node: XMLNode, _ definition: ElementDefinition) -> String {
        let words = inline(node, definition, .cell).first ?? ""
        let isKey = node.attribute("key") == "yes"
        return isKey ? "\(words) {key}".trimmed : MarkdownText.headCell(words)
    }

    private func row(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? "  |" : " \($0.replacing("|", with: "\\|")) |" }.joined()
    }

    private func alignment(_ node: XMLNode) -> String {
        switch node.attribute("align") {
        case "left": ":--"
        case "center": ":-:"
        case "right": "--:"
        default: "---"
        }
    }

    /// An image alone, or in a directive with what goes with it.
    func figure(_ node: XMLNode, _ definition: ElementDefinition) -> MarkdownBlock {
        var content: [MarkdownBlock] = []
        for child in node.children {
            if child.kind == .comment { content.append(MarkdownBlock(Self.commentLines(child))) }
            switch child.isElement ? child.name : "" {
            case "image": content.append(MarkdownBlock([MarkdownInline.image(child)]))
            case "caption": content += paragraph(child, Vocabulary.element("caption"))
            case "description":
                let description = Vocabulary.element("description")
                content.append(
                    MarkdownDirective.block(child, description, around: blocks(child.children, of: description)))
            default: continue
            }
        }
        let isPlain = content.count == 1 && node.attributesInOrder(of: definition).isEmpty
        return isPlain ? content[0] : MarkdownDirective.block(node, definition, around: content)
    }

    /// A fenced block; its language stands in a directive where the fence cannot hold it.
    func codeBlock(_ node: XMLNode, _ definition: ElementDefinition) -> MarkdownBlock {
        let text = node.codeText
        let language = node.attribute("language")
        let fitsFence = language?.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !"`~{}&\\".unicodeScalars.contains($0)
        }
        let isSimple = fitsFence == true && language != ""
        let fence = String(repeating: "`", count: max(3, MarkdownText.longestRun(of: "`", in: text)))
        let lines = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let block = MarkdownBlock([fence + (isSimple ? language ?? "" : "")] + lines + [fence])
        let omitted = isSimple ? ["language"] : []
        let isPlain = node.attributesInOrder(of: definition).allSatisfy { omitted.contains($0.name) }
        return isPlain ? block : MarkdownDirective.block(node, definition, around: [block], without: omitted)
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
