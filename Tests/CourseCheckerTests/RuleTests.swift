import Testing

@Suite struct RuleTests {
    @Test func `the sample project is sound`() throws { #expect(try SampleProject().findings() == []) }

    @Test(arguments: RuleCase.all) func `a change is said once and nothing else is`(rule: RuleCase) throws {
        var project = SampleProject()
        rule.change(&project)
        #expect(try project.findings().sorted() == rule.expected.sorted())
    }
}
