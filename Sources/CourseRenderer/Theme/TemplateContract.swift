internal import CourseDiagnostics
internal import CourseModel

/// Checks one template against the names that its view gives, in exactly the order in which Mustache looks them up:
/// innermost section first, then outwards.
struct TemplateContract {
    let definition: TemplateDefinition
    let file: SourceFile

    /// What the names inside a section are looked up in.
    private enum Level {
        case view(any TemplateView.Type)
        /// A section of text or markup: `{{.}}` is the value itself.
        case value(FieldKind)
        /// A flag, or nothing at all: the names around it.
        case transparent
    }

    private struct OpenSection {
        var tag: TemplateTag
        var level: Level
        /// The editions in which the inside can be shown.
        var editions: Set<EditionName>
    }

    private enum Finding {
        case field(FieldKind, only: EditionName?)
        case interfaceStrings
        case edition(EditionName)
        case unknown(name: String, known: [String])
    }

    func check() -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var open: [OpenSection] = []
        for tag in TagScanner.tags(in: file.bytes) {
            switch tag.kind {
            case .comment: break
            case .unclosed:
                diagnostics.append(report(.badTemplate, tag, "This tag is never closed.", "Close it with “}}”."))
            case .unsupported:
                diagnostics.append(
                    report(
                        .badTemplate, tag, "Templates here use variables, sections, partials and comments only.",
                        "Take the tag “\(tag.name)” out."))
            case .close:
                guard let section = open.last else {
                    diagnostics.append(report(.badTemplate, tag, "No section “\(tag.name)” is open here.", nil))
                    continue
                }
                if section.tag.name != tag.name {
                    diagnostics.append(
                        report(
                            .badTemplate, tag, "The section “\(section.tag.name)” is open here, not “\(tag.name)”.",
                            "Close “\(section.tag.name)” first."))
                }
                open.removeLast()
            case .partial: diagnostics += checkPartial(tag, in: open)
            case .variable, .unescapedVariable: diagnostics += checkVariable(tag, in: open)
            case .section, .invertedSection:
                let (section, problems) = openSection(tag, in: open)
                diagnostics += problems
                open.append(section)
            }
        }
        diagnostics += open.map {
            report(.badTemplate, $0.tag, "The section “\($0.tag.name)” is never closed.", "Add {{/\($0.tag.name)}}.")
        }
        return diagnostics
    }

    // MARK: Tags

    private func checkVariable(_ tag: TemplateTag, in open: [OpenSection]) -> [Diagnostic] {
        switch find(tag.name, in: open) {
        case .unknown(let name, let known): return [unknown(tag, name, known)]
        case .interfaceStrings:
            return [report(.badTemplate, tag, "“strings” is not a text.", "Name a string, such as {{strings.home}}.")]
        case .edition(let edition): return [wrongUse(tag, "is yes or no", edition.rawValue)]
        case .field(let kind, let only):
            if let problem = editionProblem(tag, only, open) { return [problem] }
            switch kind {
            case .text where tag.kind == .unescapedVariable:
                return [
                    report(
                        .unescapedTemplateVariable, tag, "“\(tag.name)” is author text and must be escaped.",
                        "Write {{\(tag.name)}} with two braces.")
                ]
            case .markup where tag.kind == .variable:
                return [
                    report(
                        .badTemplate, tag, "“\(tag.name)” is finished content, not text.",
                        "Write {{{\(tag.name)}}} with three braces.")
                ]
            case .text, .markup: return []
            case .flag: return [wrongUse(tag, "is yes or no", tag.name)]
            case .object: return [wrongUse(tag, "holds names of its own", tag.name)]
            case .list: return [wrongUse(tag, "is a list", tag.name)]
            }
        }
    }

    private func openSection(_ tag: TemplateTag, in open: [OpenSection]) -> (OpenSection, [Diagnostic]) {
        var section = OpenSection(tag: tag, level: .transparent, editions: editions(in: open))
        let inverted = tag.kind == .invertedSection
        switch find(tag.name, in: open) {
        case .unknown(let name, let known): return (section, [unknown(tag, name, known)])
        case .interfaceStrings: return (section, [report(.badTemplate, tag, "“strings” cannot be a section.", nil)])
        case .edition(let edition):
            if inverted { section.editions.remove(edition) } else { section.editions.formIntersection([edition]) }
            return (section, [])
        case .field(let kind, let only):
            if let problem = editionProblem(tag, only, open) { return (section, [problem]) }
            guard !inverted else { return (section, []) }
            switch kind {
            case .text, .markup: section.level = .value(kind)
            case .flag: break
            case .object(let view), .list(let view): section.level = .view(view)
            }
            return (section, [])
        }
    }

    private func checkPartial(_ tag: TemplateTag, in open: [OpenSection]) -> [Diagnostic] {
        let candidates = TemplateDefinition.all.filter { $0.format == definition.format }
        guard let partial = candidates.first(where: { $0.name == tag.name }) else {
            return [
                report(
                    .missingTemplate, tag, "There is no template “\(tag.name)”.",
                    "Name a template of templates/\(definition.format.rawValue).",
                    suggestion: nearestName(to: tag.name, among: candidates.map(\.name)))
            ]
        }
        let innermost =
            open.lazy.reversed().compactMap { section in
                if case .view(let view) = section.level { view } else { nil }
            }.first ?? definition.view
        guard innermost == partial.view else {
            return [
                report(
                    .badTemplate, tag, "“\(tag.name)” does not fit here: it shows other names.",
                    "Templates fit into a section whose names they use.")
            ]
        }
        if let only = partial.only, let problem = editionProblem(tag, only, open) { return [problem] }
        return []
    }

    // MARK: Names

    private func find(_ path: String, in open: [OpenSection]) -> Finding {
        if path == "." {
            if case .value(let kind)? = open.last(where: { if case .transparent = $0.level { false } else { true } })?
                .level
            {
                return .field(kind, only: nil)
            }
            return .unknown(name: path, known: [])
        }
        let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first else { return .unknown(name: path, known: []) }
        var levels = open.reversed().compactMap { section -> (any TemplateView.Type)? in
            if case .view(let view) = section.level { view } else { nil }
        }
        levels.append(definition.view)
        for view in levels {
            if let field = view.descriptions.first(where: { $0.name == first }) {
                return follow(parts.dropFirst(), from: field)
            }
        }
        switch (first, parts.count) {
        case (RootNames.strings, 1): return .interfaceStrings
        case (RootNames.strings, 2):
            let usable = Self.plainStrings
            return usable.contains(parts[1]) ? .field(.text, only: nil) : .unknown(name: parts[1], known: usable)
        case (RootNames.language, 1), (RootNames.direction, 1): return .field(.text, only: nil)
        default: break
        }
        if parts.count == 1, let edition = EditionName(rawValue: first) { return .edition(edition) }
        let roots = [RootNames.strings, RootNames.language, RootNames.direction] + EditionName.allCases.map(\.rawValue)
        return .unknown(name: first, known: levels.flatMap { $0.descriptions.map(\.name) } + roots)
    }

    private func follow(_ path: ArraySlice<String>, from field: FieldDescription) -> Finding {
        guard let next = path.first else { return .field(field.kind, only: field.only) }
        guard case .object(let view) = field.kind else { return .unknown(name: next, known: []) }
        guard let inner = view.descriptions.first(where: { $0.name == next }) else {
            return .unknown(name: next, known: view.descriptions.map(\.name))
        }
        let described = FieldDescription(
            name: inner.name, kind: inner.kind, only: inner.only ?? field.only, meaning: inner.meaning)
        return follow(path.dropFirst(), from: described)
    }

    /// The strings that need no values, which templates may use by themselves.
    static let plainStrings: [String] = {
        let file = SourceFile(
            path: "", text: EmbeddedFiles.all.first { $0.path == "strings/en.strings" }?.text ?? "")
        let english = StringsFile(file, english: [:]).texts
        return StringKey.allCases.filter { StringsFile.placeholders(english[$0] ?? "").isEmpty }.map(\.rawValue)
    }()

    // MARK: Editions

    private func editions(in open: [OpenSection]) -> Set<EditionName> {
        open.last?.editions ?? definition.only.map { [$0] } ?? Set(EditionName.allCases)
    }

    private func editionProblem(_ tag: TemplateTag, _ only: EditionName?, _ open: [OpenSection]) -> Diagnostic? {
        guard let only, !editions(in: open).isSubset(of: [only]) else { return nil }
        return report(
            .unknownTemplateVariable, tag, "“\(tag.name)” exists in the \(only.rawValue) edition only.",
            "Put it between {{#\(only.rawValue)}} and {{/\(only.rawValue)}}.")
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

    private func report(
        _ rule: RuleID, _ tag: TemplateTag, _ message: String, _ remedy: String?, suggestion: String? = nil
    ) -> Diagnostic {
        file.diagnostic(rule, at: tag.range, message, remedy: remedy, suggestion: suggestion, severity: .error)
    }
}
