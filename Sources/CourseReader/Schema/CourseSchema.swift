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
        let (schema, issues) = XMLSchema.compile(Array(SchemaWriter.write(uniqueIDs: false).utf8))
        guard let schema else {
            preconditionFailure("bug: libxml2 refuses the schema: \(issues.map(\.message).joined(separator: "; "))")
        }
        return schema
    }()
}
