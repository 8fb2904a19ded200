/// A rule that an author lets off in a part of a document, with the reason: `allow="rule: reason"`.
package struct Allowance: Sendable, Hashable {
    package var rule: RuleID
    package var reason: String
    /// Where the author wrote it.
    package var place: SourceRange
    /// From the element that carries it to the end of what it holds. Footnotes stand elsewhere in a file.
    package var scopes: [SourceRange]
    /// Whether it has let off a finding.
    package var isUsed = false

    package init(rule: RuleID, reason: String, place: SourceRange, scopes: [SourceRange]) {
        self.rule = rule
        self.reason = reason
        self.place = place
        self.scopes = scopes
    }

    /// Whether it lets off a finding of its document.
    private func covers(_ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.rule == rule, diagnostic.suppression == nil else { return false }
        let offset = diagnostic.location?.offset ?? 0
        return scopes.contains { $0.offsets.contains(offset) || Int($0.start) == offset }
    }

    /// Lets off what the allowances of a document cover among its findings, and notes which of them were used.
    package static func apply(_ allowances: inout [Allowance], to diagnostics: inout [Diagnostic], of path: String) {
        guard !allowances.isEmpty else { return }
        for index in diagnostics.indices where diagnostics[index].path == path {
            // The innermost is the last in document order.
            guard let allowance = allowances.indices.last(where: { allowances[$0].covers(diagnostics[index]) }) else {
                continue
            }
            allowances[allowance].isUsed = true
            diagnostics[index].suppression = Suppression(kind: .allowed, reason: allowances[allowance].reason)
        }
    }
}

/// Why a finding does not count.
package struct Suppression: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Its author allows it, in the source.
        case allowed
        /// It was known when the project adopted its rules.
        case baseline
    }

    package var kind: Kind
    /// In the author's words.
    package var reason: String

    package init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

extension Diagnostic {
    /// Whether it keeps its document from being built.
    package var isBlocking: Bool { severity == .error && suppression == nil }
}

extension RuleID {
    /// Whether an author may let it off; if not, why not.
    package enum Leniency: Sendable, Hashable {
        case allowed
        /// It protects people, inside the room or outside of it.
        case protects
        /// Without what it asks for no page can be made.
        case needed
    }

    package var leniency: Leniency {
        switch group {
        case .safety, .handling, .distribution: return .protects
        case .references where severity == .error && self != .lessonInNoModule: return .needed
        case .files, .xml, .markdown, .vocabulary, .templates: return severity == .warning ? .allowed : .needed
        case .exceptions: return .needed
        case .exercises where self == .tellingTitle: return .protects
        case .exercises: return severity == .warning ? .allowed : .needed
        case .references, .pedagogy, .topics, .delivery, .translation, .evidence, .language: return .allowed
        }
    }
}
