internal import CourseDiagnostics
internal import CourseModel
internal import XMLKit

/// Lowers cmark's tree into the elements of the vocabulary.
///
/// 1. A walk meets the blocks in order; a stack of frames holds the elements that are open. Nothing recurses.
/// 2. Headings open sections, which the next heading of their level or above ends.
/// 3. Directive lines open and close elements as `DirectivePairing` has decided.
/// 4. An element is put into its final form when it closes, when all it holds is there: `ElementForm`.
struct BlockLowering {
    struct Frame {
        enum Kind: Equatable {
            case document
            case section(level: Int)
            /// The 1-based line of the prepared text that opened it.
            case directive(line: Int)
            case container(MarkdownNode)
            case leaf
        }
        var element: XMLNode
        /// What the element is, or nil where the vocabulary has no such element in this place.
        var definition: ElementDefinition?
        var kind: Kind
    }

    var context: LoweringContext
    var frames: [Frame]
    private let document: CMarkDocument
    private let pairing: DirectivePairing
    private var inline: InlineLowering?
    private var depth = 0
    var table: TableLowering?
    /// Lines of the prepared text, 1-based, that blocks have taken.
    var taken = LineSet()

    init(root: XMLNode, definition: ElementDefinition, document: CMarkDocument, context: LoweringContext) {
        self.document = document
        var context = context
        let events = Self.events(document.root, context.prepared)
        pairing = DirectivePairing(
            events, lineNumber: { [firstLine = context.firstLine] in firstLine + $0 - 1 }, findings: &context.findings)
        self.context = context
        frames = [Frame(element: root, definition: definition, kind: .document)]
    }

    var top: Frame { frames[frames.count - 1] }

    // MARK: - The walk

    mutating func run() {
        let walk = MarkdownWalk(document.root)
        while let (node, isEntering) = walk.next() {
            let kind = node.kind
            if kind.rawValue >= MarkdownKind.text.rawValue {
                if isEntering {
                    inline?.enter(node, kind, &context)
                } else {
                    inline?.exit(node, kind, &context)
                }
            } else if isEntering {
                if !enter(node, kind) { walk.skip(node) }
            } else {
                exit(node, kind)
            }
        }
        while frames.count > 1 { popFrame() }
        finish(frames[0])
    }

    /// Opens what a block stands for. Returns whether to go into it.
    private mutating func enter(_ node: MarkdownNode, _ kind: MarkdownKind) -> Bool {
        switch kind {
        case .document: return true
        case .quote: return openContainer(node, "quote")
        case .list:
            guard openContainer(node, "list") else { return false }
            setList(node)
            return true
        case .item:
            push(node, "item", kind: .container(node))
            if node.isTask, node.isTicked { top.element.set("checked", "yes", offsets: context.range(of: node)) }
            return true
        case .paragraph: return openParagraph(node)
        case .heading: return openHeading(node)
        case .codeBlock: codeBlock(node)
        case .htmlBlock: htmlBlock(node)
        case .separator:
            take(node.startLine, node.startLine)
            top.element.append("separator", line: line(node), offsets: context.range(of: node))
        case .table:
            push(node, "table", kind: .container(node))
            table = TableLowering(node, context)
            if let table { take(table.headerLine, node.endLine) }
        case .tableRow:
            push(node, node.isHeaderRow ? "head" : "row", kind: .leaf)
            if var table {
                table.enterRow(node, into: top.element, &context)
                self.table = table
            }
        case .tableCell: openCell(node)
        case .footnoteDefinition: return openFootnote(node)
        default: return false
        }
        return true
    }

    private mutating func exit(_ node: MarkdownNode, _ kind: MarkdownKind) {
        switch kind {
        case .quote, .list:
            depth -= 1
            closeContainer(node)
        case .item: closeContainer(node)
        case .table:
            closeContainer(node)
            table = nil
        case .paragraph, .heading:
            inline = nil
            if top.kind == .leaf { popFrame() }
        case .tableCell:
            inline = nil
            popFrame()
        case .tableRow: popFrame()
        case .footnoteDefinition:
            // The element belongs to the place of the reference: nothing closes here.
            if top.kind == .container(node) { frames.removeLast() }
        default: break
        }
    }

