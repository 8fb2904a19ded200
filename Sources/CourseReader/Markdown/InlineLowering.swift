internal import CourseDiagnostics
internal import XMLKit

/// Lowers the inlines of one block at a time, between `begin` and `end`, into an element.
///
/// cmark's places of inlines are not reliable, so a cursor goes through the block's content in step with cmark's
/// nodes: each node says what must stand there, and the cursor says where. What cmark does not know (citations,
/// references to nothing) is found on the way.
struct InlineLowering {
    /// An element that inlines are added to.
    struct Level {
        var element: XMLNode
        /// Where its source begins in the content.
        var start: Int
        /// Whether it is an element of its own, rather than something that was left out.
        var isOwn: Bool
        var isLink = false
    }

    var content: InlineContent
    var cursor = 0
    var levels: [Level]
    /// The plain text of the image that is open, and how many images are.
    var alternative: [UInt8] = []
    var openImages: [MarkdownNode] = []
    /// Where the source of each begins.
    var imageStarts: [Int] = []
    /// Where the citation ends that the cursor is in.
    var citationEnd = 0
    /// The last text, or none after something that is no text; it belongs to cmark.
    var lastText = Bytes(start: nil, count: 0)
    var openTags: [String] = []
    /// Whether marks of emphasis that are text have been reported.
    var hasMarksLeftOver = false
    /// Where the mark of another dialect ends that was reported last.
    var foreignMarkEnd = 0
    /// How many opening brackets of the text no closing one has answered.
    var openBrackets = 0
    var boxEnd = 0
    /// The byte that stands for a masked `<` of the author.
    let mask: UInt8?

    /// Lowers nothing until a block begins.
    init(mask: UInt8?) { self.init(InlineContent(Bytes(start: nil, count: 0)), levels: [], mask: mask) }

    private init(_ content: InlineContent, levels: [Level], mask: UInt8?) {
        self.content = content
        self.levels = levels
        self.mask = mask
    }

    /// Begins a block, in the memory of the one before.
    mutating func begin(_ content: InlineContent, into element: XMLNode) {
        var levels: [Level] = []
        swap(&levels, &self.levels)
        levels.removeAll(keepingCapacity: true)
        levels.append(Level(element: element, start: 0, isOwn: true))
        self = InlineLowering(content, levels: levels, mask: mask)
    }

    /// Ends the block: what follows belongs to none.
    mutating func end() { levels.removeAll(keepingCapacity: true) }

    private var isInBlock: Bool { !levels.isEmpty }

    var bytes: Bytes { content.bytes }
    var parent: XMLNode { levels[levels.count - 1].element }
    var isSilent: Bool { cursor < citationEnd || !openImages.isEmpty || cursor >= content.limit }

    /// Leaves out the box, four bytes, that the content begins with.
    mutating func skipBox() { boxEnd = 4 }

    // MARK: - Nodes

    mutating func enter(_ node: MarkdownNode, _ kind: MarkdownKind, _ context: inout LoweringContext) {
        guard isInBlock else { return }
        switch kind {
        case .text: text(node.literal, &context)
        case .softBreak: softBreak(node)
        case .lineBreak: lineBreak()
        case .code: code(node.literal)
        case .htmlInline: html(node.literal, &context)
        case .emphasis: open("em", skipping: 1, &context)
        case .strong: open("strong", skipping: 2, &context)
        case .deleted: open("del", skipping: 2, &context)
        case .link: openLink(node, &context)
        case .image where isElement(node): openLink(node, &context)
        case .image: openImage(node)
        case .footnoteReference: footnoteReference(&context)
        default: break
        }
    }

    mutating func exit(_ node: MarkdownNode, _ kind: MarkdownKind, _ context: inout LoweringContext) {
        guard isInBlock else { return }
        switch kind {
        case .emphasis: close(skipping: 1, &context)
        case .strong, .deleted: close(skipping: 2, &context)
        case .link: closeLink(&context)
        case .image where isElement(node): closeLink(&context)
        case .image: closeImage(node, &context)
        default: break
        }
    }

    func append(_ name: String, _ range: Range<Int>) -> XMLNode {
        let place = content.place(range)
        return parent.append(name, line: place?.line ?? 1, offsets: place?.range)
    }

    // MARK: - Emphasis

    mutating func open(_ name: String, skipping marks: Int, _ context: inout LoweringContext) {
        let start = cursor
        let silent = isSilent
        cursor = min(cursor + marks, bytes.count)
        push(silent ? nil : name, start, &context)
    }

    mutating func push(_ name: String?, _ start: Int, _ context: inout LoweringContext) {
        guard let name, levels.count <= ReadingLimits.inlineNesting else {
            if name != nil, levels.count == ReadingLimits.inlineNesting + 1 {
                context.findings.report(
                    .nestingTooDeep, content.source(start..<start + 1),
                    "More than \(ReadingLimits.inlineNesting) levels of emphasis and links stand inside each other.")
            }
            levels.append(Level(element: parent, start: start, isOwn: false))
            return
        }
        let element = append(name, start..<start)
        levels.append(Level(element: element, start: start, isOwn: true))
    }

    mutating func close(skipping marks: Int, _ context: inout LoweringContext) {
        if cursor < citationEnd, let level = levels.last, level.isOwn, openImages.isEmpty {
            context.findings.report(
                .badCitation, content.source(cursor..<min(cursor + marks, bytes.count)),
                "A mark of emphasis that began before this citation ends inside of it.",
                remedy: "End it before the citation, or write a backslash before the mark.")
        }
        cursor = min(cursor + marks, bytes.count)
        pop()
    }

    mutating func pop() {
        guard levels.count > 1, let level = levels.popLast(), level.isOwn else { return }
        level.element.offsets = content.source(level.start..<cursor)
    }
}
