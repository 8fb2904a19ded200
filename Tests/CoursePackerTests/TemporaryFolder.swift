import CourseDiagnostics
import CourseModel
import CoursePacker
import Foundation

/// A folder on disk that goes away with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "coursepack-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file below the folder with its text, staging and lock included.
    var files: [String: String] {
        get throws {
            var found: [String: String] = [:]
            for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
                var isFolder: ObjCBool = false
                let full = "\(path)/\(name)"
                if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
                    found[name] = try String(contentsOfFile: full, encoding: .utf8)
                }
            }
            return found
        }
    }

    func write(_ text: String, _ name: String) throws {
        let full = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: full, atomically: false, encoding: .utf8)
    }

    /// What `lstat` says of a file.
    func status(_ name: String) -> stat {
        var status = stat()
        lstat("\(path)/\(name)", &status)
        return status
    }

    func exists(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(path)/\(name)", &status) == 0
    }
}

/// A pack of the course `shr-101` with files of these texts.
func pack(_ files: [String: String]) throws -> Pack { try pack("shr-101", files) }

/// A pack of the course `id` with files of these texts.
func pack(_ id: String, _ files: [String: String]) throws -> Pack {
    var metadata = Metadata()
    metadata.title = "Sharing"
    let head = CourseHead<Trainer>(id: CourseID(id), metadata: metadata, modules: [], intro: [], origin: .unknown)
    let catalogue = Catalogue<Trainer>(
        title: "Courses", publisher: nil, summary: nil, language: "en", licence: nil, audiences: [], courses: [],
        intro: [], origin: .unknown)
    let course = CourseEdition<Trainer>(
        catalogue: catalogue, head: head, lessons: [], terms: [], sources: [],
        targets: LinkTargets(course: CourseID(id), lessons: [:], courses: [:], lessonsElsewhere: [:]))
    return try Pack(
        course, files: files.map { PackFile(path: $0.key, bytes: Array($0.value.utf8)) }, tool: "coursepack test")
}

/// One build: opens the folder, stages the packs, puts them into their places.
@discardableResult
func build(_ packs: [Pack], into folder: String) throws -> [OutputFolder.Result] {
    let output = try OutputFolder.open(folder)
    let results = try packs.map { try output.stage($0) }
    try output.commit(results.compactMap(\.staged))
    return results
}
