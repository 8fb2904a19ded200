import CourseDiagnostics
import CourseModel

/// An image or attachment must be a file in the course's `images/` or `files/`.
enum MissingFile: CourseRule, LocalRule {
    static let documentation = RuleDocumentation(
        .missingFile,
        demand: "An image or attachment must be a file in the course's `images/` or `files/`.",
        why: """
            The page would show a broken picture, or a link that opens nothing, in front of the group.
            """,
        remedy: "Put the file into the course's images/ or files/, or correct the path.",
        bad: [
            .lesson(
                """
                ⟦![Three zones](images/zone.svg)⟧
                """, with: [.picture]),
            .lesson(
                """
                <attachment ⟦src="files/log.csv"⟧ title="The log"/>
                """),
        ],
        good: [
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """, with: [.picture]),
            .lesson(
                """
                Write `![Three zones](images/zones.svg)` to show a picture.
                """),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let known = Set(course.course.assets.map(\.path))
        return course.documents.flatMap { document in
            document.files.filter { !known.contains($0.value) }.map { use in
                document.source.diagnostic(
                    id, at: use.origin.range, "There is no file '\(use.value)' in the course's folder.",
                    remedy: isInside(use.value)
                        ? "Put it into content/\(course.course.id)/images/ or files/, or correct the path."
                        : "Write the path below the course's folder, such as images/zones.svg.",
                    suggestion: nearestName(to: use.value, among: known.sorted()))
            }
        }
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 1 && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }
}
