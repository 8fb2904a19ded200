import CPlatform
import CourseDiagnostics
import CourseModel
import FoundationEssentials
import Glibc

/// The folder that packs are written to. All or nothing: each pack is whole, the old one or the new one, at any moment.
///
/// 1. `open` takes the lock of the folder, and puts right and removes what a killed build left.
/// 2. `stage` writes a pack beside its place; files that did not change are hard links to the old ones.
/// 3. `commit` brings everything to the disk with one `syncfs`, exchanges each staged folder with the old one, and
///    removes the old ones.
///
/// Only files that an earlier build made are ever removed; what somebody added to a pack is carried over.
package final class OutputFolder: Sendable {
    private static let lockName = ".coursepack.lock"
    private static let stagingName = ".coursepack-staging"
    /// What a pack is called in the staging folder while its successor takes its place.
    private static let asideEnding = ".old"

    /// The folder's path.
    package let path: String
    private let staging: String
    private let lock: Int32

    /// A pack that is written and waits for its place.
    package struct Staged: Sendable {
        package var name: String
        fileprivate var folder: String
        fileprivate var replacesOld: Bool
    }

    /// What staging a pack did.
    package struct Result: Sendable {
        /// nil where the pack on disk already is the same, byte for byte.
        package var staged: Staged?
        /// Files whose bytes are new.
        package var written: Int
        /// Files that no build made and that were carried over.
        package var carriedOver: [String]
    }

    /// Opens the folder for one build, making it where it is missing. Waits while another build has it.
    package static func open(_ path: String) throws -> OutputFolder {
        try makeFolders(path)
        let lock = Glibc.open("\(path)/\(lockName)", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard lock >= 0 else { throw failure("cannot write to \(path)") }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let error = failure("cannot lock \(path)")
                close(lock)
                throw error
            }
        }
        let folder = OutputFolder(path: path, lock: lock)
        try folder.putBack()
        try removeTree(folder.staging)
        try makeFolder(folder.staging)
        return folder
    }

    private init(path: String, lock: Int32) {
        self.path = path
        self.lock = lock
        staging = "\(path)/\(Self.stagingName)"
    }

    deinit {
        try? removeTree(staging)
        close(lock)
    }

    /// Writes a pack beside its place. Several packs may be staged at once, from several threads.
    package func stage(_ pack: Pack) throws -> Result {
        let old = "\(path)/\(pack.name)"
        let oldManifest = try manifest(of: old)
        let now = Set(pack.files.map(\.path))
        let before = oldManifest.map { Set($0.files.map(\.path) + [PackManifest.fileName]) } ?? []
        let strangers =
            oldManifest == nil ? [] : try files(below: old).filter { !now.contains($0) && !before.contains($0) }
        let same = oldManifest == nil ? [] : Set(pack.files.filter { holds("\(old)/\($0.path)", $0.bytes) }.map(\.path))
        if same.count == pack.files.count, before == now {
            return Result(staged: nil, written: 0, carriedOver: strangers)
        }
        let folder = "\(staging)/\(pack.name)"
        try makeFolder(folder)
        var made: Set<String> = [""]
        func makeParents(of file: String) throws {
            var parent = ""
            for part in file.split(separator: "/").dropLast() {
                parent += parent.isEmpty ? String(part) : "/\(part)"
                if made.insert(parent).inserted { try makeFolder("\(folder)/\(parent)") }
            }
        }
        for file in pack.files {
            try makeParents(of: file.path)
            let target = "\(folder)/\(file.path)"
            if same.contains(file.path), link("\(old)/\(file.path)", target) == 0 { continue }
            try write(file.bytes, to: target)
        }
        for stranger in strangers {
            try makeParents(of: stranger)
            if link("\(old)/\(stranger)", "\(folder)/\(stranger)") != 0 {
                try write(try read("\(old)/\(stranger)"), to: "\(folder)/\(stranger)")
            }
        }
        return Result(
            staged: Staged(name: pack.name, folder: folder, replacesOld: oldManifest != nil),
            written: pack.files.count - same.count, carriedOver: strangers)
    }

    /// Puts the staged packs into their places.
    package func commit(_ packs: [Staged]) throws {
        guard !packs.isEmpty else { return }
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot open \(path)") }
        defer { close(descriptor) }
        guard coursepack_sync_file_system(descriptor) == 0 else { throw failure("cannot bring \(path) to the disk") }
        for pack in packs {
            let place = "\(path)/\(pack.name)"
            guard pack.replacesOld else {
                guard rename(pack.folder, place) == 0 else { throw failure("cannot put \(place) into its place") }
                continue
            }
            if coursepack_exchange(pack.folder, place) == 0 { continue }
            // File systems that cannot exchange two folders: the old one steps aside first.
            guard errno == EINVAL || errno == ENOSYS else { throw failure("cannot put \(place) into its place") }
            let aside = pack.folder + Self.asideEnding
            guard rename(place, aside) == 0 else { throw failure("cannot put \(place) into its place") }
            guard rename(pack.folder, place) == 0 else {
                let error = failure("cannot put \(place) into its place")
                rename(aside, place)
                throw error
            }
        }
        guard fsync(descriptor) == 0 else { throw failure("cannot bring \(path) to the disk") }
        try removeTree(staging)
    }

    /// Puts back a pack that stepped aside for its successor, where the build was killed between the two steps.
    private func putBack() throws {
        for name in try names(in: staging) ?? [] where name.hasSuffix(Self.asideEnding) {
            let place = "\(path)/\(name.dropLast(Self.asideEnding.count))"
            var status = stat()
            guard lstat(place, &status) != 0, errno == ENOENT else { continue }
            guard rename("\(staging)/\(name)", place) == 0 else { throw failure("cannot put \(place) back") }
        }
    }

    /// The manifest of an earlier build of a pack; nil where there is no folder.
    private func manifest(of folder: String) throws -> PackManifest? {
        var status = stat()
        guard lstat(folder, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure("cannot look at \(folder)")
        }
        guard status.st_mode & S_IFMT == S_IFDIR, let json = try? read("\(folder)/\(PackManifest.fileName)"),
            let manifest = try? JSONDecoder().decode(PackManifest.self, from: Data(json))
        else {
            throw CoursepackFailure(
                "\(folder) is there but is no pack that coursepack made; move it away or choose another --output")
        }
        return manifest
    }
}

