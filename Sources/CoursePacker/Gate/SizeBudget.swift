package import CourseModel

/// How heavy a pack is, for those who fetch it over a slow line or open it on an old telephone.
package struct SizeBudget: Sendable {
    /// Bytes of a page without its pictures.
    package static let page = 100_000
    /// Bytes of a whole pack.
    package static let pack = 10_000_000

    /// Bytes of all files.
    package let total: Int
    /// The heaviest files, with their bytes, heaviest first.
    package let heaviest: [(path: String, bytes: Int)]
    /// The pages over their budget, with their bytes.
    package let heavyPages: [(path: String, bytes: Int)]

    package init(_ files: [PackFile]) {
        let sizes = files.map { (path: $0.path, bytes: $0.bytes.count) }
        total = sizes.reduce(0) { $0 + $1.bytes }
        heaviest = Array(sizes.sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }.prefix(5))
        // These hold a whole course, to be printed, shown or sent by themselves, and nobody opens them on the way.
        let books: Set = ["workbook.html", "answer-key.html", "room.html", "phone.html"]
        heavyPages = sizes.filter { $0.path.hasSuffix(".html") && !books.contains($0.path) && $0.bytes > Self.page }
    }

    /// The minutes that so many bytes take at 64 kbit/s, rounded up.
    package static func minutes(for bytes: Int) -> Int { (bytes * 8 + 64_000 * 60 - 1) / (64_000 * 60) }
}
