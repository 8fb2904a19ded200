import Foundation

/// What a run of the binary came to.
struct Run {
    var status: Int32
    var output: String
    var errors: String
    /// Whether it ended by itself, rather than by a signal: a trap or a kill.
    var endedByItself: Bool
}

/// The coursepack binary, run as its user would.
enum Binary {
    /// The repository's root, found from this source file.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Where `swift test` put the binary: beside the tests themselves.
    private static let executable: URL = {
        let built =
            Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() } + [
                repository.appending(path: ".build/debug")
            ]
        return built.map { $0.appending(path: "coursepack") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
            ?? repository.appending(path: ".build/debug/coursepack")
    }()

    /// Runs `coursepack` with arguments, in a folder, with nothing in the environment but what is given.
    /// `megabytes` bounds its memory.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], megabytes: Int? = nil
    ) throws -> Run {
        let process = Process()
        let limit = megabytes.map { "ulimit -v \($0 * 1024); " } ?? ""
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", limit + "exec \"$0\" \"$@\"", executable.path(percentEncoded: false)] + arguments
        process.currentDirectoryURL = folder
        var variables = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
        if let path = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] { variables["LD_LIBRARY_PATH"] = path }
        process.environment = variables.merging(environment) { $1 }
        // Files, not pipes: a pipe that nobody reads in time would stop a run that says much.
        let scratch = try TemporaryFolder()
        let output = try scratch.emptyFile("output")
        let errors = try scratch.emptyFile("errors")
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
            endedByItself: process.terminationReason == .exit)
    }
}

/// A folder that is removed when the test is over.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "coursepack-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func emptyFile(_ name: String) throws -> URL {
        let file = url.appending(path: name)
        try Data().write(to: file)
        return file
    }

    /// Writes a file, with its folders.
    func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    /// Every file below a folder with its bytes, by path.
    func files(below path: String = "") throws -> [String: Data] {
        let root = path.isEmpty ? url : url.appending(path: path)
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)) {
            let file = root.appending(path: name)
            let type =
                try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))[.type]
                as? FileAttributeType
            if type == .typeRegular { found[name] = try Data(contentsOf: file) }
        }
        return found
    }
}

/// A small project with one course of one lesson, to be broken.
func smallProject(lesson: String = "A first paragraph.\n", name: String = "first.md") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: Small\nlanguage: en\n---\n", to: "content/catalogue.md")
    try folder.write(
        "---\ntitle: A course\nmodules:\n  - id: one\n    title: One\n    lessons: [first]\n---\n",
        to: "content/one/course.md")
    let text =
        name.hasSuffix(".md") && !lesson.hasPrefix("---") ? "---\ntitle: First\nminutes: 10\n---\n\n\(lesson)" : lesson
    try folder.write(text, to: "content/one/\(name)")
    return folder
}
