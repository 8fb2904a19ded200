import CourseDiagnostics
import CourseModel
import CoursepackTestSupport
import Testing

@testable import CourseRenderer

@Suite struct TextFileTests {
    private static func files<E: Edition>(of course: CourseEdition<E>, language: String = "en") throws -> [String:
        String]
    {
        let theme = Theme.load(overrides: [:])
        let strings = InterfaceStrings.load(
            language: language, theme: try #require(theme.value, "\(theme.diagnostics)"))
        let outcome = renderText(
            course, participants: (course as? CourseEdition<Trainer>)?.edition(Participant.self),
            theme: try #require(theme.value), strings: try #require(strings.value))
        let files = try #require(outcome.value)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test func aTrainerReadsTheWholeCourse() throws {
        let files = try Self.files(of: TextSample.course)
        expectGolden(try #require(files["text/course.txt"]), "text/trainer-course.txt")
    }

    @Test func aTrainerReadsALesson() throws {
        let files = try Self.files(of: TextSample.course)
        expectGolden(try #require(files["text/lessons/labels.txt"]), "text/trainer-lesson.txt")
    }

    @Test func aParticipantReadsALesson() throws {
        let files = try Self.files(of: TextSample.course.edition(Participant.self))
        expectGolden(try #require(files["text/lessons/labels.txt"]), "text/participant-lesson.txt")
    }

    @Test func aParticipantReadsTheWholeCourse() throws {
        let files = try Self.files(of: TextSample.course.edition(Participant.self))
        expectGolden(try #require(files["text/course.txt"]), "text/participant-course.txt")
    }

    @Test func participantsReadNothingThatIsTheTrainers() throws {
        let files = try Self.files(of: TextSample.course.edition(Participant.self))
        for (path, text) in files { #expect(!text.contains("SECRET"), "\(path)") }
        #expect(
            Set(files.keys) == [
                "text/agenda.txt", "text/workbook.txt", "text/course.txt", "text/lessons/labels.txt", "README.txt",
                "LICENSE.txt",
            ])
    }

    @Test func anObjectiveOfTheLessonGoesBeforeOneOfTheCourseWithTheSameID() throws {
        var course = TextSample.course
        var objective = course.lessons[0].metadata.objectives[0]
        let words = objective.text
        objective.text = "Words of the course"
        course.head.metadata.objectives = [objective]
        let lesson = try #require(Self.files(of: course)["text/lessons/labels.txt"])
        #expect(lesson.contains("Serves: \(words)"))
        #expect(!lesson.contains(objective.text))
    }

    @Test(arguments: [
        ("Labels: what they say", "See Labels."), ("Labels in daily work", "See Labels (Labels in daily work)."),
        ("Labelsmiths", "See Labels (Labelsmiths)."), ("Labels", "See Labels."),
    ])
    func wordsThatOnlyBeginATitleAreFollowedByIt(title: String, shown: String) throws {
        var course = TextSample.course
        let lesson = course.lessons[0].id
        course.targets.lessons[lesson]?.anchors[ElementID("there")] = title
        let words: [Inline] = [.text("See "), TextSample.reference(.here(ElementID("there")), "Labels"), .text(".")]
        course.lessons[0].blocks = [.paragraph(Paragraph(text: words, origin: .unknown))]
        let text = try #require(Self.files(of: course)["text/lessons/labels.txt"])
        #expect(text.contains("\n\(shown)\n"), "\(text)")
    }

    @Test func notesAndLinksOfATableAreNumberedAsItIsRead() throws {
        func cell(_ name: String) -> [Inline] {
            [
                .text(name), .footnote(Footnote(text: [.text("About \(name).")], origin: .unknown)), .text(" "),
                TextSample.link("https://example.org/\(name)", "site"),
            ]
        }
        let table = Table<Trainer>(
            id: nil, caption: cell("caption"),
            columns: ["left", "right"].map { Table.Column(title: cell($0), alignment: nil) },
            rows: [[cell("one"), cell("two")], [cell("three"), cell("four")]], keys: [], origin: .unknown)
        var course = TextSample.course
        course.lessons[0].blocks = [.table(table)]
        let text = try #require(Self.files(of: course)["text/lessons/labels.txt"])
        for (index, name) in ["caption", "left", "right", "one", "two", "three", "four"].enumerated() {
            #expect(text.contains("[note \(index + 1)] About \(name)."), "\(text)")
            #expect(text.contains("[\(index + 1)] https://example.org/\(name)\n"), "\(text)")
        }
    }

    @Test func keysOfTestsLeaveNoTraceForParticipants() throws {
        func files(firstIsRight: Bool) throws -> [String: String] {
            var course = TextSample.course
            course.lessons[0].blocks = [TextSample.testQuestion(firstIsRight: firstIsRight)]
            return try Self.files(of: course.edition(Participant.self))
        }
        #expect(try files(firstIsRight: true) == files(firstIsRight: false))
    }

    @Test func everyLineIsCleanAndFits() throws {
        let trainer = try Self.files(of: TextSample.course)
        let participant = try Self.files(of: TextSample.course.edition(Participant.self), language: "ja")
        for (path, text) in Array(trainer) + Array(participant) {
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.hasPrefix("\n"), "\(path)")
            #expect(
                !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "\(path)")
            // A command to type must stay on one line.
            for line in text.split(separator: "\n") where !line.contains(IntegrityCommands.windows) {
                #expect(line.last != " ", "\(path): \(line)")
                let words = line.drop { $0 == " " }
                let isWhole = !words.contains(" ") || line.hasPrefix("    ") && line.contains("a long line of code")
                #expect(TextLines(line: String(line)).width <= 72 || isWhole, "\(path): \(line)")
            }
        }
    }

    @Test func authorsCannotReachTheTerminal() throws {
        var course = TextSample.course
        let nasty = "\u{1B}[2J\u{9B}1m\u{2}\u{3}\u{B}\u{202E}bad"
        course.head.metadata.title = nasty
        course.lessons[0].metadata.title = nasty
        course.lessons[0].metadata.objectives[0].text = nasty
        course.lessons[0].blocks = [
            TextSample.p(nasty), TextSample.table([nasty], [[nasty]]), TextSample.section(nasty),
            .codeBlock(CodeBlock(language: nasty, text: nasty, origin: .unknown)),
            .attachment(Attachment(path: nasty, title: nasty, origin: .unknown)),
            .discussion(
                Discussion(id: nil, title: nasty, minutes: nil, blocks: [TextSample.p(nasty)], origin: .unknown)),
            TextSample.p(TextSample.link("https://example.org/\u{1B}", nasty), TextSample.citation("x", nasty)),
        ]
        for (path, text) in try Self.files(of: course) {
            let controls = text.unicodeScalars.filter {
                $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
            }
            #expect(controls.isEmpty, "\(path)")
            #expect(text.contains("[2J1m bad"))
        }
    }

    @Test func theInterfaceSpeaksTheLanguageOfTheCourse() throws {
        let files = try Self.files(of: TextSample.course, language: "ja")
        expectGolden(try #require(files["text/lessons/labels.txt"]), "text/trainer-lesson-ja.txt")
    }
}
