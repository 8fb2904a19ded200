import Dispatch
import Synchronization
import Testing
import XMLKit

@Suite struct SchemaTests {
    private let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x" xmlns="urn:x" elementFormDefault="qualified">
          <xs:element name="a">
            <xs:complexType>
              <xs:sequence><xs:element name="b" type="xs:integer" maxOccurs="unbounded"/></xs:sequence>
            </xs:complexType>
            <xs:unique name="u"><xs:selector xpath=".//*"/><xs:field xpath="@id"/></xs:unique>
          </xs:element>
        </xs:schema>
        """

    private func compiled(_ text: String) throws -> XMLSchema {
        try #require(XMLSchema.compile(Array(text.utf8)).schema)
    }

    @Test(arguments: [
        "", "no schema", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element/></xs:schema>",
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/></xs:schema>",
    ])
    func `a schema that is none gives its reasons`(text: String) {
        let (schema, issues) = XMLSchema.compile(Array(text.utf8))
        #expect(schema == nil)
        #expect(text.isEmpty || !issues.isEmpty)
    }

    @Test func `an issue names its line, its element and its path`() throws {
        let text = "<a xmlns='urn:x'>\n<b>1</b>\n<b>two</b>\n<c/>\n</a>"
        let tree = try #require(parse(text).tree)
        let issues = try compiled(schema).validate(tree)
        #expect(issues.map(\.line) == [3, 4])
        #expect(issues.map(\.path) == ["a/b", "a/c"])
        #expect(issues.compactMap { XMLKitTests.text($0.element, of: Array(text.utf8)) } == ["<b>", "<c/>"])
    }

    @Test func `a sound document has no issues`() throws {
        let tree = try #require(parse("<a xmlns='urn:x'><b>1</b></a>").tree)
        #expect(try compiled(schema).validate(tree) == [])
    }

    @Test func `a document that names a schema of its own is refused, not followed`() throws {
        let tree = try #require(
            parse(
                "<a xmlns='urn:x'><b xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='urn:y /dev/null'>1</b></a>"
            ).tree)
        let issues = try compiled(schema).validate(tree)
        #expect(issues.map(\.path) == ["a/b"])
    }

    @Test(.timeLimit(.minutes(10))) func `four threads validate with one schema`() throws {
        let schema = try compiled(schema)
        let counts = Mutex<[Int: Int]>([:])
        DispatchQueue.concurrentPerform(iterations: 400) { index in
            let wrong = index % 4
            let rows = (0..<50).map { $0 < wrong ? "<b>x</b>" : "<b>\($0)</b>" }.joined()
            guard let tree = parse("<a xmlns='urn:x'>\(rows)</a>").tree else { return }
            let issues = schema.validate(tree).count
            if issues == wrong { counts.withLock { $0[wrong, default: 0] += 1 } }
        }
        #expect(counts.withLock { $0 } == [0: 100, 1: 100, 2: 100, 3: 100])
    }
}
