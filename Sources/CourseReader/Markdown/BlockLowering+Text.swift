internal import CourseDiagnostics
internal import XMLKit

/// Blocks that hold running text.
extension BlockLowering {
    // MARK: - Paragraphs and their like

    mutating func openParagraph(_ node: MarkdownNode) -> Bool {
        let content = paragraphContent(node)
        if let first = content.first {
            let last = content.others.last ?? first
            take(context.preparedLine(first.line), context.preparedLine(last.line))
        }
        reportLeftOverMarks(content)
        let range = content.wholeSource
        let isAfterBox = node.isAfterUnreadBox
        let parent = top.element
        let line = content.first?.line ?? line(node)
        let element: XMLNode
        if case .container(let definition) = top.kind, definition.kind == .footnoteDefinition {
            element = parent
        } else {
            if isAfterBox, node.isBoxAlone { return false }
            let isFigure = node.isImageAlone
            let name = isFigure ? "figure" : "p"
            element = parent.append(name, line: line, offsets: range)
            frames.append(Frame(element: element, place: place(of: name), kind: .leaf))
        }
        inline.begin(content, into: element)
        if isAfterBox { inline.skipBox() }
        return true
    }

    func paragraphContent(_ node: MarkdownNode) -> InlineContent {
        if node.startLine == 0, let table = node.nextSibling, table.kind == .table {
            // Lines before the head of a table: cmark gives them no place, but the table begins with them.
            return context.content(of: node, guess: table.startLine, first: table.startLine, last: table.endLine)
        }
        return context.content(
            of: node, guess: node.endLine - max(0, node.content.count(of: 0x0A) - 1), first: node.startLine,
            last: node.endLine)
    }

    mutating func openHeading(_ node: MarkdownNode) -> Bool {
        let level = node.headingLevel
        let content = headingContent(node)
        take(node.startLine, max(node.startLine, node.endLine))
        let attributes = headingAttributes(node)
        let range = context.range(fromLine: node.startLine, column: node.startColumn, toLine: node.startLine)
        if let attributes { report(attributes.list) }
        guard node.parentNode?.kind == .document else {
            context.findings.report(
                .headingInContainer, range, "A heading may not stand in a list, a quote or a footnote.",
                remedy: "Write `**text**` in a paragraph of its own, or end the list or quote before the heading.")
            let element = top.element.append("p", line: line(node), offsets: range)
            frames.append(Frame(element: element, place: place(of: "p"), kind: .leaf))
            inline.begin(content, into: element)
            return true
        }
        closeUnclosed(beforeLine: node.startLine)
        if let around = frames.last(where: \.isDirective), case .directive(let opener) = around.kind,
            around.element.name != "only" || level <= enclosingLevel
        {
            let name = context.prepared.directive(onLine: opener)?.name ?? ""
            context.findings.report(
                .headingInContainer, range,
                "A heading may not stand in a directive (`\(name)`, line \(context.authorLine(opener))).",
                remedy: "Close the directive before it, or write `**text**` in a paragraph of its own.")
            let element = top.element.append("p", line: line(node), offsets: range)
            frames.append(Frame(element: element, place: place(of: "p"), kind: .leaf))
            inline.begin(content, into: element)
            return true
        }
        guard level > 1 else {
            // Of a title on the first line it was said already that front matter stands there.
            guard context.authorLine(node.startLine) > 1 else { return false }
            let title = FrontMatter.titleEntry(content.bytes, 0..<content.bytes.count)
            context.findings.report(
                .titleHeading, range,
                "The title of a document stands in its front matter, not in a heading with one `#`.",
                remedy: "Write `\(title)` in the front matter and remove this line; a section is `##`.")
            return false
        }
        openSection(node, level, content, attributes, range)
        return true
    }

    mutating func openSection(
        _ node: MarkdownNode, _ level: Int, _ content: InlineContent, _ attributes: HeadingAttributes?,
        _ range: Range<Int>?
    ) {
        while case .section(let open) = top.kind, open >= level { popFrame() }
        let above = sectionLevel
        if level > 4 {
            context.findings.report(
                .headingTooDeep, range, "Headings have three levels, `##` to `####`.",
                remedy: "Write `**text**` in a paragraph of its own, or divide the section.")
        } else if level > above + 1 {
            let marks = String(repeating: "#", count: above + 1)
            context.findings.report(
                .headingSkipped, range, "This heading skips a level.", remedy: "Write `\(marks)`.")
        }
        var name = "section"
        if top.kind == .document {
            if top.place?.key == "glossary" { name = "entry" }
            if top.place?.key == "sources" { name = "source" }
            if top.place?.key == "topics" { name = "topic" }
            if top.place?.key == "delivery" { name = "day" }
        }
        let element = top.element.append(name, line: line(node), offsets: range)
        frames.append(Frame(element: element, place: place(of: name), kind: .section(level: level)))
        if let attributes { set(attributes.list, on: element) }
        let title = element.append("title", line: line(node), offsets: content.wholeSource ?? range)
        inline.begin(content, into: title)
    }

    /// The level of the innermost open section, inside an `only` or around it; 1 where there is none.
    private var sectionLevel: Int {
        for frame in frames.reversed() {
            if case .section(let level) = frame.kind { return level }
        }
        return 1
    }

    /// The level of the section around the innermost directive.
    private var enclosingLevel: Int {
        guard let directive = frames.lastIndex(where: \.isDirective) else { return 1 }
        for frame in frames[..<directive].reversed() {
            if case .section(let level) = frame.kind { return level }
        }
        return 1
    }

    func headingContent(_ node: MarkdownNode) -> InlineContent {
        let content = node.content
        guard node.startLine >= 1, node.startLine <= context.prepared.lines.count else {
            return InlineContent(content)
        }
        let place = context.prepared.lines[node.startLine - 1]
        let text = context.text
        var index = place.start + max(0, node.startColumn - 1)
        var marks = 0
        while index < place.end, text[index] == UInt8(ascii: "#") {
            index += 1
            marks += 1
        }
        if marks == node.headingLevel {
            index = text.skipBlanks(index, place.end)
            let source = place.source + index - place.start
            return InlineContent(content, .init(start: 0, source: source, line: line(node)))
        }
        return context.content(of: node, guess: node.startLine, first: node.startLine, last: node.endLine)
    }

    func headingAttributes(_ node: MarkdownNode) -> HeadingAttributes? {
        for line in node.startLine...max(node.startLine, node.endLine) {
            if let attributes = context.prepared.headingAttributes(onLine: line) { return attributes }
        }
        return nil
    }

    mutating func openCell(_ node: MarkdownNode) {
        let element = top.element.append("cell", line: top.element.line, offsets: nil)
        frames.append(Frame(element: element, place: place(of: "cell"), kind: .leaf))
        let content = table?.enterCell(node, element) ?? InlineContent(node.content)
        inline.begin(content, into: element)
    }
}

extension MarkdownNode {
    /// Whether a paragraph holds nothing but one image.
    fileprivate var isImageAlone: Bool {
        guard let child = firstChild, child.kind == .image, child.nextSibling == nil else { return false }
        return !child.hasElementAddress
    }
}
