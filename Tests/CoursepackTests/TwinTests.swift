import CourseDiagnostics
import CourseModel
import CourseReader
import CourseRenderer
import Foundation
import Testing

/// The hand-written twins of `Tests/Twins` say the same in both syntaxes: equal models, and equal bytes on every page.
@Suite struct TwinTests {
    private func source(_ name: String) throws -> SourceFile {
        let file = Binary.repository.appending(path: "Tests/Twins/\(name)")
        return SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: file)))
    }

    private func both<Value>(_ name: String, _ read: (SourceFile) -> DocumentOutcome<Value>) throws -> (Value, Value) {
        func value(_ ending: String) throws -> Value {
            let outcome = read(try source("\(name).\(ending)"))
            #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
            return try #require(outcome.value).value
        }
        return (try value("md"), try value("xml"))
    }

    @Test(arguments: ["lesson", "lesson-sheets", "lesson-tasks"])
    func lessonsAreEqual(name: String) throws {
        let (markdown, xml) = try both(name) { DocumentReader.lesson($0, id: LessonID("twin")) }
        #expect(markdown.blocks.isEmpty == false)
        #expect(markdown == xml)
    }

    @Test func documentsOfEveryOtherKindAreEqual() throws {
        let catalogue = try both("catalogue", DocumentReader.catalogue)
        #expect(catalogue.0 == catalogue.1)
        let course = try both("course") { DocumentReader.course($0, id: CourseID("twin")) }
        #expect(course.0 == course.1)
        let delivery = try both("delivery") { DocumentReader.delivery($0, id: DeliveryID("twin")) }
        #expect(delivery.0.days.map(\.entries.count) == [7, 8])
        #expect(delivery.0 == delivery.1)
        let glossary = try both("glossary", DocumentReader.glossary)
        #expect(glossary.0 == glossary.1)
        let sources = try both("sources", DocumentReader.bibliography)
        #expect(sources.0 == sources.1)
        let topics = try both("topics", DocumentReader.topics)
        #expect(topics.0.topics.map(\.taught.count) == [2, 0, 0])
        #expect(topics.0 == topics.1)
    }

    @Test func exercisesAreEqual() throws {
        let (markdown, xml) = try both("scenario") { DocumentReader.scenario($0, id: ScenarioID("twin")) }
        #expect(markdown == xml)
        let control = try #require(markdown.control)
        #expect(control.injects.count == 9)
        #expect(control.sheets.map(\.sheetID) == [ElementID("map"), ElementID("contract")])
        #expect(markdown.sheets.count == 2)
    }

    @Test func everyPageIsTheSameByteForByte() throws {
        let catalogue = try both("catalogue", DocumentReader.catalogue)
        let course = try both("course") { DocumentReader.course($0, id: CourseID("twin")) }
        let glossary = try both("glossary", DocumentReader.glossary)
        let sources = try both("sources", DocumentReader.bibliography)
        let lessons = try ["lesson", "lesson-sheets", "lesson-tasks"].map { name in
            try both(name) { DocumentReader.lesson($0, id: LessonID(name)) }
        }
        func pages(
            _ catalogue: Catalogue<Trainer>, _ head: CourseHead<Trainer>, _ lessons: [Lesson<Trainer>],
            _ terms: [Term<Trainer>], _ sources: [Source<Trainer>]
        ) throws -> [[PackFile]] {
            let targets = LinkTargets(
                course: head.id, lessons: Dictionary(uniqueKeysWithValues: lessons.map { ($0.id, $0.outline) }),
                courses: [:], lessonsElsewhere: [:])
            let course = CourseEdition(
                catalogue: catalogue, head: head, lessons: lessons, terms: terms, sources: sources, targets: targets)
            let theme = try #require(Theme.load(overrides: [:]).value)
            let strings = try #require(InterfaceStrings.load(language: "en", theme: theme).value)
            let participants = course.edition(Participant.self)
            return [
                try #require(renderHTML(course, participants: participants, theme: theme, strings: strings).value),
                try #require(renderText(course, participants: participants, theme: theme, strings: strings).value),
                try #require(renderHTML(participants, participants: nil, theme: theme, strings: strings).value),
                try #require(renderText(participants, participants: nil, theme: theme, strings: strings).value),
            ]
        }
        let markdown = try pages(catalogue.0, course.0, lessons.map(\.0), glossary.0.terms, sources.0.sources)
        let xml = try pages(catalogue.1, course.1, lessons.map(\.1), glossary.1.terms, sources.1.sources)
        #expect(markdown.flatMap(\.self).count > 15)
        #expect(markdown == xml)
    }
}
