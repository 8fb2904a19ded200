import CourseDiagnostics
import CourseModel
import XMLKit

/// Compares a tree with the vocabulary table and says everything that does not fit, in the author's terms.
///
/// The schema proves the same over the same tree, but names only the first error of each parent, no column and no
/// nearest name. So authors read this pass; the schema stands behind it (`SchemaPass`).
///
/// 1. Walks the tree in document order with a stack of its own, each element with its definition.
/// 2. For each element: namespace, attributes and their values, text, children and their counts.
/// 3. Collects ids on the way; a second use of one is reported where it stands.
struct StructuralPass {
    /// The file that the tree was made from.
    let source: SourceFile
    /// Whether the author wrote Markdown, for the words of messages.
    let isMarkdown: Bool
    private(set) var diagnostics: [Diagnostic] = []
    /// The elements that let rules off, in document order.
    private(set) var allowing: [XMLNode] = []
    private var ids: [String: SourceRange?] = [:]
    /// How often each part of the element at hand stands in it.
    private var counts: [Int] = []

    init(source: SourceFile, isMarkdown: Bool) {
        self.source = source
        self.isMarkdown = isMarkdown
        // As many as a lesson has.
        ids.reserveCapacity(32)
    }

    static func check(_ tree: XMLTree, root: String, source: SourceFile, isMarkdown: Bool) -> (
        diagnostics: [Diagnostic], allowing: [XMLNode]
    ) {
        var pass = StructuralPass(source: source, isMarkdown: isMarkdown)
        pass.check(tree, root: root)
        return (pass.diagnostics, pass.allowing)
    }

    private mutating func check(_ tree: XMLTree, root name: String) {
        guard let root = tree.root else { return }
        for node in tree.topLevel where node.kind == .processingInstruction { reportInstruction(node) }
        guard root.namespace == Vocabulary.namespace else {
            report(
                .wrongNamespace, root,
                root.namespace.map { "The file's first tag says xmlns=\"\($0)\", which coursepack does not know." }
                    ?? "The file's first tag does not say that the file is written for coursepack.",
                remedy: "Write <\(name) xmlns=\"\(Vocabulary.namespace)\" …>.")
            return
        }
        guard root.name == name else {
            report(
                .misplacedElement, root, "By its name this file holds a <\(name)>, but it begins with <\(root.name)>.",
                remedy: "Rename the file, or write <\(name) xmlns=\"\(Vocabulary.namespace)\" …>.",
                suggestion: name)
            return
        }
        var stack: [(node: XMLNode, element: IndexedElement)] = [(root, VocabularyIndex.element(name))]
        while let (node, element) = stack.popLast() {
            checkAttributes(of: node, element)
            if !isMarkdown { checkExpressible(node, element.definition) }
            let top = stack.count
            checkChildren(of: node, element, into: &stack)
            // The first child comes next.
            var (low, high) = (top, stack.count - 1)
            while low < high {
                stack.swapAt(low, high)
                (low, high) = (low + 1, high - 1)
            }
        }
    }

    // MARK: - Attributes

    private mutating func checkAttributes(of node: XMLNode, _ element: IndexedElement) {
        for attribute in node.attributes {
            if attribute.hasNamespace {
                let isLanguage = attribute.qualifiedName == "xml:lang"
                report(
                    .unknownAttribute, node, range: attribute.offsets,
                    "The attribute '\(attribute.qualifiedName)' means nothing here.",
                    remedy: isLanguage
                        ? "Remove it; mark words of another language as <foreign lang=\"\(attribute.value)\">…</foreign>."
                        : "Remove it.")
                continue
            }
            guard let type = element.type(of: attribute) else {
                reportUnknown(attribute, of: node, element.definition)
                continue
            }
            // Any text will do.
            if case .text = type { continue }
            let value = attribute.value
            if let problem = ValueCheck.problem(of: value, as: type) {
                report(
                    .badValue, node, range: attribute.offsets,
                    "\(quoted(value)) is no value for '\(attribute.name)'\(place(element.definition)).",
                    remedy: problem.remedy, suggestion: problem.suggestion)
            } else if case .exceptions = type {
                allowing.append(node)
            } else if case .id = type {
                if let first = ids[value] {
                    let line = first.map { source.location($0).line }
                    report(
                        .duplicateID, node, range: attribute.offsets,
                        "The id '\(value)' is used a second time\(line.map { "; it first stands in line \($0)" } ?? "").",
                        remedy: "Give one of the two another id.")
                } else {
                    ids[value] = .some((attribute.offsets ?? node.offsets).map(SourceRange.init))
                }
            }
        }
        for required in element.required where node.attributeNode(required.name) == nil {
            // One cause, one message: a misspelt name was reported with this one as what was meant.
            guard !isMisspelt(required.name, on: node, element.definition) else { continue }
            report(
                .missingAttribute, node, "'\(required.name)' is missing\(place(element.definition)).",
                remedy: spelling(of: required, on: element.definition))
        }
    }

