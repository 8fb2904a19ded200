/// Prints diagnostics as text for people, in the manner of compilers: what is wrong, the place in the source line,
/// why it matters and what to do.
struct PeoplePrinter {
    let options: ReportOptions

    /// The number of terminal columns that a source line may take.
    private static let excerptLimit = 100

    func render(_ diagnostics: [Diagnostic]) -> String {
        var report = ""
        for diagnostic in diagnostics where diagnostic.suppression == nil {
            for line in lines(of: diagnostic) { report += line + "\n" }
            report += "\n"
        }
        return report + "\(ReportCount(diagnostics))\n"
    }

    private func lines(of diagnostic: Diagnostic) -> [String] {
        let style = Style(diagnostic.severity)
        let gutter = diagnostic.location.map { String($0.line).count } ?? 1
        let margin = String(repeating: " ", count: gutter)
        let bar = painted("|", .frame)
        var lines = [
            painted("\(diagnostic.severity.rawValue)[\(diagnostic.rule.rawValue)]", style)
                + painted(": \(diagnostic.message.visible)", .strong)
        ]
        if !diagnostic.path.isEmpty {
            let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
            lines.append("\(margin)\(painted("-->", .frame)) \(diagnostic.path.visible)\(place)")
        }
        if let location = diagnostic.location {
            let excerpt = MarkedExcerpt(location, limit: Self.excerptLimit)
            let marks = String(repeating: " ", count: excerpt.indent) + painted(excerpt.caret, style)
            lines.append("\(margin) \(bar)")
            let source = excerpt.text.isEmpty ? "" : " " + excerpt.text
            lines.append("\(painted(String(location.line), .frame)) \(bar)\(source)")
            lines.append("\(margin) \(bar) \(marks)")
        }
        func note(_ name: String, _ text: String?) {
            guard let text else { return }
            lines.append("\(margin) \(painted("=", .frame)) \(painted("\(name):", .strong)) \(text.visible)")
        }
        note("in", diagnostic.elementPath)
        note("why", diagnostic.rule.reason)
        note("help", diagnostic.remedy)
        note("did you mean", diagnostic.suggestion)
        return lines
    }

    /// How a part of the report looks, by the parameters of ANSI's "select graphic rendition" (ECMA-48, 8.3.117).
    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case hint = "1;36"
        case frame = "34"
        case strong = "1"

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .hint: self = .hint
            }
        }
    }

    private func painted(_ text: String, _ style: Style) -> String {
        options.colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension MarkedExcerpt {
    fileprivate var caret: String { String(repeating: "^", count: marks) }
}
