package import XMLKit

/// Writes a tree as XML that people like to read.
///
/// 1. No declaration; the vocabulary is the default namespace of the root.
/// 2. Blocks are indented by two spaces a level; a blank line stands before a section.
/// 3. Running text stays on one line, its white space settled (`RunningText`), so that nothing is added to it.
/// 4. Code keeps every character, and begins on a line of its own where it has several; attributes stand in the vocabulary's order; comments stay.
///
/// The same tree gives the same bytes, and what was written, read and written again does not change.
package enum XMLWriter {
    /// The document as XML text, with a line break at the end.
    package static func write(_ tree: XMLTree) -> String {
        var writer = XMLLines()
        for node in tree.topLevel {
            if node.kind == .comment { writer.line("<!--\(node.text)-->", depth: 0) }
            if node.isElement {
                let definition = Vocabulary.documents.contains(node.name) ? Vocabulary.element(node.name) : nil
                writer.block(node, definition, depth: 0, extra: " xmlns=\"\(Vocabulary.namespace)\"")
            }
        }
        return writer.text
    }
}

extension XMLWriter {
    /// One element as canonical text, to be compared: without comments, and without the attributes `without`.
    static func fragment(_ node: XMLNode, _ definition: ElementDefinition?, without: Set<String>) -> String {
        var writer = XMLLines(keepsComments: false, omitted: without)
        writer.block(node, definition, depth: 0)
        return writer.text
    }

    /// The name and the attributes of an element, as `fragment` has them.
    static func fragment(startOf node: XMLNode, _ definition: ElementDefinition?, without: Set<String>) -> String {
        "<\(node.name)\(XMLLines(keepsComments: false, omitted: without).attributes(node, definition))>\n"
    }
}

private struct XMLLines {
    /// The width up to which a row, or a block with one paragraph, stays on one line.
    static let width = 120

    var text = ""
    var keepsComments = true
    /// Attributes that are not written.
    var omitted: Set<String> = []

    mutating func line(_ line: String, depth: Int) {
        text += String(repeating: "  ", count: depth)
        text += line
        text += "\n"
    }

    mutating func block(_ node: XMLNode, _ definition: ElementDefinition?, depth: Int, extra: String = "") {
        let tag = node.name + extra + attributes(node, definition)
        switch definition?.content {
        case .blocks, .parts, .sequence: break
        case nil where node.holdsOnlyElements: break
        default:
            line(leaf(node, definition, tag: tag), depth: depth)
            return
        }
        let children = node.children.filter { $0.isElement || keepsComments && $0.kind == .comment }
        let known = definition.map(Vocabulary.children(of:)) ?? [:]
        guard !children.isEmpty else {
            line("<\(tag)/>", depth: depth)
            return
        }
        if let short = oneLine(children, known, within: tag, name: node.name, depth: depth) {
            line(short, depth: depth)
            return
        }
        line("<\(tag)>", depth: depth)
        for (index, child) in children.enumerated() {
            guard child.isElement else {
                line("<!--\(child.text)-->", depth: depth + 1)
                continue
            }
            let follows = index > 0 && children[index - 1].isElement
            if child.isNamed("section"), follows { text += "\n" }
            block(child, known[child.name], depth: depth + 1)
        }
        line("</\(node.name)>", depth: depth)
    }

    /// A row of cells, or a block with one paragraph, as one line where it is short enough.
    private func oneLine(
        _ children: [XMLNode], _ known: [String: ElementDefinition], within tag: String, name: String, depth: Int
    ) -> String? {
        guard children.allSatisfy({ $0.isNamed("cell") }) || (children.count == 1 && children[0].isNamed("p")) else {
            return nil
        }
        let inner = children.map { child in
            leaf(child, known[child.name], tag: child.name + attributes(child, known[child.name]))
        }
        let whole = "<\(tag)>\(inner.joined())</\(name)>"
        return whole.count + 2 * depth <= Self.width ? whole : nil
    }

    /// An element without blocks inside.
    private func leaf(_ node: XMLNode, _ definition: ElementDefinition?, tag: String) -> String {
        let inner: String
        switch definition?.content {
        case .verbatim:
            let code = escaped(node.codeText, verbatim: true)
            inner = code.contains("\n") ? "\n\(code)\n" : code
        case .text: inner = escaped(RunningText.plain(node.text))
        default: inner = running(RunningText.read(node, definition))
        }
        return inner.isEmpty ? "<\(tag)/>" : "<\(tag)>\(inner)</\(node.name)>"
    }

    private func running(_ pieces: [InlinePiece]) -> String {
        var result = ""
        for piece in pieces {
            switch piece.content {
            case .text(let text): result += escaped(text)
            case .comment(let text): if keepsComments { result += "<!--\(text)-->" }
            case .element(let node, let definition, let children):
                let tag = node.name + attributes(node, definition)
                result += children.isEmpty ? "<\(tag)/>" : "<\(tag)>\(running(children))</\(node.name)>"
            }
        }
        return result
    }

    func attributes(_ node: XMLNode, _ definition: ElementDefinition?) -> String {
        node.attributesInOrder(of: definition).filter { !omitted.contains($0.name) }.map {
            " \($0.name)=\"\(escaped($0.value, attribute: true))\""
        }.joined()
    }

    private func escaped(_ text: String, attribute: Bool = false, verbatim: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += attribute ? ">" : "&gt;"
            case "\"" where attribute: result += "&quot;"
            case "\n" where attribute: result += "&#10;"
            case "\t" where attribute: result += "&#9;"
            case "\r" where attribute || verbatim: result += "&#13;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension XMLNode {
    /// The attributes that say something, in the order of the vocabulary, then others as they stand.
    ///
    /// A value that says the same as no attribute is left out, and a list always names its kind: so both syntaxes give
    /// the same attributes for the same thing.
    func attributesInOrder(of definition: ElementDefinition?) -> [(name: String, value: String)] {
        let order = definition?.attributes.map(\.name) ?? []
        var known = order.compactMap { name in attribute(name).map { (name: name, value: $0) } }
        let others = attributes.filter { !order.contains($0.name) }.map { (name: $0.name, value: $0.value) }
        if definition?.key == "list", attribute("kind") == nil { known.insert((name: "kind", value: "bullet"), at: 0) }
        return known.filter { !saysNothing($0.name, $0.value, key: definition?.key) } + others
    }

    private func saysNothing(_ name: String, _ value: String, key: String?) -> Bool {
        switch (key, name) {
        case ("item", "checked"), ("option", "correct"), ("head-cell", "key"), ("image", "decorative"),
            ("inline-image", "decorative"):
            value == "no"
        case ("list", "start"): value == "1" && attribute("kind") == "ordered"
        case ("image", _), ("inline-image", _), ("link", "title"), ("cite", "locator"): value.isEmpty
        default: false
        }
    }

    /// Whether there are elements inside and no text between them.
    fileprivate var holdsOnlyElements: Bool {
        children.contains(where: \.isElement)
            && children.allSatisfy { $0.kind != .text || $0.text.unicodeScalars.allSatisfy(\.isXMLSpace) }
    }
}
