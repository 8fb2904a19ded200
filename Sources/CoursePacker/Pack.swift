package import CourseModel
import FoundationEssentials

/// One pack: a folder to hand out.
package struct Pack: Sendable {
    /// The folder's name, such as `nrm-101-trainer-en`.
    package var name: String
    /// Every file, sorted by path; then `pack.json` and `SHA256SUMS`.
    package var files: [PackFile]
    package var manifest: PackManifest

    /// Puts the files together. Two files of one path are a bug of the renderer.
    /// `revision` is that of the sources, as whoever builds calls it.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package init<E: Edition>(
        _ course: CourseEdition<E>, files: [PackFile], tool: String, revision: String? = nil
    ) throws {
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (first, second) in zip(sorted, sorted.dropFirst()) where first.path == second.path {
            preconditionFailure("bug: two files of the pack have the path \(first.path)")
        }
        name = Self.name(of: course)
        manifest = PackManifest(course, files: sorted, tool: tool, revision: revision)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = try encoder.encode(manifest) + [UInt8(ascii: "\n")]
        let listed = sorted + [PackFile(path: PackManifest.fileName, bytes: Array(json))]
        self.files =
            listed + [PackSums.file(for: listed.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })]
    }

    /// The name of the folder of a course's pack: `<course>-<edition>[-<audience>][-tlp-<label>][-<plan>]-<language>`.
    package static func name<E: Edition>(of course: CourseEdition<E>) -> String {
        let parts = [
            course.head.id.rawValue, E.name.rawValue, course.variant.audience?.rawValue,
            course.variant.limit.map { "tlp-\($0.slug)" }, course.variant.delivery?.rawValue,
            course.language.lowercased(),
        ]
        return parts.compactMap(\.self).joined(separator: "-")
    }
}
