/// Content that is already in the form of the file it goes into: HTML in pages, laid-out lines in text files.
/// Templates insert it with three braces.
package struct Markup: Sendable, Hashable {
    package var text: String

    package init(_ text: String) { self.text = text }
}

/// What the files of a pack are written in.
package enum TemplateFormat: String, Sendable, Hashable, CaseIterable {
    case html, text

    /// Author text as this format shows it, safe in running text and in quoted attributes.
    func escape(_ text: String) -> String {
        switch self {
        case .html: HTMLEscaping.escape(text)
        case .text: RunningText(text).string
        }
    }
}