    // MARK: - Frames

    func line(_ node: MarkdownNode) -> Int { context.authorLine(node.startLine) }

    /// What an element of a name is here; where it has no place, what it is elsewhere, so that one misplaced block is
    /// one finding.
    func definition(of name: String, isDirective: Bool = false) -> ElementDefinition? {
        if let parent = top.definition {
            if let child = Vocabulary.children(of: parent)[name] { return child }
            if parent.name == name, case .wrapped = parent.markdown { return parent }
        }
        return isDirective ? Self.directives[name] : Self.natives[name]
    }

    private static let directives = Dictionary(
        Vocabulary.elements.filter { $0.markdown == .directive }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    private static let natives = Dictionary(
        Vocabulary.elements.filter { $0.markdown != .directive }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    private mutating func push(_ node: MarkdownNode, _ name: String, kind: Frame.Kind) {
        let element = top.element.append(name, line: line(node), offsets: context.range(of: node))
        frames.append(Frame(element: element, definition: definition(of: name), kind: kind))
    }

    mutating func popFrame() {
        guard frames.count > 1, let frame = frames.popLast() else { return }
        if case .directive = frame.kind { depth -= 1 }
        finish(frame)
    }

    private mutating func openContainer(_ node: MarkdownNode, _ name: String) -> Bool {
        guard isShallow(at: context.range(of: node)) else { return false }
        depth += 1
        push(node, name, kind: .container(node))
        return true
    }

    private mutating func isShallow(at range: Range<Int>?) -> Bool {
        guard depth >= ReadingLimits.blockNesting else { return true }
        context.findings.report(
            .nestingTooDeep, range.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 1) },
            "More than \(ReadingLimits.blockNesting) quotes, lists and directives stand inside each other here.")
        return false
    }

    private mutating func closeContainer(_ node: MarkdownNode) {
        while frames.count > 1, top.kind != .container(node) { popFrame() }
        popFrame()
    }

    mutating func take(_ first: Int, _ last: Int) { taken.insert(first, last) }

    // MARK: - Paragraphs and their like

    private mutating func openParagraph(_ node: MarkdownNode) -> Bool {
        let content = paragraphContent(node)
        if let first = content.segments.first, let last = content.segments.last {
            take(context.preparedLine(first.line), context.preparedLine(last.line))
        }
        reportLostDirectives(content)
        let range = content.source(0..<content.bytes.count).map { context.bytes.trimmed($0) }
        let parent = top.element
        let line = content.segments.first?.line ?? line(node)
        let element: XMLNode
        if case .container(let definition) = top.kind, definition.kind == .footnoteDefinition {
            element = parent
        } else {
            let isFigure = node.firstChild?.kind == .image && node.firstChild?.nextSibling == nil
            let name = isFigure ? "figure" : "p"
            element = parent.append(name, line: line, offsets: range)
            frames.append(Frame(element: element, definition: definition(of: name), kind: .leaf))
        }
        begin(content, into: element)
        return true
    }

    private mutating func begin(_ content: InlineContent, into element: XMLNode) {
        inline = InlineLowering(
            into: element, content, mask: context.prepared.hasMasks ? context.prepared.mask : nil)
    }

    private func paragraphContent(_ node: MarkdownNode) -> InlineContent {
        if node.startLine == 0, let table = node.nextSibling, table.kind == .table {
            // Lines before the head of a table: cmark gives them no place, but the table begins with them.
            return context.content(of: node, guess: table.startLine, first: table.startLine, last: table.endLine)
        }
        let lines = node.content.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
        return context.content(
            of: node, guess: node.endLine - max(0, lines - 1), first: node.startLine, last: node.endLine)
    }

    /// A line of a paragraph that begins with colons is a directive that Markdown did not take for a line of its own.
    private mutating func reportLostDirectives(_ content: InlineContent) {
        for segment in content.segments where content.bytes.has(":::", at: segment.start) {
            context.findings.report(
                .badDirective, segment.source..<segment.source + 3, "A directive begins on a line of its own.",
                remedy: "Put it on the next line, indented as this text.")
        }
    }

