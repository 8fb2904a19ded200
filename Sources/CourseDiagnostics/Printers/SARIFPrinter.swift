/// Prints SARIF 2.1.0 (OASIS), the form that code scanning services and editors read.
///
/// Columns count Unicode code points. Rules and files are listed once and referred to by index.
struct SARIFPrinter {
    let options: ReportOptions

    func render(_ diagnostics: [Diagnostic]) -> String {
        let used = Set(diagnostics.map(\.rule))
        let rules = RuleID.allCases.filter(used.contains)
        let paths = Set(diagnostics.map(\.path)).subtracting([""]).sorted()
        let index = Index(
            rules: Dictionary(uniqueKeysWithValues: zip(rules, rules.indices)),
            paths: Dictionary(uniqueKeysWithValues: zip(paths, paths.indices)))
        var fingerprints = Fingerprints()
        var driver: [(key: String, value: JSONValue)] = [("name", .string("coursepack"))]
        if let version = options.version { driver.append(("version", .string(version))) }
        driver.append(("rules", .array(rules.map(descriptor))))
        let run = JSONValue.object([
            ("tool", .object([("driver", .object(driver))])),
            ("columnKind", .string("unicodeCodePoints")),
            ("artifacts", .array(paths.map { .object([("location", .object([("uri", .string(uri($0)))]))]) })),
            ("results", .array(diagnostics.map { result($0, index, fingerprint: fingerprints.next(for: $0)) })),
        ])
        let log = JSONValue.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            ("runs", .array([run])),
        ])
        return log.indented + "\n"
    }

    /// Where rules and files stand in their lists.
    private struct Index {
        var rules: [RuleID: Int]
        var paths: [String: Int]
    }

    private func descriptor(of rule: RuleID) -> JSONValue {
        let name = rule.rawValue.split(separator: "-").joined(separator: " ")
        return .object([
            ("id", .string(rule.rawValue)),
            ("shortDescription", text(name)),
            ("fullDescription", text(rule.reason)),
            ("help", text(rule.reason)),
            ("defaultConfiguration", .object([("level", .string(level(rule.severity)))])),
        ])
    }

    private func result(_ diagnostic: Diagnostic, _ index: Index, fingerprint: String) -> JSONValue {
        let message = [
            diagnostic.message, diagnostic.remedy, diagnostic.suggestion.map { "Did you mean: \($0)" },
        ].compactMap(\.self).joined(separator: "\n")
        var result: [(key: String, value: JSONValue)] = [("ruleId", .string(diagnostic.rule.rawValue))]
        if let rule = index.rules[diagnostic.rule] { result.append(("ruleIndex", .integer(rule))) }
        result += [("level", .string(level(diagnostic.severity))), ("message", text(message))]
        if let path = index.paths[diagnostic.path] {
            result.append(("locations", .array([location(diagnostic, pathIndex: path)])))
        }
        if let suppression = diagnostic.suppression {
            // SARIF 3.35: `inSource` for what the author wrote, `external` for a file of known results.
            let kind = suppression.kind == .allowed ? "inSource" : "external"
            result.append(
                (
                    "suppressions",
                    .array([.object([("kind", .string(kind)), ("justification", .string(suppression.reason))])])
                ))
        }
        result.append(("partialFingerprints", .object([("coursepack/v1", .string(fingerprint))])))
        return .object(result)
    }

    private func location(_ diagnostic: Diagnostic, pathIndex: Int) -> JSONValue {
        let artifact = JSONValue.object([("uri", .string(uri(diagnostic.path))), ("index", .integer(pathIndex))])
        var physical: [(key: String, value: JSONValue)] = [("artifactLocation", artifact)]
        if let place = diagnostic.location {
            physical.append(
                (
                    "region",
                    .object([
                        ("startLine", .integer(place.line)),
                        ("startColumn", .integer(place.codePointColumn)),
                        ("endLine", .integer(place.endLine)),
                        ("endColumn", .integer(place.endCodePointColumn)),
                    ])
                ))
        }
        var location: [(key: String, value: JSONValue)] = [("physicalLocation", .object(physical))]
        if let path = diagnostic.elementPath {
            location.append(("logicalLocations", .array([.object([("fullyQualifiedName", .string(path))])])))
        }
        return .object(location)
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "note"
        }
    }

    /// A message object. Braces would be placeholders (SARIF 3.11.5) and `[text](target)` a link (3.11.6).
    private func text(_ text: String) -> JSONValue {
        var escaped = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch (previous, scalar) {
            case (_, "{"): escaped += "{{"
            case (_, "}"): escaped += "}}"
            case ("]", "("): escaped += "\\("
            default: escaped.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return .object([("text", .string(escaped))])
    }

    /// A path as a relative URI (RFC 3986): all but unreserved characters and `/` in percent encoding.
    private func uri(_ path: String) -> String {
        var uri = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return uri
    }
}

/// Names for results that stay the same when lines above them come or go, so that a service can tell old from new.
private struct Fingerprints {
    private var occurrences: [String: Int] = [:]

    mutating func next(for diagnostic: Diagnostic) -> String {
        let parts = [
            diagnostic.rule.rawValue, diagnostic.path, diagnostic.elementPath ?? "", diagnostic.message,
            diagnostic.location?.excerpt ?? "",
        ]
        let name = String(Self.hash(parts.joined(separator: "\0")), radix: 16)
        let occurrence = occurrences[name, default: 0] + 1
        occurrences[name] = occurrence
        return "\(name):\(occurrence)"
    }

    /// FNV-1a, 64 bits: short, stable, and not for security.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
