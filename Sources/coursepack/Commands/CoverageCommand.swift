import ArgumentParser
import CourseDiagnostics
import CourseModel
import CoursepackKit
import Foundation

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Says where each objective is practised and assessed, and which topics are taught.",
        discussion: """
            One line an objective: in which activities, exercises and injects it is
            practised, by which questions, exercises and criteria it is assessed.

            A topic of content/topics counts as taught only through an objective that is
            practised and assessed in the lesson or exercise that the topic names. What
            is planned for a course to come is listed; what is neither fails.

              coursepack coverage
              coursepack coverage --course nrm-101 --json > coverage.json
            """)

    @Flag(help: "Print the matrix as JSON.")
    var json = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let build = try project.run(at: try project.root())
        let found = try finishing(Progress()) { try build.coverage() }
        let fails = try reporting.report(found.diagnostics.filter { $0.severity == .error }, besideData: json)
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try Terminal.print(String(decoding: try encoder.encode(found.coverage), as: UTF8.self) + "\n")
        } else {
            for course in found.coverage.courses { try Terminal.print(table(course)) }
            if !found.coverage.topics.isEmpty { try Terminal.print(table(found.coverage.topics)) }
        }
        if fails { throw ExitCode.failure }
    }

    private func table(_ course: CourseCoverage) -> String {
        var text = "\(course.course.visible): \(course.title.visible)\n"
        var owner = ""
        for row in course.rows where row.owner != .course || !row.uses.isEmpty {
            if row.ownerID != owner { text += "  \(row.ownerID.visible)\n" }
            owner = row.ownerID
            let places = CourseCoverage.Use.Kind.allCases.compactMap { kind -> String? in
                let numbers = row.uses.filter { $0.kind == kind }.map { String($0.number) }
                return numbers.isEmpty ? nil : "\(kind.rawValue) \(numbers.joined(separator: ", "))"
            }
            let missing = (row.isPractised ? [] : ["never practised"]) + (row.isAssessed ? [] : ["never assessed"])
            text += "    \(row.objective.visible): \((places + missing).joined(separator: "; "))\n"
        }
        return text + "\n"
    }

    private func table(_ topics: [TopicCoverage]) -> String {
        let counts = TopicCoverage.State.allCases.map { state in
            "\(topics.count { $0.state == state }) \(state.rawValue)"
        }
        var text = "topics: \(counts.joined(separator: ", "))\n"
        for topic in topics {
            text += "  \(topic.id.rawValue): \(topic.state.rawValue)\n"
            for claim in topic.claims {
                text += "    \(claim.objective): \(claim.isProven ? "practised, assessed" : "not shown")\n"
            }
            if !topic.planned.isEmpty {
                let reason = topic.reason.map { ": \($0.visible)" } ?? ""
                text += "    planned, \(topic.planned.joined(separator: ", ").visible)\(reason)\n"
            }
        }
        return text
    }
}
