import CourseDiagnostics
import CourseModel
import Testing

@testable import CourseRenderer

@Suite("The contract of templates")
struct TemplateContractTests {
    /// A template, and what is said about it: rule, line, column, nearest name.
    struct Case: Sendable, CustomTestStringConvertible {
        var path = "html/blocks/note.mustache"
        var template: String
        var rule: RuleID
        var line: Int
        var column: Int
        var suggestion: String?

        var testDescription: String { template }
    }

    static let cases = [
        Case(
            template: "<p>\n{{{body}}} {{titel}}", rule: .unknownTemplateVariable, line: 2, column: 12,
            suggestion: "title"),
        Case(
            template: "{{#titel}}x{{/titel}}", rule: .unknownTemplateVariable, line: 1, column: 1, suggestion: "title"),
        Case(template: "é{{strings.hom}}", rule: .unknownTemplateVariable, line: 1, column: 2, suggestion: "home"),
        // Strings with placeholders need values that a template cannot give.
        Case(template: "{{strings.minutes}}", rule: .unknownTemplateVariable, line: 1, column: 1),
        Case(template: "{{title.length}}", rule: .unknownTemplateVariable, line: 1, column: 1),
        Case(template: "{{.}}", rule: .unknownTemplateVariable, line: 1, column: 1),
        Case(template: "\n\n {{>blocks/tipp}}", rule: .missingTemplate, line: 3, column: 2),
        Case(template: "{{>blocks/notes}}", rule: .missingTemplate, line: 1, column: 1, suggestion: "blocks/note"),
        Case(template: "{{>blocks/activity}}", rule: .badTemplate, line: 1, column: 1),
        Case(template: "{{{title}}}", rule: .unescapedTemplateVariable, line: 1, column: 1),
        Case(template: "a {{&title}}", rule: .unescapedTemplateVariable, line: 1, column: 3),
        Case(template: "{{body}}", rule: .badTemplate, line: 1, column: 1),
        Case(template: "{{#title}}", rule: .badTemplate, line: 1, column: 1),
        Case(template: "{{#title}}{{/body}}", rule: .badTemplate, line: 1, column: 11),
        Case(template: "x\n{{/title}}", rule: .badTemplate, line: 2, column: 1),
        Case(template: "x {{title", rule: .badTemplate, line: 1, column: 3),
        Case(template: "{{=<% %>=}}", rule: .badTemplate, line: 1, column: 1),
        Case(template: "{{<page}}{{/page}}", rule: .badTemplate, line: 1, column: 1),
        Case(template: "{{% CONTENT_TYPE:HTML}}", rule: .badTemplate, line: 1, column: 1),
        Case(template: "{{uppercased(title)}}", rule: .unknownTemplateVariable, line: 1, column: 1),
        Case(template: "{{trainer}}", rule: .badTemplate, line: 1, column: 1),
        // Names that only the trainer edition has
        Case(
            path: "html/blocks/exercise.mustache", template: "{{{solution}}}", rule: .unknownTemplateVariable, line: 1,
            column: 1),
        Case(
            path: "html/blocks/question.mustache",
            template: "{{#participant}}{{#key}}{{letters}}{{/key}}{{/participant}}",
            rule: .unknownTemplateVariable, line: 1, column: 17),
        Case(
            path: "html/blocks/exercise.mustache", template: "{{^trainer}}{{{notes}}}{{/trainer}}",
            rule: .unknownTemplateVariable, line: 1, column: 13),
        // Lists and what they hold
        Case(path: "html/blocks/cards.mustache", template: "{{cards}}", rule: .badTemplate, line: 1, column: 1),
        Case(
            path: "html/blocks/cards.mustache", template: "{{{front}}}", rule: .unknownTemplateVariable, line: 1,
            column: 1),
        Case(
            path: "html/blocks/cards.mustache", template: "{{#cards}}{{#title}}{{frnt}}{{/title}}{{/cards}}",
            rule: .unknownTemplateVariable, line: 1, column: 21, suggestion: "front"),
    ]

    @Test("refuses", arguments: cases)
    func refuses(_ example: Case) throws {
        let outcome = theme([example.path: example.template])
        #expect(outcome.value == nil)
        let first = try #require(outcome.diagnostics.first)
        #expect(first.rule == example.rule)
        #expect(first.path == "templates/" + example.path)
        #expect(first.location?.line == example.line)
        #expect(first.location?.column == example.column)
        #expect(first.suggestion == example.suggestion)
        #expect(first.severity == .error)
    }

