/// Writes questions as Moodle XML (docs.moodle.org, "Moodle XML format"): of its elements those that
/// `Tests/CoursepackTests/moodle-subset.xsd` lists.
package enum MoodleXMLWriter {
    /// The file, and the questions that have no kind in every Moodle; a comment stands in the place of each.
    package static func write(_ bank: QuestionBank) -> (text: String, left: [String]) {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
        var left: [String] = []
        for category in bank.categories {
            let path = ["$course$", "top", bank.course, category.title].enumerated().map { index, part in
                index < 2 ? part : part.replacing("/", with: "//")
            }.joined(separator: "/")
            text +=
                "  <question type=\"category\">\n    <category><text>\(escaped(path))</text></category>\n  </question>\n"
            for entry in category.entries {
                guard let body = body(entry) else {
                    left.append(entry.name)
                    text +=
                        "  <!-- Not here: \(entry.name.replacing("--", with: "- -")), a kind that not every Moodle has. -->\n"
                    continue
                }
                text += body
            }
        }
        return (text + "</quiz>\n", left)
    }

    private static func body(_ entry: QuestionBank.Entry) -> String? {
        switch entry.kind {
        case .sequence: return nil
        case .single(let choices):
            return question(
                "multichoice", entry,
                ["    <single>true</single>", "    <shuffleanswers>true</shuffleanswers>"] + combined(entry)
                    + choices.map { answer($0.text, $0.isRight ? "100" : "0", $0.feedback) })
        case .multiple(let choices):
            let right = choices.count(where: \.isRight)
            guard right > 0 else { return nil }
            let wrong = max(1, choices.count - right)
            return question(
                "multichoice", entry,
                ["    <single>false</single>", "    <shuffleanswers>true</shuffleanswers>"] + combined(entry)
                    + choices.map {
                        answer($0.text, $0.isRight ? percent(right) : "-" + percent(wrong), $0.feedback)
                    })
        case .trueFalse(let isTrue, let ifTrue, let ifFalse):
            return question(
                "truefalse", entry,
                [
                    answer("true", isTrue ? "100" : "0", ifTrue.isEmpty ? said(entry, isTrue) : ifTrue),
                    answer("false", isTrue ? "0" : "100", ifFalse.isEmpty ? said(entry, !isTrue) : ifFalse),
                ])
        case .match(let pairs):
            return question(
                "matching", entry,
                ["    <shuffleanswers>true</shuffleanswers>"] + combined(entry)
                    + pairs.map { one, other in
                        "    <subquestion format=\"html\"><text>\(html(one))</text><answer><text>\(escaped(other))</text></answer></subquestion>"
                    })
        case .open(let model, let rubric):
            let grader = [model, rubric].filter { !$0.isEmpty }.joined(separator: "\n")
            return question(
                "essay", entry,
                [
                    "    <responseformat>editor</responseformat>",
                    "    <graderinfo format=\"html\"><text>\(html(grader))</text></graderinfo>",
                ])
        }
    }

    private static func said(_ entry: QuestionBank.Entry, _ isRight: Bool) -> String {
        isRight ? entry.ifRight : entry.ifWrong
    }

    private static func question(_ type: String, _ entry: QuestionBank.Entry, _ parts: [String]) -> String {
        """
          <question type="\(type)">
            <name><text>\(escaped(entry.name))</text></name>
            <questiontext format="html"><text>\(html(entry.prompt))</text></questiontext>
            <generalfeedback format="html"><text>\(html(entry.feedback))</text></generalfeedback>
            <defaultgrade>\(entry.points)</defaultgrade>
        \(parts.joined(separator: "\n"))
          </question>

        """
    }

    private static func combined(_ entry: QuestionBank.Entry) -> [String] {
        [
            "    <correctfeedback format=\"html\"><text>\(html(entry.ifRight))</text></correctfeedback>",
            "    <incorrectfeedback format=\"html\"><text>\(html(entry.ifWrong))</text></incorrectfeedback>",
        ]
    }

    private static func answer(_ text: String, _ fraction: String, _ feedback: String) -> String {
        "    <answer fraction=\"\(fraction)\"><text>\(escaped(text))</text><feedback format=\"html\"><text>\(html(feedback))</text></feedback></answer>"
    }

    private static func percent(_ count: Int) -> String {
        let thousandths = (10_000_000 + count / 2) / count
        let rest = String(thousandths % 100_000)
        guard thousandths % 100_000 != 0 else { return String(thousandths / 100_000) }
        return "\(thousandths / 100_000).\(String(repeating: "0", count: 5 - rest.count))\(rest)"
    }

    /// Words as HTML, escaped a second time for XML.
    private static func html(_ text: String) -> String {
        text.isEmpty
            ? ""
            : escaped(
                text.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined())
    }

    private static func escaped(_ text: String) -> String {
        String(decoding: HTMLEscaping.escaped(text), as: UTF8.self)
    }
}
