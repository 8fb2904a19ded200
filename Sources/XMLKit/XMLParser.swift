internal import CLibXML2

/// Reads XML from untrusted bytes with libxml2.
///
/// 1. Bytes come from memory, so nothing is unpacked, fetched or resolved.
/// 2. Entities other than the five built-in ones, DTDs and external subsets do not exist: a DOCTYPE stops the parser.
/// 3. libxml2's own limits stay on (256 levels, 10 MB of text in a node); tags with very many attributes, on which it
///    spends quadratic time, never reach it.
/// 4. Each element remembers the byte range of its start tag in the author's file, each text node that of its text.
package enum XMLParser {
    /// Attributes in one tag.
    package static let attributeLimit = 256

    /// What reading gave: a tree when the document is well-formed, and everything there is to say.
    package struct Result {
        package var tree: XMLTree?
        package var issues: [XMLIssue]
        /// The offset of a DOCTYPE, which is refused.
        package var doctype: Int?
        /// The offset of a tag with more than `attributeLimit` attributes; such a file is not parsed.
        package var crowdedTag: Int?
    }

    /// Parses UTF-8 bytes. `url` is the name of the document in libxml2's messages.
    package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, url: String) -> Result {
        if let zero = bytes.firstIndex(of: 0) {
            // libxml2 would take the document to end there.
            let line = bytes[..<zero].lineBreaks + 1
            let issue = XMLIssue(
                code: Int(XML_ERR_INVALID_CHAR.rawValue), line: line, offset: zero, message: "a byte of value 0")
            return Result(tree: nil, issues: [issue])
        }
        if let crowded = CrowdedTag.first(in: bytes) { return Result(tree: nil, issues: [], crowdedTag: crowded) }
        XMLRuntime.start()
        guard let context = xmlNewParserCtxt() else { preconditionFailure("bug: libxml2 is out of memory") }
        defer { xmlFreeParserCtxt(context) }
        let state = ParserState()
        let collector = IssueCollector()
        collector.context = context
        return withExtendedLifetime((state, collector)) {
            context.pointee._private = Unmanaged.passUnretained(state).toOpaque()
            context.pointee.sax.pointee.serror = { _, error in
                // libxml2 hands the context's `userData` (the context itself) to the handler.
                guard let error, let context = error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
                    let state = ParserState.of(context)
                else { return }
                state.collector?.receive(UnsafePointer(error))
            }
            state.collector = collector
            context.pointee.sax.pointee.internalSubset = { data, _, _, _ in
                guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
                if let state = ParserState.of(context) { state.doctype = state.offset(context) }
                xmlStopParser(context)
            }
            context.pointee.sax.pointee.startElementNs = {
                data, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes in
                xmlSAX2StartElementNs(data, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes)
                guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self), let node = context.pointee.node
                else {
                    return
                }
                // The parser stands before `>` or `/>`. `<` cannot stand in an attribute, so the nearest one before
                // it begins this tag.
                guard let state = ParserState.of(context) else { return }
                XMLNode(node).offsets = state.startTag(endingAt: state.offset(context))
            }
            context.pointee.sax.pointee.characters = receiveText
            // The same function for both, or libxml2 would guess which white space matters.
            context.pointee.sax.pointee.ignorableWhitespace = receiveText
            let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue)
            state.bytes = bytes
            // libxml2 would skip a byte order mark, too, but not count it.
            let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            state.start = mark
            collector.start = mark
            if bytes.holdsLoneReturn { collector.uncounted = bytes }
            let document = UnsafeBufferPointer(rebasing: bytes[mark...]).withMemoryRebound(to: CChar.self) {
                xmlCtxtReadMemory(context, $0.baseAddress, Int32(clamping: $0.count), url, "UTF-8", options)
            }
            let tree = document.map(XMLTree.init(adopting:))
            let sound =
                context.pointee.wellFormed == 1 && state.doctype == nil && tree?.document.pointee.intSubset == nil
            return Result(tree: sound ? tree : nil, issues: collector.issues, doctype: state.doctype)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a line ends with CR alone.
    fileprivate var holdsLoneReturn: Bool {
        var rest = self[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "\r")) {
            if place + 1 == count || self[place + 1] != UInt8(ascii: "\n") { return true }
            rest = self[(place + 1)...]
        }
        return false
    }
}

/// Takes a piece of text into the tree, and widens the range of its node to it.
private let receiveText: charactersSAXFunc = { data, text, length in
    xmlSAX2Characters(data, text, length)
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self), let state = ParserState.of(context),
        let last = context.pointee.node?.pointee.last
    else { return }
    let node = XMLNode(last)
    guard node.kind == .text else { return }
    let piece =
        text.flatMap { state.place(of: $0, length: Int(length), context) } ?? state.offset(
            context)..<state.offset(context)
    let start = node.offsets?.lowerBound ?? piece.lowerBound
    node.offsets = min(start, piece.upperBound)..<piece.upperBound
}

/// What the parser's callbacks need: reached through the context's `_private`.
private final class ParserState {
    var doctype: Int?
    var collector: IssueCollector?
    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Where in `bytes` the part begins that the parser sees.
    var start = 0

    /// Where the parser stands in `bytes`.
    func offset(_ context: xmlParserCtxtPtr) -> Int { start + Int(coursepack_parser_offset(context)) }

    /// Where a piece of text stands in `bytes`.
    func place(of text: UnsafePointer<UInt8>, length: Int, _ context: xmlParserCtxtPtr) -> Range<Int> {
        let known = Int(coursepack_text_offset(context, text))
        if known >= 0 { return start + known..<start + known + length }
        // libxml2 has copied it, and stands behind it: behind the `;` of a code, the `]]>` of a CDATA section.
        var end = min(offset(context), bytes.count)
        if end >= 3, bytes[(end - 3)..<end].elementsEqual("]]>".utf8) { end -= 3 }
        var begin = max(0, end - length)
        if end > 0, bytes[end - 1] == UInt8(ascii: ";"), let sign = bytes[..<end].lastIndex(of: UInt8(ascii: "&")) {
            begin = sign
        }
        return begin..<end
    }

    static func of(_ context: xmlParserCtxtPtr) -> ParserState? {
        context.pointee._private.map { Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
    }

    func startTag(endingAt end: Int) -> Range<Int>? {
        guard end <= bytes.count else { return nil }
        var start = end
        while start > 0 {
            start -= 1
            if bytes[start] == UInt8(ascii: "<") { break }
        }
        var close = end
        while close < bytes.count, bytes[close] != UInt8(ascii: ">") { close += 1 }
        return start..<min(close + 1, bytes.count)
    }
}
