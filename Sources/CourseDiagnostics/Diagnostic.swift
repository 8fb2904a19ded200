/// How bad a diagnostic is.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Something can be said better; never fails a build.
    case hint
    /// Probably a mistake; fails a build under `--fail-on warning`.
    case warning
    /// The document that has it cannot be built.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .hint: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// Something an author should know about a source: the one record behind every printer.
package struct Diagnostic: Sendable, Hashable {
    package var rule: RuleID
    package var severity: Severity
    /// The path of the file below the project's root.
    package var path: String
    /// The place in the file, or nil where the whole file is meant.
    package var location: SourceLocation?
    /// The path of elements, such as `lesson/section/activity`, where it helps.
    package var elementPath: String?
    /// What is wrong, in one sentence that names the thing.
    package var message: String
    /// What to do about it.
    package var remedy: String?
    /// The nearest known name, for "did you mean".
    package var suggestion: String?
    /// Why it does not count; nil where it does.
    package var suppression: Suppression?

    package init(
        _ rule: RuleID, severity: Severity? = nil, path: String, location: SourceLocation? = nil,
        elementPath: String? = nil, message: String, remedy: String? = nil, suggestion: String? = nil
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.path = path
        self.location = location
        self.elementPath = elementPath
        self.message = message
        self.remedy = remedy
        self.suggestion = suggestion
    }
}

extension SourceFile {
    /// A diagnostic about a place in this file.
    package func diagnostic(
        _ rule: RuleID, at range: SourceRange?, _ message: String, remedy: String? = nil, suggestion: String? = nil,
        elementPath: String? = nil, severity: Severity? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule, severity: severity, path: path, location: location(range), elementPath: elementPath,
            message: message, remedy: remedy, suggestion: suggestion)
    }
}

extension [Diagnostic] {
    /// The diagnostics in the order of every report: by file, place, rule and words, each once.
    package func inReportOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { left, right in
            func key(_ diagnostic: Diagnostic) -> (String, Int, String, String) {
                (diagnostic.path, diagnostic.location?.offset ?? -1, diagnostic.rule.rawValue, diagnostic.message)
            }
            return key(left) < key(right)
        }
    }
}

/// What a stage gives: a value where it could make one, and everything there is to say.
package struct Outcome<Value> {
    package var value: Value?
    package var diagnostics: [Diagnostic]

    package init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}

extension Outcome: Sendable where Value: Sendable {}

/// The machine did not do what it was asked: a folder that cannot be read, a disk that is full. Exit status 74.
package struct CoursepackFailure: Error, Sendable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}
