internal import CourseDiagnostics
internal import XMLKit
internal import Yams

extension FrontMatter {
    /// Makes attributes and child elements of the document's element, as the vocabulary says for each key.
    func lower(into root: XMLNode, _ definition: ElementDefinition, _ findings: inout Findings) {
        guard let node else { return }
        guard case .mapping(let mapping) = node else {
            let isEmpty = node.scalar?.string.isEmpty == true
            findings.report(
                .badFrontMatter, isEmpty ? opening : place(node), "The front matter holds no keys.",
                remedy: "Write `title: …` between the two lines.")
            return
        }
        lower(mapping, into: root, definition, &findings)
    }

    /// Keys become attributes and elements; the elements in the order of the vocabulary, whatever that of the keys.
    private func lower(
        _ mapping: Node.Mapping, into element: XMLNode, _ definition: ElementDefinition, _ findings: inout Findings
    ) {
        let parts = Vocabulary.parts(of: definition).map { Vocabulary.element($0.key).name }
        func rank(_ pair: (key: Node, value: Node)) -> Int {
            let name = pair.key.scalar?.string ?? ""
            return parts.firstIndex { $0 == name || "\($0)s" == name } ?? parts.count
        }
        let pairs = mapping.map { (key: $0.key, value: $0.value) }.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        for (key, value) in pairs.map(\.element) { lower(key, value, into: element, definition, &findings) }
    }

    private func lower(
        _ key: Node, _ value: Node, into element: XMLNode, _ definition: ElementDefinition, _ findings: inout Findings
    ) {
        guard let name = key.scalar?.string, isName(name) else {
            findings.report(
                .badFrontMatter, place(key), "This is not the name of a key.",
                remedy: "Write `key: value`, as in `title: …`.")
            return
        }
        if case .text = definition.content, name == "text", let text = value.scalar?.string {
            element.append(text: text, line: line(value), offsets: place(value))
            return
        }
        if definition.attributes.contains(where: { $0.name == name }) {
            return setAttribute(name, key, value, of: element, &findings)
        }
        let children = Vocabulary.children(of: definition)
        if let child = children[name], case .frontMatter = child.markdown {
            return addChild(child, key, value, to: element, &findings)
        }
        if name.hasSuffix("s"), let child = children[String(name.dropLast())], case .frontMatter = child.markdown {
            for item in items(value) { addItem(child, item, to: element, &findings) }
            return
        }
        setAttribute(name, key, value, of: element, &findings)
    }

    private func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first.isLetter, name.utf8.allSatisfy(\.isNameByte) else { return false }
        return !name.lowercased().hasPrefix("xml")
    }

    // MARK: - Attributes

    private func setAttribute(
        _ name: String, _ key: Node, _ value: Node, of element: XMLNode, _ findings: inout Findings
    ) {
        let texts = items(value).map { $0.scalar?.string }
        let words = texts.compactMap(\.self)
        guard words.count == texts.count else {
            findings.report(
                .badFrontMatter, place(key), "The key `\(name)` holds one value or a list of values.",
                remedy: "Write `\(name): value` or `\(name): [first, second]`.")
            return
        }
        guard words.contains(where: { !$0.isEmpty }) else { return reportEmpty(name, key, &findings) }
        element.set(name, collapsed(words.joined(separator: " ")), offsets: joined(place(key), place(value)))
    }

    private func reportEmpty(_ name: String, _ key: Node, _ findings: inout Findings) {
        findings.report(
            .badFrontMatter, place(key), "The key `\(name)` has no value.", remedy: "Write a value, or remove the line."
        )
    }

    /// A list's items; a value that is no list is one item.
    private func items(_ value: Node) -> [Node] {
        if case .sequence(let sequence) = value { return Array(sequence) }
        return [value]
    }

    private func joined(_ key: Range<Int>?, _ value: Range<Int>?) -> Range<Int>? {
        guard let key, let value, value.upperBound >= key.upperBound else { return key }
        return key.lowerBound..<value.upperBound
    }

    // MARK: - Elements

    private func addChild(
        _ child: ElementDefinition, _ key: Node, _ value: Node, to element: XMLNode, _ findings: inout Findings
    ) {
        let range = joined(place(key), place(value))
        if case .empty = child.content {
            guard case .mapping(let mapping) = value else {
                findings.report(
                    .badFrontMatter, place(key), "The key `\(child.name)` holds keys of its own.",
                    remedy: "Write `\(child.name): {\(child.attributes.first?.name ?? "key"): …}`.")
                return
            }
            lower(mapping, into: element.append(child.name, line: line(key), offsets: range), child, &findings)
            return
        }
        guard case .parts(let parts) = child.content, let part = parts.first else {
            guard let text = value.scalar?.string else {
                findings.report(
                    .badFrontMatter, place(key), "The key `\(child.name)` holds one text.",
                    remedy: "Write `\(child.name): …` on one line.")
                return
            }
            guard !text.isEmpty else { return reportEmpty(child.name, key, &findings) }
            let node = element.append(child.name, line: line(key), offsets: range)
            node.append(text: text, line: line(value), offsets: place(value))
            return
        }
        if let text = value.scalar?.string, text.isEmpty { return reportEmpty(child.name, key, &findings) }
        let list = element.append(child.name, line: line(key), offsets: place(key))
        for item in items(value) { addItem(Vocabulary.element(part.key), item, to: list, &findings) }
    }

    private func addItem(
        _ definition: ElementDefinition, _ value: Node, to list: XMLNode, _ findings: inout Findings
    ) {
        let element = list.append(definition.name, line: line(value), offsets: place(value))
        switch value {
        case .scalar(let scalar):
            if case .text = definition.content {
                element.append(text: scalar.string, line: line(value), offsets: place(value))
            } else if let attribute = definition.attributes.first(where: \.isRequired) {
                element.set(attribute.name, scalar.string, offsets: place(value))
            }
        case .mapping(let mapping):
            lower(mapping, into: element, definition, &findings)
        case .sequence, .alias:
            findings.report(
                .badFrontMatter, place(value), "Here stands a list inside a list.", remedy: "Write one value an item.")
        }
    }

    /// The text with each run of white space as one space.
    private func collapsed(_ text: String) -> String {
        guard text.utf8.contains(where: \.isWhitespace) else { return text }
        return text.unicodeScalars.split { $0.value < 0x80 && UInt8($0.value).isWhitespace }.map(String.init)
            .joined(separator: " ")
    }
}
