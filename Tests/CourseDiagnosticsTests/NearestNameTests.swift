import CourseDiagnostics
import Testing

@Suite struct NearestNameTests {
    @Test(
        arguments: [
            ("activty", "activity"), ("actvity", "activity"), ("acitvity", "activity"), ("activityy", "activity"),
            ("Activity", "activity"), ("qustion", "question"), ("keypoints", "key-points"), ("key-point", "key-points"),
            ("nte", "note"), ("formm", "form"), ("card", "cards"), ("zzz", nil), ("", nil), ("a", nil),
            ("completely-different", nil), ("activity", nil),
        ] as [(String, String?)])
    func `a typo finds the name that was meant`(typo: String, meant: String?) {
        let names = ["activity", "question", "key-points", "note", "form", "cards"]
        #expect(nearestName(to: typo, among: names) == meant)
    }

    @Test func `on a tie the first candidate wins`() {
        #expect(nearestName(to: "cat", among: ["car", "bat"]) == "car")
        #expect(nearestName(to: "cat", among: ["bat", "car"]) == "bat")
    }
}
