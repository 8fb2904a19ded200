import Foundation
import Testing

@Suite struct DeliveryTests {
    private func projectWithPlans() throws -> TemporaryFolder {
        let folder = try smallProject(lesson: "## Labels {#labels minutes=10}\n\nFour labels.\n")
        try folder.write(
            """
            ---
            title: One morning
            start: 08:30
            pace: 150
            ---

            ## Monday {date=2026-11-02}

            - Opening: The director, 20
            - lesson:first
            - 09:30 break Tea, 15
            - Group photo, 5

            """, to: "content/one/deliveries/morning.md")
        try folder.write(
            "---\ntitle: Afternoon\nstart: 13:00\n---\n\n## Tuesday\n\n- lesson:first\n",
            to: "content/one/deliveries/afternoon.md")
        return folder
    }

    @Test func theAgendaPrintsTheClockAndTheRunningMinutes() throws {
        let folder = try projectWithPlans()
        let run = try Binary.run(["build", "--delivery", "morning", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let files = try folder.files(below: "output/one-participant-morning-en")
        let text = String(decoding: try #require(files["text/agenda.txt"]), as: UTF8.self)
        // Ten minutes at a pace of 150 percent; then the room is free until the time of the break.
        #expect(text.contains("08:30                   0  Opening: The director       20"), "\(text)")
        #expect(text.contains("08:50                  20  First                       15"))
        #expect(text.contains("09:05                  35  Free                        25"))
        #expect(text.contains("09:30                  60  Tea                         15"))
        let page = String(decoding: try #require(files["agenda.html"]), as: UTF8.self)
        #expect(page.contains("<td class=\"clock\" data-at=\"20\">08:50</td>"))
        #expect(page.contains("<time datetime=\"2026-11-02\">"))
        #expect(files["run-sheet.html"] == nil)
    }

    /// Authors name a break or leave it to the language; the plan that is made where there is none knows lunch by itself.
    @Test(arguments: [("en", "Break", "Lunch"), ("ja", "休憩", "昼食")])
    func aBreakHasItsAuthorsNameOrThatOfTheLanguage(language: String, pause: String, lunch: String) throws {
        let folder = try smallProject()
        try folder.write("---\ntitle: Small\nlanguage: \(language)\n---\n", to: "content/catalogue.md")
        try folder.write(
            "---\ntitle: Long\nminutes: 90\n---\n\nText.\n", to: "content/one/first.md")
        let others = ["second", "third", "fourth"]
        for name in others {
            try folder.write("---\ntitle: \(name)\nminutes: 90\n---\n\nText.\n", to: "content/one/\(name).md")
        }
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - {id: one, title: One, lessons: [first, \(others.joined(separator: ", "))]}\n---\n",
            to: "content/one/course.md")
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let standard = try folder.files(below: "output/one-participant-\(language)")
        let page = String(decoding: try #require(standard["agenda.html"]), as: UTF8.self)
        let text = String(decoding: try #require(standard["text/agenda.txt"]), as: UTF8.self)
        for name in [pause, lunch] {
            #expect(page.contains("<td>\(name)</td>"), "\(page)")
            #expect(text.contains("  \(name)  "), "\(text)")
        }
        try folder.write(
            "---\ntitle: Named\nstart: 09:00\nomits: [third, fourth]\n---\n\n## Day\n\n- lesson:first\n- break 15\n- lesson:second\n- break Rice & prayer, 60\n",
            to: "content/one/deliveries/named.md")
        #expect(
            try Binary.run(["build", "--edition", "participant", "--delivery", "named"], in: folder.url).status == 0)
        let named = try folder.files(below: "output/one-participant-named-\(language)")
        let own = String(decoding: try #require(named["agenda.html"]), as: UTF8.self)
        #expect(own.contains("<td>\(pause)</td>") && own.contains("<td>Rice &amp; prayer</td>"), "\(own)")
        #expect(!own.contains(lunch))
    }

    @Test func eachPlanThatIsAskedForHasAPackOfItsOwn() throws {
        let folder = try projectWithPlans()
        let run = try Binary.run(["build", "--delivery", "morning", "--delivery", "afternoon"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let packs = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "output").path(percentEncoded: false))
        #expect(
            packs.filter { $0.hasPrefix("one-") }.sorted() == [
                "one-participant-afternoon-en", "one-participant-morning-en", "one-trainer-afternoon-en",
                "one-trainer-morning-en",
            ])
        let unknown = try Binary.run(["build", "--delivery", "mornings"], in: folder.url)
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("There is no delivery plan 'mornings'. Did you mean 'morning'?"))
    }

    @Test func theCourseNamesThePlanOfItsPacks() throws {
        let folder = try projectWithPlans()
        try folder.write(
            "---\ntitle: A course\ndelivery: morning\nmodules:\n  - {id: one, title: One, lessons: [first]}\n---\n",
            to: "content/one/course.md")
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let files = try folder.files(below: "output/one-trainer-en")
        #expect(String(decoding: try #require(files["agenda.html"]), as: UTF8.self).contains("One morning"))
        let sheet = String(decoding: try #require(files["run-sheet.html"]), as: UTF8.self)
        #expect(
            sheet.contains(
                "<td class=\"clock\"><span class=\"clock\" data-at=\"20\">08:50</span></td><td class=\"end\">0</td><td>Labels</td>"
            ))
    }

    /// The room looks here to know whether it is late: where the minutes do not tell when a task begins, no time does.
    @Test func aRunSheetTellsNoTimeThatTheMinutesDoNotTell() throws {
        let folder = try smallProject(
            lesson: """
                ---
                title: Marking
                minutes: 50
                ---

                ## Talk first {minutes=20}

                Five labels.

                ::: activity {#known title="After the talk" minutes=15}
                Sort them.
                :::

                ## Talk around {minutes=30}

                Three questions.

                ::: activity {#open title="Between talks" minutes=20}
                Ask them.
                :::

                ### Check yourself

                What did you miss?
                """)
        let run = try Binary.run(["build", "--edition", "trainer"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let files = try folder.files(below: "output/one-trainer-en")
        let text = String(decoding: try #require(files["text/run-sheet.txt"]), as: UTF8.self)
        #expect(
            text.replacing("\u{A0}", with: " ").contains(
                """
                  - 09:20 (+0): Talk first (20 min)
                  - 09:25 (+5): Activity 1: After the talk (15 min)
                  - 09:40 (+20): Talk around (30 min)
                  - by 09:50 (+30): Activity 2: Between talks (20 min)
                  - Check yourself
                """), "\(text)")
        let page = String(decoding: try #require(files["run-sheet.html"]), as: UTF8.self)
        #expect(page.contains("<td class=\"clock\">by <span class=\"clock\" data-at=\"50\">09:50</span></td>"))
        #expect(page.contains("<td class=\"clock\"></td><td class=\"end\"></td><td>Check yourself</td>"))
    }

    /// One cause, one message: a plan that cannot be read is there, and a misspelt lesson is not one that is missing, too.
    @Test func aBrokenPlanIsReportedWhereItIsBroken() throws {
        let folder = try projectWithPlans()
        try folder.write(
            "---\ntitle: A course\ndelivery: morning\nmodules:\n  - {id: one, title: One, lessons: [first]}\n---\n",
            to: "content/one/course.md")
        try folder.write(
            "---\ntitle: One morning\nstart: 8:30\n---\n\n## Monday\n\n- lesson:first\n",
            to: "content/one/deliveries/morning.md")
        let unread = try Binary.run(["check"], in: folder.url)
        #expect(
            unread.output.contains("\"8:30\" is no value for 'start'") && unread.output.hasSuffix("1 error in 1 file\n")
        )
        try folder.write(
            "---\ntitle: One morning\nstart: 08:30\n---\n\n## Monday\n\n- lesson:frist\n- test:pre 15\n- test:post 20 min\n",
            to: "content/one/deliveries/morning.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.output.contains("This course has no lesson 'frist'.") && run.output.contains("did you mean: first"))
        for minutes in [15, 20] {
            #expect(run.output.contains("Put a comma before them: `, \(minutes)`."), "\(run.output)")
        }
        #expect(run.output.hasSuffix("3 errors in 1 file\n"), "\(run.output)")
    }

    @Test func aCourseWithoutAPlanGetsOne() throws {
        let folder = try smallProject()
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let files = try folder.files(below: "output/one-participant-en")
        let text = String(decoding: try #require(files["text/agenda.txt"]), as: UTF8.self)
        #expect(text.contains("Day 1\n-----\n\n09:00–09:45 (45\u{A0}min)"), "\(text)")
    }
}
