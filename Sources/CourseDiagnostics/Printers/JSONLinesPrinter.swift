/// Prints one JSON object a line, each with every field in the same order; what is not known is null.
///
/// What does not count has a `suppression`: its kind, `allowed` or `baseline`, and the reason. Lines and columns are 1-based, columns count characters as people see them; offset and length count bytes.
struct JSONLinesPrinter {
    func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { object(of: $0).compact + "\n" }.joined()
    }

    private func object(of diagnostic: Diagnostic) -> JSONValue {
        let location = diagnostic.location
        func number(_ field: KeyPath<SourceLocation, Int>) -> JSONValue {
            location.map { .integer($0[keyPath: field]) } ?? .null
        }
        return .object([
            ("rule", .string(diagnostic.rule.rawValue)),
            ("severity", .string(diagnostic.severity.rawValue)),
            ("path", .string(diagnostic.path)),
            ("line", number(\.line)),
            ("column", number(\.column)),
            ("endLine", number(\.endLine)),
            ("endColumn", number(\.endColumn)),
            ("offset", number(\.offset)),
            ("length", number(\.length)),
            ("elementPath", .optional(diagnostic.elementPath)),
            ("excerpt", .optional(location?.excerpt)),
            ("message", .string(diagnostic.message)),
            ("reason", .string(diagnostic.rule.reason)),
            ("remedy", .optional(diagnostic.remedy)),
            ("suggestion", .optional(diagnostic.suggestion)),
            (
                "suppression",
                diagnostic.suppression.map {
                    .object([("kind", .string($0.kind.rawValue)), ("reason", .string($0.reason))])
                } ?? .null
            ),
        ])
    }
}