    /// Whether an attribute that the element does not have looks like this one.
    private func isMisspelt(_ name: String, on node: XMLNode, _ definition: ElementDefinition) -> Bool {
        let known = definition.attributes.map(\.name)
        return node.attributes.contains { attribute in
            !known.contains(attribute.name) && nearestName(to: attribute.name, among: known) == name
        }
    }

    private mutating func reportUnknown(_ attribute: XMLAttribute, of node: XMLNode, _ definition: ElementDefinition) {
        let name = attribute.name
        var known = definition.attributes.map(\.name)
        let isFrontMatter = isMarkdown && definition.markdown == .document
        if isFrontMatter {
            known += Vocabulary.parts(of: definition).map { Vocabulary.element($0.key) }
                .filter { if case .frontMatter = $0.markdown { true } else { false } }.map(\.name)
        }
        let suggestion = nearestName(to: name, among: known)
        let what = isFrontMatter ? "front-matter key" : "attribute"
        report(
            .unknownAttribute, node, range: attribute.offsets,
            "There is no \(what) '\(name)'\(place(definition)).",
            remedy: known.isEmpty
                ? "Remove it: \(spelled(definition)) has no attributes."
                : "Known here: \(known.joined(separator: ", ")).",
            suggestion: suggestion)
    }

    // MARK: - Children

    /// Reports what is wrong with the children, and adds those that can be looked into.
    private mutating func checkChildren(
        of node: XMLNode, _ element: IndexedElement, into accepted: inout [(node: XMLNode, element: IndexedElement)]
    ) {
        let first = accepted.count
        var strangers: [String] = []
        var texts: [XMLNode] = []
        // The white space of an empty element, which says nothing.
        var blanks: [XMLNode] = []
        defer { for blank in blanks { blank.remove() } }
        let parts = element.parts(in: node)
        if !counts.isEmpty { counts.removeAll(keepingCapacity: true) }
        for _ in parts { counts.append(0) }
        for child in node.children {
            switch child.kind {
            case .comment, .other: continue
            case .processingInstruction: reportInstruction(child)
            case .text:
                if element.isEmpty, child.isBlank {
                    blanks.append(child)
                } else if !element.allowsText, !child.isBlank {
                    texts.append(child)
                }
            case .element:
                guard child.sharesNamespace(with: node) || child.namespace == Vocabulary.namespace else {
                    reportForeign(child)
                    continue
                }
                guard let found = element.child(child) ?? renamed(child, in: element) else {
                    strangers.append(child.name)
                    reportStranger(child, in: element.definition, known: Vocabulary.children(of: element.definition))
                    continue
                }
                accepted.append((child, found.element))
                guard let part = found.part else { continue }
                counts[part] += 1
                if let maximum = parts[part].maximum, counts[part] == maximum + 1, !element.isSequence {
                    if maximum == 0 {
                        reportUnfit(child, found.element.definition, in: node, element.definition)
                        continue
                    }
                    report(
                        .repeatedElement, child,
                        "\(spelled(element.definition)) has a second \(spelledShort(found.element.definition))."
                            .sentence,
                        remedy: "Put both into one, or remove one.")
                }
            }
        }
        // Text outside a paragraph, where just that paragraph is missing, is one cause. A title that is missing as well is another.
        let home = texts.isEmpty ? nil : zip(parts, counts).first { $1 < $0.minimum && $0.key == "p" }?.0
        for text in texts { reportText(text, in: node, element.definition, home: home) }
        if element.isSequence {
            checkOrder(
                of: accepted[first...].map { ($0.node, $0.element.definition) }, in: element.definition,
                parts: element.parts, node: node)
        } else {
            for (part, count) in zip(parts, counts) where count < part.minimum && part != home {
                // A block that was told to go into the part that is missing is one cause.
                let children = Vocabulary.children(of: Vocabulary.element(part.key))
                guard !strangers.contains(where: { children[$0] != nil }) else { continue }
                reportMissing(part, in: node, element.definition, found: count)
            }
        }
    }

