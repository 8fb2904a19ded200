import Foundation
import Testing

@Suite struct TrainerKitTests {
    /// A course with a pair of test questions, an exercise and sheets; what trainers alone may read says SECRET.
    private func packs() throws -> (participant: [String: String], trainer: [String: String], answers: [String: String])
    {
        func question(_ id: String, _ use: String, right: Int) -> String {
            let options = (1...3).map { "- [\($0 == right ? "x" : " ")] \(id) option \($0)\n\n  SECRET feedback.\n" }
            return "::: question {#\(id) type=single use=\(use) objective=label}\nWhich one fits \(id)?\n\n"
                + options.joined() + ":::\n\n"
        }
        let folder = try smallProject(
            lesson: """
                ---
                title: "=Marking"
                minutes: 45
                objectives:
                  - {id: label, text: Choose a label}
                ---

                ::: activity {#mark title="Mark it" minutes=20 grouping=groups groups-of=5 objective=label handout=reports}
                Label the reports.

                ::: materials
                Red pens.
                :::

                ::: trainer-note {kind=cut}
                SECRET: leave out report 2.
                :::
                :::

                ::: handout {#reports title="Six reports" per=group}
                All are invented.

                | Report | Label {key} |
                |---|---|
                | 1 | SECRET: green |

                ::: trainer-note
                SECRET: read it aloud.
                :::
                :::

                :::: exercise {#keep title="Keep or repair" objective=label}
                Decide.

                ::: item
                The first sentence.

                ::: answer
                SECRET: repair it.
                :::
                :::
                ::::


                """ + question("one", "test", right: 2) + question("two", "test", right: 3)
                    + question("three", "practice", right: 1).replacing("SECRET", with: "Open"))
        let run = try Binary.run(
            ["build", "--edition", "participant", "--edition", "trainer", "--edition", "answers"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        func pack(_ edition: String) throws -> [String: String] {
            try folder.files(below: "output/one-\(edition)-en").mapValues { String(decoding: $0, as: UTF8.self) }
        }
        return (try pack("participant"), try pack("trainer"), try pack("answers"))
    }

    @Test func trainersHaveAKitAndParticipantsAWorkbook() throws {
        let packs = try packs()
        let kit = [
            "run-sheet", "materials", "tests", "evaluation", "sign-in", "certificate", "report", "coverage",
            "answer-key",
        ]
        for name in kit {
            #expect(packs.trainer["\(name).html"] != nil && packs.trainer["text/\(name).txt"] != nil, "\(name)")
            #expect(packs.participant["\(name).html"] == nil && packs.participant["text/\(name).txt"] == nil, "\(name)")
        }
        for name in ["agenda", "workbook"] {
            #expect(packs.participant["\(name).html"] != nil && packs.participant["text/\(name).txt"] != nil, "\(name)")
        }
        #expect(packs.participant.keys.allSatisfy { !$0.hasSuffix(".csv") })
        #expect(packs.answers["answer-key.html"] != nil && packs.answers["tests.html"] == nil)
        for (path, text) in packs.participant { #expect(!text.contains("SECRET"), "\(path)") }
    }

    @Test func whatTrainersPrintForParticipantsHoldsNoKey() throws {
        let trainer = try packs().trainer
        for path in ["workbook.html", "text/workbook.txt", "sign-in.html", "evaluation.html", "certificate.html"] {
            #expect(try !#require(trainer[path]).contains("SECRET"), "\(path)")
        }
        let sheets = trainer.filter { $0.key.hasPrefix("handouts/") }
        #expect(!sheets.isEmpty)
        for (path, text) in sheets {
            #expect(!text.contains("SECRET") && !text.contains("class=\"trainer "), "\(path)")
        }
        let tests = try #require(trainer["tests.html"])
        let handedOut = try #require(tests.range(of: "id=\"test_key\""))
        #expect(!tests[..<handedOut.lowerBound].contains("SECRET"))
        #expect(tests[handedOut.lowerBound...].contains("<td>B</td><td>C</td>"))
        #expect(try #require(trainer["answer-key.html"]).contains("SECRET: repair it."))
        #expect(try #require(trainer["text/answer-key.txt"]).contains("SECRET: repair it."))
        #expect(try #require(trainer["run-sheet.html"]).contains("SECRET: leave out report 2."))
    }

    @Test func aWorkbookHasRoomAfterEveryTask() throws {
        let workbook = try #require(try packs().participant["workbook.html"])
        for words in ["Mark it", "Keep or repair", "Which one fits three?"] {
            #expect(workbook.contains(words), "\(words)")
        }
        // The questions of the tests are on papers of their own.
        #expect(!workbook.contains("Which one fits one?"))
        #expect(workbook.components(separatedBy: "class=\"answer-space\"").count == 4)
        #expect(!workbook.contains("<details") && !workbook.contains("data-right"))
    }

    @Test func sheetsForSpreadsheetsHoldNoFormula() throws {
        let trainer = try packs().trainer
        let tests = try #require(trainer["tests-tally.csv"])
        #expect(tests.hasPrefix("\u{FEFF}Name or number,Pre-test 1,Pre-test: right answers,Post-test 1,"))
        #expect(tests.contains("\r\nKey,B,,C,\r\n1,,,,\r\n"))
        let evaluation = try #require(trainer["evaluation-tally.csv"])
        #expect(evaluation.contains(",'=Marking,"))
        for sheet in [tests, evaluation] {
            for cell in sheet.split(whereSeparator: { ",\r\n\u{FEFF}".contains($0) }) {
                #expect(!"=+-@".contains(cell.first ?? " "), "\(cell)")
            }
        }
    }

    @Test func listsCountCopiesAndTasks() throws {
        let trainer = try packs().trainer
        let materials = try #require(trainer["text/materials.txt"])
        #expect(materials.contains("Tables for groups of 5: 3 / 5 / 8"), "\(materials)")
        #expect(materials.contains("3 / 5 / 8") && materials.contains("Red pens."))
        let coverage = try #require(trainer["text/coverage.txt"])
        let words = coverage.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("Activities: 1; Exercises: 1; Practice questions: 3; Test questions: 1, 2"), "\(words)")
    }

    /// A pack that was asked for with a plan is for one room: its people, and tables of every size that a lesson needs.
    @Test func listsCountForThePeopleOfThePlan() throws {
        func activity(_ size: Int) -> String {
            "::: activity {#of-\(size) title=Sort minutes=5 grouping=groups groups-of=\(size) handout=sheet-\(size)}\nSort.\n:::\n\n::: handout {#sheet-\(size) title=Sheet}\nWrite.\n:::\n\n"
        }
        let folder = try smallProject(lesson: activity(4) + activity(6))
        func plan(_ people: Int) -> String {
            "---\ntitle: A plan\npeople: \(people)\n---\n\n## Day\n\n- lesson:first\n"
        }
        try folder.write(plan(16), to: "content/one/deliveries/small.md")
        let run = try Binary.run(
            ["build", "--edition", "participant", "--edition", "trainer", "--delivery", "small"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let trainer = try folder.files(below: "output/one-trainer-small-en").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        let list = try #require(trainer["text/materials.txt"])
        for line in [
            "How many are needed for 16 people.", "- Chairs: 16\n", "Tables for groups of 4 (First): 4\n",
            "Tables for groups of 6 (First): 3\n",
        ] {
            #expect(list.contains(line), "\(line) in \(list)")
        }
        #expect(try #require(trainer["materials.html"]).contains("<th scope=\"col\" class=\"end\">16</th></tr>"))
        let start = try #require(trainer["START-HERE.html"])
        #expect(start.contains("<td>One a group</td><td class=\"end\">3</td></tr>"))
        #expect(
            try #require(trainer["handouts/first_sheet-6.html"]).contains(">One a group. Copies: 3 for 16 people</p>"))

        // The plan that a course names goes to every room.
        try folder.write(
            "---\ntitle: A course\ndelivery: small\nmodules:\n  - {id: one, title: One, lessons: [first]}\n---\n",
            to: "content/one/course.md")
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let usual = try folder.files(below: "output/one-trainer-en").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(try #require(usual["text/materials.txt"]).contains("- Chairs: 12 / 16 / 24 / 36\n"))
        #expect(
            try #require(usual["handouts/first_sheet-6.html"]).contains(
                ">One a group. Copies: 2 for 12 people, 3 for 16 people, 4 for 24 people, 6 for 36 people</p>"))
    }

    /// A score sheet has a key like every other task: the scores of its cases, by category, and the result.
    @Test func theAnswerKeyHasTheScoresOfCases() throws {
        let folder = try smallProject(
            lesson: """
                :::::: scoring {#sheet title="How bad" formula=sum}
                SECRET way to use it.

                ::: caveat
                SECRET limit of the scale.
                :::

                :::: category {#harm title="Harm" weight=2}
                ::: level {score=0}
                None
                :::
                ::: level {score=3}
                Much
                :::
                ::::

                :::: category {#reach title="Reach"}
                ::: level {score=1}
                One
                :::
                ::::

                :::: case {#clinic title="The clinic" scores="3 1"}
                A screen is dark.
                ::::
                ::::::
                """)
        let run = try Binary.run(["build", "--edition", "participant", "--edition", "trainer"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let trainer = try folder.files(below: "output/one-trainer-en").mapValues { String(decoding: $0, as: UTF8.self) }
        let text = try #require(trainer["text/answer-key.txt"])
        #expect(text.contains("The clinic: Scores: 3, 1; result: 7"), "\(text)")
        let page = try #require(trainer["answer-key.html"])
        #expect(page.contains("Harm: 3; Reach: 1; Sum: 7; <strong>Result: 7</strong>"), "\(page)")
        #expect(!page.contains("SECRET") && !page.contains("A screen is dark.") && !page.contains("<select"))
        let participant = try folder.files(below: "output/one-participant-en")
        #expect(participant["answer-key.html"] == nil)
        #expect(participant.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Reach: 1") })
    }

    /// The report asks for what a trainer can know: attendance, gain by what the tests measure, timing, what to mend where.
    @Test func theReportHasALineForWhatCanBeKnown() throws {
        let trainer = try packs().trainer
        for path in ["report.html", "text/report.txt"] {
            let report = try #require(trainer[path])
            for words in ["Attendance by group", "1. Choose a label", "=Marking", "Day 1", "Opening"] {
                #expect(report.contains(words), "\(path): \(words)")
            }
            // One pair of test questions: one gain.
            #expect(report.components(separatedBy: "Choose a label").count == 2, "\(path)")
        }
        #expect(try #require(trainer["report.html"]).contains("<th scope=\"row\">=Marking</th>"))
    }

    /// A script takes pasted names as text, keeps nothing and sends nothing; without it one certificate is filled in by hand.
    @Test func theCertificateKeepsNoName() throws {
        let trainer = try packs().trainer
        let page = try #require(trainer["certificate.html"])
        #expect(page.contains("autocomplete=\"off\" spellcheck=\"false\"></textarea>"))
        #expect(!page.contains(" action=") && page.firstMatch(of: /<(textarea|input)[^>]* name=/) == nil)
        #expect(page.contains("form-action 'none'") && page.contains("default-src 'none'"))
        for script in ["assets/script.js", "assets/search.js", "assets/room.js"] {
            let text = try #require(trainer[script])
            for way in [
                "localStorage", "sessionStorage", "indexedDB", "cookie", "fetch(", "XMLHttpRequest", "sendBeacon",
            ] {
                #expect(!text.contains(way), "\(script): \(way)")
            }
        }
    }

    /// Two tests of equal difficulty: of each pair on one objective, one question goes to each, and no test has all the first.
    @Test func thePairsOfTestQuestionsAreDealtOut() throws {
        let tests = try #require(try packs().trainer["text/tests.txt"])
        let post = try #require(tests.range(of: "Post-test\n=="))
        let sheet = try #require(tests.range(of: "Answer sheet\n=="))
        #expect(tests[..<post.lowerBound].contains("Which one fits one?"))
        #expect(!tests[..<post.lowerBound].contains("Which one fits two?"))
        #expect(tests[post.lowerBound..<sheet.lowerBound].contains("Which one fits two?"))
        #expect(!tests.contains("Which one fits three?"))
    }

    @Test func numbersAreTheSameInEveryEditionAndFormat() throws {
        let packs = try packs()
        for pack in [packs.participant, packs.trainer, packs.answers] {
            for path in ["lessons/first.html", "text/lessons/first.txt", "workbook.html", "text/workbook.txt"] {
                let text = try #require(pack[path])
                let third = try #require(text.range(of: "Which one fits three?"))
                #expect(text[..<third.lowerBound].contains("Question 3"), "\(path)")
                #expect(!text[..<third.lowerBound].contains("Question 4"), "\(path)")
                if !path.contains("workbook") {
                    let first = try #require(text.range(of: "Which one fits one?"))
                    #expect(text[..<first.lowerBound].contains("Question 1"), "\(path)")
                    #expect(!text[..<first.lowerBound].contains("Question 2"), "\(path)")
                }
                #expect(text.contains("Exercise 1") && text.contains("Activity 1"), "\(path)")
            }
        }
    }
}
