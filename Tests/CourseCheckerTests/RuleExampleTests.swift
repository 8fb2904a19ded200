import CourseChecker
import CourseDiagnostics
import CoursepackTestSupport
import Foundation
import Testing

@Suite struct RuleExampleTests {
    @Test(arguments: RuleDocumentation.all.map(\.rule))
    func `a rule finds what its bad examples mark, and nothing else`(rule: RuleID) throws {
        let page = try page(of: rule)
        for (number, example) in page.bad.enumerated() where !example.files.isEmpty {
            let project = RuleExampleProject(example)
            let all = try project.check()
            let found = all.filter { $0.rule == page.rule }.map { project.place(of: $0) }.sorted()
            #expect(
                found == project.expected.sorted() && !found.isEmpty,
                "\(page.rule.rawValue), bad example \(number + 1):\n\(all.map { line($0) }.joined(separator: "\n"))")
        }
    }

    @Test(arguments: RuleDocumentation.all.map(\.rule))
    func `a rule is silent on its near misses, which have no error`(rule: RuleID) throws {
        let page = try page(of: rule)
        for (number, example) in page.good.enumerated() where !example.files.isEmpty {
            let all = try RuleExampleProject(example).check()
            #expect(
                !all.contains { $0.rule == page.rule || $0.severity == .error },
                "\(page.rule.rawValue), good example \(number + 1):\n\(all.map { line($0) }.joined(separator: "\n"))")
        }
    }

    private func page(of rule: RuleID) throws -> RuleDocumentation {
        try #require(RuleDocumentation.all.first { $0.rule == rule })
    }

    private func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { ":\($0.line):\($0.column)-\($0.endLine):\($0.endColumn)" } ?? ""
        return "\(diagnostic.path)\(place) \(diagnostic.rule.rawValue): \(diagnostic.message)"
    }

    @Test func `every rule has a page`() {
        #expect(
            RuleDocumentation.all.map(\.rule).sorted { $0.rawValue < $1.rawValue }
                == RuleID.allCases.sorted { $0.rawValue < $1.rawValue })
    }

    @Test func `rules about meaning have two bad examples that are run, and a near miss`() {
        let meaning: [RuleID.Group] = [.references, .pedagogy, .topics, .delivery, .translation, .evidence, .language]
        for page in RuleDocumentation.all where meaning.contains(page.rule.group) {
            #expect(page.bad.count { !$0.files.isEmpty } >= 2, "\(page.rule.rawValue)")
            #expect(page.good.contains { !$0.files.isEmpty }, "\(page.rule.rawValue)")
        }
    }

    @Test func `only what cannot be shown in a small text is told`() {
        let told = RuleDocumentation.all.filter { page in page.bad.allSatisfy(\.files.isEmpty) }.map(\.rule.rawValue)
        #expect(
            told == [
                "file-too-large", "growth-too-large", "nesting-too-deep", "unreadable-file", "no-markdown-form",
                "schema-violation", "course-above-limit", "label-not-shown", "broken-pack-link", "leaked-text",
                "pack-too-large", "page-too-large",
                "unportable-name", "bad-baseline", "changed-baseline", "expired-baseline", "new-allowance",
                "new-template", "raised-tlp", "stale-baseline", "missing-string",
            ])
    }

    @Test func `the page of all rules is fresh`() {
        expectGolden(RulePage.page(RuleDocumentation.all), "../../Sources/CourseChecker/RULES.md")
    }

    @Test func `the guide for contributors names every rule about meaning, and no other`() throws {
        let guide = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: ".github/CONTRIBUTING.md"), encoding: .utf8)
        let table = guide.split(separator: "## What the rules look after").last?.split(separator: "\n## ").first ?? ""
        let named = Set(
            table.split(separator: "\n").filter { $0.hasPrefix("|") }.flatMap { row in
                row.matches(of: /`([a-z-]+)`/).map { String($0.1) }
            })
        #expect(named.filter { RuleID(rawValue: $0) == nil } == [])
        let meaning: Set<RuleID.Group> = [
            .references, .pedagogy, .exercises, .delivery, .translation, .handling, .evidence, .language, .safety,
            .distribution,
        ]
        #expect(
            RuleID.allCases.filter { meaning.contains($0.group) && !named.contains($0.rawValue) }.map(\.rawValue) == [])
    }
}