// MARK: - The disk

private func failure(_ what: String) -> CoursepackFailure {
    CoursepackFailure("\(what): \(String(cString: strerror(errno)))")
}

private func makeFolder(_ path: String) throws {
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

private func makeFolders(_ path: String) throws {
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

private func write(_ bytes: [UInt8], to path: String) throws {
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
    // Begins to bring it to the disk, so that `commit` has little left to wait for; what goes wrong, `commit` tells.
    _ = coursepack_begin_sync(descriptor)
    // The mode does not depend on the umask of whoever builds.
    guard fchmod(descriptor, 0o644) == 0 || errno == EPERM else {
        let error = failure("cannot write \(path)")
        close(descriptor)
        throw error
    }
    guard close(descriptor) == 0 else { throw failure("cannot write \(path)") }
}

private func read(_ path: String) throws -> [UInt8] {
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
private func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
        return false
    }
    return (try? read(path)) == bytes
}

/// The names in a folder, without `.` and `..`, in the order of the disk; nil where there is no such folder.
private func names(in folder: String) throws -> [String]? {
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
private func isFolder(_ path: String) throws -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw failure("cannot look at \(path)") }
    return status.st_mode & S_IFMT == S_IFDIR
}

/// The files below a folder, as paths below it, sorted.
private func files(below folder: String) throws -> [String] {
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
private func removeTree(_ path: String) throws {
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
