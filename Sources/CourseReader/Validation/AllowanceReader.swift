import CourseDiagnostics
import XMLKit

/// Reads the rules that elements let off, and says which of them cannot be.
enum AllowanceReader {
    /// The allowances of elements whose `allow` has the right form, in document order.
    static func read(_ nodes: [XMLNode], source: SourceFile, _ diagnostics: inout [Diagnostic]) -> [Allowance] {
        nodes.flatMap { node -> [Allowance] in
            let place = (node.attributeNode("allow")?.offsets ?? node.offsets).map(SourceRange.init)
            let entries = ExceptionList(node.attribute("allow") ?? "")?.entries ?? []
            return entries.compactMap { entry in
                guard let rule = RuleID(rawValue: entry.rule) else {
                    diagnostics.append(unknown(entry.rule, at: place, in: source, node.path))
                    return nil
                }
                if let problem = refusal(of: rule) {
                    diagnostics.append(
                        source.diagnostic(
                            .badAllowance, at: place, problem.message, remedy: problem.remedy, elementPath: node.path))
                    return nil
                }
                return Allowance(
                    rule: rule, reason: entry.reason, place: place ?? source.range(ofLine: node.line),
                    scopes: scopes(of: node, in: source))
            }
        }
    }

    private static func unknown(
        _ name: String, at place: SourceRange?, in source: SourceFile, _ path: String
    ) -> Diagnostic {
        source.diagnostic(
            .badAllowance, at: place, "There is no rule '\(name)' to allow.",
            remedy: "Write the name that the report shows in brackets; `coursepack rules` lists all.",
            suggestion: nearestName(to: name, among: RuleID.allCases.map(\.rawValue)), elementPath: path)
    }

    private static func refusal(of rule: RuleID) -> (message: String, remedy: String)? {
        switch rule.leniency {
        case .allowed: nil
        case .protects:
            (
                "The rule '\(rule.rawValue)' protects people and cannot be let off.",
                "Mend what it finds, and remove this exception."
            )
        case .needed:
            (
                "Without what the rule '\(rule.rawValue)' asks for no page can be made, so it cannot be let off.",
                "Mend what it finds, and remove this exception."
            )
        }
    }

    /// What an element covers: a document everything, an element what stands in it. Footnotes are told apart, because
    /// Markdown keeps their words elsewhere.
    private static func scopes(of node: XMLNode, in source: SourceFile) -> [SourceRange] {
        guard node.parent?.isElement == true, let own = node.offsets else {
            return [SourceRange(0..<max(1, source.bytes.count))]
        }
        var scopes = [own]
        var waiting: [(node: XMLNode, scope: Int)] = [(node, 0)]
        while let (next, enclosing) = waiting.popLast() {
            var scope = enclosing
            for range in next.attributes.compactMap(\.offsets) + [next.offsets].compactMap(\.self) {
                scopes[scope] =
                    min(scopes[scope].lowerBound, range.lowerBound)..<max(scopes[scope].upperBound, range.upperBound)
            }
            if next.isNamed("footnote"), let first = next.children.first(where: { $0.offsets != nil })?.offsets {
                scopes.append(first)
                scope = scopes.count - 1
            }
            for child in next.children { waiting.append((child, scope)) }
        }
        return scopes.map(SourceRange.init)
    }
}
