import CourseModel
import Testing

@testable import CoursePacker

/// The second wall by itself. `LeakTests` plants leaks in whole projects.
@Suite struct LeakSearchTests {
    private let note = "Most machines take control in the coastal towns. The visible half is the smaller one."

    private func lines(_ text: String, kept: [String]) -> [Int] {
        LeakSearch([LeakSearch.WithheldText(text: note, part: 0)], ids: [:])
            .leaks(in: [PackFile(path: "text/lesson.txt", bytes: Array(text.utf8))]) { kept }.map(\.line)
    }

    @Test func `two blocks that only happen to be neighbours are no leak`() {
        let text = """
               c) Nobody has control in the coastal towns.
               The answer is at the end of this text.

            """
        let kept = ["Nobody has control in the coastal towns.", "The answer is at the end of this text."]
        #expect(lines(text, kept: kept) == [])
        // Where readers do not get the words of one of the two otherwise, it is.
        #expect(lines(text, kept: [kept[1]]) == [2])
    }

    @Test func `a line that the next word had no room on goes on`() {
        let text = """
            The most that we can say for the moment is: control in the coastal
            towns. The visible

            """
        let kept = ["We can say for the moment: control in the coastal waters.", "Some towns. The visible."]
        #expect(lines(text, kept: kept) == [2])
    }

    @Test func `a withheld text in a narrow column is a leak`() {
        let text = """
            | Fear | What they say     |
            | ---- | ----------------- |
            | 1    | machines take     |
                     control in the
                     coastal towns

            """
        #expect(lines(text, kept: ["The control in the harbour.", "All coastal towns."]) == [5])
    }
}
