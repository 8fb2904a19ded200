import CourseDiagnostics
import CourseModel

/// A photograph may not say where it was taken: no GPS directory (tag 0x8825) in its Exif data (CIPA DC-008, 4.6), no
/// place in its XMP data (ISO 16684-1).
enum LocationData: CourseRule, LocalRule {
    static let documentation = RuleDocumentation(
        .locationData,
        demand: "A photograph does not say where it was taken.",
        why: """
            A photograph from a telephone tells to a few metres where it was taken. In a course about incidents that \
            can be a home, or a control room.
            """,
        remedy: "Export it without its metadata.",
        bad: [
            .files([
                .text("content/demo-101/lesson.md", "![The room](images/room.jpg)"),
                .photograph(tag: 0x8825, isReported: true),
            ]),
            .files([
                .text(
                    "content/demo-101/lesson.xml", "<p>The room <image src=\"images/room.jpg\" alt=\"The room\"/>.</p>"),
                .photograph(tag: 0x8825, isReported: true),
            ]),
        ],
        good: [
            .files(
                [
                    .text("content/demo-101/lesson.md", "![The room](images/room.jpg)"),
                    .photograph(tag: 0x0112, isReported: false),
                ], "The photograph says which way is up, and nothing more.")
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.assets.filter {
            ["jpg", "jpeg", "png", "webp"].contains($0.ending) && tellsPlace($0.source.bytes)
        }.map {
            Diagnostic(
                id, path: $0.source.path, message: "The picture says where it was taken.",
                remedy: "Export it without its metadata.")
        }
    }

    /// Whether the first Exif block has a GPS directory, or XMP data name a latitude.
    private static func tellsPlace(_ bytes: [UInt8]) -> Bool {
        if bytes.firstRange(of: Array("exif:GPSLatitude".utf8)) != nil { return true }
        let headers: [[UInt8]] = [Array("Exif\0\0".utf8), Array("eXIf".utf8), Array("EXIF".utf8)]
        for header in headers {
            guard let found = bytes.firstRange(of: header) else { continue }
            // In WebP a length of four bytes stands between the name and the data.
            let start = header == headers[2] ? found.upperBound + 4 : found.upperBound
            if hasGPSDirectory(bytes.dropFirst(start)) { return true }
        }
        return false
    }

    /// Reads the first directory of a TIFF structure (TIFF 6.0, section 2).
    private static func hasGPSDirectory(_ tiff: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(tiff.prefix(1 << 16))
        guard bytes.count >= 8 else { return false }
        let isLittle = bytes[0] == UInt8(ascii: "I")
        func number(_ index: Int, _ count: Int) -> Int? {
            guard index >= 0, index + count <= bytes.count else { return nil }
            let part = bytes[index..<index + count]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
        for entry in 0..<min(count, 500) where number(directory + 2 + entry * 12, 2) == 0x8825 { return true }
        return false
    }
}

extension RuleExample.File {
    /// A JPEG file whose Exif data has one entry.
    fileprivate static func photograph(tag: UInt16, isReported: Bool) -> Self {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, UInt8(tag >> 8), UInt8(tag & 0xFF), 0, 3, 0, 0, 0, 1, 0, 1, 0, 0,
        ]
        return Self(
            path: "content/demo-101/images/room.jpg",
            content: .bytes(
                [0xFF, 0xD8, 0xFF, 0xE1, 0, 32] + Array("Exif\0\0".utf8) + tiff,
                "a photograph with \(tag == 0x8825 ? "its place" : "its orientation") in its Exif data"),
            isReported: isReported)
    }
}
