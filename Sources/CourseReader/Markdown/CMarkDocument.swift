internal import CCMarkGFM
internal import CPlatform
internal import Synchronization

/// A node of cmark's tree, valid while its `CMarkDocument` lives.
typealias MarkdownNode = OpaquePointer

/// The kinds of node of a Markdown tree, by the numbers of `coursepack_node_kind`.
enum MarkdownKind: Int32 {
    case document = 1, quote, list, item, codeBlock, htmlBlock, paragraph, heading, separator, footnoteDefinition
    case table, tableRow, tableCell
    case text = 20, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference, deleted
    case unknown = 0
}

/// One parsed Markdown text: owns cmark's tree, which lies in the scratch memory of the thread that parsed it.
final class CMarkDocument {
    let root: MarkdownNode

    /// Parses UTF-8 text whose lines end in LF.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        CMarkRuntime.start()
        coursepack_scratch_begin()
        guard let parser = cmark_parser_new_with_mem(CMarkRuntime.options, CMarkRuntime.memory) else {
            preconditionFailure("bug: cmark is out of memory")
        }
        coursepack_attach_extensions(parser)
        text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        let root = CMarkRuntime.inlines.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
        guard let root = MarkdownNode(bitPattern: root) else { preconditionFailure("bug: cmark gave no document") }
        self.root = root
    }

    deinit { coursepack_scratch_end() }
}

/// What cmark needs once a process, before any thread parses.
private enum CMarkRuntime {
    static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// cmark frees nothing on its own: nodes, parser and iterators go with the scratch memory.
    nonisolated(unsafe) static let memory = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        memory.initialize(
            to: cmark_mem(
                calloc: coursepack_scratch_calloc, realloc: coursepack_scratch_realloc, free: coursepack_scratch_free))
        return memory
    }()

    /// Held while inlines are parsed: the characters that begin an extension's inlines are in a table of the process,
    /// which cmark fills before the inlines of each document and empties after them.
    static let inlines = Mutex(())

    private static let started: Void = cmark_gfm_core_extensions_ensure_registered()

    static func start() { _ = started }
}

extension MarkdownNode {
    var kind: MarkdownKind { MarkdownKind(rawValue: coursepack_node_kind(self)) ?? .unknown }
    var parentNode: MarkdownNode? { cmark_node_parent(self) }
    var firstChild: MarkdownNode? { cmark_node_first_child(self) }
    var nextSibling: MarkdownNode? { cmark_node_next(self) }
    /// The 1-based line of the parsed text where the node begins.
    var startLine: Int { Int(cmark_node_get_start_line(self)) }
    /// The 1-based column, in bytes.
    var startColumn: Int { Int(cmark_node_get_start_column(self)) }
    /// The 1-based line where a block ends (not reliable for HTML blocks).
    var endLine: Int { Int(cmark_node_get_end_line(self)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(self)) }
    var isOrderedList: Bool { cmark_node_get_list_type(self) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(self)) }
    var isFenced: Bool {
        var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
        return cmark_node_get_fenced(self, &length, &offset, &character) != 0
    }
    var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(self)) }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(self) != 0 }
    /// The letter of a column's alignment: `l`, `c`, `r`, or nil.
    func alignment(ofColumn column: Int) -> UInt8? {
        guard column < columnCount, let letters = cmark_gfm_extensions_get_table_alignments(self) else { return nil }
        return letters[column] == 0 ? nil : letters[column]
    }
    /// The bytes of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(self)) }
    /// The bytes that cmark parsed the inlines of a block from.
    var content: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_string_content(self)) }
    var address: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(self)) }
    var linkTitle: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(self)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(self)) }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }
}

/// The box of an item, `[ ]` or `[x]`.
enum TaskBox { case empty, ticked }

extension MarkdownNode {
    /// The box that an item begins with.
    var box: TaskBox? {
        if cmark_node_get_syntax_extension(self) != nil {
            return cmark_gfm_extensions_get_tasklist_item_checked(self) ? .ticked : .empty
        }
        return firstChild?.unreadBox
    }

    /// Whether a paragraph begins with the box of its item, which cmark has left in the text.
    var isAfterUnreadBox: Bool {
        guard let parent = parentNode, parent.kind == .item, parent.firstChild == self else { return false }
        return cmark_node_get_syntax_extension(parent) == nil && unreadBox != nil
    }

    /// Whether a paragraph that begins with a box holds nothing else.
    var isBoxAlone: Bool { content.dropFirst(3).allSatisfy(\.isWhitespace) }

    /// The box at the start of a paragraph: cmark reads none in items that stand in a quote, and none without words.
    private var unreadBox: TaskBox? {
        guard kind == .paragraph, firstChild?.kind == .text else { return nil }
        let content = content
        guard content.dropFirst(3).first?.isWhitespace ?? true else { return nil }
        if content.has("[ ]", at: 0) { return .empty }
        return content.has("[x]", at: 0) || content.has("[X]", at: 0) ? .ticked : nil
    }
}

/// The order of a walk over a tree: each node is entered, and left again when it may have children.
struct MarkdownWalk: ~Copyable {
    private let iterator: OpaquePointer

    init(_ root: MarkdownNode) {
        guard let iterator = cmark_iter_new(root) else { preconditionFailure("bug: cmark is out of memory") }
        self.iterator = iterator
    }

    deinit { cmark_iter_free(iterator) }

    /// The next step, or nil at the end.
    func next() -> (node: MarkdownNode, isEntering: Bool)? {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
        return (node, event == CMARK_EVENT_ENTER)
    }

    /// Goes on as if `node` had just been left.
    func skip(_ node: MarkdownNode) { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
}

/// A character reference, such as `&amp;` or `&#x2014;`, after its `&`: the bytes it takes and what it stands for.
func decodeReference(_ bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, text: [UInt8])? {
    var output = [UInt8](repeating: 0, count: 16)
    var length: Int32 = 0
    let taken = coursepack_decode_reference(bytes.baseAddress, Int32(clamping: bytes.count), &output, &length)
    return taken > 0 ? (Int(taken), Array(output.prefix(Int(length)))) : nil
}
