import CourseDiagnostics
import CourseModel
import Testing

@Suite struct ScheduleTests {
    private func lesson(_ number: Int, minutes: Int, parts: [Int]) -> Lesson<Trainer> {
        Lesson(
            id: LessonID("lesson-\(number)"), metadata: Metadata(), minutes: minutes,
            blocks: parts.enumerated().map { index, minutes in
                .section(
                    Section(
                        id: ElementID("part-\(index)"), minutes: minutes, title: [.text("Part")], blocks: [],
                        origin: .unknown))
            }, origin: .unknown)
    }

    @Test func aPlanThatIsMadeTeachesEveryLessonOnceWithBreaks() {
        for count in 1...24 {
            let lessons = (1...count).map { number in
                let minutes = [30, 45, 60, 75, 90, 120, 150][(number * 5 + count) % 7]
                return lesson(number, minutes: minutes, parts: [minutes / 3, minutes / 3, minutes / 3])
            }
            let schedule = Schedule(.standard(lessons, tests: count.isMultiple(of: 2)), lessons: lessons)
            var taught: [LessonID: Int] = [:]
            for day in schedule.days {
                #expect(day.minutes <= 8 * 60, "\(count) lessons")
                var since = 0
                for entry in day.entries {
                    since += entry.minutes
                    if case .pause = entry.entry.kind { since = 0 }
                    #expect(since <= Delivery.longestStretch, "\(count) lessons")
                    if let lesson = entry.entry.session?.lesson {
                        taught[lesson, default: 0] += entry.taught?.count ?? 0
                    }
                }
            }
            #expect(taught == Dictionary(uniqueKeysWithValues: lessons.map { ($0.id, $0.minutes) }))
        }
    }

    @Test func aScheduleThatIsLaidOutFollowsTheCourse() {
        let (first, second) = (lesson(1, minutes: 30, parts: []), lesson(2, minutes: 60, parts: []))
        var course = CourseEdition(
            catalogue: Catalogue(
                title: "Courses", publisher: nil, summary: nil, language: "en", licence: nil, audiences: [],
                courses: [], intro: [], origin: .unknown),
            head: CourseHead(
                id: CourseID("one"), metadata: Metadata(), modules: [], intro: [], origin: .unknown),
            lessons: [first], terms: [], sources: [],
            targets: LinkTargets(course: CourseID("one"), lessons: [:], courses: [:], lessonsElsewhere: [:]))
        course.layOutSchedule()
        #expect(course.schedule == Schedule(.standard([first], tests: false), lessons: [first]))
        course.lessons.append(second)
        #expect(course.schedule == Schedule(.standard([first, second], tests: false), lessons: [first, second]))
        course.layOutSchedule()
        let plan = Delivery(id: DeliveryID("plan"), title: "", days: [], origin: .unknown)
        course.delivery = plan
        #expect(course.schedule == Schedule(plan, lessons: [first, second]))
    }

    @Test func aPartGoesOnToWhereTheNextPartBegins() {
        let lesson = lesson(1, minutes: 100, parts: [20, 30, 40])
        func session(_ part: String?) -> Delivery.Entry {
            Delivery.Entry(
                kind: .session(Delivery.Session(lesson: lesson.id, part: part.map { ElementID($0) })), origin: .unknown)
        }
        let day = Delivery.Day(
            title: "", entries: [session(nil), session("part-1"), session("part-2")], origin: .unknown)
        let plan = Delivery(id: DeliveryID("plan"), title: "", pace: 110, days: [day], origin: .unknown)
        let entries = Schedule(plan, lessons: [lesson]).days[0].entries
        #expect(entries.map(\.taught) == [0..<20, 20..<50, 50..<100])
        #expect(entries.map(\.minutes) == [22, 33, 55])
        #expect(entries.map(\.start) == [0, 22, 55])
    }

    /// What a section's minutes leave over is talk; where that stands in several places, nobody knows how long each takes.
    @Test(
        "a task begins when the minutes tell, and else within a range",
        arguments: [
            ("task", ["task 0...0"]), ("talk task", ["task 7...7"]), ("task talk", ["task 0...0"]),
            ("talk task talk", ["task 0...7"]), ("note task sheet note", ["task 0...0"]),
            ("talk task sheet", ["task 7...7"]), ("task talk task", ["task 0...0", "task 11...11"]),
            ("talk task talk task", ["task 0...7", "task 11...11"]),
            ("task open open", ["task 0...0", "open 8...8", "open 8...15"]),
            ("task untimed", ["task 0...0", "task 8...8"]),
        ])
    func whatIsLeftOverIsTalk(_ blocks: String, _ expected: [String]) {
        let names = blocks.split(separator: " ")
        // Each case has 15 minutes; one task takes 8, each of two 4.
        let isPair = names.count(where: { $0 == "task" }) == 2
        let minutes = isPair ? 4 : 8
        func activity(_ minutes: Int?) -> Block<Trainer> {
            .activity(
                Activity(
                    id: nil, number: 1, title: "task", minutes: minutes, grouping: nil, groupSize: nil, objectives: [],
                    handouts: [], ownData: false, blocks: [], materials: [], steps: [], debrief: [], origin: .unknown))
        }
        let talk = Block<Trainer>.paragraph(Paragraph(text: [.text("Talk.")], origin: .unknown))
        let section = Section<Trainer>(
            id: nil, minutes: 15, title: [.text("Part")],
            blocks: names.map { name in
                switch name {
                case "task": activity(minutes)
                case "untimed": activity(nil)
                case "open":
                    .section(Section(id: nil, minutes: nil, title: [.text("open")], blocks: [talk], origin: .unknown))
                case "sheet": .handout(Handout(id: nil, title: nil, per: nil, blocks: [talk], origin: .unknown))
                case "note": .trainerNote(TrainerNote(kind: nil, blocks: [talk], origin: .unknown))
                default: talk
                }
            }, origin: .unknown)
        let lesson = Lesson<Trainer>(
            id: LessonID("lesson"), metadata: Metadata(), minutes: 45, blocks: [.section(section), talk],
            origin: .unknown)
        let marks = LessonTimeline(lesson).marks
        #expect(marks.first?.start == 0 && marks.first?.latest == 0)
        #expect(marks.dropFirst().map { "\($0.title) \($0.start)...\($0.latest)" } == expected)
    }

    @Test func testsAreDrawnInPairsByObjective() throws {
        func question(_ number: Int, _ objective: String) -> Block<Trainer> {
            .question(
                Question(
                    id: ElementID("q-\(number)"), number: number, kind: .single, points: 1,
                    objectives: [ObjectiveID(objective)], prompt: [], use: .test(options: [], feedback: []), notes: [],
                    origin: .unknown))
        }
        var lesson = lesson(1, minutes: 30, parts: [])
        lesson.blocks = [
            question(1, "a"), question(2, "b"), question(3, "a"), question(4, "b"), question(5, "a"), question(6, "a"),
            question(7, "c"),
        ]
        let forms = try #require(TestForms([lesson]))
        #expect(forms.items.map(\.objective) == ["a", "a", "b"].map { ObjectiveID($0) })
        // By turns the first and the second of a pair; what has no partner is in neither test.
        #expect(forms.items.map(\.before.number) == [1, 6, 2])
        #expect(forms.items.map(\.after.number) == [3, 5, 4])
        #expect(TestForms([self.lesson(2, minutes: 30, parts: [])]) == nil)
    }
}
