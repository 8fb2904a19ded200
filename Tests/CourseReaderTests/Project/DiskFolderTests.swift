import CourseDiagnostics
import CourseReader
import Foundation
import Testing

@Suite struct DiskFolderTests {
    private let scratch: Scratch
    private var folder: DiskFolder { DiskFolder("\(scratch.path)/project") }

    init() throws { scratch = try Scratch() }

    /// A folder with a project and a secret beside it, removed with the test.
    private final class Scratch: Sendable {
        let path = FileManager.default.temporaryDirectory.appending(path: "coursepack-\(UUID())").path

        init() throws {
            try write("secret", "secret.txt")
            try write("lesson", "project/content/a/lesson.md")
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, _ name: String) throws {
            let file = URL(filePath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    @Test func `entries are sorted by bytes, without hidden ones`() throws {
        for name in ["Z.md", "a-b/x", "a.md", "é.md", ".hidden", ".git/config", "content/.DS_Store"] {
            try scratch.write("", "project/\(name)")
        }
        #expect(try folder.entries().map(\.path) == ["Z.md", "a-b/x", "a.md", "content/a/lesson.md", "é.md"])
    }

    @Test func `links and pipes are listed as what they are and not followed`() throws {
        symlink("../secret.txt", "\(folder.path)/file-link")
        symlink("..", "\(folder.path)/folder-link")
        symlink("folder-link", "\(folder.path)/loop")
        mkfifo("\(folder.path)/pipe", 0o600)
        #expect(
            try folder.entries() == [
                SourceEntry(path: "content/a/lesson.md", kind: .file),
                SourceEntry(path: "file-link", kind: .symbolicLink),
                SourceEntry(path: "folder-link", kind: .symbolicLink),
                SourceEntry(path: "loop", kind: .symbolicLink), SourceEntry(path: "pipe", kind: .other),
            ])
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "../secret.txt", "content/../../secret.txt", "content/../content/a/lesson.md", "/etc/passwd",
            "content//a/lesson.md", "./content/a/lesson.md", "", "content/a", "file-link", "folder-link/secret.txt",
            "pipe", "missing.md", "content/a/lesson.md/x",
        ])
    func `nothing but an ordinary file below the folder is read`(path: String) throws {
        symlink("../secret.txt", "\(folder.path)/file-link")
        symlink("..", "\(folder.path)/folder-link")
        mkfifo("\(folder.path)/pipe", 0o600)
        #expect(throws: CoursepackFailure.self) { try folder.read(path, limit: 1000) }
    }

    @Test func `a file is read up to the limit and not beyond`() throws {
        #expect(try folder.read("content/a/lesson.md", limit: 6) == Array("lesson".utf8))
        #expect(try folder.read("content/a/lesson.md", limit: 5) == nil)
        try scratch.write("", "project/empty")
        #expect(try folder.read("empty", limit: 0) == [])
    }

    @Test func `a folder that is not there is a failure that names it`() {
        let error = #expect(throws: CoursepackFailure.self) { try DiskFolder("/no/such/folder").entries() }
        #expect(error?.description.contains("/no/such/folder") == true)
    }

    @Test func `the project begins at the nearest folder that holds a catalogue`() throws {
        #expect(ProjectRoot.find(from: "\(folder.path)/content/a") == nil)
        try scratch.write("", "project/content/catalogue.xml")
        #expect(ProjectRoot.find(from: "\(folder.path)/content/a") == folder.path)
        #expect(ProjectRoot.find(from: folder.path) == folder.path)
        try scratch.write("", "project/content/a/content/catalogue.md")
        #expect(ProjectRoot.find(from: "\(folder.path)/content/a") == "\(folder.path)/content/a")
    }
}
