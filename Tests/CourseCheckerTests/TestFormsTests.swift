import CourseDiagnostics
import CourseModel
import Testing

@Suite struct TestFormsTests {
    /// A lesson with pairs of test questions, two questions for each objective named.
    private func lesson(_ number: Int, pairsOn objectives: [String]) -> Lesson<Trainer> {
        Lesson(
            id: LessonID("lesson-\(number)"), metadata: Metadata(), minutes: 30,
            blocks: (0..<2 * objectives.count).map { index in
                .question(
                    Question(
                        id: ElementID("q-\(index + 1)"), number: index + 1, kind: .single, points: 1,
                        objectives: [ObjectiveID(objectives[index / 2])], prompt: [],
                        use: .test(options: [], feedback: []), notes: [], origin: .unknown))
            }, origin: .unknown)
    }

    @Test func everyLessonIsTestedBeforeOneIsTestedTwice() throws {
        let lessons = (1...9).map { lesson($0, pairsOn: ["a", "b"]) }
        let forms = try #require(TestForms(lessons))
        #expect(forms.items.map(\.lesson) == [1, 1, 2, 3, 4, 5, 6, 7, 8, 9].map { LessonID("lesson-\($0)") })
        #expect(forms.items.map(\.objective) == "abaaaaaaaa".map { ObjectiveID(String($0)) })
    }

    @Test func withinALessonEveryObjectiveIsTestedBeforeOneIsTestedTwice() throws {
        let forms = try #require(TestForms([lesson(1, pairsOn: Array(repeating: "a", count: 10) + ["b"])]))
        #expect(forms.items.map(\.objective) == "aaaaaaaaab".map { ObjectiveID(String($0)) })
    }

    @Test func aQuestionWithoutAPartnerIsInNeitherTest() {
        var alone = lesson(1, pairsOn: ["a"])
        alone.blocks.removeLast()
        #expect(TestForms([alone]) == nil)
    }
}
