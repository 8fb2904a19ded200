package import CourseReader

/// A folder in memory: the files of a project as a test writes them down.
package struct MemoryFolder: SourceFolder, ExpressibleByDictionaryLiteral {
    /// The bytes of each file by its path.
    package var files: [String: [UInt8]]
    /// The paths of symbolic links, which lead nowhere.
    package var symbolicLinks: Set<String> = []

    package init(_ files: [String: [UInt8]], symbolicLinks: Set<String> = []) {
        self.files = files
        self.symbolicLinks = symbolicLinks
    }

    package init(_ texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }

    package func entries() -> [SourceEntry] {
        (files.keys.map { SourceEntry(path: $0, kind: .file) }
            + symbolicLinks.map { SourceEntry(path: $0, kind: .symbolicLink) })
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package func read(_ path: String, limit: Int) -> [UInt8]? {
        files[path].flatMap { $0.count <= limit ? $0 : nil }
    }
}