    @Test(
        "allows what the view gives, in the order in which Mustache looks it up",
        arguments: [
            (
                "html/blocks/note.mustache",
                "{{! any words }}{{#title}}{{.}} {{label}} {{{body}}}{{/title}}{{^title}}-{{/title}}"
            ),
            (
                "html/blocks/cards.mustache",
                "{{#has-cards}}{{#cards}}{{id}}{{title}}{{heading}}{{per}}{{/cards}}{{/has-cards}}"
            ),
            (
                "html/blocks/exercise.mustache",
                "{{#trainer}}{{{solution}}}{{#items}}{{#key}}{{{reason}}}{{/key}}{{/items}}{{/trainer}}"
            ),
            ("html/blocks/exercise.mustache", "{{^participant}}{{{solution}}}{{/participant}}"),
            ("html/blocks/trainer-note.mustache", "{{label}}{{{body}}}"),
            (
                "html/lesson.mustache",
                "{{language}} {{direction}} {{strings.home}} {{#previous}}{{>lesson-link}}{{/previous}}"
            ),
            ("html/lesson.mustache", "{{previous.title}}"),
        ])
    func allows(path: String, template: String) {
        #expect(theme([path: template]).diagnostics == [])
    }

    @Test("says when nothing uses a file")
    func strangers() throws {
        let outcome = theme(["html/blocks/nota.mustache": "", "strings/xx.strings": ""])
        #expect(outcome.value == nil)
        let only = try #require(outcome.diagnostics.first)
        #expect(outcome.diagnostics.count == 1)
        #expect(only.rule == .unknownTemplate)
        #expect(only.path == "templates/html/blocks/nota.mustache")
        #expect(only.suggestion == "html/blocks/note.mustache")
    }

    @Test("says when a template is absent")
    func absent() {
        let outcome = Theme.load(
            overrides: [:], builtIn: EmbeddedFiles.all.filter { $0.path != "html/blocks/note.mustache" })
        #expect(outcome.value == nil)
        #expect(outcome.diagnostics.map(\.rule) == [.missingTemplate])
        #expect(outcome.diagnostics.map(\.path) == ["templates/html/blocks/note.mustache"])
    }

    @Test("holds for the default theme")
    func defaults() { #expect(theme().diagnostics == []) }

    @Test("is the list that theme makers get")
    func names() throws {
        let note = try #require(TemplateDefinition.all.first { $0.path == "html/blocks/note.mustache" })
        #expect(note.names.map(\.tag) == ["{{kind}}", "{{label}}", "{{title}}", "{{{body}}}"])
        let question = try #require(TemplateDefinition.all.first { $0.path == "html/blocks/question.mustache" })
        let key = question.names.filter { $0.sections == ["key"] }
        #expect(
            key.map(\.tag) == [
                "{{letters}}", "{{summary}}", "{{#has-options}}", "{{#options}}", "{{#has-feedback}}", "{{#feedback}}",
                "{{{model}}}", "{{{rubric}}}",
            ])
        #expect(question.names.first { $0.tag == "{{#key}}" }?.only == .withKeys)
    }

    @Test("lets a project change one template")
    func override() throws {
        let theme = try #require(
            theme(["html/blocks/note.mustache": "<p>{{#title}}{{title}}{{/title}}{{^title}}none{{/title}}</p>"]).value)
        let strings = try #require(InterfaceStrings.load(language: "en", theme: theme).value)
        let environment = TemplateEnvironment(edition: .participant, format: .html, strings: strings)
        func shown(_ title: String?) -> String {
            let view = NoteView(kind: "tip", label: "Tip", title: title, body: Markup("x"))
            return theme.render(view, with: .note, in: environment).text
        }
        #expect(shown("a < b") == "<p>a &lt; b</p>")
        #expect(shown(nil) == "<p>none</p>")
        #expect(shown("") == "<p>none</p>")
    }

    @Test("an absent value is not looked up further out")
    func scope() throws {
        let theme = try #require(theme(["html/blocks/cards.mustache": "{{#cards}}[{{title}}]{{/cards}}"]).value)
        let strings = try #require(InterfaceStrings.load(language: "en", theme: theme).value)
        let environment = TemplateEnvironment(edition: .participant, format: .html, strings: strings)
        let view = CardsView(
            id: "a", heading: "2", label: "Cards", title: "outer",
            cards: [CardView(label: "1", front: Markup("")), CardView(label: "2", title: "own", front: Markup(""))])
        #expect(theme.render(view, with: .cards, in: environment).text == "[][own]")
    }
}
