/// Where sources come from: the one door through which a project is read.
package protocol SourceFolder: Sendable {
    /// Everything below the folder, sorted by path (bytes, `/` between parts).
    func entries() throws -> [SourceEntry]
    /// The bytes of a file, at most `limit` of them; nil where the file is larger.
    func read(_ path: String, limit: Int) throws -> [UInt8]?
}

/// Something in a source folder.
package struct SourceEntry: Sendable, Hashable {
    package enum Kind: Sendable { case file, symbolicLink, other }

    package var path: String
    package var kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}
