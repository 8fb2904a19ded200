import Foundation
import Testing

@Suite struct ProfilingTests {
    private func project(_ lesson: String) throws -> TemporaryFolder {
        let folder = try smallProject(lesson: lesson)
        try folder.write(
            """
            ---
            title: Small
            language: en
            audiences:
              - {id: csirt, text: Response teams}
              - {id: operator, text: Operators}
            values:
              - {id: national-csirt, text: the response team of Oresta}
            ---

            """, to: "content/catalogue.md")
        return folder
    }

    private func page(_ pack: String, in folder: TemporaryFolder) throws -> String {
        String(decoding: try #require(try folder.files(below: "output/\(pack)")["lessons/first.html"]), as: UTF8.self)
    }

    @Test func textForSomePacksIsInThemAlone() throws {
        let folder = try project(
            """
            ::: only {audience=csirt}
            ## For teams {#teams}

            Teams answer.

            ::: question {type=single use=test}
            One?

            - [ ] No
            - [x] Yes
            :::
            :::

            ## For all {#all}

            ::: only {edition=participant}
            Ask your trainer, or [the national team](value:national-csirt).
            :::

            ::: question {type=single use=test}
            Two?

            - [ ] No
            - [x] Yes
            :::

            """)
        let run = try Binary.run(
            ["build", "--audience", "csirt", "--audience", "operator"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let teams = try page("one-participant-csirt-en", in: folder)
        let operators = try page("one-participant-operator-en", in: folder)
        let trainers = try page("one-trainer-operator-en", in: folder)
        #expect(teams.contains("Teams answer.") && !operators.contains("Teams answer."))
        #expect(operators.contains("or the response team of Oresta."))
        #expect(!trainers.contains("Ask your trainer"))
        // Numbers stay where something is left out.
        for page in [teams, operators, trainers] { #expect(page.contains("Question 2")) }
        #expect(!operators.contains("Question 1"))
        #expect(try Binary.run(["build", "--audience", "teachers"], in: folder.url).status == 64)
    }

    /// What trainers print is what participants have in their own pack: nothing that is for trainers alone, and nothing less.
    @Test func whatTrainersPrintForParticipantsIsTheirs() throws {
        let folder = try project(
            """
            ::: activity {#look title="Look" minutes=5 handout=sheet}
            Look at the sheet.

            ::: only {edition=trainer}
            Wait for the quiet table to speak first.
            :::

            ::: only {edition=participant}
            Write your own name on the back of it.
            :::
            :::

            ::: handout {#sheet title="The sheet"}
            Three lines.

            ::: only {edition=trainer}
            The second line is the wrong one of the three.
            :::

            ::: only {edition=participant}
            Keep this sheet until the last day.
            :::
            :::

            """)
        let run = try Binary.run(["build", "--edition", "trainer", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let files = try folder.files(below: "output/one-trainer-en").mapValues { String(decoding: $0, as: UTF8.self) }
        let own = try folder.files(below: "output/one-participant-en")
        #expect(try #require(files["lessons/first.html"]).contains("quiet table"))
        for path in ["workbook.html", "text/workbook.txt", "handouts/first_sheet.html", "room.html"] {
            let text = try #require(files[path])
            #expect(!text.contains("quiet table") && !text.contains("wrong one"), "\(path)")
        }
        #expect(try #require(files["workbook.html"]).contains("Write your own name"))
        #expect(try #require(files["handouts/first_sheet.html"]).contains("Keep this sheet"))
        #expect(files["text/workbook.txt"]?.contains("Write your own name") == true)
        #expect(own["workbook.html"] != nil)
    }

    @Test func aReferenceIsCheckedInEveryPackThatIsAskedFor() throws {
        let folder = try project(
            "::: only {audience=csirt}\n## For teams {#teams}\n\nTeams answer.\n:::\n\n## For all\n\nSee [there](#teams).\n"
        )
        #expect(try Binary.run(["build", "--audience", "csirt"], in: folder.url).status == 0)
        let run = try Binary.run(["build", "--audience", "operator"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[reference-into-removed-text]"), "\(run.output)")
        #expect(
            run.output.contains(
                "The participant pack for 'operator' in 'en' does not have '#teams', which this leads to."))
    }
}
