package import CourseModel

/// Writes a document as a PO file, for the editors that translators use.
///
/// The format is that of GNU gettext (manual, "The Format of PO Files"). Each unit has its place in the source (`#:`), the
/// section it stands in (`#.`), and a context of its own, so that the same words in two places are two entries. What is
/// translated and current stands there; what is behind its source is marked `fuzzy`; what is open is empty.
package enum PortableObject {
    /// - Parameters:
    ///   - name: what the document is called, such as `nrm-101/five-pillars`.
    ///   - translation: the parts of the translation; nil where there is none.
    ///   - isBehind: whether a part has to be looked at.
    package static func text(
        of parts: [TranslationPart], named name: String, source: String, language: String,
        translation: [TranslationPart]?, isBehind: (PartName) -> Bool
    ) -> String {
        var text = """
            # Translation of \(source)
            msgid ""
            msgstr ""
            "Project-Id-Version: \(escaped(name))\\n"
            "Language: \(escaped(language))\\n"
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"

            """
        let known = Dictionary((translation ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for part in parts {
            let own = known[part.name]?.units ?? []
            let fits = own.map(\.element) == part.units.map(\.element)
            for (index, unit) in part.units.enumerated() {
                let words = fits && haveSameEnds(own[index].text, unit.text) ? own[index].text : ""
                text += "\n"
                if !part.title.isEmpty { text += "#. \(part.title)\n" }
                text += "#: \(source):\(unit.line)\n"
                if !words.isEmpty, isBehind(part.name) { text += "#, fuzzy\n" }
                text += "msgctxt \"\(escaped("\(part.name) \(index + 1) \(unit.element)"))\"\n"
                text += field("msgid", unit.text) + field("msgstr", words)
            }
        }
        return text
    }

    /// gettext wants a line end at an edge of both texts or of none.
    private static func haveSameEnds(_ one: String, _ other: String) -> Bool {
        one.hasPrefix("\n") == other.hasPrefix("\n") && one.hasSuffix("\n") == other.hasSuffix("\n")
    }

    private static func field(_ name: String, _ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1 else { return "\(name) \"\(escaped(text))\"\n" }
        let strings = lines.enumerated().map { index, line in
            "\"\(escaped(String(line)))\(index + 1 < lines.count ? "\\n" : "")\"\n"
        }
        return "\(name) \"\"\n" + strings.filter { $0 != "\"\"\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
