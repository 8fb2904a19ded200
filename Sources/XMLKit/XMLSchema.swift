internal import CLibXML2

/// A compiled XSD 1.0 schema.
///
/// `@unchecked Sendable` is safe: after compilation libxml2 only reads the schema, and each validation has a
/// context of its own. The one thing that would change it, a document that names schemas of its own, is refused.
package final class XMLSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles a schema from memory. Returns nil, with the reasons, for a schema that libxml2 does not accept.
    package static func compile(_ bytes: [UInt8]) -> (schema: XMLSchema?, issues: [XMLIssue]) {
        XMLRuntime.start()
        let collector = IssueCollector()
        let schema = bytes.withUnsafeBytes { raw -> xmlSchemaPtr? in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            guard let context = xmlSchemaNewMemParserCtxt(start, Int32(clamping: raw.count)) else { return nil }
            defer { xmlSchemaFreeParserCtxt(context) }
            return withExtendedLifetime(collector) {
                xmlSchemaSetParserStructuredErrors(
                    context, IssueCollector.handler, Unmanaged.passUnretained(collector).toOpaque())
                return xmlSchemaParse(context)
            }
        }
        return (schema.map(XMLSchema.init), collector.issues)
    }

    private init(_ schema: xmlSchemaPtr) { self.schema = schema }

    deinit { xmlSchemaFree(schema) }

    /// Validates a tree and returns what is wrong with it, in document order.
    package func validate(_ tree: XMLTree) -> [XMLIssue] {
        if let stranger = tree.firstNamingSchemas { return [stranger] }
        guard let context = xmlSchemaNewValidCtxt(schema) else { preconditionFailure("bug: libxml2 is out of memory") }
        defer { xmlSchemaFreeValidCtxt(context) }
        let collector = IssueCollector()
        return withExtendedLifetime(collector) {
            xmlSchemaSetValidStructuredErrors(
                context, IssueCollector.handler, Unmanaged.passUnretained(collector).toOpaque())
            xmlSchemaValidateDoc(context, tree.document)
            return collector.issues
        }
    }
}

extension XMLTree {
    /// The first element with an attribute by which documents name schemas to load and types to use (XML Schema Part 1,
    /// 2.6). libxml2 would add such schemas to the one that all threads share.
    fileprivate var firstNamingSchemas: XMLIssue? {
        let instance = "http://www.w3.org/2001/XMLSchema-instance"
        guard let root, let found = coursepack_first_with_attribute_of(root.pointer, instance) else { return nil }
        let node = XMLNode(found)
        return XMLIssue(
            code: Int(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue), line: node.line, offset: nil,
            element: node.offsets, path: node.path,
            message: "Documents cannot choose their schema or their types.")
    }
}
