import CourseDiagnostics
import CourseModel

/// Lets off what authors allow among the findings of rules, before it is decided whether a course is sound, and says
/// which exceptions have no cause.
enum AllowanceUse {
    /// Applies the allowances of a document. Those that let nothing off are found where their rule was `judged`.
    static func apply<Value>(
        _ document: Document<Value>, to diagnostics: inout [Diagnostic], judged: (RuleID) -> Bool
    ) {
        var allowances = document.allowances
        Allowance.apply(&allowances, to: &diagnostics, of: document.source.path)
        for allowance in allowances where !allowance.isUsed && judged(allowance.rule) {
            diagnostics.append(
                document.source.diagnostic(
                    .unusedAllowance, at: allowance.place,
                    "The rule '\(allowance.rule.rawValue)' finds nothing here that would have to be allowed.",
                    remedy: "Remove this exception, or move it to the block that needs it."))
        }
    }

    /// Whether a rule has looked at every document by the time a course, or what courses share, was checked. A rule about
    /// time looks only where a day was given, a rule of the project only at its end.
    static func isJudged(_ rule: RuleID, asOf: Day?) -> Bool {
        !isOfProject(rule) && (asOf != nil || rule != .reviewOverdue)
    }

    /// Whether a rule can speak only when every course was read.
    static func isOfProject(_ rule: RuleID) -> Bool { RuleCatalogue.project.contains { $0.id == rule } }
}
