package import CourseDiagnostics
package import XMLKit

/// Reads Markdown into the same tree that an author's XML would give.
///
/// 1. The front matter is cut off and read as YAML.
/// 2. The rest is prepared for cmark: directive lines become markers, attributes of headings are set aside.
/// 3. Limits that cmark does not have are checked.
/// 4. cmark parses; directive lines are paired; the blocks and inlines are lowered with their places.
/// 5. Definitions that cmark dropped are found in the source.
///
/// Only the form is checked here; what the vocabulary allows is checked on the tree, as for XML.
package enum MarkdownReader {
    /// Reads a file whose bytes are UTF-8 as a document of the kind `root`, one of `Vocabulary.documents`.
    package static func read(_ source: SourceFile, root: String) -> Outcome<XMLTree> {
        source.bytes.withUnsafeBufferPointer { read(source, $0, root) }
    }

    private static func read(_ source: SourceFile, _ bytes: Bytes, _ root: String) -> Outcome<XMLTree> {
        var findings = Findings(source: source)
        guard MarkdownLimits.holds(bytes, &findings) else { return Outcome(nil, findings.complete()) }
        let tree = XMLTree(url: source.path)
        let element = tree.makeRoot(root, namespace: Vocabulary.namespace)
        let place = VocabularyIndex.element(root)
        let frontMatter = FrontMatter(bytes, &findings)
        let start = frontMatter.end
        element.setLine(1)
        element.offsets = frontMatter.opening ?? start..<start
        frontMatter.lower(into: element, place, &findings)
        let prepared = PreparedMarkdown(bytes, from: start)
        guard MarkdownLimits.holds(prepared, bytes, &findings) else { return Outcome(nil, findings.complete()) }
        ForeignMarkup.report(bytes, prepared, &findings)
        return prepared.text.withUnsafeBufferPointer { text in
            var lowering = BlockLowering(
                root: element, place: place, document: CMarkDocument(text),
                context: LoweringContext(
                    source: source, bytes: bytes, prepared: prepared, text: text, firstLine: frontMatter.nextLine,
                    findings: findings))
            lowering.run()
            lowering.reportDroppedDefinitions()
            return Outcome(tree, lowering.context.findings.complete())
        }
    }
}
