internal import CourseDiagnostics
internal import XMLKit

extension FrontMatter {
    /// Makes attributes and child elements of the document's element, as the vocabulary says for each key.
    func lower(into root: XMLNode, _ place: IndexedElement, _ findings: inout Findings) {
        guard let value else { return }
        guard case .mapping(let entries) = value.content else {
            findings.report(
                .badFrontMatter, value.text?.isEmpty == true ? opening : value.range, "The front matter holds no keys.",
                remedy: "Write `title: …` between the two lines.")
            return
        }
        lower(entries, into: root, place, &findings)
    }

    /// Keys become attributes and elements; the elements in the order of the vocabulary, whatever that of the keys.
    private func lower(
        _ entries: [FrontMatterValue.Entry], into element: XMLNode, _ place: IndexedElement,
        _ findings: inout Findings
    ) {
        let ranks = entries.map { place.rank(ofKey: $0.key.text ?? "") }
        for rank in 0...place.parts.count {
            for (entry, own) in zip(entries, ranks) where own == rank { lower(entry, into: element, place, &findings) }
        }
    }

    private func lower(
        _ entry: FrontMatterValue.Entry, into element: XMLNode, _ place: IndexedElement, _ findings: inout Findings
    ) {
        let (key, value, definition) = (entry.key, entry.value, place.definition)
        guard let name = key.text, isName(name) else {
            findings.report(
                .badFrontMatter, key.range, "This is not the name of a key.",
                remedy: "Write `key: value`, as in `title: …`.")
            return
        }
        if case .text = definition.content, name == "text", let text = value.text {
            element.append(text: text, line: value.line, offsets: value.range)
            return
        }
        if let attribute = definition.attributes.first(where: { $0.name == name }) {
            if attribute.type == .exceptions, let value = exceptions(value) {
                element.set(name, value.text, offsets: joined(key.range, value.end))
                return
            }
            return setAttribute(name, key, value, of: element, type: attribute.type, &findings)
        }
        if let child = place.child(named: name), case .frontMatter = child.definition.markdown {
            return addChild(child, key, value, to: element, &findings)
        }
        if name.hasSuffix("s"), let child = place.child(named: String(name.dropLast())),
            case .frontMatter = child.definition.markdown
        {
            for item in items(value) { addItem(child, item, to: element, &findings) }
            return
        }
        setAttribute(name, key, value, of: element, type: nil, &findings)
    }

    private func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first.isLetter, name.utf8.allSatisfy(\.isNameByte) else { return false }
        return !beginsWithXML(name)
    }

    // MARK: - Attributes

    private func setAttribute(
        _ name: String, _ key: FrontMatterValue, _ value: FrontMatterValue, of element: XMLNode,
        type: AttributeType?,
        _ findings: inout Findings
    ) {
        if let text = value.text, !text.isEmpty {
            element.set(name, collapsed(text), offsets: joined(key.range, value.range))
            return
        }
        let texts = items(value).map(\.text)
        let words = texts.compactMap(\.self)
        guard words.count == texts.count else {
            findings.report(
                .badFrontMatter, key.range, "The key `\(name)` holds one value or a list of values.",
                remedy: "Write `\(name): value` or `\(name): [first, second]`.")
            return
        }
        guard words.contains(where: { !$0.isEmpty }) else {
            // Where only certain values will do, the walk over the tree says that none is none.
            guard let type, type != .text else { return reportEmpty(name, key, &findings) }
            element.set(name, "", offsets: key.range)
            return
        }
        element.set(name, collapsed(words.joined(separator: " ")), offsets: joined(key.range, value.range))
    }

    /// The exceptions of a list of `rule: reason` as one value, and where the last of them stands; nil for another form.
    private func exceptions(_ value: FrontMatterValue) -> (text: String, end: Range<Int>?)? {
        var entries: [ExceptionList.Entry] = []
        var end: Range<Int>?
        for item in items(value) {
            guard case .mapping(let pairs) = item.content else { return nil }
            for pair in pairs {
                guard let name = pair.key.text, let words = pair.value.text else { return nil }
                entries.append(ExceptionList.Entry(rule: name, reason: collapsed(words)))
                end = pair.value.range
            }
        }
        return entries.isEmpty ? nil : (ExceptionList(entries).spelled, end)
    }

    private func reportEmpty(_ name: String, _ key: FrontMatterValue, _ findings: inout Findings) {
        findings.report(
            .badFrontMatter, key.range, "The key `\(name)` has no value.", remedy: "Write a value, or remove the line."
        )
    }

    /// A list's items; a value that is no list is one item.
    private func items(_ value: FrontMatterValue) -> [FrontMatterValue] {
        if case .list(let items) = value.content { return items }
        return [value]
    }

    private func joined(_ key: Range<Int>?, _ value: Range<Int>?) -> Range<Int>? {
        guard let key, let value, value.upperBound >= key.upperBound else { return key }
        return key.lowerBound..<value.upperBound
    }

    // MARK: - Elements

    private func addChild(
        _ child: IndexedElement, _ key: FrontMatterValue, _ value: FrontMatterValue, to element: XMLNode,
        _ findings: inout Findings
    ) {
        let name = child.definition.name
        let range = joined(key.range, value.range)
        if child.isEmpty {
            guard case .mapping(let entries) = value.content else {
                findings.report(
                    .badFrontMatter, key.range, "The key `\(name)` holds keys of its own.",
                    remedy: "Write `\(name): {\(child.definition.attributes.first?.name ?? "key"): …}`.")
                return
            }
            lower(entries, into: element.append(name, line: key.line, offsets: range), child, &findings)
            return
        }
        guard case .parts = child.definition.content, let part = child.parts.first else {
            guard let text = value.text else {
                findings.report(
                    .badFrontMatter, key.range, "The key `\(name)` holds one text.",
                    remedy: "Write `\(name): …` on one line.")
                return
            }
            guard !text.isEmpty else { return reportEmpty(name, key, &findings) }
            let node = element.append(name, line: key.line, offsets: range)
            node.append(text: text, line: value.line, offsets: value.range)
            return
        }
        if let text = value.text, text.isEmpty { return reportEmpty(name, key, &findings) }
        let list = element.append(name, line: key.line, offsets: key.range)
        for item in items(value) { addItem(VocabularyIndex.element(part.key), item, to: list, &findings) }
    }

    private func addItem(
        _ place: IndexedElement, _ value: FrontMatterValue, to list: XMLNode, _ findings: inout Findings
    ) {
        let definition = place.definition
        let element = list.append(definition.name, line: value.line, offsets: value.range)
        switch value.content {
        case .text(let text):
            if case .text = definition.content {
                element.append(text: text, line: value.line, offsets: value.range)
            } else if let attribute = definition.attributes.first(where: \.isRequired) {
                element.set(attribute.name, text, offsets: value.range)
            }
        case .mapping(let entries): lower(entries, into: element, place, &findings)
        case .list:
            findings.report(
                .badFrontMatter, value.range, "Here stands a list inside a list.", remedy: "Write one value an item.")
        }
    }

    /// The text with each run of white space as one space.
    private func collapsed(_ text: String) -> String {
        guard text.utf8.contains(where: \.isWhitespace) else { return text }
        return text.unicodeScalars.split { $0.value < 0x80 && UInt8($0.value).isWhitespace }.map(String.init)
            .joined(separator: " ")
    }
}
