internal import CourseDiagnostics

extension BlockLowering {
    /// Reports the definitions that cmark took out of the text and that nothing used: no block has their lines.
    mutating func reportDroppedDefinitions() {
        var seen: Set<String> = []
        let bytes = context.bytes
        for index in context.prepared.definitions where !taken.contains(index + 1) {
            let place = context.prepared.lines[index]
            let start = PreparedMarkdown.skipContainers(bytes, place.source..<place.sourceEnd)
            guard let label = LinkSyntax.label(bytes, at: start), bytes.has(":", at: label.upperBound) else { continue }
            let written = bytes.text(label)
            if bytes.has("[^", at: start) {
                let name = normalizedLabel(bytes.text(label.lowerBound + 2..<label.upperBound - 1))
                context.findings.report(
                    .badFootnote, label,
                    context.footnotes[name] == nil
                        ? "Nothing uses the footnote `\(written)`." : "The footnote `\(written)` is written twice.",
                    remedy: context.footnotes[name] == nil
                        ? "Write `\(written)` in the text that it belongs to, or remove it."
                        : "Give this one another name.")
                continue
            }
            let name = normalizedLabel(bytes.text(label.lowerBound + 1..<label.upperBound - 1))
            if !seen.insert(name).inserted {
                context.findings.report(
                    .unresolvedReference, label, "`\(written)` is defined twice; only the first counts.",
                    remedy: "Remove one of them.")
            } else if !context.usedLabels.contains(name) {
                context.findings.report(
                    .unusedDefinition, label, "No link uses the address of `\(written)`.",
                    remedy: "Remove the line, or write `[text]\(written)` where the link belongs.")
            }
        }
    }
}
