import ContentDigest
package import CourseModel

/// Puts the pages of a pack into one file: telephones open a file from a message or a stick, but no folder.
///
/// 1. The content of each page is taken out of its frame.
/// 2. Each anchor gets the page's name in front, and links between pages become links inside the file.
/// 3. Pictures are put in as data; links to other files of the pack are dropped, their words stay.
///
/// `files` are the finished pages and the pictures that they show.
package func renderPhonePage<E: Edition>(
    _ course: CourseEdition<E>, from files: [PackFile], theme: Theme, strings: InterfaceStrings
) -> PackFile {
    let pages = course.lessons.map { "lessons/\($0.id).html" }
    // The room is another look at the lessons, and a search needs files beside it.
    let others = SitePage<E>.all.filter { $0.isIn(course) && !["room", "search"].contains($0.name) }.map(\.htmlPath)
    let wanted = ["index.html"] + pages + others
    let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    var rewriting = PhoneRewriting(files: byPath, pages: Set(wanted))
    let views = wanted.compactMap { path in
        byPath[path].map { PhonePageView(id: PhoneRewriting.anchor(path), body: Markup(rewriting.content(of: $0, at: path))) }
    }
    let metadata = course.head.metadata
    let view = PhoneView(
        title: metadata.title, code: metadata.code, edition: strings.words(E.name),
        tlp: HandlingView(course.tlp, metadata.handling), style: Markup(theme.style),
        styleDigest: ContentDigest(of: Array(theme.style.utf8)).base64, pages: views)
    let environment = TemplateEnvironment(edition: E.name, format: .html, strings: strings)
    return PackFile(path: "phone.html", bytes: theme.render(view, with: "phone", in: environment).bytes)
}

/// Rewrites the anchors and addresses of pages for the one file.
private struct PhoneRewriting {
    let files: [String: [UInt8]]
    let pages: Set<String>
    private var pictures: [String: [UInt8]] = [:]

    init(files: [String: [UInt8]], pages: Set<String>) {
        self.files = files
        self.pages = pages
    }

    /// The anchor of a page: its path without the ending, `_` for `/`.
    static func anchor(_ path: String) -> String {
        "page_" + path.dropLast(".html".count).replacing("/", with: "_")
    }

    mutating func content(of page: [UInt8], at path: String) -> [UInt8] {
        AttributeRewriting.rewrite(page[Self.main(of: page)]) { name, value in rewritten(name, value, at: path) }
    }

    private mutating func rewritten(
        _ name: String, _ value: ArraySlice<UInt8>, at path: String
    ) -> AttributeRewriting.Change {
        switch name {
        case "href": link(String(decoding: value, as: UTF8.self), at: path)
        case "src": picture(String(decoding: value, as: UTF8.self), at: path)
        default: AttributeRewriting.prefixed(name, value, by: Self.anchor(path) + "_")
        }
    }

    private func link(_ address: String, at path: String) -> AttributeRewriting.Change {
        if address.contains(":") { return .same }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : resolve(String(parts[0]), from: path)
        guard pages.contains(target) else { return .without }
        let place = parts.count > 1 && !parts[1].isEmpty ? "_\(parts[1])" : ""
        return .other(Array("#\(Self.anchor(target))\(place)".utf8))
    }

    private mutating func picture(_ address: String, at path: String) -> AttributeRewriting.Change {
        let target = resolve(address, from: path)
        if let data = pictures[target] { return .other(data) }
        guard let bytes = files[target], let ending = target.split(separator: ".").last else { return .same }
        let types = ["svg": "svg+xml", "jpg": "jpeg"]
        let type = types[ending.lowercased()] ?? ending.lowercased()
        let data = Array("data:image/\(type);base64,".utf8) + Base64.encode(bytes)
        pictures[target] = data
        return .other(data)
    }

    private func resolve(_ address: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
            if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(String(part)) }
        }
        return folders.joined(separator: "/")
    }

    /// What stands between the tags of `main`.
    private static func main(of page: [UInt8]) -> Range<Int> {
        func find(_ mark: String, from start: Int) -> Int? {
            let bytes = Array(mark.utf8)
            var position = start
            while let next = page[position...].firstIndex(of: bytes[0]), next + bytes.count <= page.count {
                if page[next..<(next + bytes.count)].elementsEqual(bytes) { return next }
                position = next + 1
            }
            return nil
        }
        guard let open = find("<main", from: 0), let start = page[open...].firstIndex(of: UInt8(ascii: ">")),
            let end = find("</main>", from: start)
        else { return page.indices }
        return (start + 1)..<end
    }
}
