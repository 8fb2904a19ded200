import CourseDiagnostics
import CourseModel
import Testing
import XMLKit

@testable import CourseRenderer

/// A theme with some files replaced, and what was said about it.
func theme(_ overrides: [String: String] = [:]) -> Outcome<Theme> { Theme.load(overrides: overrides) }

/// The default theme.
func defaultTheme() throws -> Theme { try #require(theme().value) }

/// The pages of a course by path, as the default theme makes them.
func pages<E: Edition>(_ course: CourseEdition<E>, language: String = "en") throws -> [String: String] {
    let theme = try defaultTheme()
    let strings = try #require(InterfaceStrings.load(language: language, theme: theme).value)
    let participants = (course as? CourseEdition<Trainer>)?.edition(Participant.self)
    let outcome = renderHTML(course, participants: participants, theme: theme, strings: strings)
    let files = try #require(outcome.value)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
}

/// What an XML parser says about a page, without its document type.
func issuesOfXML(_ page: String) -> [String] {
    let type = "<!DOCTYPE html>\n"
    guard page.hasPrefix(type) else { return ["no document type"] }
    let bytes = Array(page.dropFirst(type.count).utf8)
    return bytes.withUnsafeBufferPointer { XMLParser.parse($0, url: "page") }.issues.map { "\($0.line): \($0.message)" }
}
