internal import XMLKit

/// How messages name elements and attributes, and how they tell to write one, in the syntax of the author.
extension StructuralPass {
    func misplacedTextRemedy(_ definition: ElementDefinition) -> String {
        switch definition.content {
        case .blocks: isMarkdown ? "Put it into a paragraph." : "Put it into <p>…</p>."
        case .empty: "Remove it: \(spelled(definition)) holds nothing."
        default:
            "Put it into one of: \(Vocabulary.parts(of: definition).map { spelledShort(Vocabulary.element($0.key)) }.joined(separator: ", "))."
        }
    }

    /// An element as its author knows it, with its article: `the activity`, `this lesson`.
    func spelled(_ definition: ElementDefinition) -> String {
        definition.markdown == .document ? "this \(definition.name)" : "the \(spelledShort(definition))"
    }

    func spelledShort(_ definition: ElementDefinition) -> String {
        guard isMarkdown else { return "<\(definition.name)>" }
        switch definition.markdown {
        case .directive: return "directive '\(definition.name)'"
        case .native, .wrapped, .frontMatter, .document: return plainNames[definition.key] ?? definition.name
        }
    }

    func spelledName(_ name: String) -> String { isMarkdown ? "'\(name)'" : "<\(name)>" }

    private var plainNames: [String: String] {
        [
            "p": "paragraph", "heading": "title", "head-cell": "cell", "codeblock": "code block", "item": "list item",
            "definition-term": "term", "inline-image": "image", "intro-section": "section", "module-lesson": "lesson",
            "module-scenario": "scenario",
            "em": "emphasis", "strong": "strong emphasis", "cite": "citation", "ref": "link", "br": "line break",
        ]
    }

    func place(_ definition: ElementDefinition) -> String {
        definition.markdown == .document ? " in a \(definition.name)" : " on \(spelledShort(definition))"
    }

    /// How an author writes a part; `whole`: what lacks it.
    func spelling(of missing: ElementDefinition, in whole: ElementDefinition? = nil) -> String {
        guard isMarkdown else {
            if case .empty = missing.content { return "Write <\(missing.name)/> inside it." }
            return "Write <\(missing.name)>…</\(missing.name)> inside it."
        }
        if missing.key == "option" {
            return "Write each on a line of its own: `- [ ] …`, and `- [x] …` for the right one."
        }
        switch missing.markdown {
        case .directive: return "Add a line `::: \(missing.name)`, what it holds, and a line `:::`."
        case .frontMatter(let form):
            // What is itself a line of the front matter is written there as a whole.
            if case .frontMatter(let line)? = whole?.markdown { return "Write the \(whole?.name ?? "") as `\(line)`." }
            return "Add `\(form)` to the front matter."
        case .native(let form), .wrapped(let form): return "Write \(form)."
        case .document: return "Add it."
        }
    }

    func spelling(of missing: AttributeDefinition, on definition: ElementDefinition) -> String {
        let values =
            if case .choice(let values) = missing.type { " Write one of: \(values.joined(separator: ", "))." } else {
                ""
            }
        guard isMarkdown else { return "Add \(missing.name)=\"…\"." + values }
        let attribute = missing.type == .id ? "#…" : "\(missing.name)=…"
        switch definition.markdown {
        case .document: return "Add a line `\(missing.name): …` to the front matter." + values
        case .frontMatter(let form): return "Write it as `\(form)`." + values
        case .directive, .wrapped: return "Write `::: \(definition.name) {\(attribute)}`." + values
        case .native: return "Write `{\(attribute)}` at the end of its line." + values
        }
    }

    /// What to write for an element of XML that is called as an attribute of the element around it.
    func remedy(forElementAsAttribute child: XMLNode, of parent: ElementDefinition) -> String? {
        guard !isMarkdown, parent.attributes.contains(where: { $0.name == child.name }) else { return nil }
        let text = child.collapsedText
        let value = text.isEmpty || text.utf8.count > 40 || text.contains("\"") ? "…" : text
        return "It is an attribute: write <\(parent.name) \(child.name)=\"\(value)\">."
    }

    func firstWords(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return nil }
        let start = words.prefix(6).joined(separator: " ")
        return words.count > 6 ? start + " …" : start
    }

    func quoted(_ text: String) -> String { "\"\(text.count > 60 ? text.prefix(60) + "…" : text)\"" }
}
