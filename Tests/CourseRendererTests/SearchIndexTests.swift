import CourseModel
import CoursepackTestSupport
import Testing

@testable import CourseRenderer

@Suite("The search index")
struct SearchIndexTests {
    private func script(_ index: SearchIndex) -> String { String(decoding: index.script, as: UTF8.self) }

    @Test("has the words of lessons, terms and sources by place")
    func golden() {
        expectGolden(script(SearchIndex(SampleCourse.trainer)), "html/trainer/search-index.js")
    }

    @Test("of participants holds nothing that only trainers may see")
    func nothingWithheld() {
        #expect(script(SearchIndex(SampleCourse.trainer)).contains("SECRET"))
        #expect(!script(SearchIndex(SampleCourse.trainer.edition(Participant.self))).contains("SECRET"))
    }

    @Test("cannot be ended or broken by what an author wrote")
    func escaping() {
        var index = SearchIndex(SampleCourse.trainer)
        let text = "</script>\"\\\n\u{0}"
        index.pages = [.init(address: "a.html", title: text, places: [.init(anchor: nil, title: "", texts: [text])])]
        let written = #""\u003c/script>\"\\\u000a\u0000""#
        #expect(script(index).contains("[\(written),\"a.html\",[\n[\"\",\"\",\n\(written)]]]"))
    }

    @Test("shows the words before and after what it escapes, wherever that stands")
    func placesOfEscapes() {
        let marks = [
            ("\"", #"\""#), ("\\", #"\\"#), ("<", #"\u003c"#), ("\u{1}", #"\u0001"#), ("\u{1F}", #"\u001f"#),
            (" . ", ". "), (" .a", " .a"), (" ", " "), ("é", "é"), ("!", "!"), ("[", "["),
        ]
        for before in 0...17 {
            for after in [0, 1, 6, 7, 8, 9, 16] {
                let (start, end) = (String(repeating: "a", count: before), String(repeating: "b", count: after))
                var index = SearchIndex(pages: [])
                for (mark, _) in marks {
                    index.pages.append(.init(address: "", title: start + mark + end + mark + "c", places: []))
                }
                let shown = marks.map { "\n[\"\(start)\($0.1)\(end)\($0.1)c\",\"\",[]]" }
                #expect(script(index).contains("[\(shown.joined(separator: ","))\n]"))
            }
        }
    }
}
