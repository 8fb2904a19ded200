package import CourseDiagnostics
package import CourseModel
package import XMLKit

/// Reads one document: bytes to a tree, the tree validated in both ways, then typed values.
///
/// 1. `SourceText` checks that the bytes are UTF-8 and within the limits.
/// 2. The syntax's own reader makes the tree: `MarkdownReader`, or libxml2 by `XMLSourceReader`.
/// 3. `StructuralPass` says what does not fit the vocabulary; `SchemaPass` proves the rest with libxml2.
/// 4. `TreeDecoder` makes the values, and the tree is freed.
package enum DocumentReader {
    package static func lesson(_ source: SourceFile, id: LessonID) -> Outcome<Document<Lesson<Trainer>>> {
        read(source, root: "lesson") { TreeDecoder.lesson($0, id: id) }
    }

    package static func course(_ source: SourceFile, id: CourseID) -> Outcome<Document<CourseHead<Trainer>>> {
        read(source, root: "course") { TreeDecoder.course($0, id: id) }
    }

    package static func catalogue(_ source: SourceFile) -> Outcome<Document<Catalogue<Trainer>>> {
        read(source, root: "catalogue", TreeDecoder.catalogue)
    }

    package static func glossary(_ source: SourceFile) -> Outcome<Document<Glossary<Trainer>>> {
        read(source, root: "glossary", TreeDecoder.glossary)
    }

    package static func bibliography(_ source: SourceFile) -> Outcome<Document<Bibliography<Trainer>>> {
        read(source, root: "sources", TreeDecoder.bibliography)
    }

    package static func scenario(_ source: SourceFile, id: ScenarioID) -> Outcome<Document<Scenario<Trainer>>> {
        read(source, root: "scenario") { TreeDecoder.scenario($0, id: id) }
    }

    package static func delivery(_ source: SourceFile, id: DeliveryID) -> Outcome<Document<Delivery>> {
        read(source, root: "delivery") { TreeDecoder.delivery($0, id: id) }
    }

    /// The tree of a source, with everything that tier 1 says about it. For `convert`; other stages read values.
    package static func tree(_ source: SourceFile, root: String) -> Outcome<XMLTree> {
        let problems = SourceText.check(source)
        guard problems.isEmpty else { return Outcome(nil, problems) }
        let isMarkdown = source.path.hasSuffix(".md")
        let read = isMarkdown ? MarkdownReader.read(source, root: root) : XMLSourceReader.read(source)
        guard let tree = read.value else { return read }
        var diagnostics = read.diagnostics
        diagnostics += StructuralPass.check(tree, root: root, source: source, isMarkdown: isMarkdown)
        diagnostics += SchemaPass.check(tree, source: source, after: diagnostics.filter { $0.severity == .error })
        return Outcome(tree, diagnostics)
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
    ) -> Outcome<Document<Value>> {
        let read = tree(source, root: root)
        guard let tree = read.value, let node = tree.root, !read.diagnostics.contains(where: { $0.severity == .error })
        else { return Outcome(nil, read.diagnostics) }
        return withExtendedLifetime(tree) { Outcome(Document(decode(node), source: source), read.diagnostics) }
    }
}
