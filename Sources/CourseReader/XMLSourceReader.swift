import CourseDiagnostics
import XMLKit

/// Reads an XML source with libxml2 and says what libxml2 found in the author's terms.
///
/// 1. Files that declare another encoding are refused.
/// 2. `XMLParser` makes the tree; a DOCTYPE stops it.
/// 3. What is not well-formed is said by `MalformedXML`.
/// 4. Attributes get their places.
enum XMLSourceReader {
    static func read(_ source: SourceFile) -> Outcome<XMLTree> {
        if let problem = encodingProblem(source) { return Outcome(nil, [problem]) }
        let result = source.bytes.withUnsafeBufferPointer { XMLParser.parse($0, url: source.path) }
        if let doctype = result.doctype {
            let start = start(of: "<!DOCTYPE", before: doctype, in: source)
            return Outcome(
                nil,
                [
                    source.diagnostic(
                        .doctype, at: SourceRange(start..<doctype), "The file has a DOCTYPE.",
                        remedy: "Remove the whole declaration, with its entities; write characters themselves.")
                ])
        }
        if let tag = result.crowdedTag {
            return Outcome(
                nil,
                [
                    source.diagnostic(
                        .malformedXML, at: SourceRange(tag..<tag + 1),
                        "This tag has more than \(XMLParser.attributeLimit) attributes.", remedy: "Remove most of them."
                    )
                ])
        }
        guard let tree = result.tree else {
            let diagnostics = MalformedXML(source).diagnostics(of: result.issues)
            return Outcome(
                nil,
                diagnostics.isEmpty
                    ? [source.diagnostic(.malformedXML, at: nil, "The file holds no XML document.")] : diagnostics)
        }
        // Issues that leave a tree are about prefixes and namespaces, which the structural pass explains in place.
        var diagnostics = MalformedXML(source).diagnostics(of: result.issues.filter { !isAboutNamespaces($0) })
        if let root = tree.root, let deep = ReadingLimits.firstTooDeep(root) {
            diagnostics.append(
                source.diagnostic(
                    .nestingTooDeep, at: deep.offsets.map(SourceRange.init),
                    "Elements are nested more than \(ReadingLimits.elementDepth) deep.", remedy: "Take levels out."))
            return Outcome(nil, diagnostics)
        }
        AttributePlaces.find(in: tree, source: source)
        return Outcome(tree, diagnostics)
    }

    /// The numbers of `xmlParserErrors` that begin with `XML_NS_ERR`, and `XML_WAR_NS_URI`.
    private static func isAboutNamespaces(_ issue: XMLIssue) -> Bool {
        (200...205).contains(issue.code) || issue.code == 99 || issue.code == 100
    }

    /// An encoding other than UTF-8, which libxml2 would not see: it is told that all sources are UTF-8.
    private static func encodingProblem(_ source: SourceFile) -> Diagnostic? {
        let head = String(decoding: source.bytes.prefix(200), as: UTF8.self)
        guard head.drop(while: { $0 == "\u{FEFF}" }).hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
            let key = head[..<end.lowerBound].firstRange(of: "encoding")
        else { return nil }
        let value = head[key.upperBound..<end.lowerBound].drop { $0 == "=" || $0.isWhitespace }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let name = value.dropFirst().prefix { $0 != quote }
        guard name.lowercased() != "utf-8", name.lowercased() != "us-ascii" else { return nil }
        let line = source.range(ofLine: 1)
        return source.diagnostic(
            .notUTF8, at: line, "The declaration says that the file is in \(name).",
            remedy: "Save the file as UTF-8 and write encoding=\"UTF-8\", or leave the declaration out.")
    }

    private static func start(of word: String, before end: Int, in source: SourceFile) -> Int {
        let wanted = Array(word.utf8)
        var index = min(end, source.bytes.count - wanted.count)
        while index > 0 {
            if source.bytes[index] == wanted[0], source.bytes[index...].starts(with: wanted) { return index }
            index -= 1
        }
        return 0
    }
}
