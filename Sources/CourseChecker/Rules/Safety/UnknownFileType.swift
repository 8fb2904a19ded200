import CourseDiagnostics
import CourseModel

/// Only file types that cannot act when they are opened may enter a pack, and each file must be what its name says.
enum UnknownFileType: CourseRule, LocalRule {
    static let documentation = RuleDocumentation(
        .unknownFileType,
        demand: "A file that enters a pack is of a type that cannot act when it is opened, and is what its name says.",
        why: """
            A pack goes to strangers who trust it. Programs, office files with macros and archives can act when they \
            are opened; a file that is not what its name says hides something.
            """,
        remedy: """
            Export it as one of the types that the message lists, or give it the ending of what it is.
            """,
        bad: [
            .files([
                .text("content/demo-101/lesson.md", "::: attachment {src=files/plan.docx title=\"The plan\"}\n:::"),
                .text("content/demo-101/files/plan.docx", "PK", isReported: true),
            ]),
            .files(
                [
                    .text("content/demo-101/lesson.md", "![Zones](images/zones.png)"),
                    .text("content/demo-101/images/zones.png", "GIF89a", isReported: true),
                ], "The picture is none of the kind that its name says."),
        ],
        good: [
            .files([
                .text("content/demo-101/lesson.md", "::: attachment {src=files/log.csv title=\"The log\"}\n:::"),
                .text("content/demo-101/files/log.csv", "time,event"),
            ]),
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """, with: [.picture]),
        ])

    /// The first bytes of each type; none where the type is text.
    private static let types: [String: [[UInt8]]] = [
        "svg": [], "csv": [], "json": [], "txt": [], "xml": [],
        "png": [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]],
        "jpg": [[0xFF, 0xD8, 0xFF]], "jpeg": [[0xFF, 0xD8, 0xFF]],
        "gif": [Array("GIF87a".utf8), Array("GIF89a".utf8)],
        "webp": [Array("RIFF".utf8)],
        "pdf": [Array("%PDF-".utf8)],
        "pcap": [[0xD4, 0xC3, 0xB2, 0xA1], [0xA1, 0xB2, 0xC3, 0xD4]],
    ]

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.assets.compactMap { asset in
            guard let beginnings = types[asset.ending] else {
                return Diagnostic(
                    id, path: asset.source.path,
                    message: asset.ending.isEmpty
                        ? "The file's name has no ending."
                        : "Files of the type '.\(asset.ending)' may not enter a pack.",
                    remedy: "Use one of: \(types.keys.sorted().map { ".\($0)" }.joined(separator: ", ")).")
            }
            guard !beginnings.isEmpty, !beginnings.contains(where: { asset.source.bytes.starts(with: $0) }) else {
                return nil
            }
            return Diagnostic(
                id, path: asset.source.path, message: "The file does not begin as a .\(asset.ending) file does.",
                remedy: "Export it again, or give it the ending of what it is.")
        }
    }
}
