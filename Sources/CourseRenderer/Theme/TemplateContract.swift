internal import CourseDiagnostics
internal import CourseModel

/// Says what the names of one template mean, and which of them it may not use. Names are looked up as Mustache does it:
/// innermost section first, then outwards.
struct TemplateContract {
    let definition: TemplateDefinition
    let file: SourceFile

    /// What the names inside a section are looked up in.
    enum Level {
        /// A view, its names, and its depth in the sections around.
        case view(any TemplateView.Type, names: [FieldDescription], depth: Int)

        static func view(_ view: any TemplateView.Type, depth: Int) -> Level {
            .view(view, names: view.descriptions, depth: depth)
        }

        /// A section of text or markup: `{{.}}` is the value itself.
        case value(FieldKind, Template.Place)
        /// A flag, or nothing at all: the names around it.
        case transparent
    }

    /// A section around a place in the template, or the template itself.
    struct Scope {
        var level: Level
        /// The editions in which the inside can be shown.
        var editions: Set<EditionName>
    }

    private enum Finding {
        case field(FieldKind, Template.Place, only: Set<EditionName>?)
        case interfaceStrings
        case edition(EditionName)
        case unknown(name: String, known: [String])
    }

    /// What is around the whole template.
    func outermost(depth: Int) -> Scope {
        Scope(
            level: .view(definition.view, depth: depth),
            editions: definition.only ?? Set(EditionName.allCases))
    }

    // MARK: Tags

    /// Where the value of a variable comes from; nil with a diagnostic where it may not stand here.
    func variable(_ tag: TemplateTag, in scopes: [Scope]) -> (place: Template.Place?, problem: Diagnostic?) {
        switch find(tag.name, in: scopes) {
        case .unknown(let name, let known): return (nil, unknown(tag, name, known))
        case .interfaceStrings:
            return (
                nil, report(.badTemplate, tag, "“strings” is not a text.", "Name a string, such as {{strings.home}}.")
            )
        case .edition(let edition): return (nil, wrongUse(tag, "is yes or no", edition.rawValue))
        case .field(let kind, let place, let only):
            if let problem = editionProblem(tag, only, scopes) { return (nil, problem) }
            switch kind {
            case .text where tag.kind == .unescapedVariable:
                let problem = report(
                    .unescapedTemplateVariable, tag, "“\(tag.name)” is author text and must be escaped.",
                    "Write {{\(tag.name)}} with two braces.")
                return (nil, problem)
            case .markup where tag.kind == .variable:
                let problem = report(
                    .badTemplate, tag, "“\(tag.name)” is finished content, not text.",
                    "Write {{{\(tag.name)}}} with three braces.")
                return (nil, problem)
            case .text, .markup: return (place, nil)
            case .flag: return (nil, wrongUse(tag, "is yes or no", tag.name))
            case .object: return (nil, wrongUse(tag, "holds names of its own", tag.name))
            case .list: return (nil, wrongUse(tag, "is a list", tag.name))
            }
        }
    }

    /// What a section shows and what is around its inside; `depth` is that of a view that it opens.
    func section(
        _ tag: TemplateTag, in scopes: [Scope], depth: Int
    ) -> (section: Template.Section?, scope: Scope, problem: Diagnostic?) {
        var scope = Scope(level: .transparent, editions: editions(in: scopes))
        let isInverted = tag.kind == .invertedSection
        func shown(_ place: Template.Place) -> Template.Section { isInverted ? .absent(place) : .present(place) }
        switch find(tag.name, in: scopes) {
        case .unknown(let name, let known): return (nil, scope, unknown(tag, name, known))
        case .interfaceStrings:
            return (nil, scope, report(.badTemplate, tag, "“strings” cannot be a section.", nil))
        case .edition(let edition):
            if isInverted { scope.editions.remove(edition) } else { scope.editions.formIntersection([edition]) }
            return (shown(.edition(edition)), scope, nil)
        case .field(let kind, let place, let only):
            if let problem = editionProblem(tag, only, scopes) { return (nil, scope, problem) }
            guard !isInverted else { return (shown(place), scope, nil) }
            switch kind {
            case .text, .markup: scope.level = .value(kind, place)
            case .flag: break
            case .object(let view), .list(let view):
                scope.level = .view(view, depth: depth)
                return (.each(place), scope, nil)
            }
            return (shown(place), scope, nil)
        }
    }

    /// The template that a partial inserts, and the depth of the view that it shows.
    func partial(
        _ tag: TemplateTag, in scopes: [Scope]
    ) -> (inserted: (definition: TemplateDefinition, depth: Int)?, problem: Diagnostic?) {
        let candidates = TemplateDefinition.all.filter { $0.format == definition.format }
        guard let partial = candidates.first(where: { $0.name == tag.name }) else {
            let problem = report(
                .missingTemplate, tag, "There is no template “\(tag.name)”.",
                "Name a template of templates/\(definition.format.rawValue).",
                suggestion: nearestName(to: tag.name, among: candidates.map(\.name)))
            return (nil, problem)
        }
        guard let (innermost, _, depth) = views(in: scopes).first, innermost == partial.view else {
            let problem = report(
                .badTemplate, tag, "“\(tag.name)” does not fit here: it shows other names.",
                "Templates fit into a section whose names they use.")
            return (nil, problem)
        }
        if let only = partial.only, let problem = editionProblem(tag, only, scopes) { return (nil, problem) }
        return ((partial, depth), nil)
    }

