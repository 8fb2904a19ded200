import CourseModel
import CoursePacker
import Foundation
import Testing

@Suite struct PackManifestTests {
    @Test func `the manifest lists every file but itself, sorted by bytes`() throws {
        let pack = try pack(["b": "22", "B": "1", "a/c": "333", "a-b": ""])
        #expect(pack.files.map(\.path) == ["B", "a-b", "a/c", "b", "pack.json", "SHA256SUMS"])
        #expect(pack.manifest.files.map(\.path) == ["B", "a-b", "a/c", "b"])
        #expect(pack.manifest.files.map(\.size) == [1, 0, 3, 2])
        #expect(pack.name == "shr-101-trainer-en")
    }

    @Test func `the manifest in the pack reads back as it was and has no clock in it`() throws {
        let first = try pack(["a": "a"])
        let second = try pack(["a": "a"])
        let json = try #require(first.files.first { $0.path == PackManifest.fileName })
        #expect(first.files == second.files)
        #expect(try JSONDecoder().decode(PackManifest.self, from: Data(json.bytes)) == first.manifest)
        #expect(json.bytes.last == UInt8(ascii: "\n"))
    }
}
