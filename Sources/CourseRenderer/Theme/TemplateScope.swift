internal import CourseModel
internal import Mustache

/// The names that every template has, whatever its view.
package enum RootNames {
    /// The interface strings: `{{strings.previous-lesson}}`.
    package static let strings = "strings"
    /// The language of the pack as a BCP 47 tag.
    package static let language = "language"
    /// `ltr` or `rtl`.
    package static let direction = "direction"
}

/// The bottom of the stack in which Mustache looks names up. A name that not even the bottom has is in no view: the
/// contract has been checked before, so it is a bug of ours, and it stops here instead of leaving a hole in a page.
struct RootScope: MustacheParent {
    let view: any TemplateView
    let environment: TemplateEnvironment

    func child(named name: String) -> Any? {
        switch view.lookUp(name, in: environment.edition) {
        case .value(let value): return templateValue(value, environment)
        case .withheld: return AbsentValue()
        case .unknown: break
        }
        switch name {
        case RootNames.strings: return environment.strings
        case RootNames.language: return PreparedText(environment.strings.escapedLanguage)
        case RootNames.direction: return PreparedText(environment.strings.direction)
        default: break
        }
        if let edition = EditionName(rawValue: name) { return edition == environment.edition }
        preconditionFailure("bug: a template asks \(type(of: view)) for \(name), which its contract does not have")
    }
}

/// What is the same for all templates of one course, edition and format.
struct TemplateEnvironment: Sendable {
    let edition: EditionName
    let format: TemplateFormat
    let strings: StringScope

    init(edition: EditionName, format: TemplateFormat, strings: InterfaceStrings) {
        self.edition = edition
        self.format = format
        self.strings = StringScope(strings, format: format)
    }
}

/// The interface strings as templates look them up.
struct StringScope: MustacheParent, Sendable {
    /// Every string without placeholders by name, escaped for the format.
    let texts: [String: String]
    let escapedLanguage: String
    let direction: String

    init(_ strings: InterfaceStrings, format: TemplateFormat) {
        var texts: [String: String] = [:]
        for key in StringKey.allCases { texts[key.rawValue] = format.escape(strings[key]) }
        self.texts = texts
        escapedLanguage = format.escape(strings.language)
        direction = strings.direction.rawValue
    }

    func child(named name: String) -> Any? {
        guard let text = texts[name] else {
            preconditionFailure("bug: a template asks for the string \(name), which its contract does not have")
        }
        return PreparedText(text)
    }
}

/// A view further up in the stack, inside a section.
private struct InnerScope: MustacheParent {
    let view: any TemplateView
    let environment: TemplateEnvironment

    func child(named name: String) -> Any? {
        switch view.lookUp(name, in: environment.edition) {
        case .value(let value): return templateValue(value, environment)
        // A name that the edition lacks is absent; it must not be found further out.
        case .withheld: return AbsentValue()
        case .unknown: return nil
        }
    }
}

/// Text that is ready to be inserted. Has no names of its own, so nothing is looked up in it by reflection.
private struct PreparedText: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    let isNull = false

    init(_ text: String) { renderText = text }

    func child(named: String) -> Any? { nil }
}

/// Nothing. Stands for itself, because Mustache would look an absent value up further out.
private struct AbsentValue: MustacheParent, MustacheCustomRenderable {
    let renderText = ""
    let isNull = true

    func child(named: String) -> Any? { nil }
}

private func templateValue(_ value: FieldValue, _ environment: TemplateEnvironment) -> Any {
    switch value {
    case .text(let text?) where !text.isEmpty: PreparedText(environment.format.escape(text))
    case .markup(let markup?) where !markup.text.isEmpty: PreparedText(markup.text)
    case .text, .markup: AbsentValue()
    case .flag(let flag): flag
    case .object(let view): view.map { InnerScope(view: $0, environment: environment) as Any } ?? AbsentValue()
    case .list(let views): views.map { InnerScope(view: $0, environment: environment) }
    }
}
