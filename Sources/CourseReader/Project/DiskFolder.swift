import CPlatform
import CourseDiagnostics
import Glibc

/// A folder on disk. Symbolic links are listed and never followed; nothing outside the folder can be opened.
package struct DiskFolder: SourceFolder {
    /// The folder's path.
    package let path: String

    package init(_ path: String) { self.path = path }

    package func entries() throws -> [SourceEntry] {
        var found: [SourceEntry] = []
        var waiting = [""]
        while let folder = waiting.popLast() {
            let full = folder.isEmpty ? path : "\(path)/\(folder)"
            guard let directory = opendir(full) else { throw failure("cannot read the folder \(full)") }
            defer { closedir(directory) }
            while true {
                errno = 0
                guard let entry = readdir(directory) else {
                    if errno != 0 { throw failure("cannot read the folder \(full)") }
                    break
                }
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard !name.hasPrefix(".") else { continue }
                let below = folder.isEmpty ? name : "\(folder)/\(name)"
                switch try kind(of: entry.pointee.d_type, at: "\(path)/\(below)") {
                case .folder: waiting.append(below)
                case .entry(let kind): found.append(SourceEntry(path: below, kind: kind))
                }
            }
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package func read(_ path: String, limit: Int) throws -> [UInt8]? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.count < 3 && $0.allSatisfy { $0 == UInt8(ascii: ".") } }) else {
            throw CoursepackFailure("cannot open \(self.path)/\(path): it is no path below the folder")
        }
        let folder = open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure("cannot open the folder \(self.path)") }
        defer { close(folder) }
        let descriptor = coursepack_open_beneath(folder, path)
        guard descriptor >= 0 else { throw failure("cannot open \(self.path)/\(path)") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("cannot read \(self.path)/\(path)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CoursepackFailure("cannot read \(self.path)/\(path): it is no ordinary file")
        }
        guard status.st_size <= limit else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw failure("cannot read \(self.path)/\(path)")
            }
            if got == 0 { break }
            count += got
            // The file grew while it was read.
            if count == bytes.count {
                guard count <= limit else { return nil }
                bytes.append(contentsOf: repeatElement(0, count: 65_536))
            }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private enum Found {
        case folder
        case entry(SourceEntry.Kind)
    }

    private func kind(of type: UInt8, at path: String) throws -> Found {
        switch Int(type) {
        case Int(DT_DIR): return .folder
        case Int(DT_REG): return .entry(.file)
        case Int(DT_LNK): return .entry(.symbolicLink)
        case Int(DT_UNKNOWN):
            // Some file systems do not tell in the listing.
            var status = stat()
            guard lstat(path, &status) == 0 else { throw failure("cannot look at \(path)") }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder
            case S_IFREG: return .entry(.file)
            case S_IFLNK: return .entry(.symbolicLink)
            default: return .entry(.other)
            }
        default: return .entry(.other)
        }
    }

    private func failure(_ what: String) -> CoursepackFailure {
        CoursepackFailure("\(what): \(String(cString: strerror(errno)))")
    }
}
