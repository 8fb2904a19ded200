import CourseReader
import CoursepackTestSupport
import Testing
import XMLKit

@Suite struct SchemaTests {
    @Test func theCommittedSchemaIsWhatTheVocabularyTableSays() throws {
        try expectCommitted("Sources/CourseReader/Schema/coursepack-1.xsd", SchemaWriter.write())
    }

    @Test func libxml2AcceptsTheSchema() {
        let (schema, issues) = XMLSchema.compile(Array(SchemaWriter.write().utf8))
        #expect(schema != nil)
        #expect(issues == [])
    }
}
