import CourseDiagnostics
import Testing

@testable import CourseRenderer

@Suite("Interface strings")
struct InterfaceStringsTests {
    private func load(_ language: String, _ overrides: [String: String] = [:]) throws -> Outcome<InterfaceStrings> {
        InterfaceStrings.load(language: language, theme: try #require(theme(overrides).value))
    }

    @Test("are complete in the languages that we ship", arguments: ["en", "ja", "ar", "ja-JP", "en-GB"])
    func complete(language: String) throws {
        let outcome = try load(language)
        let strings = try #require(outcome.value)
        #expect(outcome.diagnostics == [])
        for key in StringKey.allCases { #expect(!strings[key].isEmpty) }
    }

    @Test(
        "keep a number with its unit",
        arguments: [(0, "0 min"), (45, "45 min"), (60, "1 h"), (179, "2 h 59 min"), (180, "3 h"), (605, "10 h 5 min")])
    func durations(minutes: Int, words: String) throws {
        let strings = try #require(try load("en").value)
        #expect(strings.duration(minutes: minutes) == words.split(separator: " ").joined(separator: "\u{A0}"))
    }

    @Test("stand in English order without strangers")
    func order() throws {
        let text = try #require(EmbeddedFiles.all.first { $0.path == "strings/en.strings" }?.text)
        let keys = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
            $0.split(separator: " =").first
        }
        #expect(keys.map(String.init) == StringKey.allCases.map(\.rawValue))
    }

    @Test("fall back to English, with a warning for each")
    func fallback() throws {
        let outcome = try load("fr", ["strings/fr.strings": "# Français\nhome = Accueil\nminutes={minutes} minutes\n"])
        let strings = try #require(outcome.value)
        #expect(strings[.home] == "Accueil")
        #expect(strings.duration(minutes: 5) == "5\u{A0}minutes")
        #expect(strings[.glossary] == "Glossary")
        #expect(outcome.diagnostics.count == StringKey.allCases.count - 2)
        #expect(outcome.diagnostics.allSatisfy { $0.rule == .missingString && $0.severity == .warning })
        #expect(outcome.diagnostics.allSatisfy { $0.path == "templates/strings/fr.strings" })
    }

    @Test("say once when a language has none")
    func unknownLanguage() throws {
        let outcome = try load("sw")
        #expect(outcome.value?[.home] == "Course home")
        #expect(outcome.diagnostics.map(\.rule) == [.missingString])
    }

    @Test("of a project change single texts")
    func project() throws {
        let outcome = try load("ja", ["strings/ja.strings": "home = 表紙\r\n", "strings/en.strings": "tip = Hint\n"])
        #expect(outcome.diagnostics == [])
        #expect(outcome.value?[.home] == "表紙")
        #expect(outcome.value?[.glossary] == "用語集")
    }

    @Test("say what is wrong with a line")
    func mistakes() throws {
        let outcome = try load(
            "en", ["strings/en.strings": "hom = x\nno equals\nminutes = {minuts} min\nhome = {x}\n"])
        #expect(
            outcome.diagnostics.map(\.rule) == [
                .unknownTemplateVariable, .badTemplate, .unknownTemplateVariable, .unknownTemplateVariable,
            ])
        #expect(outcome.diagnostics.map { $0.location?.line } == [1, 2, 3, 4])
        #expect(outcome.diagnostics.map(\.suggestion) == ["home", nil, "minutes", nil])
        #expect(outcome.value?.duration(minutes: 90) == "1\u{A0}h\u{A0}30\u{A0}min")
    }

    @Test(
        "tell durations",
        arguments: [
            (0, "0\u{A0}min"), (45, "45\u{A0}min"), (60, "1\u{A0}h"), (135, "2\u{A0}h\u{A0}15\u{A0}min"),
        ])
    func durations(minutes: Int, shown: String) throws {
        #expect(try load("en").value?.duration(minutes: minutes) == shown)
    }

    @Test("in quotes keep the spaces at their ends")
    func quotes() throws {
        let outcome = try load("fr", ["strings/fr.strings": "colon = \" : \"\ncomma = ,\nhome = \"\n"])
        #expect(outcome.value?[.colon] == " : ")
        #expect(outcome.value?[.comma] == ",")
        #expect(outcome.value?[.home] == "\"")
    }

    @Test(
        "write dates as the language does, on any machine",
        arguments: [
            ("en", "2026-11-05", "5 November 2026"), ("en", "2026-11", "November 2026"), ("en", "2026", "2026"),
            ("ja", "2026-11-05", "2026年11月5日"), ("ja", "2026-11", "2026年11月"), ("ja", "2026", "2026年"),
            ("ar", "2026-11-05", "5 تشرين الثاني/نوفمبر 2026"), ("en", "2026-13-01", "2026-13-01"),
        ])
    func dates(language: String, written: String, shown: String) throws {
        #expect(try load(language).value?.date(written) == shown)
    }

    @Test("of Arabic are all there, and written from right to left")
    func arabic() throws {
        let strings = try #require(try load("ar").value)
        #expect(strings.direction == .rightToLeft)
        #expect(strings[.startHere] == "ابدأ من هنا")
        #expect(strings.labelled(strings[.level], strings[.levelFoundation]) == "المستوى: أساسي")
    }
}
