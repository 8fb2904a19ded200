package import CourseDiagnostics
package import XMLKit

/// Writes a tree as Markdown, as an author would write it.
///
/// 1. The metadata becomes the front matter.
/// 2. Sections become headings of their depth, footnotes stand at the end of the section that uses them.
/// 3. Blocks take Markdown's own forms, else directives; a paragraph is one line.
/// 4. Text is escaped where it would read as markup.
///
/// Reading the result gives the same tree. What Markdown cannot say is an error, and then there is no result.
package enum MarkdownWriter {
    /// The document as Markdown, with a line break at the end. `source` is the file that the tree was read from.
    package static func write(_ tree: XMLTree, of source: SourceFile) -> Outcome<String> {
        guard let root = tree.root, Vocabulary.documents.contains(root.name) else { return Outcome(nil) }
        let definition = Vocabulary.element(root.name)
        let document = MarkdownDocument(source: source)
        let comments = tree.topLevel.filter { $0.kind == .comment } + commentsInMetadata(root, definition)
        let body =
            comments.map { MarkdownBlock(MarkdownDocument.commentLines($0)) }
            + document.body(root, definition, level: 1) + document.notes()
        let lines = MarkdownFrontMatter.lines(root, definition) + (body.isEmpty ? [] : [""] + body.joined)
        let text = lines.joined(separator: "\n") + "\n"
        return Outcome(document.diagnostics.isEmpty ? text : nil, document.diagnostics)
    }

    /// Comments among the authors, objectives or modules: the front matter has no place for them.
    private static func commentsInMetadata(_ root: XMLNode, _ definition: ElementDefinition) -> [XMLNode] {
        func comments(_ node: XMLNode) -> [XMLNode] {
            node.children.flatMap { $0.kind == .comment ? [$0] : $0.isElement ? comments($0) : [] }
        }
        let known = Vocabulary.children(of: definition)
        return root.elements.filter { MarkdownFrontMatter.holds(known[$0.name]) }.flatMap(comments)
    }
}

/// The state of one writing: what is remembered while one document is written: footnotes to come, and what could not be said.
final class MarkdownDocument {
    private let source: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    /// The level of the heading of the section that is written.
    private var sectionLevel = 1
    private var footnotes = 0
    private var waiting: [(number: Int, node: XMLNode, definition: ElementDefinition?)] = []

    init(source: SourceFile) { self.source = source }

    /// Says that Markdown cannot say something.
    func report(_ node: XMLNode, _ message: String, _ remedy: String, rule: RuleID = .noMarkdownForm) {
        let range = node.offsets.map(SourceRange.init) ?? source.range(ofLine: node.line)
        diagnostics.append(source.diagnostic(rule, at: range, message, remedy: remedy, elementPath: node.path))
    }

    /// The lines of running text.
    func inline(_ node: XMLNode, _ definition: ElementDefinition?, _ place: MarkdownInline.Place) -> [String] {
        let writer = MarkdownInline(
            footnote: { node, definition in
                self.footnotes += 1
                self.waiting.append((self.footnotes, node, definition))
                return self.footnotes
            },
            report: { self.report($0, $1, $2) })
        return writer.lines(node, definition, in: place)
    }

    // MARK: - Sections

    /// The blocks of a document or section whose heading has `level`, with the sections inside.
    func body(_ node: XMLNode, _ definition: ElementDefinition, level: Int) -> [MarkdownBlock] {
        let outer = sectionLevel
        sectionLevel = level
        defer { sectionLevel = outer }
        let known = Vocabulary.children(of: definition)
        var result: [MarkdownBlock] = []
        var run: [XMLNode] = []
        var hasSection = false
        func endRun() {
            result += blocks(run, of: definition)
            run = []
        }
        for child in node.children {
            let found = child.isElement ? known[child.name] : nil
            if child.isElement, found?.key == "heading" || MarkdownFrontMatter.holds(found) { continue }
            guard let found, ["section", "intro-section", "entry", "source", "topic", "day"].contains(found.key) else {
                if hasSection, child.isElement {
                    report(
                        child, "In Markdown a block after a section belongs to that section.",
                        "Put it before the first section, or into a section of its own.")
                    hasSection = false
                }
                run.append(child)
                continue
            }
            endRun()
            result += notes()
            hasSection = true
            result.append(heading(child, found, level: level + 1))
            result += body(child, found, level: level + 1)
        }
        endRun()
        return result
    }

    private func heading(_ node: XMLNode, _ definition: ElementDefinition, level: Int) -> MarkdownBlock {
        if level > 4 {
            report(
                node, "This section is nested more than three deep.",
                "Move it up, or give the text a paragraph with strong words.", rule: .headingTooDeep)
        }
        let title = node.elements.first { $0.isNamed("title") }
        let words = title.flatMap { inline($0, Vocabulary.element("heading"), .heading).first } ?? ""
        let line = [String(repeating: "#", count: level), MarkdownText.heading(words)].filter { !$0.isEmpty }
        return MarkdownBlock([line.joined(separator: " ") + MarkdownDirective.attributes(node, definition)])
    }

