package import CourseDiagnostics
import CourseModel
import CourseReader
import XMLKit

/// What a change does to the judgement over itself: rules that it lets off, templates that it replaces, a ceiling that
/// it raises, a baseline that it rewrites. Each is a hint at its place, for whoever reviews the change.
package enum JudgeChanges {
    /// `changed` are paths below the project's root; `now` and `before` give a file's bytes, or nil where there is none.
    package static func findings(
        changed: Set<String>, baseline: String?, now: (String) throws -> [UInt8]?,
        before: (String) throws -> [UInt8]?
    ) rethrows -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for path in changed.sorted() {
            guard let bytes = try now(path) else { continue }
            let source = SourceFile(path: path, bytes: bytes)
            if path == baseline {
                diagnostics.append(
                    source.diagnostic(
                        .changedBaseline, at: source.range(ofLine: 1), "This change rewrites the baseline.",
                        remedy: "Look at which of its lines are new."))
            } else if path.hasPrefix("templates/") {
                diagnostics.append(
                    source.diagnostic(
                        .newTemplate, at: source.range(ofLine: 1),
                        "This change replaces what coursepack ships at this place, or changes the replacement.",
                        remedy: "Look at a page that it makes."))
            } else if path.hasPrefix("content/"), path.hasSuffix(".md") || path.hasSuffix(".xml") {
                let old = try before(path).map { SourceFile(path: path, bytes: $0) }
                diagnostics += findings(in: source, before: old)
            }
        }
        return diagnostics
    }

    private static func findings(in source: SourceFile, before: SourceFile?) -> [Diagnostic] {
        let root = DocumentReader.root(ofFile: source.path)
        var known = before.map { DocumentReader.allowances(in: $0, root: root) } ?? []
        var diagnostics: [Diagnostic] = []
        for allowance in DocumentReader.allowances(in: source, root: root) {
            if let same = known.firstIndex(where: { $0.rule == allowance.rule && $0.reason == allowance.reason }) {
                known.remove(at: same)
                continue
            }
            diagnostics.append(
                source.diagnostic(
                    .newAllowance, at: allowance.place,
                    "This change lets off '\(allowance.rule.rawValue)': \(allowance.reason)",
                    remedy: "Ask whether the reason holds."))
        }
        if root == "catalogue" {
            // A catalogue without a ceiling lets every label pass: to set one raises nothing, to remove it does.
            if let old = before.flatMap({ ceiling(of: $0)?.label }) {
                let new = ceiling(of: source)
                guard new.map({ $0.label > old }) ?? true else { return diagnostics }
                diagnostics.append(
                    source.diagnostic(
                        .raisedTLP, at: new?.place ?? source.range(ofLine: 1),
                        "This change raises the highest label that may be published.",
                        remedy: "Ask who agreed to it."))
            }
        }
        return diagnostics
    }

    /// The highest label that a catalogue lets packs have, and where it says so.
    private static func ceiling(of source: SourceFile) -> (label: TLPLabel, place: SourceRange?)? {
        guard let tree = DocumentReader.tree(source, root: "catalogue").value else { return nil }
        return withExtendedLifetime(tree) {
            guard let attribute = tree.root?.attributeNode("highest-tlp") else { return nil }
            return TLPLabel(rawValue: attribute.value).map { ($0, attribute.offsets.map(SourceRange.init)) }
        }
    }
}
