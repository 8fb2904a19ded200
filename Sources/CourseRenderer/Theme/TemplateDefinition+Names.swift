package import CourseModel

/// A name that a template may use, as theme makers are told about it.
package struct TemplateName: Sendable {
    /// How the tag is written, such as `{{title}}`, `{{{body}}}` or `{{#items}}`.
    package let tag: String
    /// The sections that it stands in, outermost first.
    package let sections: [String]
    /// What it holds.
    package let meaning: String
    /// The editions that have it; nil: every edition.
    package let only: Set<EditionName>?
}

extension TemplateDefinition {
    /// Every name that the template may use of its own view, sections followed by what they hold. The names that all
    /// templates have (`strings`, `language`, `direction` and the editions) are in `namesOfAll`.
    package var names: [TemplateName] { Self.names(of: view, in: []) }

    /// The names that every template has.
    package static var namesOfAll: [TemplateName] {
        var names = [
            TemplateName(
                tag: "{{language}}", sections: [], meaning: "The language of the pack, such as en.", only: nil),
            TemplateName(tag: "{{direction}}", sections: [], meaning: "ltr or rtl.", only: nil),
        ]
        for edition in EditionName.allCases {
            names.append(
                TemplateName(
                    tag: "{{#\(edition.rawValue)}}", sections: [],
                    meaning: "Whether this is the \(edition.rawValue) edition.", only: nil))
        }
        for string in TemplateContract.plainStrings {
            names.append(
                TemplateName(
                    tag: "{{strings.\(string.name)}}", sections: [], meaning: "An interface string.", only: nil))
        }
        return names
    }

    private static func names(of view: any TemplateView.Type, in sections: [String]) -> [TemplateName] {
        view.descriptions.flatMap { field in
            func name(_ tag: String) -> TemplateName {
                TemplateName(tag: tag, sections: sections, meaning: field.meaning, only: field.only)
            }
            return switch field.kind {
            case .text: [name("{{\(field.name)}}")]
            case .markup: [name("{{{\(field.name)}}}")]
            case .flag: [name("{{#\(field.name)}}")]
            case .object(let inner), .list(let inner):
                [name("{{#\(field.name)}}")] + names(of: inner, in: sections + [field.name])
            }
        }
    }
}
