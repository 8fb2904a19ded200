/// Rewrites Markdown as pandoc makes it of a Word lesson: only what has one meaning. The rest is for `check` to explain.
///
/// 1. The first heading with one `#` becomes the title in the front matter, and the lesson a draft.
/// 2. Numbers that were typed into headings go, and so do pandoc's classes.
/// 3. `<u>`, `<sub>`, `<sup>`, `<img>`, `[x]{.underline}`, `H~2~O`, `m^2^` become the forms of a course; sizes of
///    pictures go, and `media/` becomes `images/`.
/// 4. HTML tables whose cells hold plain words become tables with bars.
package enum PandocImport {
    package static func convert(_ text: String) -> String {
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        if lines.first == "---" { return text }
        let title = takeTitle(from: &lines)
        let hasNumbers = lines.count { $0.firstMatch(of: numberedHeading) != nil } > 1
        lines = withoutTables(lines)
        var isCode = false
        for index in lines.indices {
            if lines[index].drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
            guard !isCode, !lines[index].hasPrefix("    ") else { continue }
            if hasNumbers, let number = lines[index].firstMatch(of: numberedHeading) {
                lines[index].replaceSubrange(number.range, with: number.output.1 + " ")
            }
            lines[index] = marks(in: lines[index])
        }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        let head = ["---"] + (title.map { ["title: \(quoted($0))"] } ?? []) + ["status: draft", "---", ""]
        return (head + lines).joined(separator: "\n")
    }

    private static var numberedHeading: Regex<(Substring, Substring)> { /^(#{1,6}) +[0-9]+(?:\.[0-9]+)*\.?[ \t]+/ }

    /// The title, taken out where the first heading is the only one of its level.
    private static func takeTitle(from lines: inout [String]) -> String? {
        let titles = lines.indices.filter { lines[$0].hasPrefix("# ") }
        guard titles.count == 1, let index = titles.first,
            !lines[..<index].contains(where: { $0.hasPrefix("#") })
        else { return nil }
        return withoutAttributes(String(lines.remove(at: index).dropFirst(2)))
    }

    private static func quoted(_ title: String) -> String {
        title.contains(where: { ":#\"'{}[]&*!|>%@`".contains($0) })
            ? "\"\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" : title
    }

    // MARK: - Marks

    private static func marks(in line: String) -> String {
        var line = line.hasPrefix("#") ? withoutAttributes(line) : line
        for (tag, mark) in [("u", "**"), ("ins", "**"), ("b", "**"), ("strong", "**"), ("i", "*"), ("em", "*")] {
            line = line.replacing("<\(tag)>", with: mark).replacing("</\(tag)>", with: mark)
        }
        for tag in ["sub", "sup"] {
            line = line.replacing("<\(tag)>", with: "[").replacing("</\(tag)>", with: "](\(tag):)")
        }
        line = line.replacing(/\[([^\[\]]+)\]\{\.(?:underline|ul|mark)\}/) { "**\($0.output.1)**" }
        line = line.replacing(/([A-Za-z0-9])~([A-Za-z0-9]{1,8})~/) { "\($0.output.1)[\($0.output.2)](sub:)" }
        line = line.replacing(/([A-Za-z0-9])\^([A-Za-z0-9]{1,8})\^/) { "\($0.output.1)[\($0.output.2)](sup:)" }
        line = line.replacing(/<img ([^>]*?)\/?>/) { found in
            let source = value(of: "src", in: found.output.1) ?? ""
            return "![\(value(of: "alt", in: found.output.1) ?? "")](\(source))"
        }
        line = line.replacing(/(!\[[^\]]*\]\([^()]*\))\{[^{}]*\}/) { "\($0.output.1)" }
        return line.replacing("](media/", with: "](images/").replacing("](./media/", with: "](images/")
    }

    private static func value(of attribute: String, in tag: Substring) -> Substring? {
        guard let start = tag.firstRange(of: attribute + "=\"") else { return nil }
        return tag[start.upperBound...].prefix { $0 != "\"" }
    }

    /// A heading without pandoc's classes; a plain id stays.
    private static func withoutAttributes(_ line: String) -> String {
        guard let found = line.firstMatch(of: /[ ]*\{([^{}]*)\}[ ]*$/) else { return line }
        let id = found.output.1.split(separator: " ").first { $0.hasPrefix("#") }
        let isPlain = id.map {
            $0.dropFirst().utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        return line[..<found.range.lowerBound] + (isPlain == true && line.hasPrefix("##") ? " {\(id ?? "")}" : "")
    }

    // MARK: - Tables

    /// The lines with HTML tables of plain words as tables with bars; others stay.
    private static func withoutTables(_ lines: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < lines.count {
            guard lines[index].hasPrefix("<table"),
                let end = lines[index...].firstIndex(where: { $0.contains("</table>") }),
                let table = table(lines[index...end].joined(separator: "\n"))
            else {
                result.append(lines[index])
                index += 1
                continue
            }
            result += table
            index = end + 1
        }
        return result
    }

    private static func table(_ html: String) -> [String]? {
        let rows = html.matches(of: /<tr[^>]*>([\s\S]*?)<\/tr>/).map { row in
            row.output.1.matches(of: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/).map { cell in
                cell.output.1.replacing(/^\s*<p>([^<]*)<\/p>\s*$/) { "\($0.output.1)" }
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        }
        guard let head = rows.first, !head.isEmpty, rows.allSatisfy({ $0.count == head.count }),
            rows.joined().allSatisfy({ !$0.contains("<") && !$0.contains("|") })
        else { return nil }
        func spelled(_ row: [String]) -> String { "| \(row.joined(separator: " | ")) |" }
        return [spelled(head), "|" + String(repeating: "---|", count: head.count)] + rows.dropFirst().map(spelled)
    }
}
