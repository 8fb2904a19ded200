internal import CLibXML2

/// A compiled XSD 1.0 schema.
///
/// `@unchecked Sendable` is safe: after compilation libxml2 only reads the schema, and each validation has a
/// context of its own.
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
