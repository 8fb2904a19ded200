package import CourseDiagnostics
import XMLKit

/// How large a source may be. Over a limit is a finding with its place, never a crash or a hang.
///
/// A lesson of an hour has about 10 kB; the limits leave room for a hundred times that.
package enum ReadingLimits {
    /// Bytes in a file: 1 MiB.
    package static let bytes = 1 << 20
    /// Lines in a file.
    package static let lines = 20_000
    /// Bytes in the front matter of a Markdown file: 64 KiB.
    package static let frontMatterBytes = 1 << 16
    /// Levels of lists and mappings in the front matter.
    package static let frontMatterNesting = 32
    /// Directives, quotes and lists inside each other in Markdown.
    package static let blockNesting = 32
    /// Emphasis and links inside each other in Markdown.
    package static let inlineNesting = 32
    /// Attributes of one heading or directive in Markdown.
    package static let attributes = 64
    /// Findings of one Markdown file that are listed; the rest is counted.
    package static let findings = 250
    /// Lines between two blank lines that look like the second line of a table.
    package static let tableStarts = 64
    /// Bars in one line: cmark's time for a row grows with the square of its cells.
    package static let bars = 500
    /// Closing parentheses, or at signs, without white space between them: an address has far fewer, and cmark looks
    /// back over all of them for each.
    package static let repeatedMarks = 256
    /// Elements inside each other, in either syntax.
    package static let elementDepth = 100
    /// Columns of a table.
    package static let tableColumns = 100
    /// What a file may grow to when its references are expanded: 50 times its size and 1 MB.
    package static func grownBytes(from bytes: Int) -> Int { bytes * 50 + 1_000_000 }
    /// Bytes of an image or another file of a course: 20 MiB.
    package static let assetBytes = 20 << 20

    /// The finding for a file over a limit, which is not read at all.
    package static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, path: path, message: "The file is larger than \(limit >> 20) MiB.",
            remedy: "Divide it, or make it smaller.")
    }

    /// The first element, in document order, that stands deeper than `elementDepth`.
    static func firstTooDeep(_ root: XMLNode) -> XMLNode? {
        var stack = [(root, 1)]
        while let (node, depth) = stack.popLast() {
            if depth > elementDepth { return node }
            stack.append(contentsOf: node.elements.map { ($0, depth + 1) }.reversed())
        }
        return nil
    }
}