    // MARK: Names

    /// The views whose names can be used, innermost first.
    private func views(in scopes: [Scope]) -> [(type: any TemplateView.Type, names: [FieldDescription], depth: Int)] {
        scopes.reversed().compactMap {
            if case .view(let view, let names, let depth) = $0.level { (view, names, depth) } else { nil }
        }
    }

    private func find(_ path: String, in scopes: [Scope]) -> Finding {
        if path == "." {
            let innermost = scopes.last { if case .transparent = $0.level { false } else { true } }
            guard case .value(let kind, let place)? = innermost?.level else { return .unknown(name: path, known: []) }
            return .field(kind, place, only: nil)
        }
        let dot = UInt8(ascii: ".")
        let parts =
            path.utf8.contains(dot)
            ? path.utf8.split(separator: dot, omittingEmptySubsequences: false).map { String(Substring($0)) } : [path]
        let first = parts[0]
        for scope in scopes.reversed() {
            if case .view(_, let names, let depth) = scope.level,
                let place = names.firstIndex(where: { $0.name == first })
            {
                return follow(parts.dropFirst(), from: names[place], path: [names[place].index], depth: depth)
            }
        }
        switch (first, parts.count) {
        case (RootNames.strings, 1): return .interfaceStrings
        case (RootNames.strings, 2):
            guard let index = Self.plainStringIndices[parts[1]] else {
                return .unknown(name: parts[1], known: Self.plainStrings.map(\.name))
            }
            return .field(.text, .string(index), only: nil)
        case (RootNames.language, 1): return .field(.text, .language, only: nil)
        case (RootNames.direction, 1): return .field(.text, .direction, only: nil)
        default: break
        }
        if parts.count == 1, let edition = EditionName(rawValue: first) { return .edition(edition) }
        let roots = [RootNames.strings, RootNames.language, RootNames.direction] + EditionName.allCases.map(\.rawValue)
        return .unknown(name: first, known: views(in: scopes).flatMap { $0.names.map(\.name) } + roots)
    }

    private func follow(
        _ names: ArraySlice<String>, from field: FieldDescription, path: [Int], depth: Int,
        only: Set<EditionName>? = nil
    ) -> Finding {
        let only = field.only ?? only
        guard let next = names.first else {
            return .field(field.kind, .field(depth: depth, path: path, only: only), only: only)
        }
        guard case .object(let view) = field.kind else { return .unknown(name: next, known: []) }
        guard let inner = view.descriptions.first(where: { $0.name == next }) else {
            return .unknown(name: next, known: view.descriptions.map(\.name))
        }
        return follow(names.dropFirst(), from: inner, path: path + [inner.index], depth: depth, only: only)
    }

    /// The strings that need no values, which templates may use by themselves, with their indices in
    /// `StringKey.allCases`.
    static let plainStrings: [(name: String, index: Int)] = {
        let english = StringsFile.builtInEnglish
        return StringKey.allCases.enumerated()
            .filter { StringsFile.placeholders(english[$0.element] ?? "").isEmpty }
            .map { ($0.element.rawValue, $0.offset) }
    }()

    private static let plainStringIndices = Dictionary(
        uniqueKeysWithValues: plainStrings.map { ($0.name, $0.index) })

    // MARK: Editions

    private func editions(in scopes: [Scope]) -> Set<EditionName> { scopes.last?.editions ?? [] }

    private func editionProblem(_ tag: TemplateTag, _ only: Set<EditionName>?, _ scopes: [Scope]) -> Diagnostic? {
        guard let only, !editions(in: scopes).isSubset(of: only) else { return nil }
        let missing = EditionName.allCases.filter { !only.contains($0) }.map(\.rawValue)
        let absent = missing.joined(separator: " or the ")
        let section =
            only.count == 1
            ? only.map { "{{#\($0.rawValue)}} and {{/\($0.rawValue)}}" }.joined()
            : missing.map { "{{^\($0)}} and {{/\($0)}}" }.joined(separator: ", and ")
        return report(
            .unknownTemplateVariable, tag, "“\(tag.name)” does not exist in the \(absent) edition.",
            "Put it between \(section).")
    }

    // MARK: Words

    private func unknown(_ tag: TemplateTag, _ name: String, _ known: [String]) -> Diagnostic {
        report(
            .unknownTemplateVariable, tag, "“\(tag.name)” is no name that \(definition.path) can use here.",
            known.isEmpty ? nil : "Known here: \(known.prefix(40).joined(separator: ", ")).",
            suggestion: nearestName(to: name, among: known))
    }

    private func wrongUse(_ tag: TemplateTag, _ what: String, _ name: String) -> Diagnostic {
        report(.badTemplate, tag, "“\(name)” \(what) and cannot be inserted.", "Write {{#\(name)}} … {{/\(name)}}.")
    }

    func report(
        _ rule: RuleID, _ tag: TemplateTag, _ message: String, _ remedy: String?, suggestion: String? = nil
    ) -> Diagnostic {
        file.diagnostic(rule, at: tag.range, message, remedy: remedy, suggestion: suggestion, severity: .error)
    }
}
