/// A value of the front matter, and where it stands.
struct FrontMatterValue: Equatable {
    indirect enum Content: Equatable {
        case text(String)
        case list([FrontMatterValue])
        case mapping([Entry])
    }

    struct Entry: Equatable {
        var key: FrontMatterValue
        var value: FrontMatterValue
    }

    var content: Content
    /// Of a text on one line the text, else to the end of its line.
    var range: Range<Int>?
    /// The 1-based line in the author's file.
    var line: Int

    /// The text, where it is one.
    var text: String? {
        if case .text(let text) = content { text } else { nil }
    }
}
