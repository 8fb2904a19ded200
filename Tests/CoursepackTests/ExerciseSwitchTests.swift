import Foundation
import Testing

/// Which edition has which part of an exercise.
@Suite struct ExerciseSwitchTests {
    private static let lesson = """
        :::: exercise {title="Keep or repair" objective=label}
        Repair the sentence.

        ::: hint
        Alpha hint for everybody.
        :::
        ::: hint {for=answers}
        Bravo hint for the last evening.
        :::
        ::: hint {for=trainer}
        Charlie hint for the room.
        :::
        ::: hint
        Delta hint for everybody.
        :::
        ::: answer
        Echo answer for the last evening.
        :::
        ::: solution {for=trainer}
        Foxtrot solution for the room.
        :::
        ::: variants
        ::: guided
        Golf begins with a word.
        :::
        ::: unguided
        Hotel begins with nothing.
        :::
        :::
        ::::
        """

    @Test func hintsAnswerAndSolutionAreSwitchedEachByItself() throws {
        let folder = try smallProject(
            lesson: """
                ---
                title: A lesson
                minutes: 20
                objectives:
                  - {id: label, text: Choose a label}
                ---

                \(Self.lesson)

                """)
        let run = try Binary.run(
            ["build", "--edition", "participant", "--edition", "answers", "--edition", "trainer"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let withheld = [
            "participant": ["Bravo", "Charlie", "Echo", "Foxtrot"], "answers": ["Charlie", "Foxtrot"], "trainer": [],
        ]
        let all = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel"]
        for (edition, missing) in withheld {
            let files = try folder.files(below: "output/one-\(edition)-en").mapValues {
                String(decoding: $0, as: UTF8.self)
            }
            for path in ["lessons/first.html", "text/lessons/first.txt"] {
                let text = try #require(files[path])
                #expect(all.filter { !text.contains($0) } == missing, "\(edition), \(path)")
                // A hint that an edition lacks leaves its number free.
                let first = try #require(text.range(of: "Alpha"))
                let last = try #require(text.range(of: "Delta"))
                #expect(text[first.upperBound..<last.lowerBound].contains("Hint 4"), "\(edition), \(path)")
                // The trainer sees which hints the others do not have.
                #expect(text.contains("For trainers: Hint 3") == (edition == "trainer"), "\(edition), \(path)")
            }
            for word in missing {
                #expect(files.filter { $0.value.contains(word) }.keys.sorted() == [], "\(edition) tells \(word)")
            }
        }
    }

    @Test func anAnswerCannotBeOpenedToParticipants() throws {
        let folder = try smallProject(
            lesson: ":::: exercise\nRepair it.\n\n::: answer {for=participant}\nSo.\n:::\n::::\n")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("Write one of: answers, trainer."), "\(run.output)")
    }
}
