internal import CLibXML2

/// Reads XML from untrusted bytes with libxml2.
///
/// 1. Bytes come from memory, so nothing is unpacked, fetched or resolved.
/// 2. Entities other than the five built-in ones, DTDs and external subsets do not exist: a DOCTYPE stops the parser.
/// 3. libxml2's own limits stay on (256 levels, 10 MB of text in a node).
/// 4. Each element remembers the byte range of its start tag in the author's file.
package enum XMLParser {
    /// What reading gave: a tree when the document is well-formed, and everything there is to say.
    package struct Result {
        package var tree: XMLTree?
        package var issues: [XMLIssue]
        /// The offset of a DOCTYPE, which is refused.
        package var doctype: Int?
    }

    /// Parses UTF-8 bytes. `url` is the name of the document in libxml2's messages.
    package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, url: String) -> Result {
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
                ParserState.of(context)?.doctype = Int(coursepack_parser_offset(context))
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
                let end = Int(coursepack_parser_offset(context))
                XMLNode(node).offsets = state.startTag(endingAt: end)
            }
            let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue)
            state.bytes = bytes
            let document = bytes.withMemoryRebound(to: CChar.self) {
                xmlCtxtReadMemory(context, $0.baseAddress, Int32(clamping: $0.count), url, "UTF-8", options)
            }
            let tree = document.map(XMLTree.init(adopting:))
            let sound =
                context.pointee.wellFormed == 1 && state.doctype == nil && tree?.document.pointee.intSubset == nil
            return Result(tree: sound ? tree : nil, issues: collector.issues, doctype: state.doctype)
        }
    }
}

/// What the parser's callbacks need: reached through the context's `_private`.
private final class ParserState {
    var doctype: Int?
    var collector: IssueCollector?
    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

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
