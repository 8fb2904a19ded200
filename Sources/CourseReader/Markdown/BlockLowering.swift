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
        /// What the element is in the vocabulary, or nil where the vocabulary has no such element in this place.
        var place: IndexedElement?
        var kind: Kind
    }

    var context: LoweringContext
    var frames: [Frame]
    private let document: CMarkDocument
    let pairing: DirectivePairing
    var inline: InlineLowering
    var depth = 0
    var table: TableLowering?
    /// Lines of the prepared text, 1-based, that blocks have taken.
    var taken = LineSet()

    init(root: XMLNode, place: IndexedElement, document: CMarkDocument, context: LoweringContext) {
        self.document = document
        var context = context
        let events = Self.events(document.root, context.prepared)
        pairing = DirectivePairing(
            events, lineNumber: { [firstLine = context.firstLine] in firstLine + $0 - 1 }, findings: &context.findings)
        self.context = context
        inline = InlineLowering(mask: context.prepared.hasMasks ? context.prepared.mask : nil)
        frames = [Frame(element: root, place: place, kind: .document)]
    }

    var top: Frame {
        _read { yield frames[frames.count - 1] }
    }

    // MARK: - The walk

    mutating func run() {
        let walk = MarkdownWalk(document.root)
        while let (node, isEntering) = walk.next() {
            let kind = node.kind
            if kind.rawValue >= MarkdownKind.text.rawValue {
                if isEntering {
                    inline.enter(node, kind, &context)
                } else {
                    inline.exit(node, kind, &context)
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
            if isTicked(node) { top.element.set("checked", "yes", offsets: context.range(of: node)) }
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
            inline.end()
            if top.kind == .leaf { popFrame() }
        case .tableCell:
            inline.end()
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
    func place(of name: String, isDirective: Bool = false) -> IndexedElement? {
        if let parent = frames[frames.count - 1].place {
            if let child = parent.child(named: name) { return child }
            if parent.definition.name == name, case .wrapped = parent.definition.markdown { return parent }
        }
        return isDirective ? Self.directives[name] : Self.natives[name]
    }

    private static let directives = Dictionary(
        VocabularyIndex.elements.filter(\.definition.mayBeDirective).map { ($0.definition.name, $0) },
        uniquingKeysWith: { first, _ in first })
    /// Whether a directive has this name.
    static func isDirective(_ name: String) -> Bool { directives[name] != nil || Vocabulary.aliases[name] != nil }

    private static let natives = Dictionary(
        VocabularyIndex.elements.filter { $0.definition.markdown != .directive }.map { ($0.definition.name, $0) },
        uniquingKeysWith: { first, _ in first })

    mutating func push(_ node: MarkdownNode, _ name: String, kind: Frame.Kind) {
        let element = top.element.append(name, line: line(node), offsets: context.range(of: node))
        frames.append(Frame(element: element, place: place(of: name), kind: kind))
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

    mutating func isShallow(at range: Range<Int>?) -> Bool {
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

    /// Whether the box of an item is ticked. cmark says so wherever `[x]` stands in the line, so the line is asked.
    private func isTicked(_ item: MarkdownNode) -> Bool {
        guard item.box == .ticked, item.startLine >= 1, item.startLine <= context.prepared.lines.count else {
            return false
        }
        let line = context.prepared.lines[item.startLine - 1]
        let start = min(line.end, line.start + max(0, item.startColumn - 1))
        let box = context.text.first(UInt8(ascii: "["), in: start..<line.end) + 1
        return box < line.end && (context.text[box] | 0x20) == UInt8(ascii: "x")
    }

    mutating func take(_ first: Int, _ last: Int) { taken.insert(first, last) }
}

extension BlockLowering.Frame {
    var isDirective: Bool { if case .directive = kind { true } else { false } }
}
