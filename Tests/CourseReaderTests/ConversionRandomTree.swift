import CourseReader
import XMLKit

/// Random numbers that are the same on every machine (SplitMix64, Steele, Lea and Flood 2014).
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    init(seed: Int) {
        state = UInt64(seed)
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Makes random documents that follow the vocabulary, with texts that are hard to spell.
///
/// What Markdown cannot say is left out: blocks after a section, links in links, paragraphs with nothing in them.
struct RandomTree {
    private var random: SeededRandom
    private var ids = 0

    static func document(seed: Int) -> XMLTree {
        var maker = RandomTree(random: SeededRandom(seed: seed))
        let kind = maker.chance(0.6) ? "lesson" : maker.one(of: Vocabulary.documents)
        let tree = XMLTree(url: "random")
        let root = tree.makeRoot(kind, namespace: Vocabulary.namespace)
        maker.fill(root, Vocabulary.element(kind), depth: 0)
        return tree
    }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }
    private mutating func one<Choices: RandomAccessCollection>(of choices: Choices) -> Choices.Element {
        choices[choices.index(choices.startIndex, offsetBy: Int.random(in: 0..<choices.count, using: &random))]
    }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    // MARK: - Elements

    private mutating func add(_ key: String, to parent: XMLNode, depth: Int) {
        let definition = Vocabulary.element(key)
        let node = parent.append(definition.name, line: 1, offsets: nil)
        fill(node, definition, depth: depth + 1)
    }

    /// A session names one thing, and its words are not those that Markdown reads as something else.
    private mutating func fillSession(_ node: XMLNode) {
        if chance(0.4) { node.set("at", value(.clock)) }
        if chance(0.4) { node.set("minutes", value(.number(minimum: 1))) }
        let name = one(of: ["lesson", "scenario", "test", "slot", "title"])
        switch name {
        case "lesson", "scenario": node.set(name, value(.reference))
        case "test": node.set(name, one(of: ["pre", "post"]))
        case "slot": node.set(name, one(of: ["opening", "prayer", "visit", "recap", "closing"]))
        default: break
        }
        if name == "lesson", chance(0.4) { node.set("part", value(.reference)) }
        guard name == "title" || chance(0.3) else { return }
        node.append(
            text: one(of: ["Group photo", "重要", "a*b and [x]", "snake_case", "AT&T, 2", "Tea; coffee"]), line: 1,
            offsets: nil)
        if node.attribute("minutes") == nil { node.set("minutes", "20") }
    }

    private mutating func fill(_ node: XMLNode, _ definition: ElementDefinition, depth: Int) {
        addAttributes(to: node, definition)
        switch definition.key {
        case "list": return fillList(node, depth: depth)
        case "table": return fillTable(node, depth: depth)
        case "question": return fillQuestion(node, depth: depth)
        case "session": return fillSession(node)
        default: break
        }
        switch definition.content {
        case .empty: break
        case .text: node.append(text: words(), line: 1, offsets: nil)
        case .verbatim: node.append(text: code(), line: 1, offsets: nil)
        case .inline: fillInline(node, depth: 0, inLink: false, needsWords: true)
        case .parts(let parts): addParts(parts, to: node, depth: depth)
        case .sequence(let parts):
            for _ in 0..<number(1...3) {
                for part in parts { add(part.key, to: node, depth: depth) }
            }
        case .blocks(let setting, let parts): fillBlocks(node, setting, parts, definition, depth: depth)
        }
    }

    private mutating func count(_ part: Part) -> Int {
        let most = min(part.maximum ?? part.minimum + 2, part.minimum + 2)
        return number(part.minimum...max(part.minimum, most))
    }

    private mutating func addParts(_ parts: [Part], to node: XMLNode, depth: Int) {
        for part in parts {
            for _ in 0..<count(part) { add(part.key, to: node, depth: depth) }
        }
    }

    private mutating func fillBlocks(
        _ node: XMLNode, _ setting: Setting, _ parts: [Part], _ definition: ElementDefinition, depth: Int
    ) {
        let isDocument = definition.markdown == .document
        let leading = parts.filter { isDocument || $0.key == "heading" }
        addParts(leading, to: node, depth: depth)
        var rest: [String] = []
        for part in parts where !leading.contains(where: { $0.key == part.key }) {
            rest += Array(repeating: part.key, count: count(part))
        }
        // An implied wrapper with nothing in it, or an empty feedback, says nothing.
        let mayBeEmpty = !["feedback", "definition"].contains(definition.key)
        let isDeep = depth > 4
        for _ in 0..<number((mayBeEmpty && rest.isEmpty ? 0 : 1)...(isDeep ? 1 : 3)) {
            let keys = Vocabulary.keys(of: setting).filter {
                !$0.hasSuffix("section") && $0 != "only" && $0 != "intro-only"
            }
            rest.append(isDeep || chance(0.3) ? "p" : one(of: keys))
        }
        rest.shuffle(using: &random)
        for key in rest {
            if chance(0.05) { node.append(comment: comment(), line: 1, offsets: nil) }
            add(key, to: node, depth: depth)
        }
        let section = Vocabulary.keys(of: setting).first { $0.hasSuffix("section") }
        if let section, depth < 3, chance(0.6) {
            for _ in 0..<number(1...2) { add(section, to: node, depth: depth) }
        }
    }

    private mutating func fillList(_ node: XMLNode, depth: Int) {
        let kind = one(of: ["bullet", "ordered", "check"])
        node.set("kind", kind)
        if kind == "ordered", chance(0.3) { node.set("start", String(number(0...120))) }
        for _ in 0..<number(1...3) {
            let item = node.append("item", line: 1, offsets: nil)
            if kind == "check", chance(0.5) { item.set("checked", "yes") }
            if chance(0.6) { add("p", to: item, depth: depth) }
            if chance(0.4) { fillBlocks(item, .passage, [], Vocabulary.element("item"), depth: max(3, depth)) }
        }
    }

    private mutating func fillTable(_ node: XMLNode, depth: Int) {
        if chance(0.4) { add("caption", to: node, depth: depth) }
        let columns = number(1...3)
        let head = node.append("head", line: 1, offsets: nil)
        for _ in 0..<columns { add("head-cell", to: head, depth: depth) }
        for _ in 0..<number(0...3) {
            let row = node.append("row", line: 1, offsets: nil)
            for _ in 0..<columns {
                let cell = row.append("cell", line: 1, offsets: nil)
                if chance(0.85) { fillInline(cell, depth: 0, inLink: false, needsWords: false) }
            }
        }
    }

    private mutating func fillQuestion(_ node: XMLNode, depth: Int) {
        add("prompt", to: node, depth: max(3, depth))
        switch node.attribute("type") {
        case "match": add("table", to: node, depth: max(3, depth))
        case "open":
            add("model-answer", to: node, depth: max(3, depth))
            if chance(0.5) { add("rubric", to: node, depth: max(3, depth)) }
        case let type:
            for _ in 0..<number(3...5) {
                let option = node.append("option", line: 1, offsets: nil)
                if type != "sequence", chance(0.4) { option.set("correct", "yes") }
                add("p", to: option, depth: max(3, depth))
                if chance(0.5) { add("feedback", to: option, depth: max(3, depth)) }
            }
        }
        if chance(0.3) { add("overall-feedback", to: node, depth: max(3, depth)) }
        if chance(0.2) { add("trainer-note", to: node, depth: max(3, depth)) }
    }

    // MARK: - Attributes

    private mutating func addAttributes(to node: XMLNode, _ definition: ElementDefinition) {
        guard definition.key != "list", definition.key != "session" else { return }
        for attribute in definition.attributes where attribute.isRequired || chance(0.4) {
            node.set(attribute.name, value(attribute.type))
        }
    }

    private mutating func value(_ type: AttributeType) -> String {
        switch type {
        case .text: return words()
        case .id:
            ids += 1
            return "id-\(ids)"
        case .reference: return one(of: ["csirt", "un-a-70-174", "x"])
        case .references: return one(of: ["a", "a b", "one two three"])
        case .number(let minimum): return String(number(minimum...minimum + 20))
        case .numbers: return one(of: ["20", "20 100 0"])
        case .playTime: return one(of: ["0:00", "1:10", "12:59"])
        case .choice(let values): return one(of: values)
        case .yesNo: return "yes"
        case .day: return "2026-10-01"
        case .clock: return one(of: ["00:00", "09:05", "23:59"])
        case .date: return one(of: ["2015", "2015-07", "2015-07-22"])
        case .language: return one(of: ["ja", "en", "pt-BR"])
        case .exceptions:
            return one(of: [
                "vague-link-text: The page has no other name", "a-b: One; c-d: two: three; four; e: \"five\"",
                "unknown: ### 重要 | x",
            ])
        case .path: return one(of: ["images/a.svg", "images/a(1)_b.svg", "files/x.json", "images/山.svg"])
        case .address:
            return one(of: [
                "https://example.org", "https://example.org/a_(b)?c=1&copy;=2#d*e*", "mailto:team@example.org",
                "tel:+81-3-0000-0000", "http://example.org/|x|~~y~~",
            ])
        case .objectives: return one(of: ["c-1/x#y", "c-1/x#y c-1/x#z d/e#f"])
        case .target: return one(of: ["#a", "lesson:x", "lesson:x#y", "lesson:c-1/x#y", "course:c-1"])
        }
    }

    // MARK: - Text

    private static let fragments = [
        "word", "two words", "重要", "「重要」です。", "、", "カタカナ", "é", "😀", "*", "**", "a*b", "* a", "_x_",
        "snake_case", "_", "__init__", "`", "``", "`tick`", "[x]", "[ ]", "](y)", "![z]", "!", "[", "]", "<b>", "<!--",
        "<", "a < b", "&amp;", "&", "&#35;", "&copy;", "AT&T", "#", "# no", "##", "1.", "1986. A year", "2) b", "-",
        "- dash",
        "+ plus", "---", "***", "===", "=", "> quote", ">", "~", "~~", "~~x~~", "~5", "|", "a|b", "|--|", "{#id}",
        "{key}",
        "{", "}", ":::", "::: note", ":", ": ", "https://example.org/x_y", "www.example.org", "name@example.org",
        "[@a, b]",
        "[^1]", "\\", "\\\\", "\\*", "—", "€5", "“quoted”", "'", "\"", "(paren)", "(", ")", "\u{A0}", "\u{3000}",
        "100%",
        "TLP:AMBER+STRICT", "10:30", "...", "; @b", ";", ",", "$x$", "^", "null", "true", "é́",
    ]

    /// Text of one line, without white space at its ends.
    private mutating func words() -> String {
        var text = one(of: Self.fragments)
        for _ in 0..<number(0...3) { text += (chance(0.6) ? " " : "") + one(of: Self.fragments) }
        let trimmed = text.split(separator: " ").joined(separator: " ")
        return trimmed.isEmpty ? "x" : trimmed
    }

    private mutating func code() -> String {
        var lines: [String] = []
        for _ in 0..<number(0...4) {
            lines.append(one(of: ["", "  ", "\t", "    "]) + one(of: Self.fragments + ["```", "~~~~", "<!-- x -->"]))
        }
        return lines.joined(separator: "\n")
    }

    private mutating func comment() -> String {
        // In a table's cell a comment has no spelling for a backslash before a bar.
        " " + words().replacing("-", with: "=").replacing("\\", with: "/")
            + one(of: [" ", " \n  two lines\n\n  and more "])
    }

    private mutating func space() -> String { one(of: ["", "", " ", " ", " ", "\n  ", "\t "]) }

    private mutating func fillInline(_ node: XMLNode, depth: Int, inLink: Bool, needsWords: Bool) {
        if needsWords { node.append(text: space() + words(), line: 1, offsets: nil) }
        for _ in 0..<number((needsWords ? 0 : 1)...(depth > 2 ? 1 : 4)) {
            if depth > 2 || chance(0.4) {
                node.append(text: space() + words() + space(), line: 1, offsets: nil)
            } else {
                addInline(to: node, depth: depth, inLink: inLink)
            }
        }
    }

    private mutating func addInline(to node: XMLNode, depth: Int, inLink: Bool) {
        if chance(0.04) {
            node.append(comment: comment(), line: 1, offsets: nil)
            return
        }
        let key = one(of: Vocabulary.inlineKeys.filter { !(inLink && $0 == "link") })
        let definition = Vocabulary.element(key)
        let child = node.append(definition.name, line: 1, offsets: nil)
        for attribute in definition.attributes where attribute.isRequired || chance(0.4) {
            child.set(attribute.name, value(attribute.type))
        }
        switch definition.content {
        case .text:
            child.append(text: chance(0.8) ? words() : one(of: [" a ", "``", "a  b", ""]), line: 1, offsets: nil)
        case .inline:
            let mayBeEmpty = key != "footnote" && chance(0.05)
            if !mayBeEmpty {
                fillInline(
                    child, depth: depth + 1, inLink: inLink || key == "link",
                    needsWords: key == "footnote" || chance(0.7))
            }
        default: break
        }
    }
}
