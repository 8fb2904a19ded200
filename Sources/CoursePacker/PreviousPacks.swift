import CourseDiagnostics
package import CourseModel

/// The packs with which the packs of a build are compared, for whats-new.txt.
package struct PreviousPacks: Sendable {
    /// By the names of their folders.
    private let packs: [String: PackManifest]
    /// The one pack, where no folder of packs was named.
    private let single: PackManifest?

    /// What came of comparing a pack.
    package enum Comparison: Sendable {
        case compared(PackDifference)
        /// The pack before was for fewer readers than the new one: what is gone from it may be for them alone.
        case stricter(label: String)
    }

    /// Reads a pack, or every pack of a folder. Throws where there is none: a wrong path must not look like no change.
    package init(_ folder: String) throws {
        if let manifest = try? PackManifest.read(in: folder) {
            (single, packs) = (manifest, [:])
            return
        }
        var found: [String: PackManifest] = [:]
        for name in try names(in: folder) ?? [] where !name.hasPrefix(".") {
            found[name] = try? PackManifest.read(in: "\(folder)/\(name)")
        }
        guard !found.isEmpty else { throw CoursepackFailure("\(folder) is no pack and holds none to compare with") }
        (single, packs) = (nil, found)
    }

    /// Compares the pack that will be made of a course; nil where it is the first of its kind. `assets` are its pictures
    /// and files to hand out: all other files follow from what the course says.
    package func comparison<E: Edition>(
        with course: CourseEdition<E>, _ assets: [PackFile], tool: String
    ) -> Comparison? {
        guard let old = single ?? packs[Pack.name(of: course)], old.course == course.head.id.rawValue,
            old.edition == E.name.rawValue, old.language == course.language
        else { return nil }
        if let label = old.tlp?.label, Self.rank(label) > course.tlp.map({ Self.rank($0.text) }) ?? -1 {
            return .stricter(label: label)
        }
        return .compared(PackDifference(from: old, to: PackManifest(course, files: assets, tool: tool)))
    }

    /// How strict a label is. One that this version does not know counts as the strictest.
    private static func rank(_ label: String) -> Int { TLPLabel.allCases.firstIndex { $0.text == label } ?? .max }
}
