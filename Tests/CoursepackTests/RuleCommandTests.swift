import Foundation
import Testing

@Suite struct RuleCommandTests {
    private func run(_ arguments: String...) throws -> Run {
        let folder = try TemporaryFolder()
        return try Binary.run(arguments, in: folder.url)
    }

    @Test func rulesListsEachRuleWithItsSeverityBelowItsGroup() throws {
        let run = try run("rules")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map(String.init)
        let pedagogy = try #require(lines.firstIndex { $0.hasPrefix("pedagogy: ") })
        let rule = try #require(
            lines.firstIndex { $0.hasPrefix("  objective-never-practised ") && $0.contains(" error ") })
        let evidence = try #require(lines.firstIndex { $0.hasPrefix("evidence: ") })
        #expect(pedagogy < rule && rule < evidence)
    }

    @Test func explainSaysWhyAndHowWithExamples() throws {
        let run = try run("explain", "minutes-over-whole")
        #expect(run.status == 0)
        for words in ["minutes-over-whole (error, pedagogy)", "Why it matters", "How to mend it", "Found", "^^^^"] {
            #expect(run.output.contains(words))
        }
    }

    @Test func aMisspeltRuleIsCorrected() throws {
        let run = try run("explain", "objective-never-practiced")
        #expect(run.status == 64)
        #expect(
            run.errors.contains(
                "There is no rule 'objective-never-practiced'. Did you mean 'objective-never-practised'?"))
    }

    @Test func reviewDatesAreJudgedOnlyAsOfADay() throws {
        let folder = try smallProject()
        let lesson = folder.url.appending(path: "content/one/first.md")
        try FileManager.default.createDirectory(
            at: lesson.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("---\ntitle: First\nminutes: 5\nreview-by: 2025-06-30\n---\n\nWords.\n".utf8).write(to: lesson)
        let silent = try Binary.run(["check"], in: folder.url)
        #expect(!silent.output.contains("review-overdue"))
        let inTime = try Binary.run(["check", "--as-of", "2025-06-30"], in: folder.url)
        #expect(!inTime.output.contains("review-overdue"))
        let late = try Binary.run(["check", "--as-of", "2025-07-01"], in: folder.url)
        #expect(late.output.contains("warning[review-overdue]"))
        #expect(try Binary.run(["check", "--as-of", "2025-02-30"], in: folder.url).status == 64)
    }
}
