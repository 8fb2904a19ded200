import CourseDiagnostics

/// The fixed list of diagnostics behind the golden of each printer.
let sampleDiagnostics: [Diagnostic] = {
    let lesson = SourceFile(
        path: "content/nrm-101/eleven-norms.md",
        text: """
            ---
            title: Eleven norms
            ---
            ## Purpose {#purpose}

            \tSee the [会議の記録](lesson:elven-norms) and [@un-a-70-174].

            ::: discussion {#purpose minutes=15}
            What would you say?
            :::
            """)
    let table = SourceFile(
        path: "content/shr-101/marking with TLP.xml",
        text: "<lesson xmlns=\"urn:coursepack:1\">\n"
            + "  <section id=\"labels\"><title>Labels</title><p>"
            + String(repeating: "One word after another. ", count: 12)
            + "</p><activty/></section>\n</lesson>\n")
    func range(_ file: SourceFile, _ text: String) -> SourceRange {
        let start = file.text(SourceRange(0..<file.bytes.count)).utf8.firstRange(of: text.utf8)
        guard let start else { preconditionFailure("the sample has no \(text)") }
        let utf8 = file.text(SourceRange(0..<file.bytes.count)).utf8
        let offset = utf8.distance(from: utf8.startIndex, to: start.lowerBound)
        return SourceRange(offset..<offset + text.utf8.count)
    }
    return [
        table.diagnostic(
            .unknownElement, at: range(table, "<activty/>"), "The element “activty” is not in the vocabulary.",
            remedy: "Correct the name or take the element out.", suggestion: "activity",
            elementPath: "lesson/section/activty"),
        lesson.diagnostic(
            .unresolvedReference, at: range(lesson, "[会議の記録](lesson:elven-norms)"),
            "There is no lesson “elven-norms”.", remedy: "Name a lesson of this course.", suggestion: "eleven-norms"),
        lesson.diagnostic(
            .unresolvedSource, at: range(lesson, "@un-a-70-174"), "There is no source “un-a-70-174”.",
            remedy: "Add it to content/sources.md."),
        lesson.diagnostic(
            .duplicateID, at: range(lesson, "::: discussion {#purpose minutes=15}\nWhat would you say?\n:::"),
            "The id “purpose” is used twice.", remedy: "Give one of them another id."),
        lesson.diagnostic(
            .aliasUsed, at: range(lesson, "minutes"), "“minutes” is spelt “time” elsewhere.", severity: .hint),
        Diagnostic(
            .unusedFile, path: "content/nrm-101/files/100% draft, old.pdf",
            message: "Nothing links to this file.", remedy: "Link to it or delete it."),
        Diagnostic(
            .missingDocument, path: "", message: "There is no catalogue.",
            remedy: "Write content/catalogue.md or content/catalogue.xml."),
        // The same once more: reports have it once.
        Diagnostic(
            .missingDocument, path: "", message: "There is no catalogue.",
            remedy: "Write content/catalogue.md or content/catalogue.xml."),
    ]
}()

/// What a hostile author would like to reach a terminal, a log, a page or a parser.
enum Nasty {
    static let texts = [
        "\u{1B}[2J\u{1B}]0;owned\u{7}",
        "\u{9B}31m\u{7F}\u{0}",
        "first\n::error file=x::owned\r\n::stop-commands::t\r::add-mask::a",
        "::warning::owned",
        "see ##[add-mask]owned and ##vso[task.setvariable variable=x]y",
        "]]></failure><script>alert(1)</script><!-- & &amp;",
        "\"quotes\" 'and' \\ back\\slashes\\",
        "abc\u{202E}txt.exe\u{2066}\u{200B}\u{FEFF}\u{E0041}",
        "one\u{2028}two\u{2029}three\u{85}four",
        "\u{FFFE}\u{10FFFF}\u{FFFD}",
        "@octocat #1 [link](https://evil.example) https://evil.example www.evil.example a@evil.example <b>x</b>",
        "| a | b |\n|---|---|\n| `c` | ``d`` |",
        (1...20).map { String(repeating: "`", count: $0) }.joined(separator: "<i>x</i>"),
        "{0} {1} ](0)",
        "100%0A::error::owned, a:b",
        String(repeating: "長い行 ", count: 2_500),
    ]

    /// Each text as path, source line, element path, message, remedy and suggestion.
    static let diagnostics: [Diagnostic] = texts.enumerated().map { index, text in
        let file = SourceFile(path: "content/\(index)/\(text)", text: "padding \(text) \(text)")
        let severity = Severity.allCases[index % Severity.allCases.count]
        return file.diagnostic(
            RuleID.allCases[index], at: SourceRange(8..<(8 + text.utf8.count)), text, remedy: text, suggestion: text,
            elementPath: text, severity: severity)
    }

    /// Whether printing a character could act.
    static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0x10FFFF,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// The lines of a report as a build server reads them that would be taken for commands.
    static func commands(in report: String) -> [Substring] {
        report.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map(Substring.init).filter { line in
            line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains("##[") || line.contains("##vso[")
        }
    }

    /// The characters of a report, but line breaks, that could act.
    static func activeCharacters(in report: String) -> [Unicode.Scalar] {
        report.unicodeScalars.filter { $0 != "\n" && isActive($0) }
    }
}
