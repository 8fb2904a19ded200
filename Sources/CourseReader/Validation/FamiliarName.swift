/// Names of HTML that authors know, and what to write instead.
enum FamiliarName {
    static let remedies: [String: String] = {
        var remedies = [
            "ul": "Write <list><item><p>…</p></item></list>.",
            "ol": "Write <list kind=\"ordered\"><item><p>…</p></item></list>.",
            "li": "Write <item><p>…</p></item> in a <list>.",
            "b": "Write <strong>…</strong>.", "i": "Write <em>…</em>.",
            "s": "Write <del>…</del>.", "strike": "Write <del>…</del>.",
            "u": "Write <em>…</em>; underlined words look like links.",
            "a": "Write <link href=\"https://…\">…</link>, or <ref to=\"…\"/> for a place in the project.",
            "img": "Write <figure><image src=\"images/…\" alt=\"…\"/></figure>.",
            "picture": "Write <figure><image src=\"images/…\" alt=\"…\"/></figure>.",
            "figcaption": "Write <caption>…</caption>.", "pre": "Write <codeblock>…</codeblock>.",
            "blockquote": "Write <quote>…</quote>.", "hr": "Write <separator/>.",
            "dl": "Write <definitions>…</definitions>.", "dt": "Write <term>…</term> in <definitions>.",
            "dd": "Write <definition>…</definition> in <definitions>.",
            "thead": "Write <head><cell>…</cell></head>.", "tbody": "Write the rows without it.",
            "tr": "Write <row>…</row>, or <head>…</head> for the first one.", "td": "Write <cell>…</cell>.",
            "th": "Write <cell>…</cell> in the <head>.",
            "div": "Write what it holds without it.", "span": "Write what it holds without it.",
        ]
        for level in 1...6 { remedies["h\(level)"] = "Write <section><title>…</title>…</section>." }
        return remedies
    }()
}
