import CourseDiagnostics
import CourseReader
import CoursepackTestSupport
import Foundation
import Testing
import XMLKit

/// Every inline of a lesson in bad company (`Tests/Goldens/markdown/inline-places.md`) points at its own source text.
///
/// Each word of the lesson that is text has a number of its own, so that an inline which points at its neighbour is
/// found out. Lines and columns are counted here a second time, character by character.
@Suite struct InlinePlacesTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()  // CourseReaderTests
        .deletingLastPathComponent().appending(path: "Goldens/markdown/inline-places.md")

    private static let lesson: String = (try? String(contentsOf: file, encoding: .utf8)) ?? ""

    /// The lesson as editors on different systems save it.
    private static let savings: [(name: String, text: String)] = [
        ("LF", lesson), ("CRLF", lesson.replacing("\n", with: "\r\n")), ("CR", lesson.replacing("\n", with: "\r")),
        ("a byte order mark and CRLF", "\u{FEFF}" + lesson.replacing("\n", with: "\r\n")),
    ]

    @Test func `the lesson asks for enough`() {
        #expect(Marker.all(in: Self.lesson).count > 200)
    }

    @Test(arguments: savings.indices)
    func `every numbered word stands where its inline points`(_ index: Int) throws {
        let (name, text) = Self.savings[index]
        let source = SourceFile(path: "x.md", text: text)
        let nodes = try nodes(of: source)
        var missed: [String] = []
        for marker in Marker.all(in: text) {
            let holders = nodes.filter { Marker.all(in: said($0)).contains { $0.word == marker.word } }
            let place = holders.first?.offsets
            if holders.count != 1 || place.map({ $0.contains(marker.offset) && marker.end <= $0.upperBound }) != true {
                missed.append(
                    "\(marker.word): \(holders.map { "\($0.path) \($0.offsets.map { source.text(SourceRange($0)) } ?? "-")" })"
                )
            }
        }
        #expect(missed.isEmpty, "\(name): \(missed.joined(separator: "\n"))")
    }

    @Test(arguments: savings.indices)
    func `lines and columns are those that counting gives`(_ index: Int) throws {
        let (name, text) = Self.savings[index]
        let source = SourceFile(path: "x.md", text: text)
        let places = Self.places(in: text)
        var wrong: [String] = []
        for node in try nodes(of: source) {
            guard let offsets = node.offsets else {
                if node.kind != .text || !node.text.isEmpty, node.name != "cell" {
                    wrong.append("\(node.path) points nowhere")
                }
                continue
            }
            let location = source.location(SourceRange(offsets))
            if let counted = places[offsets.lowerBound], counted != (location.line, location.column) {
                wrong.append("\(node.path) at \(location.line):\(location.column), which is \(counted)")
            }
        }
        #expect(wrong.isEmpty, "\(name): \(wrong.joined(separator: "\n"))")
    }

    @Test func `the places are the same however the file was saved, and those that somebody has read`() throws {
        let listings = try Self.savings.map { try listing(of: SourceFile(path: "x.md", text: $0.text)) }
        for (saving, listing) in zip(Self.savings, listings).dropFirst() {
            #expect(listing == listings[0], "\(saving.name)")
        }
        expectGolden(listings[0], "markdown/inline-places.txt")
    }

    /// A line for each inline: where it is, what it is, and the source that it points at.
    private func listing(of source: SourceFile) throws -> String {
        try nodes(of: source).filter { $0.kind != .text || $0.text != " " }.map { node in
            guard let offsets = node.offsets else { return "-" }
            let place = source.location(SourceRange(offsets))
            let name = node.kind == .text ? "text" : node.kind == .comment ? "comment" : node.name
            let written = source.text(SourceRange(offsets)).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            return "\(place.line):\(place.column) \(name) \(written.debugDescription)\n"
        }.joined()
    }

    /// The texts, comments and inline elements of a lesson, in order.
    private func nodes(of source: SourceFile) throws -> [XMLNode] {
        let tree = try #require(MarkdownReader.read(source, root: "lesson").value)
        trees.keep(tree)
        let inlines: Set = [
            "em", "strong", "code", "sub", "sup", "del", "link", "ref", "term", "value", "cite", "footnote", "image",
            "br",
            "foreign",
        ]
        var found: [XMLNode] = []
        var waiting = [try #require(tree.root)]
        while let node = waiting.popLast() {
            if node.kind == .comment || (node.kind == .text && node.parent?.name != "codeblock")
                || inlines.contains(node.name)
            {
                found.append(node)
            }
            waiting.append(contentsOf: node.children.reversed())
        }
        return found.filter { ($0.offsets?.lowerBound ?? Int.max) > frontMatter(of: source) }
    }

    private func frontMatter(of source: SourceFile) -> Int {
        source.bytes.firstRange(of: Array("minutes: 5".utf8))?.upperBound ?? 0
    }

    /// The words that a node itself says: those of its children are theirs.
    private func said(_ node: XMLNode) -> String {
        switch node.kind {
        case .text, .comment: node.text
        default: node.name == "image" ? node.attribute("alt") ?? "" : ""
        }
    }

    /// The line and column of the offset of each character.
    private static func places(in text: String) -> [Int: (Int, Int)] {
        var places: [Int: (Int, Int)] = [:]
        var (line, column, offset) = (1, 1, 0)
        for character in text.drop(while: { $0 == "\u{FEFF}" }) {
            places[offset + (text.hasPrefix("\u{FEFF}") ? 3 : 0)] = (line, column)
            offset += character.utf8.count
            (line, column) = character.isNewline && character != "\u{2028}" ? (line + 1, 1) : (line, column + 1)
        }
        return places
    }

    private let trees = KeptTrees()
}

/// A tree frees its nodes when nobody holds it.
private final class KeptTrees {
    private var trees: [XMLTree] = []
    func keep(_ tree: XMLTree) { trees.append(tree) }
}

/// A word with a number of its own, such as `k12`.
private struct Marker {
    var word: String
    var offset: Int
    var end: Int

    /// All that are text: a label where a definition begins is none.
    static func all(in text: String) -> [Marker] {
        let bytes = Array(text.utf8)
        var result: [Marker] = []
        var index = 0
        while index < bytes.count {
            let start = index
            index += 1
            guard bytes[start] == UInt8(ascii: "k") else { continue }
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            guard index > start + 1 else { continue }
            if bytes[index...].starts(with: "]:".utf8) { continue }
            result.append(
                Marker(word: String(decoding: bytes[start..<index], as: UTF8.self), offset: start, end: index))
        }
        return result
    }
}
