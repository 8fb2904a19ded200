import ContentDigest
import CourseDiagnostics

/// How a pack's folder differs from its SHA256SUMS.
package struct PackVerification: Sendable, Hashable {
    /// Files whose bytes are other ones. Each list is sorted by path.
    package var altered: [String] = []
    /// Files that should be there.
    package var missing: [String] = []
    /// Files that should not.
    package var extra: [String] = []
    /// Files that file managers leave behind, such as `.DS_Store`: no harm.
    package var leftBehind: [String] = []
    /// Files that are as they should be.
    package var sound = 0

    package var isSound: Bool { altered.isEmpty && missing.isEmpty && extra.isEmpty }

    /// Compares every file of a folder. Throws where the folder has no SHA256SUMS, or cannot be read.
    package static func verify(_ folder: String) throws -> PackVerification {
        guard try isFolder(folder) else { throw CoursepackFailure("\(folder) is no folder") }
        let here = try files(below: folder)
        guard here.contains(PackSums.fileName) else {
            throw CoursepackFailure("\(folder) has no \(PackSums.fileName): it is no pack, or no whole one")
        }
        guard let sums = PackSums.read(try read("\(folder)/\(PackSums.fileName)")) else {
            throw CoursepackFailure(
                "\(folder)/\(PackSums.fileName) is damaged: a line is no check sum of a file in the pack")
        }
        var result = PackVerification()
        for path in here where path != PackSums.fileName {
            guard let sum = sums[path] else {
                if isLeftBehind(path) { result.leftBehind.append(path) } else { result.extra.append(path) }
                continue
            }
            guard let bytes = try? read("\(folder)/\(path)") else {
                // A link, or a file that nobody may read, is no copy of what was made.
                result.altered.append(path)
                continue
            }
            if ContentDigest(of: bytes).hexadecimal == sum { result.sound += 1 } else { result.altered.append(path) }
        }
        result.missing = Set(sums.keys).subtracting(here).sorted()
        return result
    }

    /// What file managers of macOS, Windows and Linux write into folders that they show.
    static func isLeftBehind(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        let name = parts.last.map { $0.lowercased() } ?? ""
        let folders = parts.dropLast().map { $0.lowercased() }
        let strays: Set = [".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", "icon\r"]
        let strayFolders: Set = [
            "__macosx", ".spotlight-v100", ".trashes", ".fseventsd", "system volume information", "$recycle.bin",
        ]
        return strays.contains(name) || name.hasPrefix("._") || name.hasPrefix(".trash-")
            || folders.contains { strayFolders.contains($0) || $0.hasPrefix(".trash-") }
    }
}
