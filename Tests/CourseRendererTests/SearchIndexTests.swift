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
}
