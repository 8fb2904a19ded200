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

    /// Where an address leads: the same from all pages of a folder.
    private enum Destination {
        /// Somebody else's page, or a file that is no page.
        case unasked
        /// A page of the pack, or for nil the page itself, at a place of it.
        case place(page: String?, anchor: [UInt8])
        case nowhere(Reason)
    }

    private struct Link {
        var page: String
        var address: [UInt8]
        var target: String
        var anchor: [UInt8]
    }

    /// What is wrong with the links of the pages among the files.
    package static func problems(in files: [PackFile]) -> [Problem] {
        let paths = Set(files.map(\.path))
        var addresses: [[Substring]: FolderAddresses] = [:]
        var anchors: [String: Set<[UInt8]>] = [:]
        var links: [Link] = []
        var problems: [Problem] = []
        for file in files where file.path.hasSuffix(".html") {
            let folder = file.path.split(separator: "/").dropLast()
            var visitor = PageLinks(
                page: file.path,
                addresses: addresses.removeValue(forKey: Array(folder))
                    ?? FolderAddresses(folder: folder.map(String.init), paths: paths))
            HTMLScanner.scan(file.bytes, &visitor)
            problems += visitor.problems
            links += visitor.links
            anchors[file.path] = visitor.ids
            addresses[Array(folder)] = visitor.addresses
        }
        for link in links {
            guard let ids = anchors[link.target], !ids.contains(link.anchor) else { continue }
            problems.append(Problem(page: link.page, address: unescaped(link.address), reason: .missingAnchor))
        }
        return problems
    }

    private struct PageLinks: HTMLVisitor {
        let page: String
        /// What is known of addresses on pages of this folder: navigation repeats them.
        var addresses: FolderAddresses
        var ids: Set<[UInt8]> = []
        var links: [Link] = []
        var problems: [Problem] = []

        init(page: String, addresses: FolderAddresses) {
            self.page = page
            self.addresses = addresses
            self.addresses.page += 1
        }

        mutating func text(_: UnsafeBufferPointer<UInt8>, at _: Int) {}

        mutating func blockEdge() {}

        mutating func attribute(
            _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
            of tag: UnsafeBufferPointer<UInt8>, at _: Int
        ) {
            switch name.count {
            case 2 where name.holds("id"): ids.insert(Array(value))
            case 3 where name.holds("src"): check(value, isLoaded: true)
            case 4 where name.holds("href"): check(value, isLoaded: tag.holds("link"))
            case 4 where name.holds("data"): check(value, isLoaded: true)
            case 6 where name.holds("poster") || name.holds("srcset") || name.holds("action"):
                check(value, isLoaded: true)
            default: break
            }
        }

        private mutating func check(_ value: UnsafeBufferPointer<UInt8>, isLoaded: Bool) {
            let address = FolderAddresses.Address(bytes: Array(value), isLoaded: isLoaded)
            switch addresses.newDestination(of: address) {
            case nil, .unasked: break
            case .place(let target, let anchor):
                links.append(Link(page: page, address: address.bytes, target: target ?? page, anchor: anchor))
            case .nowhere(let reason):
                problems.append(Problem(page: page, address: OfflineGate.unescaped(address.bytes), reason: reason))
            }
        }
    }

    /// The addresses on the pages of one folder.
    private struct FolderAddresses {
        struct Address: Hashable {
            /// As it stands on the page.
            var bytes: [UInt8]
            /// Whether the page loads what is there.
            var isLoaded: Bool
        }

        let folder: [String]
        let paths: Set<String>
        /// The number of the page that is read.
        var page = 0
        private var known: [Address: (destination: Destination, page: Int)] = [:]

        init(folder: [String], paths: Set<String>) {
            self.folder = folder
            self.paths = paths
        }

        /// Where an address leads; nil where the page was asked about it before.
        mutating func newDestination(of address: Address) -> Destination? {
            if let index = known.index(forKey: address) {
                guard known.values[index].page < page else { return nil }
                known.values[index].page = page
                return known.values[index].destination
            }
            let destination = self.destination(of: OfflineGate.unescaped(address.bytes), isLoaded: address.isLoaded)
            known[address] = (destination, page)
            return destination
        }

        private func destination(of address: String, isLoaded: Bool) -> Destination {
            if address.hasPrefix("data:"), isLoaded { return .unasked }
            if let scheme = OfflineGate.scheme(of: address) {
                if isLoaded { return .nowhere(.loadedFromElsewhere) }
                // Links that readers may follow when they are online.
                return ["http", "https", "mailto", "tel"].contains(scheme) ? .unasked : .nowhere(.outside)
            }
            if address.hasPrefix("//") { return .nowhere(isLoaded ? .loadedFromElsewhere : .outside) }
            let bytes = address.utf8
            let mark = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
            let anchor = Array(bytes[mark...].dropFirst())
            let path = String(Substring(bytes[..<mark].prefix { $0 != UInt8(ascii: "?") }))
            var page: String?
            if !path.isEmpty {
                guard let target = OfflineGate.resolve(path, in: folder) else { return .nowhere(.outside) }
                guard paths.contains(target) else {
                    let isFolder =
                        target.isEmpty || path.hasSuffix("/") || paths.contains { $0.hasPrefix(target + "/") }
                    return .nowhere(isFolder ? .folder : .missing)
                }
                page = target
            }
            return anchor.isEmpty ? .unasked : .place(page: page, anchor: anchor)
        }
    }

    /// The scheme of an address in small letters; nil where it is a path.
    private static func scheme(of address: String) -> String? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = address[..<colon]
        guard let first = scheme.first, first.isASCII, first.isLetter, !scheme.contains(where: { "/?#".contains($0) })
        else { return nil }
        return scheme.lowercased()
    }

    /// The path in the pack that a path on a page of the folder leads to; nil where it leads out of the pack.
    private static func resolve(_ path: String, in folder: [String]) -> String? {
        guard !path.hasPrefix("/") else { return nil }
        var folders = folder
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
        guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
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

    private static func unescaped(_ bytes: [UInt8]) -> String {
        let value = String(decoding: bytes, as: UTF8.self)
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return names.reduce(value) { text, pair in
            text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
    }
}
