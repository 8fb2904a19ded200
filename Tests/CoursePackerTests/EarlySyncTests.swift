import CourseDiagnostics
import Testing

@testable import CoursePacker

@Suite struct EarlySyncTests {
    private static let manyBytes = 64 << 20

    @Test func `what could not be brought to the disk early is told at the end`() throws {
        let sync = EarlySync(-1, of: "packs")
        sync.note(Self.manyBytes)
        let failure = #expect(throws: CoursepackFailure.self) { try sync.finish() }
        #expect(failure?.description.hasPrefix("cannot bring packs to the disk: ") == true)
    }

    @Test func `it is told as often as it is asked, whatever was written later`() throws {
        let sync = EarlySync(-1, of: "packs")
        sync.note(Self.manyBytes)
        sync.note(1)
        #expect(throws: CoursepackFailure.self) { try sync.finish() }
        #expect(throws: CoursepackFailure.self) { try sync.finish() }
    }

    @Test func `few bytes wait for the end`() throws {
        let sync = EarlySync(-1, of: "packs")
        sync.note(1)
        try sync.finish()
    }
}
