import CourseDiagnostics
import CourseModel
import Testing

@testable import CourseRenderer

@Suite("Templates")
struct TemplateReaderTests {
    /// What a template of cards makes of two cards, the second with a title.
    private func cards(_ template: String, _ others: [String: String] = [:]) throws -> String {
        let theme = try #require(theme(others.merging(["html/blocks/cards.mustache": template]) { $1 }).value)
        let strings = try #require(InterfaceStrings.load(language: "en", theme: theme).value)
        let view = CardsView(
            id: "a", heading: "2", label: "Cards",
            cards: [
                CardView(label: "1", front: Markup("x\ny")), CardView(label: "2", title: "T", front: Markup("<b/>")),
            ])
        let environment = TemplateEnvironment(edition: .participant, format: .html, strings: strings)
        return theme.render(view, with: .cards, in: environment).text
    }

    @Test(
        "take away the lines of sections and comments that stand alone",
        arguments: [
            ("a\n{{#cards}}\n{{label}}\n{{/cards}}\nb", "a\n1\n2\nb"),
            ("a\r\n  {{#cards}}\t\r\n{{label}},\r\n{{/cards}}\r\nb", "a\r\n1,\r\n2,\r\nb"),
            ("{{! a\n comment }}\n{{id}}", "a"),
            ("{{#cards}}{{label}}\n{{/cards}}", "1\n2\n"),
            ("{{#cards}} {{/cards}}\n", "  \n"),
            (" {{#id}}\n{{.}}\n {{/id}}", "a\n"),
            ("{{^title}}\nno title\n{{/title}}\n", "no title\n"),
            ("{{#has-cards}}{{#cards}}{{#title}}{{.}}{{/title}}{{^title}}-{{/title}}{{/cards}}{{/has-cards}}", "-T"),
        ])
    func standaloneLines(template: String, shown: String) throws { #expect(try cards(template) == shown) }

    @Test("escape text and insert content as it is")
    func escaping() throws {
        #expect(try cards("{{#cards}}{{{front}}}{{&front}};{{/cards}}") == "x\nyx\ny;<b/><b/>;")
        #expect(
            try cards("{{strings.glossary}} {{language}} {{direction}}{{#trainer}}no{{/trainer}}") == "Glossary en ltr")
    }

    @Test("indent partials as far as their tags, but not what is inserted in them")
    func partials() throws {
        let theme = try #require(
            theme([
                "html/course.mustache": "{{#modules}}\n{{#lessons}}\n  {{>lesson-link}}\n{{/lessons}}\n{{/modules}}\n",
                "html/lesson-link.mustache": "{{#summary}}\n<a>\n{{summary}}\n</a>\n{{/summary}}\n",
            ]).value)
        let strings = try #require(InterfaceStrings.load(language: "en", theme: theme).value)
        let lesson = LessonLinkView(address: "", title: "", minutes: "", summary: "a\nb")
        let view = CourseView(
            title: "", minutes: "", modules: [ModuleView(id: "", title: "", minutes: "", lessons: [lesson])])
        let environment = TemplateEnvironment(edition: .participant, format: .html, strings: strings)
        #expect(theme.render(view, with: "course", in: environment).text == "  <a>\n  a\nb\n  </a>\n")
    }

    @Test("do not insert themselves")
    func recursion() throws {
        let outcome = theme([
            "html/blocks/key-points.mustache": "{{>blocks/resources}}",
            "html/blocks/resources.mustache": "{{>blocks/key-points}}",
        ])
        #expect(outcome.value == nil)
        #expect(outcome.diagnostics.map(\.rule) == [.badTemplate, .badTemplate])
        #expect(
            Set(outcome.diagnostics.map(\.path)) == [
                "templates/html/blocks/key-points.mustache", "templates/html/blocks/resources.mustache",
            ])
    }
}
