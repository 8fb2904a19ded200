import ContentDigest

/// What stands above and below the text on every printed sheet of a page: a style of its own, for a style sheet that all
/// pages share cannot know it. The boxes in the margins are CSS Paged Media Module Level 3, section 4.2; they take custom
/// properties of the root element.
struct RunningLines: Sendable {
    /// Goes into a `style` element.
    let style: Markup
    /// Lets that element pass the page's content security policy.
    let digest: String

    /// Leaves out what is nil.
    init(head: [String?], foot: [String?]) {
        func line(_ parts: [String?]) -> String { Self.quoted(parts.compactMap(\.self).joined(separator: " · ")) }
        style = Markup(":root{--head:\(line(head));--foot:\(line(foot))}")
        digest = ContentDigest(of: style.bytes).base64
    }

    /// A string of CSS (CSS Syntax Module Level 3, section 4.3.7) that nothing in it can end, nor the element it is in.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&", "]", "\0"..<" ", "\u{7F}": quoted += "\\\(String(scalar.value, radix: 16)) "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