    /// The texts of the footnotes used so far, as one block.
    func notes() -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        while !waiting.isEmpty {
            let note = waiting.removeFirst()
            let text = inline(note.node, note.definition, .footnote).first
            if text == nil {
                report(note.node, "An empty footnote cannot be said in Markdown.", "Write its text, or remove it.")
            }
            blocks.append(MarkdownBlock(["[^\(note.number)]: \(text ?? "")"]))
        }
        return blocks
    }

    // MARK: - Blocks

    static func commentLines(_ node: XMLNode) -> [String] {
        "<!--\(node.text)-->".split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Blocks that stand after one another in an element.
    func blocks(_ nodes: some Sequence<XMLNode>, of parent: ElementDefinition) -> [MarkdownBlock] {
        if parent.key == "day" { return entries(Array(nodes)) }
        let known = Vocabulary.children(of: parent)
        var result: [MarkdownBlock] = []
        for node in nodes {
            if node.kind == .comment { result.append(MarkdownBlock(Self.commentLines(node))) }
            if node.isElement { result += block(node, known[node.name], after: result.last) }
        }
        return result
    }

    private func block(
        _ node: XMLNode, _ definition: ElementDefinition?, after previous: MarkdownBlock?
    ) -> [MarkdownBlock] {
        guard let definition else {
            report(node, "There is no element <\(node.name)> here.", "Remove it.")
            return []
        }
        switch definition.key {
        case "p": return paragraph(node, definition)
        case "list": return [list(node, definition, after: previous)]
        case "definitions": return [definitions(node, definition)]
        case "table": return table(node, definition)
        case "codeblock": return [codeBlock(node, definition)]
        case "quote":
            let inner = blocks(node.children, of: definition)
            let lines = inner.isEmpty ? [""] : inner.joined
            let quote = MarkdownBlock(lines, colons: inner.colons).prefixed("> ")
            let isPlain = node.attributesInOrder(of: definition).isEmpty
            return [isPlain ? quote : MarkdownDirective.block(node, definition, around: [quote])]
        case "figure": return [figure(node, definition)]
        case "separator": return [MarkdownBlock(["---"])]
        case "only", "intro-only":
            return [MarkdownDirective.block(node, definition, around: body(node, definition, level: sectionLevel))]
        default:
            let content = definition.isInline ? paragraph(node, definition) : parts(node, definition)
            return [MarkdownDirective.block(node, definition, around: content)]
        }
    }

    /// A paragraph of running text; nothing where it is empty.
    func paragraph(_ node: XMLNode, _ definition: ElementDefinition) -> [MarkdownBlock] {
        let lines = inline(node, definition, .paragraph)
        if lines.isEmpty {
            if definition.key == "p" {
                report(node, "An empty paragraph cannot be said in Markdown.", "Remove it.")
            }
            return []
        }
        let children = node.children.filter { $0.kind != .text || !RunningText.plain($0.text).isEmpty }
        if definition.key == "p", children.count == 1, children[0].isNamed("image") {
            report(
                node, "A paragraph with nothing but an image is a figure in Markdown.",
                "Write <figure><image …/></figure>.")
        }
        var block = MarkdownBlock(lines)
        block.isParagraph = true
        return [block]
    }

    /// What a directive holds: blocks and parts, the implied part without its wrapper where that reads the same.
    private func parts(_ node: XMLNode, _ definition: ElementDefinition) -> [MarkdownBlock] {
        var children = Array(node.children.filter { $0.isElement || $0.kind == .comment })
        var result: [MarkdownBlock] = []
        if let part = definition.impliedPart, let first = children.firstIndex(where: \.isElement),
            children[first].name == part, isImplied(children[first], of: node, definition)
        {
            result = blocks(children[..<first], of: definition)
            result += blocks(children[first].children, of: Vocabulary.element(part))
            children.removeFirst(first + 1)
        }
        guard definition.key == "question" else {
            return result + blocks(children, of: definition)
        }
        while let start = children.firstIndex(where: { $0.isNamed("option") }) {
            result += blocks(children[..<start], of: definition)
            let options = children[start...].prefix { !$0.isElement || $0.isNamed("option") }
            result.append(
                self.options(options, inOrder: node.attribute("type") == "sequence", after: result.last))
            children.removeFirst(start + options.count)
        }
        return result + blocks(children, of: definition)
    }

    /// Whether a part reads the same without its directive.
    private func isImplied(_ part: XMLNode, of node: XMLNode, _ parent: ElementDefinition) -> Bool {
        let form = QuestionForm(node)
        let names = Vocabulary.parts(of: parent).map { Vocabulary.element($0.key).name }
        let children = Array(part.elements)
        let beginsWithComment = part.children.first { $0.kind != .text }?.kind == .comment
        let isPlain = part.attributesInOrder(of: Vocabulary.element(parent.impliedPart ?? part.name)).isEmpty
        return isPlain && !children.isEmpty && !beginsWithComment
            && children.allSatisfy { child in
                (!names.contains(child.name) || form?.isStatement(child) == true) && form?.isOptions(child) != true
            }
    }
}

extension ElementDefinition {
    /// Whether it holds running text.
    var isInline: Bool {
        if case .inline = content { return true }
        return false
    }
}
