import ContentDigest
package import CourseModel
import FoundationEssentials

/// Puts the pages of a pack into one file, phone.html: telephones open a file from a message or a stick, but no folder.
///
/// 1. The content of each page is taken out of its frame.
/// 2. Each anchor gets the page's name in front, and links between pages become links inside the file. What a page names
///    for listeners ("On this page") is named with the page, for every page has one.
/// 3. Pictures are put in as data (RFC 2397); links to other files of the pack are dropped, their words stay.
///
/// `files` are the finished pages and the pictures that they show.
@_specialize(where E == Trainer)
@_specialize(where E == Answers)
@_specialize(where E == Participant)
package func renderPhonePage<E: Edition>(
    _ course: CourseEdition<E>, from files: [PackFile], theme: Theme, strings: InterfaceStrings
) -> PackFile {
    let lessons = course.lessons.map { "lessons/\($0.id).html" }
    let exercises = course.scenarios.flatMap { scenario in
        ["players/situation-manual", "players/role-cards", "facilitators/run-sheet"].map {
            "exercises/\(scenario.id)/\($0).html"
        }
    }
    // Nothing can be searched or typed without a script.
    let others = SitePage<E>.all.filter { $0.isIn(course) && !["search", "certificate"].contains($0.name) }.map(
        \.htmlPath)
    // By the address that pages have for each: a name may have signs that an address escapes.
    let byPath = Dictionary(files.map { (HTMLEscaping.link(toFile: $0.path), $0.bytes) }) { first, _ in first }
    let wanted = (["index.html"] + lessons + exercises + others).filter { byPath[$0] != nil }
    var rewriting = PhoneRewriting(files: byPath, pages: wanted)
    let metadata = course.head.metadata
    let ending = HTMLEscaping.escaped(
        " – " + [metadata.code, metadata.title].compactMap(\.self).joined(separator: " "))
    var pages: [PhonePageView] = []
    for path in wanted {
        let page = byPath[path] ?? []
        pages.append(
            PhonePageView(
                id: PhoneRewriting.anchor(path), title: Markup(PhoneRewriting.title(of: page, without: ending)),
                body: Markup(rewriting.content(of: page, at: path))))
    }
    let style = theme.style + RunningLines(course, page: nil, strings).style.text
    let view = PhoneView(
        title: metadata.title, code: metadata.code, edition: strings.words(E.name),
        version: metadata.version.map { strings.text(.version, ["version": $0]) },
        licence: (metadata.licence ?? course.catalogue.licence).map { strings.text(.licence, ["licence": $0]) },
        tlp: HandlingView(course.tlp, course.handling, strings), style: Markup(style),
        styleDigest: ContentDigest(of: Array(style.utf8)).base64, pages: pages)
    let environment = TemplateEnvironment(edition: E.name, format: .html, strings: strings)
    return PackFile(path: StandalonePage.phone.path, bytes: theme.render(view, with: "phone", in: environment).bytes)
}

/// Rewrites the anchors and addresses of pages for the one file.
private struct PhoneRewriting {
    private let files: [String: [UInt8]]
    /// The anchors of the pages in it, by their paths.
    private let anchors: [String: [UInt8]]
    private var pictures: [String: [UInt8]] = [:]
    /// What pages of a folder link to: for an address up to its `#`, the anchor of the page; nil where it is none.
    private var links: [String: [UInt8]?] = [:]
    private var folder = ""

    init(files: [String: [UInt8]], pages: [String]) {
        self.files = files
        anchors = Dictionary(pages.map { ($0, Array(Self.anchor($0).utf8)) }) { first, _ in first }
    }

    /// The anchor of a page: its path without the ending, `_` for `/`.
    static func anchor(_ path: String) -> String {
        let slash = UInt8(ascii: "/")
        let name = path.utf8.dropLast(".html".count).map { $0 == slash ? UInt8(ascii: "_") : $0 }
        return "page_" + String(decoding: name, as: UTF8.self)
    }