    /// The child under the name that its alias stands for, with a hint; nil where it is no alias.
    private mutating func renamed(
        _ child: XMLNode, in element: IndexedElement
    ) -> (element: IndexedElement, part: Int?)? {
        let alias = child.name
        guard let name = Vocabulary.aliases[alias], Vocabulary.children(of: element.definition)[name] != nil else {
            return nil
        }
        report(
            .aliasUsed, child, "\(spelledName(alias)) is read as \(spelledName(name)).",
            remedy: "Write \(spelledName(name)).")
        child.rename(name)
        return element.child(child)
    }

    /// `home`: the part that is missing where the text stands.
    private mutating func reportText(
        _ child: XMLNode, in node: XMLNode, _ definition: ElementDefinition, home: Part?
    ) {
        let words = firstWords(child.text)
        report(
            .misplacedText, child, range: written(child), fallback: node,
            "\(words.map { "The text \(quoted($0))" } ?? "An invisible character") stands directly in \(spelled(definition)).",
            remedy: home.map { "Put it into \(spelledShort(Vocabulary.element($0.key)))." }
                ?? misplacedTextRemedy(definition))
    }

    private mutating func checkOrder(
        of children: [(XMLNode, ElementDefinition)], in definition: ElementDefinition, parts: [Part], node: XMLNode
    ) {
        if children.isEmpty {
            reportMissing(parts[0], in: node, definition, found: 0)
            return
        }
        for (index, (child, found)) in children.enumerated() where found.key != parts[index % parts.count].key {
            let expected = Vocabulary.element(parts[index % parts.count].key)
            report(
                .misplacedElement, child,
                "Here \(spelled(definition)) needs a \(spelledShort(expected)), not a \(spelledShort(found)).".sentence,
                remedy:
                    "Write \(parts.map { spelledShort(Vocabulary.element($0.key)) }.joined(separator: ", then ")), again and again."
            )
            return
        }
        if children.count % parts.count != 0 {
            let expected = Vocabulary.element(parts[children.count % parts.count].key)
            report(
                .missingElement, children[children.count - 1].0,
                "After this, \(spelled(definition)) needs a \(spelledShort(expected)).",
                remedy: isMarkdown
                    ? spelling(of: expected) : "Write <\(expected.name)>…</\(expected.name)> after it.")
        }
    }

    private mutating func reportMissing(_ part: Part, in node: XMLNode, _ definition: ElementDefinition, found: Int) {
        let missing = Vocabulary.element(part.key)
        let message =
            part.minimum > 1
            ? "\(spelled(definition)) has \(found == 0 ? "no" : String(found)) \(spelledShort(missing)); it needs at least \(part.minimum)."
            : "\(spelled(definition)) has no \(spelledShort(missing))."
        report(.missingElement, node, message.sentence, remedy: spelling(of: missing, in: definition))
    }

    /// A part that has no place because of what an attribute of the element says.
    private mutating func reportUnfit(
        _ child: XMLNode, _ found: ElementDefinition, in node: XMLNode, _ definition: ElementDefinition
    ) {
        guard let counts = definition.counts, let value = node.attribute(counts.attribute) else { return }
        let fitting = counts.parts.filter { $0.value.contains { $0.key == found.key && $0.maximum != 0 } }.keys.sorted()
        report(
            .misplacedElement, child,
            "\(spelled(definition)) with \(counts.attribute)=\(value) has no place for a \(spelledShort(found))."
                .sentence,
            remedy: fitting.isEmpty
                ? "Remove it." : "Remove it, or write \(counts.attribute)=\(fitting.joined(separator: " or ")).")
    }

    private mutating func reportStranger(
        _ child: XMLNode, in parent: ElementDefinition, known: [String: ElementDefinition]
    ) {
        let name = child.name
        // `only` holds whatever may stand around it: to name it would send authors astray.
        let homes = Vocabulary.elements.filter { $0.name != "only" && Vocabulary.children(of: $0)[name] != nil }
        if homes.isEmpty, !Vocabulary.documents.contains(name) {
            reportUnknown(child, in: parent, known: known)
            return
        }
        // One name may be several elements; in Markdown all are called alike.
        let found = Vocabulary.elements.first { $0.name == name && $0.markdown != .document }
        let shown = isMarkdown ? found.map { "the \(spelledShort($0))" } ?? spelledName(name) : spelledName(name)
        report(
            .misplacedElement, child, "\(shown) has no place in \(spelled(parent)).".sentence,
            remedy: remedy(forMisplaced: child, in: parent, known: known, homes: homes))
    }

