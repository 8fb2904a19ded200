import CPlatform
import CourseDiagnostics
import Glibc

// The few things that packs ask of a disk: every failure says which path, and why.

func failure(_ what: String) -> CoursepackFailure {
    CoursepackFailure("\(what): \(String(cString: strerror(errno)))")
}

/// Brings everything that the file system of a descriptor holds in memory to the disk; what went wrong, or nil.
func syncFileSystem(of descriptor: Int32, _ path: String) -> CoursepackFailure? {
    coursepack_sync_file_system(descriptor) == 0 ? nil : failure("cannot bring \(path) to the disk")
}

func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 else {
        var status = stat()
        guard errno == EEXIST, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw failure("cannot make the folder \(path)")
        }
        return
    }
    // The mode does not depend on the umask of whoever builds; file systems without modes refuse.
    guard chmod(path, 0o755) == 0 || errno == EPERM else { throw failure("cannot make the folder \(path)") }
}

func makeFolders(_ path: String) throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
        made += "/\(part)"
        var status = stat()
        if stat(made, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw CoursepackFailure("\(made) is no folder") }
        } else {
            try makeFolder(made)
        }
    }
}

func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure("cannot write \(path)") }
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes {
            Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
        }
        if count < 0 {
            if errno == EINTR { continue }
            let error = failure("cannot write \(path)")
            close(descriptor)
            throw error
        }
        written += count
    }
    // The mode does not depend on the umask of whoever builds.
    guard fchmod(descriptor, 0o644) == 0 || errno == EPERM else {
        let error = failure("cannot write \(path)")
        close(descriptor)
        throw error
    }
    guard close(descriptor) == 0 else { throw failure("cannot write \(path)") }
}

func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("cannot read \(path)") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw CoursepackFailure("cannot read \(path): it is no ordinary file")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
        let got = bytes.withUnsafeMutableBytes {
            Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
        }
        if got < 0 {
            if errno == EINTR { continue }
            throw failure("cannot read \(path)")
        }
        if got == 0 { break }
        count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
}

/// Whether the file is there with exactly these bytes.
func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
        return false
    }
    return (try? read(path)) == bytes
}

/// The names in a folder, without `.` and `..`, in the order of the disk; nil where there is no such folder.
func names(in folder: String) throws -> [String]? {
    guard let directory = opendir(folder) else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw failure("cannot read the folder \(folder)")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
        errno = 0
        guard let entry = readdir(directory) else {
            guard errno == 0 else { throw failure("cannot read the folder \(folder)") }
            return names
        }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
            String(validating: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard let name else {
            throw CoursepackFailure("\(folder) holds a file whose name is not UTF-8; rename it or move it away")
        }
        if name != ".", name != ".." { names.append(name) }
    }
}

/// Whether the path is a folder, no symbolic link to one.
func isFolder(_ path: String) throws -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw failure("cannot look at \(path)") }
    return status.st_mode & S_IFMT == S_IFDIR
}

/// The files below a folder, as paths below it, sorted.
func files(below folder: String) throws -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let below = waiting.popLast() {
        for name in try names(in: below.isEmpty ? folder : "\(folder)/\(below)") ?? [] {
            let path = below.isEmpty ? name : "\(below)/\(name)"
            if try isFolder("\(folder)/\(path)") { waiting.append(path) } else { found.append(path) }
        }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Removes a folder that a build of ours made, and all in it. Nothing where there is none.
func removeTree(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
        guard unlink(path) == 0 else { throw failure("cannot remove \(path)") }
        return
    }
    // Folders in the order found; each is empty when its turn comes from the back.
    var folders = [path]
    var index = 0
    while index < folders.count {
        let folder = folders[index]
        index += 1
        for name in try names(in: folder) ?? [] {
            let child = "\(folder)/\(name)"
            if try isFolder(child) {
                folders.append(child)
            } else if unlink(child) != 0 {
                throw failure("cannot remove \(child)")
            }
        }
    }
    for folder in folders.reversed() where rmdir(folder) != 0 { throw failure("cannot remove \(folder)") }
}
