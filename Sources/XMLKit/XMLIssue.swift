internal import CLibXML2

/// Something libxml2 said about a document.
package struct XMLIssue: Sendable, Equatable {
    /// libxml2's number of the problem (`xmlParserErrors`).
    package var code: Int
    /// The 1-based line.
    package var line: Int
    /// The byte offset where the parser stood, where it is known.
    package var offset: Int?
    /// The start tag of the element concerned, where it is known.
    package var element: Range<Int>?
    /// The path of element names down to the element concerned, such as `lesson/section/activity`.
    package var path: String?
    /// libxml2's own words, without the line break at their end.
    package var message: String
    /// The names that libxml2 put into its words, such as those of the two tags that do not match.
    package var names: [String] = []
    /// The number that libxml2 put into its words, such as the line of an element that is still open.
    package var number: Int = 0
}

/// Collects issues while libxml2 runs: the user data of its error handlers.
final class IssueCollector {
    static let limit = 200
    private(set) var issues: [XMLIssue] = []
    /// Set while parsing, so that an issue carries its offset.
    var context: xmlParserCtxtPtr?
    /// Where in the author's file the part begins that the parser sees.
    var start = 0
    /// The file, where CR alone ends some of its lines: libxml2 does not count these (XML 1.0, 2.11 does).
    var uncounted: UnsafeBufferPointer<UInt8>?

    func receive(_ error: UnsafePointer<xmlError>) {
        guard issues.count < Self.limit else { return }
        let error = error.pointee
        var message = error.message.map { String(cString: $0) } ?? "unknown problem"
        while message.last?.isNewline == true { message.removeLast() }
        var element: Range<Int>?
        var path: String?
        var line = Int(error.line)
        if let node = error.node?.assumingMemoryBound(to: xmlNode.self), node.pointee.type == XML_ELEMENT_NODE {
            let node = XMLNode(node)
            element = node.offsets
            path = node.path
            if line == 0 { line = node.line }
        }
        let offset = context.map { start + Int(coursepack_parser_offset($0)) }
        if let uncounted, let offset { line = uncounted.prefix(max(0, offset)).lineBreaks + 1 }
        issues.append(
            XMLIssue(
                code: Int(error.code), line: max(1, line), offset: offset, element: element, path: path,
                message: message, names: [error.str1, error.str2].compactMap { $0.map { String(cString: $0) } },
                number: Int(error.int1)))
    }

    /// The handler that libxml2 calls; its user data is an `IssueCollector`.
    static let handler: xmlStructuredErrorFunc = { data, error in
        guard let data, let error else { return }
        Unmanaged<IssueCollector>.fromOpaque(data).takeUnretainedValue().receive(UnsafePointer(error))
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// How many lines end here: at LF, CR or CRLF.
    var lineBreaks: Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")) {
                count += 1
            }
            previous = byte
        }
        return count
    }
}

extension XMLNode {
    /// The names of the elements from the root down to this one, joined by `/`.
    package var path: String {
        var names = [name]
        var current = self
        while let parent = current.parent {
            names.append(parent.name)
            current = parent
        }
        return names.reversed().joined(separator: "/")
    }
}
