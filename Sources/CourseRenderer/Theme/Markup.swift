/// Content that is already in the form of the file it goes into: HTML in pages, laid-out lines in text files.
/// Templates insert it with three braces.
package struct Markup: Sendable, Hashable {
    /// The content as UTF-8.
    package var bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The content as a string.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What the files of a pack are written in.
package enum TemplateFormat: String, Sendable, Hashable, CaseIterable {
    case html, text

    /// Adds author text as this format shows it, safe in running text and in quoted attributes.
    func append(_ text: String, to output: inout Output) {
        switch self {
        case .html: HTMLEscaping.append(text, to: &output)
        case .text: RunningText.append(text, to: &output)
        }
    }

    func escape(_ text: String) -> Markup {
        var output = Output()
        append(text, to: &output)
        return Markup(output.bytes())
    }

    /// A string of the interface. The spaces at its ends stay, which author text loses in text files.
    func words(_ text: String) -> Markup {
        let space = UInt8(ascii: " ")
        let before = text.utf8.prefix { $0 == space }
        let after = text.utf8.reversed().prefix { $0 == space && before.count < text.utf8.count }
        guard self == .text, !before.isEmpty || !after.isEmpty else { return escape(text) }
        return Markup(Array(before) + escape(text).bytes + Array(after))
    }
}
