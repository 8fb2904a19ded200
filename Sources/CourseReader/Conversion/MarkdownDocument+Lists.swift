internal import XMLKit

extension MarkdownDocument {
    /// An item on its way into a list.
    private struct Item {
        /// `[ ]` or `[x]`, or nil.
        var box: String?
        var blocks: [MarkdownBlock]

        /// Whether it is a paragraph alone, or with a tight list below it. (A mark without words right below a line could
        /// be the underline of a heading.)
        var isTight: Bool {
            switch blocks.count {
            case 1: blocks[0].isParagraph
            case 2: blocks[0].isParagraph && blocks[1].isTightList
            default: false
            }
        }
    }

    func list(_ node: XMLNode, _ definition: ElementDefinition, after previous: MarkdownBlock?) -> MarkdownBlock {
        let kind = node.attribute("kind") ?? "bullet"
        let item = Vocabulary.element("item")
        if kind != "ordered", node.attribute("start") != nil {
            report(node, "Only an ordered list can have a start in Markdown.", "Remove start.")
        }
        var items: [Item] = []
        for child in node.children {
            if child.kind == .comment {
                add(comment: child, to: &items)
            } else if child.isElement {
                let isChecked = child.attribute("checked") == "yes"
                if kind != "check", isChecked {
                    report(child, "Only an item of a check list can be checked in Markdown.", "Write kind=\"check\".")
                }
                let box = kind == "check" ? (isChecked ? "[x]" : "[ ]") : nil
                items.append(Item(box: box, blocks: blocks(child.children, of: item)))
            }
        }
        let start = kind == "ordered" ? node.attribute("start").flatMap { Int($0) } ?? 1 : nil
        // Kind and start are said by the marks; anything else takes a directive.
        let isPlain = node.attributesInOrder(of: definition).allSatisfy { ["kind", "start"].contains($0.name) }
        guard !isPlain else { return spelled(items, start: start, after: previous) }
        return MarkdownDirective.block(
            node, definition, around: [spelled(items, start: start, after: nil)], without: ["kind", "start"])
    }

    /// The options of a question as a task list, or as a numbered list in their right order, each with its feedback below.
    func options(
        _ nodes: some Sequence<XMLNode>, inOrder: Bool, after previous: MarkdownBlock?
    ) -> MarkdownBlock {
        let feedback = Vocabulary.element("feedback")
        var items: [Item] = []
        for node in nodes {
            guard node.isElement else {
                add(comment: node, to: &items)
                continue
            }
            if inOrder, node.attribute("correct") != nil {
                report(node, "An option of a sequence is neither right nor wrong.", "Remove correct.")
            }
            let box = node.attribute("correct") == "yes" ? "[x]" : "[ ]"
            var item = Item(box: inOrder ? nil : box, blocks: [])
            for child in node.elements where child.isNamed("p") {
                item.blocks += paragraph(child, Vocabulary.element("p"))
            }
            for child in node.elements where child.isNamed("feedback") {
                let blocks = blocks(child.children, of: feedback)
                if blocks.isEmpty {
                    report(child, "An empty feedback cannot be said in Markdown.", "Write it, or remove it.")
                }
                item.blocks += blocks
            }
            for child in node.children where child.kind == .comment {
                item.blocks.append(MarkdownBlock(Self.commentLines(child)))
            }
            items.append(item)
        }
        return spelled(items, start: inOrder ? 1 : nil, after: previous)
    }

    func definitions(_ node: XMLNode, _ definition: ElementDefinition) -> MarkdownBlock {
        let term = Vocabulary.element("definition-term")
        var items: [Item] = []
        for child in node.children {
            if child.kind == .comment { add(comment: child, to: &items) }
            if child.isNamed("term") {
                let blocks = paragraph(child, term)
                if blocks.isEmpty {
                    report(child, "An empty term cannot be said in Markdown.", "Write the term.")
                }
                items.append(Item(box: nil, blocks: blocks))
            }
            if child.isNamed("definition"), !items.isEmpty {
                items[items.count - 1].blocks += blocks(child.children, of: Vocabulary.element("definition"))
            }
        }
        return MarkdownDirective.block(node, definition, around: [spelled(items, start: nil, after: nil)])
    }

    /// Between two items nothing can stand, so a comment goes to the end of the item before it.
    private func add(comment node: XMLNode, to items: inout [Item]) {
        let block = MarkdownBlock(Self.commentLines(node))
        if items.isEmpty {
            report(node, "A comment before the first item cannot be said in Markdown.", "Move it out of the list.")
        } else {
            items[items.count - 1].blocks.append(block)
        }
    }

    /// The list's lines. Next to a list of the same kind it takes the other mark, which makes it a list of its own.
    private func spelled(_ items: [Item], start: Int?, after previous: MarkdownBlock?) -> MarkdownBlock {
        let mark: Character =
            start == nil ? (previous?.listMark == "-" ? "*" : "-") : (previous?.listMark == "." ? ")" : ".")
        let isTight = items.allSatisfy(\.isTight)
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            if index > 0, !isTight { lines.append("") }
            let marker = start.map { "\($0 + index)\(mark)" } ?? String(mark)
            lines += spelled(item, marker: marker, isTight: isTight)
        }
        var block = MarkdownBlock(lines, colons: items.map(\.blocks.colons).max() ?? 0)
        block.listMark = mark
        // Only a list that begins with 1 or a mark, and with words, may follow a paragraph without a blank line.
        block.isTightList = isTight && (start ?? 1) == 1 && items.first?.blocks.isEmpty == false
        return block
    }

    private func spelled(_ item: Item, marker: String, isTight: Bool) -> [String] {
        let head = item.box.map { "\(marker) \($0)" } ?? marker
        let indentation = String(repeating: " ", count: marker.count + 1)
        guard let first = item.blocks.first else { return [head] }
        let lines = isTight ? item.blocks.flatMap(\.lines) : item.blocks.joined
        let block = MarkdownBlock(lines)
        // What is not a paragraph begins on the line below, so that nothing runs together with the mark.
        // Nor with a box, which is words to Markdown.
        guard first.isParagraph else {
            return [head] + (item.box == nil ? [] : [""]) + block.prefixed(indentation).lines
        }
        return block.prefixed(indentation, first: head + " ").lines
    }
}
