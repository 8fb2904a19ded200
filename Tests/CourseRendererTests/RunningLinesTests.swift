import CourseModel
import Testing

@testable import CourseRenderer

@Suite("The head and the foot of printed sheets")
struct RunningLinesTests {
    @Test("say what there is, in order")
    func parts() {
        let lines = RunningLines(head: ["NRM-101 Norms", nil, "国際法"], foot: [], label: nil)
        #expect(lines.style.text == ":root{--head:\"NRM-101 Norms · 国際法\";--foot:\"\"}")
    }

    @Test("show a label in 12 points at the head and at the foot", arguments: TLPLabel.allCases)
    func label(label: TLPLabel) {
        let style = RunningLines(head: [], foot: [], label: label).style.text
        for box in ["@top-right", "@bottom-left"] {
            #expect(style.contains("\(box){content:\"\(label.text)\";font:bold 12pt"), "\(style)")
        }
        #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
    }

    @Test(
        "hold no text that could end their string, rule or element",
        arguments: ["\"}</style><script>alert(1)</script>", "\\", "a\nb", "\u{0}", "\" url(http://x.example)", "<!--"])
    func hostile(title: String) {
        let quoted = RunningLines.quoted(title)
        let inner = quoted.dropFirst().dropLast()
        #expect(quoted.first == "\"" && quoted.last == "\"")
        #expect(!inner.contains { $0 == "\"" || $0 == "<" || $0.isNewline || $0 == "\0" })
        // Every backslash begins an escape of its own: hexadecimal digits and a space.
        #expect(
            inner.split(separator: "\\", omittingEmptySubsequences: false).dropFirst().allSatisfy {
                $0.prefix { $0.isHexDigit }.count > 0 && $0.drop { $0.isHexDigit }.first == " "
            })
    }
}
