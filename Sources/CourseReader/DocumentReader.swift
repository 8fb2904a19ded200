package import CourseDiagnostics
package import CourseModel
package import XMLKit

/// Reads one document: bytes to a tree, the tree validated in both ways, then typed values.
///
/// 1. `SourceText` checks that the bytes are UTF-8 and within the limits.
/// 2. The syntax's own reader makes the tree: `MarkdownReader`, or libxml2 by `XMLSourceReader`.
/// 3. `StructuralPass` says what does not fit the vocabulary; `SchemaPass` proves the rest with libxml2.
/// 4. `AllowanceReader` finds the rules that the author lets off, and what they cover of these findings is let off.
/// 5. `TreeDecoder` makes the values, and the tree is freed. Of a document with an error it makes what it understands, for
///    the rules that look at one thing by itself: so one run tells about both.
package enum DocumentReader {
    package static func lesson(_ source: SourceFile, id: LessonID) -> DocumentOutcome<Lesson<Trainer>> {
        read(source, root: "lesson") { TreeDecoder.lesson($0, id: id) }
    }

    package static func course(_ source: SourceFile, id: CourseID) -> DocumentOutcome<CourseHead<Trainer>> {
        read(source, root: "course") { TreeDecoder.course($0, id: id) }
    }

    package static func catalogue(_ source: SourceFile) -> DocumentOutcome<Catalogue<Trainer>> {
        read(source, root: "catalogue", TreeDecoder.catalogue)
    }

    package static func glossary(_ source: SourceFile) -> DocumentOutcome<Glossary<Trainer>> {
        read(source, root: "glossary", TreeDecoder.glossary)
    }

    package static func bibliography(_ source: SourceFile) -> DocumentOutcome<Bibliography<Trainer>> {
        read(source, root: "sources", TreeDecoder.bibliography)
    }

    package static func topics(_ source: SourceFile) -> DocumentOutcome<Topics<Trainer>> {
        read(source, root: "topics", TreeDecoder.topics)
    }

    package static func scenario(_ source: SourceFile, id: ScenarioID) -> DocumentOutcome<Scenario<Trainer>> {
        read(source, root: "scenario") { TreeDecoder.scenario($0, id: id) }
    }

    package static func delivery(_ source: SourceFile, id: DeliveryID) -> DocumentOutcome<Delivery> {
        read(source, root: "delivery") { TreeDecoder.delivery($0, id: id) }
    }

    /// The tree of a source, with everything that tier 1 says about it. For `convert`; other stages read values.
    package static func tree(_ source: SourceFile, root: String) -> Outcome<XMLTree> {
        validated(source, root: root).tree
    }

    /// The rules that a source lets off; none where it cannot be read.
    package static func allowances(in source: SourceFile, root: String) -> [Allowance] {
        let (read, allowing) = validated(source, root: root)
        guard let tree = read.value else { return [] }
        return withExtendedLifetime(tree) {
            var diagnostics: [Diagnostic] = []
            return AllowanceReader.read(allowing, source: source, &diagnostics)
        }
    }

    /// The tree, and the elements in it that let rules off.
    private static func validated(
        _ source: SourceFile, root: String
    ) -> (tree: Outcome<XMLTree>, allowing: [XMLNode]) {
        let problems = SourceText.check(source)
        guard problems.isEmpty else { return (Outcome(nil, problems), []) }
        let isMarkdown = source.path.hasSuffix(".md")
        let read = isMarkdown ? MarkdownReader.read(source, root: root) : XMLSourceReader.read(source)
        guard let tree = read.value else { return (read, []) }
        let structure = StructuralPass.check(tree, root: root, source: source, isMarkdown: isMarkdown)
        // Where the front matter could not be read, that it lacks this and that is no second cause.
        let isFrontMatterUnread =
            isMarkdown && tree.root?.hasAttributes == false && tree.root?.child("title") == nil
            && read.diagnostics.contains { $0.rule == .badFrontMatter || $0.rule == .missingFrontMatter }
        let known = read.diagnostics + structure.diagnostics
        let diagnostics =
            known.filter {
                !isFrontMatterUnread || $0.elementPath != root
                    || ($0.rule != .missingElement && $0.rule != .missingAttribute)
            } + SchemaPass.check(tree, source: source, after: known.filter { $0.severity == .error })
        return (Outcome(tree, diagnostics), structure.allowing)
    }

    /// What a file holds, by its name: `lesson` where the name is that of no other document.
    package static func root(ofFile path: String) -> String {
        let parts = path.split(separator: "/").map(String.init)
        let name = parts.last ?? path
        if parts.dropLast().last == "scenarios" { return "scenario" }
        if parts.dropLast().last == "deliveries" { return "delivery" }
        let base = name.split(separator: ".").first.map(String.init) ?? name
        return Vocabulary.documents.contains(base) ? base : "lesson"
    }

    private static func read<Value>(
        _ source: SourceFile, root: String, _ decode: (XMLNode) -> Value
    ) -> DocumentOutcome<Value> {
        let (read, allowing) = validated(source, root: root)
        var diagnostics = read.diagnostics
        guard let tree = read.value, let node = tree.root, node.name == root, node.namespace == Vocabulary.namespace
        else { return DocumentOutcome(diagnostics: diagnostics) }
        return withExtendedLifetime(tree) {
            var allowances = AllowanceReader.read(allowing, source: source, &diagnostics)
            Allowance.apply(&allowances, to: &diagnostics, of: source.path)
            let document = Document(decode(node), source: source, allowances: allowances)
            return diagnostics.contains(where: \.isBlocking)
                ? DocumentOutcome(remnant: document, diagnostics: diagnostics)
                : DocumentOutcome(value: document, diagnostics: diagnostics)
        }
    }
}

/// What reading one document came to: the document, or what is left of it, or nothing.
package struct DocumentOutcome<Value> {
    /// The document; nil where it has an error.
    package var value: Document<Value>?
    /// What could be understood of a document with an error; nil where that is nothing, or there is no error.
    package var remnant: Document<Value>?
    package var diagnostics: [Diagnostic]

    package init(value: Document<Value>? = nil, remnant: Document<Value>? = nil, diagnostics: [Diagnostic]) {
        self.value = value
        self.remnant = remnant
        self.diagnostics = diagnostics
    }
}

extension DocumentOutcome: Sendable where Value: Sendable {}
