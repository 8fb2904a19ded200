import ArgumentParser
import CourseChecker
import CourseDiagnostics

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why a rule matters and how to mend what it finds, with examples.",
        discussion: "coursepack rules lists all rules.")

    @Argument(help: "The name of a rule, as reports print it.", completion: .list(RuleID.allCases.map(\.rawValue)))
    var rule: String

    func run() throws {
        guard let page = RuleDocumentation.all.first(where: { $0.rule.rawValue == rule }) else {
            let hint = nearestName(to: rule, among: RuleID.allCases.map(\.rawValue))
            throw ValidationError(
                "There is no rule '\(rule.visible)'.\(hint.map { " Did you mean '\($0)'?" } ?? " coursepack rules lists all.")"
            )
        }
        try Terminal.print(RulePage.text(page))
    }
}
