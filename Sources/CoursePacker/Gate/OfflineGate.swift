import CourseModel

/// What of a pack does not work from a stick, without a network: every link of every page leads to a file of the pack or is
/// the address of somebody else's page, and everything that a page loads is in the pack.
package enum OfflineGate {
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
        case place(page: Int?, anchor: [UInt8])
        case nowhere(Reason)
    }

    /// A value of an attribute that is an address, or that addresses lead to.
    struct Reference {
        enum Role { case id, followed, loaded }

        var page: Int
        var value: Range<Int>
        var role: Role
    }

    /// The links of all pages. Pages and other files are named by their place in the list.
    struct PageLinks {
        let files: [PackFile]
        let places: [String: Int]
        private var problems: [Problem] = []
        /// All that were read.
        private(set) var references: [Reference] = []
        private var page = 0
        private var folder: [String] = []
        private var folders: [[String]: Int] = [:]
        /// The number of the folder.
        private var folderNumber = 0

        /// The ids of each page, with the page as their room.
        private var ids = ByteStringNumbers()
        /// The addresses on the pages of each folder, in one room those that readers follow, in one what pages load.
        private var addresses = ByteStringNumbers()
        /// Where each leads, and the last page that it was seen on: navigation repeats them.
        private var known: [(destination: Destination, page: Int)] = []
        /// Links to places of pages; each once for each page that has it.
        private var links: [(page: Int, address: Int)] = []

        init(_ files: [PackFile]) {
            self.files = files
            places = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
        }

        /// What comes next is on this page.
        mutating func begin(_ page: Int) {
            self.page = page
            folder = files[page].path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String(Substring($0)) }
            folderNumber = folders[folder] ?? folders.count
            folders[folder] = folderNumber
        }

        @inline(__always)
        mutating func attribute(
            _ name: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, of tag: UnsafeBufferPointer<UInt8>,
            of page: UnsafeBufferPointer<UInt8>
        ) {
            let role: Reference.Role
            switch name.count {
            case 2 where name.holds("id"): role = .id
            case 3 where name.holds("src"): role = .loaded
            case 4 where name.holds("href"): role = tag.holds("link") ? .loaded : .followed
            case 4 where name.holds("data"): role = .loaded
            case 6 where name.holds("poster") || name.holds("srcset") || name.holds("action"): role = .loaded
            default: return
            }
            add(Reference(page: self.page, value: value, role: role), of: page)
        }

        /// The page has what another one, or it itself, has from this reference on and before a place, so many bytes further
        /// on.
        mutating func repeatReferences(
            from first: Int, of page: Int, before end: Int, movedBy shift: Int, in bytes: UnsafeBufferPointer<UInt8>
        ) {
            for index in first..<references.count {
                let reference = references[index]
                guard reference.page == page, reference.value.lowerBound < end else { break }
                let value = reference.value.lowerBound + shift..<reference.value.upperBound + shift
                add(Reference(page: self.page, value: value, role: reference.role), of: bytes)
            }
        }

        private mutating func add(_ reference: Reference, of bytes: UnsafeBufferPointer<UInt8>) {
            references.append(reference)
            let value = UnsafeBufferPointer(rebasing: bytes[reference.value])
            switch reference.role {
            case .id: _ = ids.number(of: value, in: page)
            case .followed: check(value, isLoaded: false)
            case .loaded: check(value, isLoaded: true)
            }
        }

        private mutating func check(_ value: UnsafeBufferPointer<UInt8>, isLoaded: Bool) {
            let address = addresses.number(of: value, in: 2 * folderNumber + (isLoaded ? 1 : 0))
            if address == known.count {
                known.append((destination(of: value, isLoaded: isLoaded), page))
            } else {
                guard known[address].page != page else { return }
                known[address].page = page
            }
            switch known[address].destination {
            case .unasked: break
            case .place: links.append((page, address))
            case .nowhere(let reason): problems.append(problem(reason, at: address, on: page))
            }
        }

        /// What is wrong with the links of the pages that were seen.
        func allProblems() -> [Problem] {
            // Whether a page has the place that a link leads to is known when all were seen.
            problems
                + links.compactMap { link in
                    guard case .place(let target, let anchor) = known[link.address].destination,
                        !anchor.withUnsafeBufferPointer({ ids.contains($0, in: target ?? link.page) }),
                        files[target ?? link.page].path.hasSuffix(".html")
                    else { return nil }
                    return problem(.missingAnchor, at: link.address, on: link.page)
                }
        }

        private func problem(_ reason: Reason, at address: Int, on page: Int) -> Problem {
            let written = addresses[address].withUnsafeBufferPointer(unescaped)
            return Problem(page: files[page].path, address: String(decoding: written, as: UTF8.self), reason: reason)
        }

        private func destination(of value: UnsafeBufferPointer<UInt8>, isLoaded: Bool) -> Destination {
            let address = unescaped(value)
            if isLoaded, address.starts(with: "data:".utf8) { return .unasked }
            if let scheme = OfflineGate.scheme(of: address) {
                if isLoaded { return .nowhere(.loadedFromElsewhere) }
                // Links that readers may follow when they are online.
                return ["http", "https", "mailto", "tel"].contains(scheme) ? .unasked : .nowhere(.outside)
            }
            if address.starts(with: "//".utf8) { return .nowhere(isLoaded ? .loadedFromElsewhere : .outside) }
            let mark = address.firstIndex(of: UInt8(ascii: "#")) ?? address.count
            let anchor = Array(address[mark...].dropFirst())
            let path = address[..<mark].prefix { $0 != UInt8(ascii: "?") }
            var page: Int?
            if !path.isEmpty {
                guard let target = OfflineGate.resolve(path, in: folder) else { return .nowhere(.outside) }
                guard let place = places[target] else {
                    let isFolder =
                        target.isEmpty || path.last == UInt8(ascii: "/")
                        || files.contains { $0.path.hasPrefix(target + "/") }
                    return .nowhere(isFolder ? .folder : .missing)
                }
                page = place
            }
            return anchor.isEmpty ? .unasked : .place(page: page, anchor: anchor)
        }
    }

    /// The scheme of an address in small letters; nil where it is a path.
    private static func scheme(of address: [UInt8]) -> String? {
        guard let first = address.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20),
            let end = address.firstIndex(where: { ":/?#".utf8.contains($0) }), address[end] == UInt8(ascii: ":")
        else { return nil }
        return String(decoding: address[..<end], as: UTF8.self).lowercased()
    }

    /// The path in the pack that a path on a page of the folder leads to; nil where it leads out of the pack.
    private static func resolve(_ path: ArraySlice<UInt8>, in folder: [String]) -> String? {
        guard path.first != UInt8(ascii: "/") else { return nil }
        var folders = folder
        for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
            let name = String(decoding: part, as: UTF8.self)
            switch name {
            case ".": continue
            case "..": if folders.popLast() == nil { return nil }
            default: folders.append(part.contains(UInt8(ascii: "%")) ? decoded(part) : name)
            }
        }
        return folders.joined(separator: "/")
    }

    /// Percent-decoded (RFC 3986, section 2.1).
    private static func decoded(_ part: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var bytes = part
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

    /// The address that a value of an attribute is.
    private static func unescaped(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard value.next(UInt8(ascii: "&"), from: 0) < value.count else { return Array(value) }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        let address = names.reduce(String(decoding: value, as: UTF8.self)) { text, pair in
            text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
        return Array(address.utf8)
    }
}
