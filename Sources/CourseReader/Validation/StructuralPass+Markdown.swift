import CourseDiagnostics
import XMLKit

/// What XML can write and Markdown cannot say: refused, so that every source can be said in both (law of equality).
extension StructuralPass {
    mutating func checkExpressible(_ node: XMLNode, _ definition: ElementDefinition) {
        switch definition.key {
        case "title", "heading", "definition-term", "footnote", "p", "author", "audience", "objective":
            guard isEmpty(node) else { break }
            reportInexpressible(node, "The <\(node.name)> is empty.", "Write its text, or remove it.")
        case "feedback", "definition":
            guard node.children.allSatisfy({ !$0.isElement }) else { break }
            reportInexpressible(node, "The <\(node.name)> is empty.", "Write what it says, or remove it.")
        case "list": checkList(node)
        case "row": checkRow(node)
        case "lesson", "course", "section", "intro-section": checkOrder(of: node)
        default: break
        }
        if definition.key == "p" { checkImageAlone(node) }
        if definition.key == "link", isInLink(node) {
            reportInexpressible(node, "A <link> stands inside a <link>.", "Let the outer one end before it.")
        }
    }

    /// Whether it shows nothing: no text, and no element that shows something without text.
    private func isEmpty(_ node: XMLNode) -> Bool {
        node.children.allSatisfy { child in
            if child.kind == .text { return child.isBlank }
            guard child.isElement else { return true }
            return !["ref", "cite", "image", "br", "code", "footnote"].contains(child.name) && isEmpty(child)
        }
    }

    private mutating func checkImageAlone(_ node: XMLNode) {
        let shown = node.children.filter { $0.isElement || $0.kind == .text && !$0.isBlank }
        guard shown.count == 1, shown[0].isNamed("image") else { return }
        reportInexpressible(
            node, "A paragraph with nothing but an image is a figure.", "Write <figure><image …/></figure>.")
    }

    private mutating func checkList(_ node: XMLNode) {
        let kind = node.attribute("kind") ?? "bullet"
        if kind != "ordered", node.attributeNode("start") != nil {
            reportInexpressible(node, "Only an ordered list has a start.", "Remove start, or write kind=\"ordered\".")
        }
        guard kind != "check" else { return }
        for item in node.elements where item.attribute("checked") == "yes" {
            reportInexpressible(item, "Only an item of a check list is checked.", "Write kind=\"check\" on the list.")
        }
    }

    private mutating func checkRow(_ node: XMLNode) {
        guard let head = node.parent?.elements.first(where: { $0.isNamed("head") }) else { return }
        let (cells, columns) = (node.elements.count { _ in true }, head.elements.count { _ in true })
        guard cells > columns else { return }
        reportInexpressible(
            node, "This row has \(cells) cells, the head \(columns).", "Add cells to the head, or remove some here.")
    }

    /// After the first section every block is a section's.
    private mutating func checkOrder(of node: XMLNode) {
        var hasSection = false
        for child in node.elements {
            if child.isNamed("section") {
                hasSection = true
            } else if hasSection,
                !["title", "summary", "authors", "objectives", "modules", "only"].contains(child.name)
            {
                reportInexpressible(
                    child, "This stands after a section, but in none.",
                    "Put it before the first section, or into a section of its own.")
                return
            }
        }
    }

    private func isInLink(_ node: XMLNode) -> Bool {
        var current = node.parent
        while let next = current, !next.isNamed("p") {
            if next.isNamed("link") { return true }
            current = next.parent
        }
        return false
    }

    private mutating func reportInexpressible(_ node: XMLNode, _ message: String, _ remedy: String) {
        report(.noMarkdownForm, node, message, remedy: remedy)
    }
}
