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
    var rewriting = PhoneRewriting(files: byPath, pages: Set(wanted))
    let metadata = course.head.metadata
    var ending: [UInt8] = []
    HTMLEscaping.append(" – " + [metadata.code, metadata.title].compactMap(\.self).joined(separator: " "), to: &ending)
    var pages: [PhonePageView] = []
    for path in wanted {
        let page = byPath[path] ?? []
        pages.append(
            PhonePageView(
                id: PhoneRewriting.anchor(path), title: Markup(PhoneRewriting.title(of: page, without: ending)),
                body: Markup(rewriting.content(of: page, at: path))))
    }
    let style = theme.style + PrintStyle(course, course.tlp, strings).text
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
    let files: [String: [UInt8]]
    let pages: Set<String>
    private var pictures: [String: [UInt8]] = [:]

    init(files: [String: [UInt8]], pages: Set<String>) {
        self.files = files
        self.pages = pages
    }

    /// The anchor of a page: its path without the ending, `_` for `/`.
    static func anchor(_ path: String) -> String {
        let slash = UInt8(ascii: "/")
        let name = path.utf8.dropLast(".html".count).map { $0 == slash ? UInt8(ascii: "_") : $0 }
        return "page_" + String(decoding: name, as: UTF8.self)
    }

    mutating func content(of page: [UInt8], at path: String) -> [UInt8] {
        let anchor = Array(Self.anchor(path).utf8)
        let prefix = anchor + [UInt8(ascii: "_")]
        // Navigation and citations repeat their addresses.
        var links: [ArraySlice<UInt8>: AttributeRewriting.Change] = [:]
        return AttributeRewriting.rewrite(page[Self.main(of: page)]) { kind, value in
            switch kind {
            case .link:
                if let known = links[value] { return known }
                let change = link(String(decoding: value, as: UTF8.self), at: path)
                links[value] = change
                return change
            case .picture: return picture(String(decoding: value, as: UTF8.self), at: path)
            case .naming:
                let change = AttributeRewriting.prefixed(kind, value, by: prefix)
                guard case .other(let names) = change else { return change }
                return .other(names + [UInt8(ascii: " ")] + anchor)
            case .anchor, .describing: return AttributeRewriting.prefixed(kind, value, by: prefix)
            }
        }
    }

    private func link(_ address: String, at path: String) -> AttributeRewriting.Change {
        if address.utf8.contains(UInt8(ascii: ":")) { return .same }
        let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
        let place = address[mark...].dropFirst()
        let target = mark == address.startIndex ? path : resolve(String(address[..<mark]), from: path)
        guard pages.contains(target) else { return .without }
        return .other(Array("#\(Self.anchor(target))\(place.isEmpty ? "" : "_")\(place)".utf8))
    }

    private mutating func picture(_ address: String, at path: String) -> AttributeRewriting.Change {
        let target = resolve(address, from: path)
        if let data = pictures[target] { return .other(data) }
        guard let bytes = files[target], let ending = target.split(separator: ".").last else { return .same }
        let types = ["svg": "svg+xml", "jpg": "jpeg"]
        let type = types[ending.lowercased()] ?? ending.lowercased()
        let data = Array("data:image/\(type);base64,".utf8) + Data(bytes).base64EncodedData()
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

    /// What the browser's window says of a page, without the course.
    static func title(of page: [UInt8], without ending: [UInt8]) -> [UInt8] {
        guard let open = page.firstRange(of: Array("<title>".utf8)),
            let close = page[open.upperBound...].firstRange(of: Array("</title>".utf8))
        else { return [] }
        let title = page[open.upperBound..<close.lowerBound]
        return Array(
            title.count > ending.count && title.suffix(ending.count) == ending[...]
                ? title.dropLast(ending.count) : title)
    }

    /// What stands between the tags of `main`.
    private static func main(of page: [UInt8]) -> Range<Int> {
        guard let open = place(of: "<main", in: page[...]),
            let start = page[open...].firstIndex(of: UInt8(ascii: ">")),
            let end = place(of: "</main>", in: page[start...])
        else { return page.indices }
        return (start + 1)..<end
    }

    /// Where a tag begins.
    private static func place(of tag: String, in page: ArraySlice<UInt8>) -> Int? {
        var rest = page
        while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
            if rest[sign...].starts(with: tag.utf8) { return sign }
            rest = rest[(sign + 1)...]
        }
        return nil
    }
}
