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
    /// The values of a view, in the order of its fields.
    case object([FieldValue]?)
    /// Those of each element.
    case list([[FieldValue]])

    /// Whether there is anything: empty text and empty lists count as absent.
    var isPresent: Bool {
        switch self {
        case .text(let text): text?.isEmpty == false
        case .markup(let markup): markup?.bytes.isEmpty == false
        case .flag(let flag): flag
        case .object(let view): view != nil
        case .list(let elements): !elements.isEmpty
        }
    }
}

/// One name that templates of a view may use: the contract and the look-up in one place, so that they cannot differ.
package struct Field<View>: Sendable {
    fileprivate let description: FieldDescription
    fileprivate let value: @Sendable (View) -> FieldValue

    private init(
        _ name: String, _ kind: FieldKind, _ only: Set<EditionName>?, _ meaning: String,
        _ value: @escaping @Sendable (View) -> FieldValue
    ) {
        description = FieldDescription(name: name, kind: kind, only: only, meaning: meaning)
        self.value = value
    }

    /// Text, escaped where it is inserted. Nil and nothing count as absent.
    package static func text(
        _ name: String, _ meaning: String, only: Set<EditionName>? = nil, _ value: @escaping @Sendable (View) -> String?
    ) -> Field {
        Field(name, .text, only, meaning) { .text(value($0)) }
    }

    /// Content of the page's own format. Nil and nothing count as absent.
    package static func markup(
        _ name: String, _ meaning: String, only: Set<EditionName>? = nil, _ value: @escaping @Sendable (View) -> Markup?
    ) -> Field {
        Field(name, .markup, only, meaning) { .markup(value($0)) }
    }

    /// Yes or no.
    package static func flag(
        _ name: String, _ meaning: String, only: Set<EditionName>? = nil, _ value: @escaping @Sendable (View) -> Bool
    ) -> Field {
        Field(name, .flag, only, meaning) { .flag(value($0)) }
    }

    /// Names that belong together. Nil counts as absent.
    package static func object<Inner: TemplateView>(
        _ name: String, _ meaning: String, only: Set<EditionName>? = nil, _ value: @escaping @Sendable (View) -> Inner?
    ) -> Field {
        Field(name, .object(Inner.self), only, meaning) { .object(value($0)?.values) }
    }

    /// Elements in order. An empty list counts as absent.
    package static func list<Inner: TemplateView>(
        _ name: String, _ meaning: String, only: Set<EditionName>? = nil, _ value: @escaping @Sendable (View) -> [Inner]
    ) -> Field {
        Field(name, .list(Inner.self), only, meaning) { .list(value($0).map { $0.values }) }
    }
}

/// A value that templates show. Everything they can see of it is in `fields`.
package protocol TemplateView: Sendable, SendableMetatype {
    /// Every name that a template may use of this view, in the order in which they are listed to theme makers.
    static var fields: Fields<Self> { get }

    /// The values of the fields. Here, so that each view has a look-up compiled for itself.
    var values: [FieldValue] { get }
}

/// The fields of a view. Each list `x` comes with a flag `has-x`, for headings over it.
package struct Fields<View>: Sendable, ExpressibleByArrayLiteral {
    /// What is told about the fields and flags.
    fileprivate let descriptions: [FieldDescription]
    fileprivate let values: [@Sendable (View) -> FieldValue]

    package init(arrayLiteral fields: Field<View>...) {
        var descriptions: [FieldDescription] = []
        var values: [@Sendable (View) -> FieldValue] = []
        for field in fields {
            var description = field.description
            description.index = values.count
            if case .list = description.kind { descriptions.append(description.flagOfList) }
            descriptions.append(description)
            values.append(field.value)
        }
        self.descriptions = descriptions
        self.values = values
    }
}

/// A field without the type of its view, for the contract and for lists of names.
package struct FieldDescription: Sendable {
    /// The name in templates: lower case, words joined by `-`.
    package fileprivate(set) var name: String
    package fileprivate(set) var kind: FieldKind
    /// The editions that have it; nil: every edition.
    package let only: Set<EditionName>?
    /// What it holds, in a few words for theme makers.
    package fileprivate(set) var meaning: String
    /// Which value of the view it is.
    fileprivate(set) var index = 0

    fileprivate var flagOfList: FieldDescription {
        var flag = self
        flag.name = "has-" + name
        flag.kind = .flag
        flag.meaning = "Whether there are any."
        return flag
    }
}

extension TemplateView {
    /// The names of the view with what they mean.
    package static var descriptions: [FieldDescription] { fields.descriptions }

    package var values: [FieldValue] {
        let fields = Self.fields.values
        var values: [FieldValue] = []
        values.reserveCapacity(fields.count)
        for field in fields { values.append(field(self)) }
        return values
    }
}
