/// Writes questions in the GIFT format of Moodle (docs.moodle.org, "GIFT format").
///
/// - `::name::[plain]text{answers}`; a blank line ends a question.
/// - `~ = # { } :` and the backslash are escaped by a backslash, a line break in a text is `\n`.
/// - `=` marks what is right, `~` what is wrong, `#` feedback, `####` feedback on the whole.
/// - `$CATEGORY:` lines sort by lesson; a slash in a name is doubled.
package enum GIFTWriter {
    /// The file, and the questions that GIFT has no kind for; a comment stands in the place of each.
    package static func write(_ bank: QuestionBank) -> (text: String, left: [String]) {
        var text = "// Questions of \(comment(bank.course)). Written by coursepack in the GIFT format.\n"
        var left: [String] = []
        for category in bank.categories {
            text += "\n$CATEGORY: $course$/top/\(path(bank.course))/\(path(category.title))\n\n"
            for entry in category.entries {
                guard let answers = answers(entry) else {
                    left.append(entry.name)
                    text += "// Not here: \(comment(entry.name)), a kind of question that GIFT does not have.\n\n"
                    continue
                }
                text += "::\(escaped(entry.name))::[plain]\(escaped(entry.prompt)){\(answers)}\n\n"
            }
        }
        return (text, left)
    }

    private static func answers(_ entry: QuestionBank.Entry) -> String? {
        var overall = [entry.feedback]
        var lines: [String] = []
        switch entry.kind {
        case .sequence: return nil
        case .single(let choices):
            guard choices.count(where: \.isRight) == 1 else { return nil }
            for choice in choices {
                // A percentage at the beginning would be read as a weight, unless the weight stands before it.
                let weight = choice.text.hasPrefix("%") ? (choice.isRight ? "%100%" : "%0%") : ""
                lines.append((choice.isRight ? "=" : "~") + weight + escaped(choice.text) + remark(choice, entry))
            }
        case .multiple(let choices):
            let right = choices.count(where: \.isRight)
            guard right > 0, right < choices.count else { return nil }
            for choice in choices {
                let weight = choice.isRight ? percent(right) : "-" + percent(choices.count - right)
                lines.append("~%\(weight)%" + escaped(choice.text) + remark(choice, entry))
            }
        case .trueFalse(let isTrue, let ifTrue, let ifFalse):
            // The feedback on the wrong answer comes first.
            let wrong = joined([isTrue ? ifFalse : ifTrue, entry.ifWrong])
            let right = joined([isTrue ? ifTrue : ifFalse, entry.ifRight])
            var line = isTrue ? "TRUE" : "FALSE"
            if !wrong.isEmpty || !right.isEmpty { line += "#" + escaped(wrong) + "#" + escaped(right) }
            lines.append(line)
        case .match(let pairs):
            // The format asks for three pairs at least, and cannot escape the arrow that joins them.
            guard pairs.count(where: { !$0.0.isEmpty }) > 2,
                !pairs.contains(where: { $0.0.contains("->") || $0.1.contains("->") })
            else { return nil }
            for (one, other) in pairs { lines.append("=\(escaped(one)) -> \(escaped(other))") }
            overall += [entry.ifRight, entry.ifWrong]
        case .open(let model, let rubric): overall += [model, rubric]
        }
        let said = joined(overall)
        if !said.isEmpty { lines.append("####" + escaped(said)) }
        return lines.isEmpty ? "" : "\n" + lines.map { "  \($0)\n" }.joined()
    }

    private static func remark(_ choice: QuestionBank.Choice, _ entry: QuestionBank.Entry) -> String {
        let said = joined([choice.feedback, choice.isRight ? entry.ifRight : entry.ifWrong])
        return said.isEmpty ? "" : "#" + escaped(said)
    }

    private static func joined(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// 100 divided by a count, with the five decimals that Moodle knows.
    private static func percent(_ count: Int) -> String {
        let thousandths = (10_000_000 + count / 2) / count
        let rest = String(thousandths % 100_000)
        guard thousandths % 100_000 != 0 else { return String(thousandths / 100_000) }
        return "\(thousandths / 100_000).\(String(repeating: "0", count: 5 - rest.count))\(rest)"
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "~", "=", "#", "{", "}", ":", "\\": result += "\\" + String(character)
            case "\n", "\r\n", "\r": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    private static func path(_ text: String) -> String { comment(text).replacing("/", with: "//") }

    private static func comment(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