    mutating func content(of page: [UInt8], at path: String) -> [UInt8] {
        enter(folderOf: path)
        let anchor = Array(Self.anchor(path).utf8)
        let prefix = anchor + [UInt8(ascii: "_")]
        let place = [UInt8(ascii: "#")] + prefix
        return AttributeRewriting.rewrite(page[Self.main(of: page)]) { kind, value in
            switch kind {
            case .link where value.first == UInt8(ascii: "#") && value.count > 1:
                return value.contains(UInt8(ascii: ":")) ? .same : .beginning(place, inPlaceOf: 1)
            case .link: return link(value, at: path)
            case .picture: return picture(String(decoding: value, as: UTF8.self))
            case .naming:
                guard case .beginning(let names, _) = AttributeRewriting.prefixed(kind, value, by: prefix) else {
                    return .same
                }
                return .beginning(names + [UInt8(ascii: " ")] + anchor, inPlaceOf: value.count)
            case .anchor, .describing: return AttributeRewriting.prefixed(kind, value, by: prefix)
            }
        }
    }

    private mutating func enter(folderOf path: String) {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        guard path[..<end] != folder else { return }
        folder = String(path[..<end])
        links = [:]
    }

    private mutating func link(_ address: UnsafeBufferPointer<UInt8>, at path: String) -> AttributeRewriting.Change {
        if address.contains(UInt8(ascii: ":")) { return .same }
        let mark = address.first(UInt8(ascii: "#"), from: 0)
        let written = String(decoding: address[..<mark], as: UTF8.self)
        let link: [UInt8]?
        if let known = links[written] {
            link = known
        } else {
            link = anchors[written.isEmpty ? path : resolve(written)].map { [UInt8(ascii: "#")] + $0 }
            if !written.isEmpty { links[written] = .some(link) }
        }
        guard let link else { return .without }
        return mark + 1 < address.count
            ? .beginning(link + [UInt8(ascii: "_")], inPlaceOf: mark + 1) : .beginning(link, inPlaceOf: address.count)
    }

    private mutating func picture(_ address: String) -> AttributeRewriting.Change {
        let target = resolve(address)
        let length = address.utf8.count
        if let data = pictures[target] { return .beginning(data, inPlaceOf: length) }
        guard let bytes = files[target], let ending = target.split(separator: ".").last else { return .same }
        let types = ["svg": "svg+xml", "jpg": "jpeg"]
        let type = types[ending.lowercased()] ?? ending.lowercased()
        let data = Array("data:image/\(type);base64,".utf8) + Data(bytes).base64EncodedData()
        pictures[target] = data
        return .beginning(data, inPlaceOf: length)
    }

    /// The path of the file that an address leads to from a page of the folder.
    private func resolve(_ address: String) -> String {
        let slash = UInt8(ascii: "/")
        var folders = folder.utf8.split(separator: slash).map { Substring($0) }
        for part in address.utf8.split(separator: slash).map({ Substring($0) }) {
            if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }

    /// What the browser's window says of a page, without the course.
    static func title(of page: [UInt8], without ending: [UInt8]) -> [UInt8] {
        page.withUnsafeBufferPointer { page in
            guard let open = page.first("<title>", from: 0),
                let close = page.first("</title>", from: open)
            else { return [] }
            let title = page[(open + "<title>".utf8.count)..<close]
            return Array(
                title.count > ending.count && title.suffix(ending.count).elementsEqual(ending)
                    ? title.dropLast(ending.count) : title)
        }
    }

    /// What stands between the tags of `main`.
    private static func main(of page: [UInt8]) -> Range<Int> {
        page.withUnsafeBufferPointer { page in
            guard let open = page.first("<main", from: 0),
                case let start = page.first(UInt8(ascii: ">"), from: open),
                let end = page.last("</main>"), start < end
            else { return page.indices }
            return (start + 1)..<end
        }
    }
}
