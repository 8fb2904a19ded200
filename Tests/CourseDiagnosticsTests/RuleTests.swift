import CourseDiagnostics
import Testing

@Suite struct RuleTests {
    @Test(arguments: RuleID.allCases)
    func `a rule has a name in kebab case and a reason in one short sentence`(rule: RuleID) {
        #expect(rule.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
        #expect(rule.reason.count <= 110)
        #expect(rule.reason.hasSuffix("."))
        #expect(rule.reason.matches(of: /[.!?](\s|$)/).count == 1)
        #expect(!rule.reason.contains("\n"))
    }

    @Test func `no two rules have the same reason`() {
        #expect(Set(RuleID.allCases.map(\.reason)).count == RuleID.allCases.count)
    }

    @Test func `errors are worse than warnings, and warnings worse than hints`() {
        #expect(Severity.allCases.sorted(by: >) == [.error, .warning, .hint])
    }
}
