import Foundation
import Testing
import XMLKit

/// A real import into Moodle cannot be run here: GIFT is read back by its published grammar, Moodle XML is validated
/// against a schema of the part that is written.
@Suite struct QuestionExportTests {
    private func project() throws -> TemporaryFolder {
        try smallProject(
            lesson: """
                ::: question {type=single use=test}
                Which sign is {this} = ~that: #1?

                - [ ] a = b

                  Not {this}.
                - [x] ~c

                  Yes: #1.
                :::

                ::: question {type=multiple use=test points=3}
                Which?

                - [x] One
                - [x] Two
                - [x] Three
                - [ ] Four
                :::

                ::: question {type=true-false use=test}
                Norms are law.

                - [ ] True

                  They are voluntary.
                - [x] False

                  Right.
                :::

                ::: question {type=match use=test}
                Which belongs to which?

                | Label | Readers |
                |---|---|
                | RED | room |
                | AMBER | clients |
                | GREEN | community |
                |  | all |
                :::

                ::: question {type=open use=test}
                Why?

                ::: model-answer
                Because.
                :::
                :::

                ::: question {type=sequence use=test}
                In which order?

                1. Third word
                2. A word
                3. My word
                :::
                """)
    }

    @Test func giftReadsBackByItsGrammar() throws {
        let folder = try project()
        let run = try Binary.run(["export", "--to", "gift", "--output", "bank"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("one/first/6"))
        let text = String(decoding: try #require(try folder.files(below: "bank")["one.gift.txt"]), as: UTF8.self)
        let file = try GIFTFile(text)
        #expect(file.categories == ["$course$/top/A course/First"])
        #expect(file.questions.count == 5)
        #expect(file.questions[0].prompt == "Which sign is {this} = ~that: #1?")
        #expect(file.questions[0].answers == ["{", "~a = b", "#Not {this}.", "=~c", "#Yes: #1."])
        #expect(file.questions[1].answers.filter { $0.hasPrefix("~%33.33333%") }.count == 3)
        #expect(file.questions[2].answers == ["{FALSE", "#They are voluntary.", "#Right."])
        #expect(file.questions[3].answers.last == "=-> all")
        #expect(text.contains("// Not here: one/first/6"))
    }

    @Test func whatGIFTWouldMisreadIsWeighedOrNamedAsLeftOut() throws {
        let folder = try smallProject(
            lesson: """
                ::: question {type=single use=test}
                How much?

                - [ ] %10% of it
                - [x] %50% of it
                :::

                ::: question {type=match use=test}
                Which belongs to which?

                | One | Other |
                |---|---|
                | a -> b | one |
                | c | two |
                | d | three |
                :::
                """)
        let run = try Binary.run(["export", "--to", "gift", "--output", "bank"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let text = String(decoding: try #require(try folder.files(below: "bank")["one.gift.txt"]), as: UTF8.self)
        #expect(text.contains("  ~%0%%10% of it\n  =%100%%50% of it\n"), "\(text)")
        #expect(text.contains("// Not here: one/first/2"))
        #expect(run.errors.contains("one/first/2"))
    }

    /// What libxml2 says of a file against the schema of the part of Moodle XML that is written.
    private func complaints(about bytes: [UInt8]) throws -> [String] {
        let source = Binary.repository.appending(path: "Tests/CoursepackTests/moodle-subset.xsd")
        let schema = try #require(XMLSchema.compile([UInt8](try Data(contentsOf: source))).schema)
        let tree = try #require(bytes.withUnsafeBufferPointer { XMLParser.parse($0, url: "bank.xml") }.tree)
        return schema.validate(tree).map(\.message)
    }

    /// Every question of the curriculum, in both formats: each is in both files under one name with one number of
    /// answers, or named as left out.
    @Test func theWholeCurriculumReadsBack() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Binary.repository.appending(path: "content"), to: folder.url.appending(path: "content"))
        for format in ["gift", "moodle-xml"] {
            let run = try Binary.run(["export", "--to", format, "--output", "bank"], in: folder.url)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
        let files = try folder.files(below: "bank")
        var questions = 0
        for (path, bytes) in files where path.hasSuffix(".gift.txt") {
            let gift = try GIFTFile(String(decoding: bytes, as: UTF8.self))
            let moodle = try #require(files[path.replacing(".gift.txt", with: ".moodle.xml")])
            #expect(try complaints(about: [UInt8](moodle)) == [], "\(path)")
            let tree = try #require([UInt8](moodle).withUnsafeBufferPointer { XMLParser.parse($0, url: path) }.tree)
            let names = try withExtendedLifetime(tree) {
                try #require(tree.root).elements.filter { $0.attribute("type") != "category" }.compactMap { question in
                    question.elements.first { $0.name == "name" }?.text.trimmingCharacters(in: .whitespacesAndNewlines)
                }
            }
            #expect(gift.questions.map(\.name) == names, "\(path)")
            #expect(gift.questions.allSatisfy { !$0.prompt.isEmpty && $0.answers.first?.hasPrefix("{") == true })
            questions += names.count
        }
        #expect(questions > 170)
    }

    @Test func moodleXMLFollowsTheSchemaOfItsPart() throws {
        let folder = try project()
        let run = try Binary.run(["export", "--to", "moodle-xml", "--output", "bank"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let bytes = [UInt8](try #require(try folder.files(below: "bank")["one.moodle.xml"]))
        #expect(try complaints(about: bytes) == [])
        // The schema can say no.
        let spoilt = String(decoding: bytes, as: UTF8.self).replacing("<defaultgrade>3<", with: "<defaultgrade>three<")
        #expect(try complaints(about: Array(spoilt.utf8)) != [])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("<defaultgrade>3</defaultgrade>"))
        #expect(text.contains("Not here: one/first/6"))
    }
}
