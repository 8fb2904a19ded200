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
    private let earlySync: EarlySync

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
        earlySync = EarlySync(lock, of: path)
        staging = "\(path)/\(Self.stagingName)"
    }

    deinit {
        try? earlySync.finish()
        try? removeTree(staging)
        close(lock)
    }

    /// Writes a pack beside its place. Several packs may be staged at once, from several threads.
    package func stage(_ pack: Pack) throws -> Result {
        let old = "\(path)/\(pack.name)"
        let oldManifest = try manifest(of: old, like: pack)
        let now = Set(pack.files.map(\.path))
        let before =
            oldManifest.map { Set($0.files.map(\.path) + [PackManifest.fileName, PackSums.fileName]) } ?? []
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
        var bytes = 0
        for file in pack.files {
            try makeParents(of: file.path)
            let target = "\(folder)/\(file.path)"
            if same.contains(file.path), link("\(old)/\(file.path)", target) == 0 { continue }
            try write(file.bytes, to: target)
            bytes += file.bytes.count
        }
        for stranger in strangers {
            try makeParents(of: stranger)
            if link("\(old)/\(stranger)", "\(folder)/\(stranger)") != 0 {
                try write(try read("\(old)/\(stranger)"), to: "\(folder)/\(stranger)")
            }
        }
        earlySync.note(bytes)
        return Result(
            staged: Staged(name: pack.name, folder: folder, replacesOld: oldManifest != nil),
            written: pack.files.count - same.count, carriedOver: strangers)
    }

    /// Puts the staged packs into their places.
    package func commit(_ packs: [Staged]) throws {
        guard !packs.isEmpty else { return }
        // By the lock, which was open before the first write: who opens a descriptor later is not told of all that was lost.
        try earlySync.finish()
        if let problem = syncFileSystem(of: lock, path) { throw problem }
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot open \(path)") }
        defer { close(descriptor) }
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

    /// The packs in the folder, by the names of their folders. `known`: names of packs that are not asked for.
    package func packs(except known: Set<String> = []) throws -> [(name: String, manifest: PackManifest)] {
        try (names(in: path) ?? []).filter { !$0.hasPrefix(".") && !known.contains($0) }.sorted().compactMap { name in
            (try? PackManifest.read(in: "\(path)/\(name)")).map { (name, $0) }
        }
    }

    /// A page beside the packs.
    package enum SharedPage: String, Sendable {
        /// What all packs are.
        case index = "index.html"
        /// What courses are asked to teach, and where they do.
        case topics = "topics.html"
    }

    /// Writes a page beside the packs, in one step, where it changed. A file of that name that no build made is kept.
    package func publish(_ page: [UInt8], as shared: SharedPage) throws {
        let place = "\(path)/\(shared.rawValue)"
        if holds(place, page) { return }
        if let old = try? read(place), !String(decoding: old.prefix(2000), as: UTF8.self).contains(Self.pageMark) {
            return
        }
        let new = "\(staging)/\(shared.rawValue)"
        try makeFolder(staging)
        try removeTree(new)
        try write(page, to: new)
        guard rename(new, place) == 0 else { throw failure("cannot put \(place) into its place") }
    }

    /// Whether the folder has a page of this name.
    package func has(_ shared: SharedPage) -> Bool { (try? read("\(path)/\(shared.rawValue)")) != nil }

    /// What tells our pages from somebody else's.
    private static let pageMark = "<meta name=\"generator\" content=\"coursepack\"/>"

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
    private func manifest(of folder: String, like pack: Pack) throws -> PackManifest? {
        var status = stat()
        guard lstat(folder, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure("cannot look at \(folder)")
        }
        let json =
            status.st_mode & S_IFMT == S_IFDIR ? try? read("\(folder)/\(PackManifest.fileName)") : nil
        // Mostly nothing changed, and nothing needs to be decoded.
        if let json, pack.files.contains(where: { $0.path == PackManifest.fileName && $0.bytes == json }) {
            return pack.manifest
        }
        guard let json, let manifest = try? JSONDecoder().decode(PackManifest.self, from: Data(json)) else {
            throw CoursepackFailure(
                "\(folder) is there but is no pack that coursepack made; move it away or choose another --output")
        }
        return manifest
    }
}
