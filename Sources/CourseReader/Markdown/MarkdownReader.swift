package import CourseDiagnostics
package import XMLKit

package enum MarkdownReader {
    package static func read(_ source: SourceFile, root: String) -> Outcome<XMLTree> { Outcome(nil) }
}
