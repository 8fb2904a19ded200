/// What to write instead of a piece of HTML.
enum RawHTML {
    /// A tag: its name, and whether it closes.
    static func tag(_ html: Bytes) -> (name: String, isClosing: Bool)? {
        guard html.count > 1, html[0] == UInt8(ascii: "<") else { return nil }
        let isClosing = html[1] == UInt8(ascii: "/")
        let start = isClosing ? 2 : 1
        var end = start
        while end < html.count, html[end].isNameByte { end += 1 }
        return end > start ? (html.text(start..<end).lowercased(), isClosing) : nil
    }

    /// The spelling for the name of a tag; nil for a name that is none.
    static func known(_ name: String) -> String? {
        let remedy = remedy(for: name)
        return remedy == Self.remedy(for: nil) ? nil : remedy
    }

    /// The spelling that says the same in a course, by the name of a tag.
    static func remedy(for tag: String?) -> String {
        switch tag {
        case "b", "strong": "Write `**text**`."
        case "i", "em", "cite", "var", "dfn": "Write `*text*`."
        case "u", "ins", "mark": "Write `**text**`: underlined words look like links."
        case "s", "del", "strike": "Write `~~text~~`."
        case "sub": "Write `[text](sub:)`."
        case "sup": "Write `[text](sup:)`, or `[^1]` for a footnote."
        case "code", "kbd", "samp", "tt": "Write the text between backticks."
        case "pre": "Write a line of three backticks before and after the text."
        case "br": "End the line with a backslash."
        case "hr": "Write `---` between two blank lines."
        case "img", "picture", "figure", "figcaption": "Write `![what it shows](images/file.svg)` on a line of its own."
        case "a": "Write `[text](address)`; a place to link to is the id of a heading: `## Title {#id}`."
        case "table", "tr", "td", "th", "thead", "tbody": "Write a table with pipes: `| a | b |`, `|---|---|`."
        case "ul", "ol", "li": "Write a list: a line each, with `- ` or `1. ` before it."
        case "dl", "dt", "dd": "Write `::: definitions` around a list."
        case "blockquote", "q": "Write `> ` before each line."
        case "details", "summary": "Write `::: note {title=\"…\"}` and `:::` around the text."
        case "p", "div", "section", "article": "Leave the tag out; a blank line begins a new paragraph."
        case "h1", "h2", "h3", "h4", "h5", "h6": "Write `## Title`."
        case "ruby", "rt", "rp", "rb": "Write the reading in brackets after the word."
        case "span", "font", "center", "small", "big", "style":
            "Leave the tag out; how a course looks is set by its templates."
        case "audio", "video", "iframe", "object", "embed", "script", "input", "form", "button":
            "Leave it out; a pack works on paper too. A file to hand out is `::: attachment {src=files/… title=\"…\"}`."
        default: "Leave the tag out, or write `\\<` for a less-than sign that is text."
        }
    }
}
