package import CourseDiagnostics
import CourseReader

/// Writes a source document in the other syntax.
package enum Conversion {
    /// Converts the file at `path`. There is no value where the file has errors: what is not understood cannot be said
    /// in the other syntax without loss.
    package static func convert(_ path: String) throws -> Outcome<String> {
        let parts = path.split(separator: "/")
        let name = parts.last.map(String.init) ?? path
        let folder = path.dropLast(name.count)
        let file = try SourceReading.file(
            name, in: DiskFolder(folder.isEmpty ? "." : String(folder)))
        guard let source = file.value else { return Outcome(nil, file.diagnostics) }
        return convert(source, root: DocumentReader.root(ofFile: path), before: file.diagnostics)
    }

    /// Converts a source that is in memory.
    package static func convert(
        _ source: SourceFile, root: String? = nil, before: [Diagnostic] = []
    ) -> Outcome<String> {
        let tree = DocumentReader.tree(source, root: root ?? DocumentReader.root(ofFile: source.path))
        var diagnostics = before + tree.diagnostics
        guard let value = tree.value, !diagnostics.contains(where: { $0.severity == .error }) else {
            return Outcome(nil, diagnostics)
        }
        if source.path.hasSuffix(".md") { return Outcome(XMLWriter.write(value), diagnostics) }
        let markdown = MarkdownWriter.write(value, of: source)
        diagnostics += markdown.diagnostics
        return Outcome(markdown.value, diagnostics)
    }
}
