package import CourseModel

/// What a template may do with a name.
package enum FieldKind: Sendable {
    /// `{{name}}`, and `{{#name}}` where it may be absent.
    case text
    /// `{{{name}}}`, and `{{#name}}` where it may be absent.
    case markup
    /// `{{#name}}` and `{{^name}}` only.
    case flag
    /// `{{#name}}`: the names inside are those of the view; absent ones are skipped.
    case object(any TemplateView.Type)
    /// `{{#name}}`: once for each element.
    case list(any TemplateView.Type)
}

/// What a view gives for a name.
package enum FieldValue: Sendable {
    case text(String?)
    case markup(Markup?)
    case flag(Bool)
    case object((any TemplateView)?)
    case list([any TemplateView])
}

/// One name that templates of a view may use: the contract and the look-up in one place, so that they cannot differ.
package struct Field<View>: Sendable {
    /// The name in templates: lower case, words joined by `-`.
    package let name: String
    package let kind: FieldKind
    /// The edition that has it; nil: every edition.
    package let only: EditionName?
    /// What it holds, in a few words for theme makers.
    package let meaning: String
    package let value: @Sendable (View) -> FieldValue

    /// Text, escaped where it is inserted. Nil and nothing count as absent.
    package static func text(
        _ name: String, _ meaning: String, only: EditionName? = nil, _ value: @escaping @Sendable (View) -> String?
    ) -> Field {
        Field(name: name, kind: .text, only: only, meaning: meaning) { .text(value($0)) }
    }

    /// Content of the page's own format. Nil and nothing count as absent.
    package static func markup(
        _ name: String, _ meaning: String, only: EditionName? = nil, _ value: @escaping @Sendable (View) -> Markup?
    ) -> Field {
        Field(name: name, kind: .markup, only: only, meaning: meaning) { .markup(value($0)) }
    }

    /// Yes or no.
    package static func flag(
        _ name: String, _ meaning: String, only: EditionName? = nil, _ value: @escaping @Sendable (View) -> Bool
    ) -> Field {
        Field(name: name, kind: .flag, only: only, meaning: meaning) { .flag(value($0)) }
    }

    /// Names that belong together. Nil counts as absent.
    package static func object<Inner: TemplateView>(
        _ name: String, _ meaning: String, only: EditionName? = nil, _ value: @escaping @Sendable (View) -> Inner?
    ) -> Field {
        Field(name: name, kind: .object(Inner.self), only: only, meaning: meaning) { .object(value($0)) }
    }

    /// Elements in order. An empty list counts as absent.
    package static func list<Inner: TemplateView>(
        _ name: String, _ meaning: String, only: EditionName? = nil, _ value: @escaping @Sendable (View) -> [Inner]
    ) -> Field {
        Field(name: name, kind: .list(Inner.self), only: only, meaning: meaning) { .list(value($0)) }
    }
}

/// A value that templates show. Everything they can see of it is in `fields`.
package protocol TemplateView: Sendable, SendableMetatype {
    /// Every name that a template may use of this view, in the order in which they are listed to theme makers.
    static var fields: [Field<Self>] { get }
}

/// A field without the type of its view, for the contract and for lists of names.
package struct FieldDescription: Sendable {
    package let name: String
    package let kind: FieldKind
    package let only: EditionName?
    package let meaning: String
}

extension TemplateView {
    /// The names of the view with what they mean. Each list `x` comes with a flag `has-x`, for headings over it.
    package static var descriptions: [FieldDescription] {
        fields.flatMap { field in
            let own = FieldDescription(name: field.name, kind: field.kind, only: field.only, meaning: field.meaning)
            guard case .list = field.kind else { return [own] }
            let flag = FieldDescription(
                name: listFlagPrefix + field.name, kind: .flag, only: field.only, meaning: "Whether there are any.")
            return [flag, own]
        }
    }

    /// What is behind a name.
    func lookUp(_ name: String, in edition: EditionName) -> LookUp {
        let isFlag = name.hasPrefix(listFlagPrefix)
        for field in Self.fields {
            if field.name == name {
                return field.only == nil || field.only == edition ? .value(field.value(self)) : .withheld
            }
            guard isFlag, case .list = field.kind, name.dropFirst(listFlagPrefix.count) == field.name else { continue }
            guard field.only == nil || field.only == edition, case .list(let elements) = field.value(self) else {
                return .withheld
            }
            return .value(.flag(!elements.isEmpty))
        }
        return .unknown
    }
}

/// What a view says when it is asked for a name.
enum LookUp {
    case value(FieldValue)
    /// The view has the name, but not in this edition: nothing, and not to be looked for elsewhere.
    case withheld
    case unknown
}

private let listFlagPrefix = "has-"
