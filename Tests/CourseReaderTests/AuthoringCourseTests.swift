import CourseDiagnostics
import CourseReader
import Foundation
import Testing
import XMLKit

/// The author guide is itself a course, `content/cpk-101`. With the documents that all courses share it uses every
/// element of the vocabulary, so that what the guide teaches is built each time that the content is.
@Suite struct AuthoringCourseTests {
    private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "content")

    /// Paths below `content/`: the documents that all courses share, and those of the course.
    private static func documents() throws -> [String] {
        let shared = try FileManager.default.contentsOfDirectory(atPath: content.path())
        let course = try FileManager.default.subpathsOfDirectory(atPath: content.appending(path: "cpk-101").path())
        return (shared + course.map { "cpk-101/\($0)" })
            .filter { ($0.hasSuffix(".md") || $0.hasSuffix(".xml")) && $0 != "README.md" }
            .sorted()
    }

    @Test func `the authoring course uses every element of the vocabulary`() throws {
        var used: Set<String> = []
        for path in try Self.documents() {
            let bytes = Array(try Data(contentsOf: Self.content.appending(path: path)))
            let root = DocumentReader.root(ofFile: path)
            let outcome = DocumentReader.tree(SourceFile(path: path, bytes: bytes), root: root)
            let tree = try #require(outcome.value, "\(path) cannot be read")
            ConversionTwinTests.collect(try #require(tree.root), Vocabulary.element(root), into: &used)
        }
        let missing = Vocabulary.elements.map(\.key).filter { !used.contains($0) }
        #expect(missing == [], "Show each of these in a lesson of content/cpk-101, and say when to use it")
    }

    @Test func `one lesson of the authoring course is in XML`() throws {
        let lessons = try Self.documents().filter { DocumentReader.root(ofFile: $0) == "lesson" }
        #expect(lessons.filter { $0.hasSuffix(".xml") }.count == 1)
        #expect(lessons.filter { $0.hasSuffix(".md") }.count >= 4)
    }
}
