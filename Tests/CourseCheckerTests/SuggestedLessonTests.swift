import CourseDiagnostics
import CourseModel
import CoursepackKit
import CoursepackTestSupport
import Testing

/// A link to the file of a lesson: what its author is told depends on whether there is that lesson.
@Suite struct SuggestedLessonTests {
    private func told(_ address: String, xml: Bool = false) throws -> Diagnostic {
        let lesson =
            xml
            ? "<lesson xmlns=\"urn:coursepack:1\" minutes=\"5\"><title>A</title><p><ref to=\"\(address)\">x</ref></p></lesson>"
            : "---\ntitle: A\nminutes: 5\n---\n\nSee [x](\(address)).\n"
        let files = [
            "content/catalogue.md": "---\ntitle: Demo\nlanguage: en\n---\n",
            "content/demo-101/course.md":
                "---\ntitle: Demo\nmodules:\n  - {id: one, title: One, lessons: [lesson, eleven-norms]}\n---\n",
            "content/demo-101/lesson.\(xml ? "xml" : "md")": lesson,
            "content/demo-101/eleven-norms.md": "---\ntitle: Norms\nminutes: 5\n---\n\nText.\n",
        ].mapValues { Array($0.utf8) }
        let found = try Build(folder: MemoryFolder(files), courses: [], jobs: 1).check().diagnostics
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test(arguments: [("eleven-norms.md", false), ("./eleven-norms.html", false), ("eleven-norms.md", true)])
    func `a lesson that is there is suggested`(address: String, xml: Bool) throws {
        #expect(try told(address, xml: xml).suggestion == "lesson:eleven-norms")
    }

    @Test(arguments: [false, true])
    func `of a lesson that is not there the author is told so, and the nearest name`(xml: Bool) throws {
        let near = try told("eleven-norm.md", xml: xml)
        #expect(near.suggestion == "lesson:eleven-norms")
        #expect(near.remedy?.hasPrefix("There is no lesson 'eleven-norm' in this course.") == true)
        let far = try told("next.md", xml: xml)
        #expect(far.suggestion == nil)
        #expect(far.remedy?.contains("or write it first") == true)
    }

    @Test func `a course that is not there is named`() throws {
        #expect(try told("../nope-101/next.md").remedy?.hasPrefix("There is no course 'nope-101'.") == true)
    }
}
