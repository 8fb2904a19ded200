import CourseReader
import CoursepackTestSupport
import Testing
import XMLKit

@Suite struct SchemaTests {
    @Test func theCommittedSchemaIsWhatTheVocabularyTableSays() {
        expectGolden(SchemaWriter.write(), "../../Sources/CourseReader/Schema/coursepack-1.xsd")
    }

    @Test func libxml2AcceptsTheSchema() {
        let (schema, issues) = XMLSchema.compile(Array(SchemaWriter.write().utf8))
        #expect(schema != nil)
        #expect(issues == [])
    }
}

@Suite struct VocabularyTableTests {
    @Test func theCommittedPageForAuthorsIsWhatTheVocabularyTableSays() {
        expectGolden(VocabularyTable.write(), "../../Sources/CourseReader/Vocabulary/VOCABULARY.md")
    }
}
