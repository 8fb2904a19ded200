import Glibc

/// Where a project begins: the nearest folder that holds `content/catalogue.md` or `content/catalogue.xml`.
package enum ProjectRoot {
    /// The root at or above `folder` (an absolute path), or nil.
    package static func find(from folder: String) -> String? {
        var current = folder
        while true {
            for name in ["content/catalogue.md", "content/catalogue.xml"]
            where access("\(current == "/" ? "" : current)/\(name)", F_OK) == 0 {
                return current
            }
            guard current != "/", let slash = current.lastIndex(of: "/") else { return nil }
            current = slash == current.startIndex ? "/" : String(current[..<slash])
        }
    }
}
