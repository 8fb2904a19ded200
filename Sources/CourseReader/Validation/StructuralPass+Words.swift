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

    func spelling(of missing: ElementDefinition) -> String {
        guard isMarkdown else {
            if case .empty = missing.content { return "Write <\(missing.name)/> inside it." }
            return "Write <\(missing.name)>…</\(missing.name)> inside it."
        }
        if missing.key == "option" {
            return "Write each on a line of its own: `- [ ] …`, and `- [x] …` for the right one."
        }
        switch missing.markdown {
        case .directive: return "Add a line `::: \(missing.name)`, what it holds, and a line `:::`."
        case .frontMatter(let form): return "Add `\(form)` to the front matter."
        case .native(let form), .wrapped(let form): return "Write \(form)."
        case .document: return "Add it."
        }
    }

    func spelling(of missing: AttributeDefinition, on definition: ElementDefinition) -> String {
        guard isMarkdown else { return "Add \(missing.name)=\"…\"." }
        let attribute = missing.type == .id ? "#…" : "\(missing.name)=…"
        switch definition.markdown {
        case .document: return "Add a line `\(missing.name): …` to the front matter."
        case .frontMatter(let form): return "Write it as `\(form)`."
        case .directive, .wrapped: return "Write `::: \(definition.name) {\(attribute)}`."
        case .native: return "Write `{\(attribute)}` at the end of its line."
        }
    }

    func firstWords(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return nil }
        let start = words.prefix(6).joined(separator: " ")
        return words.count > 6 ? start + " …" : start
    }

    func quoted(_ text: String) -> String { "\"\(text.count > 60 ? text.prefix(60) + "…" : text)\"" }
}
