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
    /// Those of all elements, one element after the other.
    case list([FieldValue], count: Int)

    /// Whether there is anything: empty text and empty lists count as absent.
    var isPresent: Bool {
        switch self {
        case .text(let text): text?.isEmpty == false
        case .markup(let markup): markup?.bytes.isEmpty == false
        case .flag(let flag): flag
        case .object(let values): values != nil
        case .list(_, let count): count > 0
        }
    }
}

/// A value that templates show. Everything they can see of it is what `visit` tells.
package protocol TemplateView: Sendable, SendableMetatype {
    /// Tells every name that a template may use of this view, in the order in which they are listed to theme makers, with
    /// what it means and its value: the contract and the look-up in one place, so that they cannot differ.
    /// `view`: nil where names alone are asked for.
    static func visit(_ fields: inout some FieldVisitor, of view: Self?)
}

/// Is told the fields of a view, and takes what it needs: what a field means, or what it is worth. Each view's `visit` is
/// compiled for each visitor, so that the values of a view cost no call each.
package protocol FieldVisitor {
    mutating func visit(_ description: @autoclosure () -> FieldDescription, _ value: @autoclosure () -> FieldValue)
}

extension FieldVisitor {
    /// Text, escaped where it is inserted. Nil and nothing count as absent.
    @inline(__always)
    package mutating func text(
        _ name: String, _ meaning: String, only: @autoclosure () -> Set<EditionName>? = nil, _ value: String?
    ) {
        visit(FieldDescription(name, .text, only: only(), meaning), .text(value))
    }

    /// Content of the page's own format. Nil and nothing count as absent.
    @inline(__always)
    package mutating func markup(
        _ name: String, _ meaning: String, only: @autoclosure () -> Set<EditionName>? = nil, _ value: Markup?
    ) {
        visit(FieldDescription(name, .markup, only: only(), meaning), .markup(value))
    }

    /// Yes or no.
    @inline(__always)
    package mutating func flag(
        _ name: String, _ meaning: String, only: @autoclosure () -> Set<EditionName>? = nil, _ value: Bool?
    ) {
        visit(FieldDescription(name, .flag, only: only(), meaning), .flag(value ?? false))
    }

    /// Names that belong together. Nil counts as absent.
    @inline(__always)
    package mutating func object<Inner: TemplateView>(
        _ name: String, _ meaning: String, only: @autoclosure () -> Set<EditionName>? = nil, _ value: Inner?
    ) {
        visit(
            FieldDescription(name, .object(Inner.self), only: only(), meaning),
            .object(value.map { FieldValues.of([$0]) }))
    }

    /// Elements in order, with a flag `has-` for headings over them. An empty list counts as absent.
    @inline(__always)
    package mutating func list<Inner: TemplateView>(
        _ name: String, _ meaning: String, only: @autoclosure () -> Set<EditionName>? = nil, _ elements: [Inner]?
    ) {
        visit(
            FieldDescription(name, .list(Inner.self), only: only(), meaning),
            .list(FieldValues.of(elements ?? []), count: elements?.count ?? 0))
    }
}

/// Takes the values of views.
struct FieldValues: FieldVisitor {
    private var values: [FieldValue] = []

    /// The values of views, one view after the other.
    static func of<View: TemplateView>(_ views: [View]) -> [FieldValue] {
        guard !views.isEmpty else { return [] }
        var fields = FieldValues()
        fields.values.reserveCapacity(views.count * View.fieldCount)
        for view in views { View.visit(&fields, of: view) }
        return fields.values
    }

    @inline(__always)
    mutating func visit(_: @autoclosure () -> FieldDescription, _ value: @autoclosure () -> FieldValue) {
        values.append(value())
    }
}

/// Counts the fields of a view.
private struct FieldCount: FieldVisitor {
    var count = 0

    @inline(__always)
    mutating func visit(_: @autoclosure () -> FieldDescription, _: @autoclosure () -> FieldValue) { count += 1 }
}

/// A field without its value, for the contract and for lists of names.
package struct FieldDescription: Sendable {
    /// The name in templates: lower case, words joined by `-`.
    package private(set) var name: String
    package private(set) var kind: FieldKind
    /// The editions that have it; nil: every edition.
    package let only: Set<EditionName>?
    /// What it holds, in a few words for theme makers.
    package private(set) var meaning: String
    /// Which value of the view it is.
    fileprivate(set) var index = 0

    init(_ name: String, _ kind: FieldKind, only: Set<EditionName>?, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.only = only
        self.meaning = meaning
    }

    fileprivate var flagOfList: FieldDescription {
        var flag = self
        flag.name = "has-" + name
        flag.kind = .flag
        flag.meaning = "Whether there are any."
        return flag
    }
}

/// Takes what is told about the fields of a view and the flags of its lists.
private struct FieldDescriptions: FieldVisitor {
    var all: [FieldDescription] = []
    private var next = 0

    mutating func visit(_ description: @autoclosure () -> FieldDescription, _: @autoclosure () -> FieldValue) {
        var field = description()
        field.index = next
        next += 1
        if case .list = field.kind { all.append(field.flagOfList) }
        all.append(field)
    }
}

extension TemplateView {
    /// The names of the view with what they mean.
    package static var descriptions: [FieldDescription] {
        var fields = FieldDescriptions()
        visit(&fields, of: nil)
        return fields.all
    }

    fileprivate static var fieldCount: Int {
        var fields = FieldCount()
        visit(&fields, of: nil)
        return fields.count
    }
}