    private mutating func openHeading(_ node: MarkdownNode) -> Bool {
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
            frames.append(Frame(element: element, definition: definition(of: "p"), kind: .leaf))
            begin(content, into: element)
            return true
        }
        closeUnclosed(beforeLine: node.startLine)
        if case .directive(let opener)? = frames.last(where: \.isDirective)?.kind {
            let name = context.prepared.directive(onLine: opener)?.name ?? ""
            context.findings.report(
                .headingInContainer, range,
                "A heading may not stand in a directive (`\(name)`, line \(context.authorLine(opener))).",
                remedy: "Close the directive before it, or write `**text**` in a paragraph of its own.")
            let element = top.element.append("p", line: line(node), offsets: range)
            frames.append(Frame(element: element, definition: definition(of: "p"), kind: .leaf))
            begin(content, into: element)
            return true
        }
        guard level > 1 else {
            context.findings.report(
                .titleHeading, range, "The title of a document stands in its front matter, not in a heading with one `#`.",
                remedy: "Write `title: \(titleText(content))` in the front matter and remove this line; a section is `##`.")
            return false
        }
        openSection(node, level, content, attributes, range)
        return true
    }

    private func titleText(_ content: InlineContent) -> String {
        let text = unescapedText(content.bytes, 0..<content.bytes.count)
        return text.contains(": ") || text.contains("#") ? "\"\(text)\"" : text
    }

    private mutating func openSection(
        _ node: MarkdownNode, _ level: Int, _ content: InlineContent, _ attributes: HeadingAttributes?,
        _ range: Range<Int>?
    ) {
        while case .section(let open) = top.kind, open >= level { popFrame() }
        var above = 1
        if case .section(let open) = top.kind { above = open }
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
            if top.definition?.key == "glossary" { name = "entry" }
            if top.definition?.key == "sources" { name = "source" }
        }
        let element = top.element.append(name, line: line(node), offsets: range)
        frames.append(Frame(element: element, definition: definition(of: name), kind: .section(level: level)))
        if let attributes { set(attributes.list, on: element) }
        let title = element.append("title", line: line(node), offsets: content.source(0..<content.bytes.count) ?? range)
        begin(content, into: title)
    }

    private func headingContent(_ node: MarkdownNode) -> InlineContent {
        let content = node.content
        guard node.startLine >= 1, node.startLine <= context.prepared.lines.count else { return InlineContent(content, []) }
        let place = context.prepared.lines[node.startLine - 1]
        var index = place.start + max(0, node.startColumn - 1)
        var marks = 0
        while index < place.end, context.prepared.text[index] == UInt8(ascii: "#") {
            index += 1
            marks += 1
        }
        if marks == node.headingLevel {
            while index < place.end, context.prepared.text[index].isBlank { index += 1 }
            let source = place.source + index - place.start
            return InlineContent(content, [.init(start: 0, source: source, line: line(node))])
        }
        return context.content(of: node, guess: node.startLine, first: node.startLine, last: node.endLine)
    }

    private func headingAttributes(_ node: MarkdownNode) -> HeadingAttributes? {
        for line in node.startLine...max(node.startLine, node.endLine) {
            if let attributes = context.prepared.headingAttributes(onLine: line) { return attributes }
        }
        return nil
    }

    private mutating func openCell(_ node: MarkdownNode) {
        let element = top.element.append("cell", line: top.element.line, offsets: nil)
        frames.append(Frame(element: element, definition: definition(of: "cell"), kind: .leaf))
        let content = table?.enterCell(node, element) ?? InlineContent(node.content, [])
        begin(content, into: element)
    }

    // MARK: - Leaves

    private func setList(_ node: MarkdownNode) {
        let list = top.element
        let range = context.range(of: node).map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 1) }
        var item = node.firstChild
        var isCheck = false
        while let current = item, !isCheck {
            isCheck = current.isTask
            item = current.nextSibling
        }
        list.set("kind", isCheck ? "check" : node.isOrderedList ? "ordered" : "bullet", offsets: range)
        if !isCheck, node.isOrderedList, node.listStart != 1 { list.set("start", String(node.listStart), offsets: range) }
    }

    private mutating func codeBlock(_ node: MarkdownNode) {
        take(node.startLine, node.endLine)
        let range = context.range(of: node)
        let element = top.element.append("codeblock", line: line(node), offsets: range)
        let first = node.isFenced ? node.startLine + 1 : node.startLine
        if !node.isFenced {
            for line in node.startLine...max(node.startLine, node.endLine) { context.reportIndentedDirective(onLine: line) }
        }
        let info = node.fenceInfo
        if !info.isEmpty {
            let end = info.firstIndex(where: \.isWhitespace) ?? info.count
            let opening = context.range(fromLine: node.startLine, column: node.startColumn, toLine: node.startLine)
            element.set("language", info.text(0..<end), offsets: opening)
            if end < info.count {
                context.findings.report(
                    .badAttributes, opening, "Only the name of a language may stand after the fence.",
                    remedy: "Write `::: codeblock {…}` around the block for attributes.")
            }
        }
        var text = context.prepared.restored(node.literal, fromLine: first, in: context.bytes)
        if text.last == 0x0A { text.removeLast() }
        element.append(
            text: String(decoding: text, as: UTF8.self), line: context.authorLine(first),
            offsets: context.range(fromLine: first, toLine: node.endLine))
    }

    private mutating func htmlBlock(_ node: MarkdownNode) {
        let literal = node.literal
        if let directive = context.prepared.directive(onLine: node.startLine), literal.has(PreparedMarkdown.marker, at: 0) {
            take(node.startLine, node.startLine)
            meetDirective(directive, onLine: node.startLine)
            return
        }
        let lines = literal.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
        let last = node.startLine + max(0, lines - 1)
        take(node.startLine, last)
        let start = literal.skipBlanks(0, literal.count)
        let range = context.range(fromLine: node.startLine, column: node.startColumn + start, toLine: last)
        let html = context.prepared.restored(literal, fromLine: node.startLine, in: context.bytes)
        html.withUnsafeBufferPointer { html in
            let html = Bytes(rebasing: html[min(start, html.count)...])
            guard html.has("<!--", at: 0) else { return reportHTML(html, range) }
            guard let end = html.commentEnd else {
                context.findings.report(
                    .rawHTML, range.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 4) },
                    "This comment is never closed, so it hides all that follows.", remedy: "Write `-->` at its end.")
                return
            }
            top.element.append(comment: commentText(Bytes(rebasing: html[..<(end + 3)])), line: line(node), offsets: range)
            let rest = html.trimmed(end + 3..<html.count)
            if !rest.isEmpty {
                context.findings.report(
                    .rawHTML, range, "The text after a comment, `\(html.text(rest.prefix(60)))`, would be lost.",
                    remedy: "Put the comment on lines of its own.")
            }
        }
    }

    private mutating func reportHTML(_ html: Bytes, _ range: Range<Int>?) {
        let tag = RawHTML.tag(html)
        let end = html.firstIndex(where: { $0 == UInt8(ascii: ">") || $0.isLineEnd }).map { $0 + 1 } ?? html.count
        context.findings.report(
            .rawHTML, range.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + end) },
            "The HTML `\(html.text(0..<min(end, 60)))` means nothing in a course, so this block would be lost.",
            remedy: RawHTML.remedy(for: tag?.name))
    }

    // MARK: - Directives

    private static func events(_ root: MarkdownNode, _ prepared: PreparedMarkdown) -> [DirectivePairing.Event] {
        guard !prepared.alterations.isEmpty else { return [] }
        var events: [DirectivePairing.Event] = []
        var current: MarkdownNode? = root.firstChild
        while let node = current {
            let kind = node.kind
            if kind == .heading, node.parentNode == root {
                events.append(.init(kind: .heading(level: node.headingLevel), line: node.startLine, container: root))
            } else if kind == .htmlBlock, let directive = prepared.directive(onLine: node.startLine),
                node.literal.has(PreparedMarkdown.marker, at: 0), let container = node.parentNode
            {
                events.append(.init(kind: .directive(directive), line: node.startLine, container: container))
            }
            switch kind {
            case .quote, .list, .item, .footnoteDefinition: current = node.firstChild ?? node.following(within: root)
            default: current = node.following(within: root)
            }
        }
        return events
    }

    private mutating func meetDirective(_ directive: DirectiveLine, onLine line: Int) {
        switch pairing.roles[line] ?? .nothing {
        case .nothing: break
        case .closes(let opener):
            if frames.contains(where: { $0.kind == .directive(line: opener) }) {
                while top.kind != .directive(line: opener) { popFrame() }
                popFrame()
            }
        case .opens: openDirective(directive, onLine: line)
        }
    }

    private mutating func openDirective(_ directive: DirectiveLine, onLine line: Int) {
        report(directive)
        guard !directive.name.isEmpty, isShallow(at: directive.range) else { return }
        let definition = definition(of: directive.name, isDirective: true)
        switch definition?.markdown {
        case .native(let form), .frontMatter(let form):
            context.findings.report(
                .badDirective, directive.range, "`\(directive.name)` is not written as a directive.", remedy: "Write \(form).")
        default: break
        }
        depth += 1
        let element = top.element.append(directive.name, line: context.authorLine(line), offsets: directive.range)
        if let list = directive.attributes { set(list, on: element) }
        frames.append(Frame(element: element, definition: definition, kind: .directive(line: line)))
    }

    private mutating func closeUnclosed(beforeLine line: Int) {
        guard let openers = pairing.recoveries[line] else { return }
        while let index = frames.firstIndex(where: { frame in
            if case .directive(let opener) = frame.kind { openers.contains(opener) } else { false }
        }) {
            while frames.count > index { popFrame() }
        }
    }

    private mutating func report(_ directive: DirectiveLine) {
        if let list = directive.attributes { report(list) }
        if directive.name.isEmpty {
            context.findings.report(
                .badDirective, directive.range, "The name of the directive is missing after the colons.",
                remedy: "Write it in small letters: `::: note`.")
        } else if let rest = directive.rest {
            context.findings.report(
                .badDirective, rest, "Text may not stand on the line of a directive.",
                remedy: "A title goes into the attributes, `{title=\"…\"}`; text goes on the next line.")
        }
    }

    func set(_ list: AttributeList, on element: XMLNode) {
        for entry in list.entries { element.set(entry.name, entry.value, offsets: entry.range) }
    }

    private mutating func report(_ list: AttributeList) {
        for problem in list.problems {
            context.findings.report(.badAttributes, problem.range, problem.message, remedy: problem.remedy)
        }
    }

    // MARK: - Footnotes

    private mutating func openFootnote(_ node: MarkdownNode) -> Bool {
        take(node.startLine, max(node.startLine, node.endLine))
        guard let range = context.range(fromLine: node.startLine, toLine: node.startLine) else { return false }
        let bytes = context.bytes
        guard let start = bytes[range].firstIndex(of: UInt8(ascii: "[")), let label = LinkSyntax.label(bytes, at: start)
        else { return false }
        let name = normalizedLabel(bytes.text(label.lowerBound + 2..<label.upperBound - 1))
        let isParagraph = node.firstChild?.kind == .paragraph && node.firstChild?.nextSibling == nil
        guard isParagraph else {
            context.findings.report(
                .badFootnote, label, "A footnote is one paragraph; `\(bytes.text(label))` holds something else.",
                remedy: "Move the rest into the text, or make it one paragraph.")
            return false
        }
        guard let place = context.footnotes[name] else {
            context.findings.report(
                .badFootnote, label, "The footnote `\(bytes.text(label))` is used where no footnote may stand.",
                remedy: "Use it in running text.")
            return false
        }
        frames.append(Frame(element: place, definition: Vocabulary.element("footnote"), kind: .container(node)))
        return true
    }
}

extension BlockLowering.Frame {
    var isDirective: Bool { if case .directive = kind { true } else { false } }
}

extension MarkdownNode {
    /// The next node in document order that is not below this one.
    fileprivate func following(within root: MarkdownNode) -> MarkdownNode? {
        var node = self
        while node != root {
            if let next = node.nextSibling { return next }
            guard let parent = node.parentNode else { return nil }
            node = parent
        }
        return nil
    }
}
