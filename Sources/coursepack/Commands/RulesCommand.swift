import ArgumentParser
import CourseChecker
import CourseDiagnostics

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists what check looks for: every rule with its severity, by group.",
        discussion: "coursepack explain RULE says more about one of them.")

    func run() throws {
        var text = ""
        for group in RuleID.Group.allCases {
            let rules = RuleID.allCases.filter { $0.group == group }.sorted { $0.rawValue < $1.rawValue }
            text += "\(text.isEmpty ? "" : "\n")\(group.rawValue): \(group.meaning)\n"
            for rule in rules {
                text += "  \(padded(rule.rawValue, 28))\(padded(rule.severity.rawValue, 9))\(rule.reason)\n"
            }
        }
        try Terminal.print(text)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