    private mutating func reportUnknown(
        _ child: XMLNode, in parent: ElementDefinition, known: [String: ElementDefinition]
    ) {
        let name = child.name
        let here = nearestName(to: name, among: known.keys.sorted())
        let anywhere = here ?? nearestName(to: name, among: Set(Vocabulary.elements.map(\.name)).sorted())
        let familiar =
            isMarkdown ? RawHTML.known(name.lowercased()) : FamiliarName.remedies[name.lowercased()]
        let names = (isMarkdown ? known.filter(\.value.mayBeDirective) : known).keys.sorted()
        report(
            .unknownElement, child,
            isMarkdown ? "There is no directive '\(name)'." : "There is no element <\(name)>.",
            remedy: familiar ?? remedy(forElementAsAttribute: child, of: parent)
                ?? (anywhere == nil ? "Here may stand: \(names.joined(separator: ", "))." : nil),
            suggestion: familiar == nil ? anywhere : nil)
    }

    /// Where something that is known, but not here, can go: into a part that can stand here, or to where it belongs.
    private func remedy(
        forMisplaced child: XMLNode, in parent: ElementDefinition, known: [String: ElementDefinition],
        homes: [ElementDefinition]
    ) -> String {
        let name = child.name
        switch parent.content {
        case .empty: return "\(spelled(parent)) holds nothing; move it out.".sentence
        case .text, .verbatim: return "\(spelled(parent)) holds text alone.".sentence
        case .inline, .blocks, .parts, .sequence: break
        }
        let closing = "Close the paragraph before it."
        let isInText = parent.key == "p" || Vocabulary.inlineKeys.contains(parent.key)
        if isInText, Vocabulary.keys(of: .passage).contains(where: { Vocabulary.element($0).name == name }) {
            return closing
        }
        var around = Vocabulary.elements.map(\.key).filter { key in
            known.values.contains { $0.key == key } && Vocabulary.children(of: Vocabulary.element(key))[name] != nil
        }
        // A part that must be there and is not is what was meant.
        let missing = Vocabulary.parts(of: parent).first { part in
            part.minimum > 0 && around.contains(part.key)
                && child.parent?.elements.contains { $0.name == Vocabulary.element(part.key).name } == false
        }
        if let missing { around = [missing.key] }
        if !isInText, !around.isEmpty, around.count <= 6 {
            let names = orderedSet(around.map { spelledShort(Vocabulary.element($0)) })
            return names.count == 1
                ? "Put it into \(isMarkdown ? "a " : "")\(names[0])."
                : "Put it into one of: \(names.joined(separator: ", "))."
        }
        let names = homes.filter { !Vocabulary.documents.contains($0.key) || homes.count < 3 }.prefix(6)
        guard !names.isEmpty else { return "Move it into a file of its own." }
        return (isInText ? closing + " " : "")
            + "It belongs in: \(orderedSet(names.map { spelledShort($0) }).joined(separator: ", "))."
    }

    private mutating func reportForeign(_ node: XMLNode) {
        if let prefix = node.prefix ?? node.name.split(separator: ":").dropLast().first.map(String.init) {
            let name = node.name.split(separator: ":").last.map(String.init) ?? node.name
            report(
                .wrongNamespace, node, "<\(prefix):\(name)> has a prefix, which means nothing here.",
                remedy: "Write <\(name)>.")
        } else {
            report(
                .wrongNamespace, node,
                "<\(node.name)> belongs to \(node.namespace.map { "another vocabulary, \"\($0)\"" } ?? "no vocabulary").",
                remedy: "Write it without xmlns=\"…\".")
        }
    }

    private func orderedSet(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    // MARK: - Text

    /// The first line of a text in the file, without the white space before it.
    private func written(_ node: XMLNode) -> Range<Int>? {
        guard let range = node.offsets, range.upperBound <= source.bytes.count,
            let start = range.first(where: { !isXMLSpace(source.bytes[$0]) })
        else { return node.offsets }
        let line = source.lineRange(around: start)
        return start..<max(start, min(range.upperBound, line.upperBound))
    }

    private func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    // MARK: - Findings

    private mutating func reportInstruction(_ node: XMLNode) {
        report(
            .processingInstruction, node, "The processing instruction <?\(node.name) …?> means nothing in a course.",
            remedy: "Remove it; write a comment as <!-- … -->.")
    }

    mutating func report(
        _ rule: RuleID, _ node: XMLNode, range: Range<Int>? = nil, fallback: XMLNode? = nil, _ message: String,
        remedy: String? = nil, suggestion: String? = nil
    ) {
        let offsets = range ?? node.offsets ?? fallback?.offsets
        let place = offsets.map(SourceRange.init) ?? source.range(ofLine: node.line)
        let path = (node.isElement ? node : node.parent ?? node).path
        diagnostics.append(
            source.diagnostic(rule, at: place, message, remedy: remedy, suggestion: suggestion, elementPath: path))
    }
}

extension String {
    /// The text with its first letter as a capital.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
