package import CourseDiagnostics
import CourseReader
import Glibc

/// Writes a source document in the other syntax.
package enum Conversion {
    /// Converts the file at `path`. There is no value where the file has errors: what is not understood cannot be said
    /// in the other syntax without loss.
    package static func convert(_ path: String) throws -> Outcome<String> {
        let parts = path.split(separator: "/")
        let name = parts.last.map(String.init) ?? path
        let folder = path.count == name.count ? "." : String(path.dropLast(name.count))
        let file = try SourceReading.file(name, in: DiskFolder(folder))
        guard let source = file.value else { return Outcome(nil, file.diagnostics) }
        // A delivery plan is told by its folder, so the whole path counts, wherever the command is given.
        return convert(
            source, root: DocumentReader.root(ofFile: "\(absolute(folder))/\(name)"), before: file.diagnostics)
    }

    private static func absolute(_ folder: String) -> String {
        guard let path = realpath(folder, nil) else { return folder }
        defer { free(path) }
        return String(cString: path)
    }

    /// Converts a source that is in memory.
    package static func convert(_ source: SourceFile) -> Outcome<String> {
        convert(source, root: DocumentReader.root(ofFile: source.path), before: [])
    }

    private static func convert(_ source: SourceFile, root: String, before: [Diagnostic]) -> Outcome<String> {
        let tree = DocumentReader.tree(source, root: root)
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
