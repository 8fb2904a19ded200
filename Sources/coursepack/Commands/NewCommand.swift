import ArgumentParser
import CourseDiagnostics
import CoursepackKit
import Glibc

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begins a project with a course of one lesson, to change into yours.",
        discussion: """
            The files check clean and become a pack as they are. A folder that holds
            content already is refused.

              coursepack new our-courses
              cd our-courses
              coursepack build
            """)

    @Argument(help: "The project's folder. It may be there already.", completion: .directory)
    var folder: String

    func run() throws {
        var folder = Substring(folder)
        while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        guard access("\(folder)/content", F_OK) != 0 else {
            throw CoursepackFailure("\(folder)/content is there already; nothing was written")
        }
        for (path, text) in Starter.files {
            let path = "\(folder)/\(path)"
            for slash in path.indices where path[slash] == "/" && slash != path.startIndex {
                try makeFolder(String(path[..<slash]))
            }
            try Terminal.writeFile(text, to: path)
            try Terminal.print("\(path)\n")
        }
    }

    private func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw CoursepackFailure("cannot make the folder \(path): \(String(cString: strerror(errno)))")
        }
    }
}
