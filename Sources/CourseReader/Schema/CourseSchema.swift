import CourseDiagnostics
import XMLKit

/// The schema that travels in the binary.
package enum CourseSchema {
    /// The text of `coursepack-1.xsd`.
    package static let text: String = {
        guard let file = EmbeddedFiles.all.first(where: { $0.path == "coursepack-1.xsd" }) else {
            preconditionFailure("bug: the binary holds no schema")
        }
        return file.text
    }()

    /// The schema, compiled once a process and shared by all readers.
    ///
    /// Unique ids are left to the structural pass: libxml2 compares each id with all others, which takes a minute and a
    /// half for the 30,000 that fit into a file.
    static let compiled: XMLSchema = {
        var whole = text
        let (schema, issues) = XMLSchema.compile(whole.withUTF8(withoutUniqueIDs))
        guard let schema else {
            preconditionFailure("bug: libxml2 refuses the schema: \(issues.map(\.message).joined(separator: "; "))")
        }
        return schema
    }()

    /// The schema without its `xs:unique`, of which `SchemaWriter` writes each tag into a line of its own.
    private static func withoutUniqueIDs(_ schema: Bytes) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(schema.count)
        var start = 0
        while start < schema.count {
            let end = min(schema.first(0x0A, in: start..<schema.count) + 1, schema.count)
            let tag = schema.skipBlanks(start, end)
            if !schema.has("<xs:unique", at: tag), !schema.has("</xs:unique", at: tag),
                !schema.has("<xs:selector", at: tag), !schema.has("<xs:field", at: tag)
            {
                result.append(contentsOf: schema[start..<end])
            }
            start = end
        }
        return result
    }
}
