import CourseDiagnostics
import CourseReader
import Testing
import XMLKit

/// The structural pass says whatever the schema says: over sound documents, spoilt a little and at random, the schema
/// never complains where the structural pass has been silent.
@Suite struct MutationTests {
    @Test(.timeLimit(.minutes(2)), arguments: Twin.all, 0..<4)
    func `what the schema refuses the structural pass has explained`(twin: Twin, seed: Int) throws {
        let sound = String(decoding: try twin.source("xml").bytes, as: UTF8.self)
        var random = SplitMix(state: UInt64(seed) &* 1_000_003 &+ UInt64(sound.utf8.count))
        var refused = 0
        let rounds = 25
        for _ in 0..<rounds {
            let tree = try #require(parsed(sound))
            for _ in 0..<Int.random(in: 1...2, using: &random) { Mutation.spoil(tree, using: &random) }
            let text = tree.serialized()
            let source = SourceFile(path: "x.xml", text: text)
            let findings = DocumentReader.tree(source, root: twin.root).diagnostics
            let unexplained = findings.filter { $0.rule == .schemaViolation }
            #expect(unexplained == [], "\(unexplained.map(\.message)) in \(text.count < 3000 ? text : "")")
            let schema = try #require(Self.schema)
            if !(parsed(text).map(schema.validate) ?? []).isEmpty {
                refused += 1
                #expect(findings.contains { $0.severity == .error })
            }
        }
        #expect(refused > rounds / 4, "the mutations are too tame to prove anything")
    }

    private static let schema = XMLSchema.compile(Array(CourseSchema.text.utf8)).schema

    private func parsed(_ text: String) -> XMLTree? {
        Array(text.utf8).withUnsafeBufferPointer { XMLParser.parse($0, url: "x.xml") }.tree
    }
}

/// Small ways to spoil a document that leave it well-formed.
private enum Mutation {
    static func spoil(_ tree: XMLTree, using random: inout SplitMix) {
        guard let root = tree.root else { return }
        let elements = elements(root)
        guard let node = elements.randomElement(using: &random), let other = elements.randomElement(using: &random)
        else { return }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: node.rename(other.name)
        case 1: node.rename(["activty", "b", "P", "lesson", "term", "item"].randomElement(using: &random) ?? "b")
        case 2 where node != root: node.remove()
        case 3 where !isBelow(other, node) && node != root: node.move(to: other)
        case 4: node.append(text: words.randomElement(using: &random) ?? "x", line: 1, offsets: nil)
        case 5: node.append(other.name, line: 1, offsets: nil)
        case 6, 7:
            let name = Array(node.attributes).randomElement(using: &random)?.name ?? "id"
            node.set(name, values.randomElement(using: &random) ?? "")
        case 8:
            let name = Array(other.attributes).randomElement(using: &random)
            node.set(name?.name ?? "minutes", name?.value ?? "5")
        case 9: node.set(["kind", "id", "ref", "colour", "title", "to"].randomElement(using: &random) ?? "id", "x")
        case 10: for child in Array(node.children) { child.remove() }
        default:
            if let first = Array(node.elements).first { first.move(to: node) }
        }
    }

    private static let words = ["x", " ", "\n\t", "\u{A0}", "\u{3000}", "&<", "重要"]

    private static let values = [
        "", " ", "x", "X y", "0", "1", "-1", "+5", " 5 ", "007", "10000", "9999", "yes", "no", "true", "YES", " yes ",
        "single", "2015", "2015-13", "2015-02-30", "2015-02-28Z", "0000", "en", "pt-BR", "english-language-x", "e_n",
        "https://x", "http:", "http: ", "http:\u{A0}", "mailto:a", "#a", "lesson:a", "lesson:a/b#c", "lesson:",
        "course:a/b",
        "a b", "a\tb", "a\nb", "a  b", "é", "images/x.png", String(repeating: "a", count: 65),
        String(repeating: "a", count: 64),
    ]

    private static func elements(_ root: XMLNode) -> [XMLNode] {
        var found: [XMLNode] = []
        var stack = [root]
        while let node = stack.popLast() {
            found.append(node)
            stack.append(contentsOf: node.elements)
        }
        return found
    }

    private static func isBelow(_ node: XMLNode, _ ancestor: XMLNode) -> Bool {
        var current: XMLNode? = node
        while let next = current {
            if next == ancestor { return true }
            current = next.parent
        }
        return false
    }
}

/// The same random numbers in every run (Steele, Lea, Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
