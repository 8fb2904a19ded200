package import CourseModel

/// The gate that a pack passes before it is written: opened from a stick, without a network, every link of every page
/// leads to a file of the pack or is the address of somebody else's page, and everything that a page loads is in the pack.
package struct OfflineGate {
    /// Something that does not work without a network, or leads nowhere.
    package struct Problem: Sendable, Hashable {
        /// The page, by its path in the pack.
        package var page: String
        /// The address as it stands there.
        package var address: String
        package var reason: Reason
    }

    package enum Reason: Sendable, Hashable {
        /// Nothing of the pack has this path.
        case missing
        /// It leads out of the pack's folder.
        case outside
        /// A folder: without a web server nobody sees a page there.
        case folder
        /// It would be loaded from the network.
        case loadedFromElsewhere
        /// The page has no place of this name.
        case missingAnchor
    }

    private let paths: Set<String>
    private var anchors: [String: Set<[UInt8]>] = [:]
    private var links: [Link] = []

    private struct Link {
        var page: String
        var address: String
        var target: String
        var anchor: [UInt8]?
    }

    /// What is wrong with the links of the pages among the files.
    package static func problems(in files: [PackFile]) -> [Problem] {
        var gate = OfflineGate(paths: Set(files.map(\.path)))
        var problems: [Problem] = []
        for file in files where file.path.hasSuffix(".html") {
            var visitor = PageLinks(page: file.path, paths: gate.paths)
            HTMLScanner.scan(file.bytes, &visitor)
            problems += visitor.problems
            gate.links += visitor.links
            gate.anchors[file.path] = visitor.ids
        }
        for link in gate.links {
            guard let anchor = link.anchor, !anchor.isEmpty, let ids = gate.anchors[link.target], !ids.contains(anchor)
            else { continue }
            problems.append(Problem(page: link.page, address: link.address, reason: .missingAnchor))
        }
        return problems
    }

    private init(paths: Set<String>) { self.paths = paths }

    private struct PageLinks: HTMLVisitor {
        let page: String
        let paths: Set<String>
        var ids: Set<[UInt8]> = []
        var links: [Link] = []
        var problems: [Problem] = []
        /// Addresses that this page has already been asked about: navigation repeats them.
        private var seen: Set<[UInt8]> = []

        init(page: String, paths: Set<String>) {
            self.page = page
            self.paths = paths
        }

        mutating func text(_: UnsafeBufferPointer<UInt8>, at _: Int) {}

        mutating func blockEdge() {}

        mutating func attribute(
            _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
            of tag: UnsafeBufferPointer<UInt8>, at _: Int
        ) {
            switch name.count {
            case 2 where name.elementsEqual("id".utf8): ids.insert(Array(value))
            case 3 where name.elementsEqual("src".utf8): check(value, isLoaded: true)
            case 4 where name.elementsEqual("href".utf8): check(value, isLoaded: tag.elementsEqual("link".utf8))
            case 4 where name.elementsEqual("data".utf8): check(value, isLoaded: true)
            case 6 where name.elementsEqual("poster".utf8) || name.elementsEqual("srcset".utf8):
                check(value, isLoaded: true)
            case 6 where name.elementsEqual("action".utf8): check(value, isLoaded: true)
            default: break
            }
        }

        private mutating func check(_ value: UnsafeBufferPointer<UInt8>, isLoaded: Bool) {
            let bytes = Array(value)
            guard seen.insert(bytes).inserted else { return }
            let address = OfflineGate.unescaped(String(decoding: bytes, as: UTF8.self))
            func report(_ reason: Reason) {
                problems.append(Problem(page: page, address: address, reason: reason))
            }
            if address.hasPrefix("data:"), isLoaded { return }
            if let scheme = OfflineGate.scheme(of: address) {
                if isLoaded { return report(.loadedFromElsewhere) }
                // Links that readers may follow when they are online.
                if ["http", "https", "mailto", "tel"].contains(scheme) { return }
                return report(.outside)
            }
            if address.hasPrefix("//") { return report(isLoaded ? .loadedFromElsewhere : .outside) }
            let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let path = parts[0].prefix { $0 != "?" }
            let anchor = parts.count > 1 ? Array(parts[1].utf8) : nil
            guard !path.isEmpty else {
                links.append(Link(page: page, address: address, target: page, anchor: anchor))
                return
            }
            guard let target = OfflineGate.resolve(String(path), from: page) else { return report(.outside) }
            guard paths.contains(target) else {
                let isFolder = target.isEmpty || path.hasSuffix("/") || paths.contains { $0.hasPrefix(target + "/") }
                return report(isFolder ? .folder : .missing)
            }
            links.append(Link(page: page, address: address, target: target, anchor: anchor))
        }
    }

    /// The scheme of an address in small letters; nil where it is a path.
    private static func scheme(of address: String) -> String? {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon]
        guard let first = scheme.first, first.isASCII, first.isLetter, !scheme.contains(where: { "/?#".contains($0) })
        else { return nil }
        return scheme.lowercased()
    }

    /// The path in the pack that a path on a page leads to; nil where it leads out of the pack.
    private static func resolve(_ path: String, from page: String) -> String? {
        guard !path.hasPrefix("/") else { return nil }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..": if folders.popLast() == nil { return nil }
            default: folders.append(decoded(part))
            }
        }
        return folders.joined(separator: "/")
    }

    /// Percent-decoded (RFC 3986, section 2.1).
    private static func decoded(_ part: Substring) -> String {
        guard part.contains("%") else { return String(part) }
        var result: [UInt8] = []
        var bytes = part.utf8[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(value)
                bytes = bytes.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescaped(_ value: String) -> String {
        guard value.contains("&") else { return value }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return names.reduce(value) { text, pair in
            text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
    }
}
