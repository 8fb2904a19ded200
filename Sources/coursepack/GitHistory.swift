import CourseDiagnostics
import Glibc

/// What git knows of a project's folder: which files a change touches, and what they were before.
struct GitHistory {
    /// The project's root.
    var folder: String
    /// The commit that the change is compared with, as git names it.
    var revision: String

    init(folder: String, revision: String) throws {
        self.folder = folder
        self.revision = revision
        guard !revision.hasPrefix("-") else { throw CoursepackFailure("\(revision) is not the name of a commit") }
        _ = try git(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"])
    }

    /// The paths below the root of files that were added, changed or taken away since, tracked by git or not.
    func changedPaths() throws -> Set<String> {
        let tracked = try git(["diff", "--name-only", "--no-renames", "--relative", "-z", revision, "--", "."])
        let untracked = try git(["ls-files", "--others", "--exclude-standard", "-z", "--", "."])
        return Set((tracked + untracked).split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }

    /// The bytes of a file at the revision; nil where it was not there.
    func bytes(of path: String) throws -> [UInt8]? {
        try? git(["cat-file", "blob", "\(revision):./\(path)"])
    }

    /// Runs git in the folder and gives what it writes.
    private func git(_ arguments: [String]) throws -> [UInt8] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw CoursepackFailure("cannot run git: \(String(cString: strerror(errno)))") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = ["git", "-C", folder, "--no-optional-locks"] + arguments
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let status = posix_spawnp(&process, "git", &actions, nil, &pointers, environ)
        close(ends[1])
        defer { close(ends[0]) }
        guard status == 0 else { throw CoursepackFailure("cannot run git: \(String(cString: strerror(status)))") }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            output += buffer[..<count]
        }
        var exit: Int32 = 0
        while waitpid(process, &exit, 0) < 0, errno == EINTR {}
        guard exit == 0 else {
            throw CoursepackFailure("git cannot compare with '\(revision)': it is no commit of a repository here")
        }
        return output
    }
}
