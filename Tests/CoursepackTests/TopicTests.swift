import Foundation
import Testing

/// Lists of topics as `coursepack check` and `coursepack coverage` judge them.
@Suite struct TopicTests {
    private static let lesson = """
        ::: activity {#mark%PRACTISED% title="Mark it" minutes=10}
        Mark the reports.
        :::

        ::: question {type=single use=test%ASSESSED%}
        Which label fits?

        - [ ] TLP:GREEN
        - [x] TLP:AMBER
        :::

        """

    private func project(
        topics: String, practised: Bool = true, assessed: Bool = true, status: String = "ready"
    ) throws -> TemporaryFolder {
        let folder = try smallProject()
        let served = " objective=choose"
        let body = Self.lesson.replacing("%PRACTISED%", with: practised ? served : "")
            .replacing("%ASSESSED%", with: assessed ? served : "")
        try folder.write(
            """
            ---
            title: First
            minutes: 10
            status: \(status)
            objectives:
              - {id: choose, text: Choose a label for a report}
            ---

            \(body)
            """, to: "content/one/first.md")
        try folder.write("---\ntitle: Topics\n---\n\n\(topics)\n", to: "content/topics.md")
        return folder
    }

    private func coverage(_ folder: TemporaryFolder) throws -> (status: Int32, output: String) {
        let run = try Binary.run(["coverage"], in: folder.url)
        return (run.status, run.output + run.errors)
    }

    @Test func aTopicIsTaughtOnlyWhereItsObjectiveIsPractisedAndAssessed() throws {
        let topic = "## Labels {#labels taught=\"one/first#choose\"}"
        let taught = try coverage(project(topics: topic))
        #expect(taught.status == 0, "\(taught.output)")
        #expect(taught.output.contains("topics: 1 taught, 0 planned, 0 missing\n"))
        #expect(taught.output.contains("  labels: taught\n    one/first#choose: practised, assessed\n"))
        for (practised, assessed, words) in [
            (false, true, "never practised"), (true, false, "never assessed"),
            (false, false, "never practised and never assessed"),
        ] {
            let run = try coverage(project(topics: topic, practised: practised, assessed: assessed))
            #expect(run.status == 1)
            #expect(run.output.contains("error[unproven-teaching]"))
            #expect(run.output.contains("the objective 'choose' is \(words)."))
            #expect(run.output.contains("topics: 0 taught, 0 planned, 1 missing\n"))
        }
    }

    @Test func aPlannedTopicIsReportedAndDoesNotFail() throws {
        let run = try coverage(
            project(topics: "## Botnets {#botnets planned=SHR-203 reason=\"It follows in spring.\"}"))
        #expect(run.status == 0)
        #expect(run.output.contains("topics: 0 taught, 1 planned, 0 missing\n"))
        #expect(run.output.contains("    planned, SHR-203: It follows in spring.\n"))
    }

    @Test(arguments: ["", "planned=SHR-203", "reason=\"It follows.\""])
    func aTopicThatIsNeitherTaughtNorPlannedWithAReasonFails(attributes: String) throws {
        let run = try coverage(project(topics: "## Botnets {#botnets \(attributes)}"))
        #expect(run.status == 1)
        #expect(run.output.contains("error[topic-not-taught]"))
        #expect(run.output.contains("topics: 0 taught, 0 planned, 1 missing\n"))
    }

    @Test(arguments: [
        ("two/first#choose", "There is no course 'two'."), ("one/frist#choose", "did you mean: first"),
        ("one/first#chose", "did you mean: choose"), ("one/first", "is no value for 'taught'"),
    ])
    func aNameThatLeadsNowhereIsFoundAtItsPlace(taught: String, message: String) throws {
        let folder = try project(topics: "## Labels {#labels taught=\"\(taught)\"}")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("content/topics.md:5:"), "\(run.output)")
        #expect(run.output.contains(message), "\(run.output)")
    }

    @Test func aDraftTeachesNothing() throws {
        let topic = "## Labels {#labels taught=\"one/first#choose\"}"
        let folder = try project(topics: topic, status: "draft")
        let run = try coverage(folder)
        #expect(run.status == 1)
        #expect(run.output.contains("'one/first' is a draft"), "\(run.output)")
        #expect(try Binary.run(["coverage", "--drafts"], in: folder.url).status == 0)
    }

    @Test func oneCourseAloneShowsEveryTopicAndIsNotBlamedForOthers() throws {
        let folder = try project(topics: "## Labels {#labels taught=\"one/first#choose\"}")
        try folder.write(
            "---\ntitle: Two\nmodules:\n  - {id: m, title: M, lessons: [other]}\n---\n", to: "content/two/course.md")
        try folder.write("---\ntitle: Other\nminutes: 10\n---\n\nText.\n", to: "content/two/other.md")
        let run = try Binary.run(["coverage", "--course", "two"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("topics: 1 taught"))
        #expect(!run.output.contains("one: A course"))
        #expect(try Binary.run(["check", "--course", "two"], in: folder.url).status == 0)
    }

    @Test func theJSONSaysTheSame() throws {
        let folder = try project(
            topics: """
                ## Labels {#labels taught="one/first#choose"}

                ## Botnets {#botnets planned="SHR-203 SHR-204" reason="It follows."}
                """)
        let run = try Binary.run(["coverage", "--json"], in: folder.url)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect((json["courses"] as? [Any])?.count == 1)
        let topics = try #require(json["topics"] as? [[String: Any]])
        #expect(topics.map { $0["state"] as? String } == ["taught", "planned"])
        let claim = try #require((topics[0]["taught"] as? [[String: Any]])?.first)
        #expect(claim["objective"] as? String == "choose")
        #expect(claim["practised"] as? Bool == true)
        #expect(topics[1]["planned"] as? [String] == ["SHR-203", "SHR-204"])
    }

    @Test func findingsDoNotSpoilTheJSON() throws {
        let folder = try project(topics: "## Botnets {#botnets}")
        let run = try Binary.run(["coverage", "--json"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("error[topic-not-taught]"))
        #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    }

    @Test func thePageOfTopicsStandsBesideThePacks() throws {
        let folder = try project(
            topics: """
                ## Labels {#labels taught="one/first#choose"}

                ## Botnets {#botnets planned=SHR-203 reason="It follows <soon>."}
                """)
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let output = try folder.files(below: "output").mapValues { String(decoding: $0, as: UTF8.self) }
        let page = try #require(output["topics.html"])
        #expect(page.contains("1 taught, 1 planned, 0 neither"))
        #expect(page.contains("<li>First: Choose a label for a report</li>"))
        #expect(page.contains("<p>To come in SHR-203: It follows &lt;soon&gt;.</p>"))
        #expect(output["index.html"]?.contains("<a href=\"topics.html\">") == true)
        #expect(output.filter { $0.key.contains("/") && $0.value.contains("Botnets") }.isEmpty)
    }

    @Test func aSourceThatATopicAloneCitesIsUsed() throws {
        let folder = try project(
            topics: "## Labels {#labels source=plan locator=\"point 2\" taught=\"one/first#choose\"}")
        try folder.write("---\ntitle: Sources\n---\n\n## A plan {#plan kind=policy}\n", to: "content/sources.md")
        let run = try Binary.run(["check", "--fail-on", "warning"], in: folder.url)
        #expect(!run.output.contains("unused-source"), "\(run.output)")
    }
}
