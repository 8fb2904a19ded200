import CourseDiagnostics
import CourseModel
import CourseReader
import Foundation
import Testing

/// The folders of an exercise, as trainers and participants get them.
@Suite struct ExercisePackTests {
    private func project() throws -> TemporaryFolder {
        let folder = try smallProject()
        let scenario = try String(
            contentsOf: Binary.repository.appending(path: "Tests/Twins/scenario.md"), encoding: .utf8)
        try folder.write(
            scenario.replacing("prerequisites: nrm-101\n", with: "").replacing("audience: [csirt]\n", with: "")
                .replacing("The cranes stop.", with: "=SUM(1) cranes stop."),
            to: "content/one/scenarios/lantern.md")
        try folder.write(
            "---\ntitle: A course\nmodules:\n  - id: one\n    title: One\n    lessons: [first]\n    scenarios: [lantern]\n---\n",
            to: "content/one/course.md")
        return folder
    }

    private func built() throws -> (trainer: [String: String], participant: [String: String]) {
        let folder = try project()
        // The twin shows every element; that it plays well is not asked.
        let path = "content/one/scenarios/lantern.md"
        var text = String(decoding: try #require(try folder.files()[path]), as: UTF8.self)
        text = text.replacing("  - id: calm\n    text: Keep calm\n    scored: yes\n", with: "")
        try folder.write(text, to: path)
        let run = try Binary.run(["build"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        func files(_ pack: String) throws -> [String: String] {
            try folder.files(below: "output/\(pack)").mapValues { String(decoding: $0, as: UTF8.self) }
        }
        return (try files("one-trainer-en"), try files("one-participant-en"))
    }

    @Test func participantsGetNothingOfWhatPlayersMustNotKnow() throws {
        let packs = try built()
        #expect(
            packs.participant["exercises/lantern/players/situation-manual.html"]?.contains("A port with twelve cranes.")
                == true)
        #expect(
            packs.participant["exercises/lantern/players/situation-manual.html"]?.contains(
                "Take decisions with a named owner") == true)
        let secrets = [
            "cranes stop.", "First call", "Open the log", "You have two people tonight", "Decide on the cut",
            "Twenty-four hours", "The log was opened", "Crane&quot;", "A map.", "0:05", "gate supervisor",
        ]
        for (path, text) in packs.participant {
            for secret in secrets { #expect(!text.contains(secret), "\(path) says \(secret)") }
        }
        #expect(packs.participant.keys.contains { $0.contains("facilitators") || $0.contains("seats/") } == false)
    }

    @Test func theFirstPagesNameWhatIsInThePack() throws {
        let packs = try built()
        for pack in [packs.trainer, packs.participant] {
            let start = try #require(pack["START-HERE.html"])
            #expect(start.contains("<a class=\"folder\" href=\"exercises/lantern/players/index.html\">"))
            #expect(start.contains("<h2>Lessons of this course</h2>"))
            let readme = try #require(pack["README.txt"])
            #expect(readme.contains("- exercises/: Exercises\n"))
            #expect(readme.contains("- text/lessons/: Each lesson by itself"))
            #expect(!readme.contains("- handouts/"))
        }
    }

    /// Whoever hands over the folder from the trainers' pack hands over what participants may have, and no more.
    @Test func thePlayersFolderIsTheSameForTrainersAndParticipants() throws {
        let packs = try built()
        func players(_ pack: [String: String]) -> [String: String] {
            pack.filter { $0.key.hasPrefix("exercises/lantern/players/") }
        }
        #expect(players(packs.trainer) == players(packs.participant))
        #expect(players(packs.trainer).count > 4)
        #expect(packs.trainer["exercises/lantern/seats/index.html"]?.contains("inject-cards/") == true)
    }

    @Test func eachFolderCanBeHandedOverAlone() throws {
        let trainer = try built().trainer
        for folder in ["players", "seats", "facilitators", "evaluators"] {
            let base = "exercises/lantern/\(folder)/"
            #expect(trainer[base + "index.html"] != nil)
            for (path, text) in trainer where path.hasPrefix(base) && path.hasSuffix(".html") {
                for part in text.components(separatedBy: "=\"").dropFirst() where !part.hasPrefix("http") {
                    let value = String(part.prefix { $0 != "\"" })
                    guard
                        value.hasSuffix(".html") || value.hasSuffix(".css") || value.hasSuffix(".js")
                            || value.hasSuffix(".csv")
                    else { continue }
                    let target = URL(filePath: "/" + path).deletingLastPathComponent().appending(path: value)
                        .standardized.path()
                    #expect(target.hasPrefix("/" + base), "\(path) leads to \(value)")
                    #expect(trainer[String(target.dropFirst())] != nil, "\(path) leads to \(value)")
                }
            }
        }
        #expect(trainer["exercises/lantern/evaluators/criteria.html"]?.contains("The log was opened.") == true)
        #expect(
            trainer["exercises/lantern/facilitators/text/run-sheet.txt"]?.contains("The second crane works.") == true)
    }

    @Test func papersOfASeatNameTheSourcesThatTheyAloneCite() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Binary.repository.appending(path: "content"), to: folder.url.appending(path: "content"))
        #expect(try Binary.run(["build", "--course", "nrm-202"], in: folder.url).status == 0)
        let trainer = try folder.files(below: "output/nrm-202-trainer-en").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        for path in ["sheets/office-maruda.html", "text/sheets/office-maruda.txt"] {
            let sheet = try #require(trainer["exercises/compass/seats/\(path)"])
            #expect(sheet.contains("A/70/174, para. 13(k)"))
            #expect(!sheet.contains("un-a-70-174"))
        }
    }

    @Test func noCellOfTheMasterListIsAFormula() throws {
        let list = try #require(try built().trainer["exercises/lantern/facilitators/msel.csv"])
        #expect(list.contains("\"'=SUM(1) cranes stop.\""))
        #expect(!list.contains("\"="))
    }
}

/// The results of the severity lab, worked out from its scores.
@Suite struct ScoringTests {
    @Test(arguments: [
        ([20, 100, 10, 20, 0, 0, 0, 30], 900, "25.7"), ([85, 100, 45, 50, 60, 65, 40, 60], 2320, "66.3"),
        ([100, 100, 70, 80, 60, 65, 100, 100], 3020, "86.3"), ([0, 40, 0, 20, 0, 0, 0, 100], 860, "24.6"),
    ])
    func theLabComesOutAsOnItsKey(scores: [Int], raw: Int, result: String) {
        let weights = [6, 5, 4, 3, 4, 4, 3, 6]
        let worked = ScoreFormula.weightedMean.result(of: zip(scores, weights).map { (score: $0, weight: $1) })
        #expect(worked.raw == raw)
        #expect(worked.written(.weightedMean) == result)
    }

    @Test func theKeyOfTheLabStandsInPageAndText() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Binary.repository.appending(path: "content"), to: folder.url.appending(path: "content"))
        #expect(try Binary.run(["build", "--course", "nrm-203"], in: folder.url).status == 0)
        let trainer = try folder.files(below: "output/nrm-203-trainer-en").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        let participant = try folder.files(below: "output/nrm-203-participant-en").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        for path in ["lessons/scoring-lab.html", "text/lessons/scoring-lab.txt"] {
            for number in ["weighted sum: 900", "25.7", "2320", "66.3", "3020", "86.3", "weighted sum: 860", "24.6"] {
                #expect(trainer[path]?.contains(number) == true, "\(path) lacks \(number)")
            }
            for number in ["2320", "3020", "86.3"] { #expect(participant[path]?.contains(number) == false) }
        }
    }
}
