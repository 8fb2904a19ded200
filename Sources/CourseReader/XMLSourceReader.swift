import CourseDiagnostics
import XMLKit

/// Reads an XML source with libxml2 and says what libxml2 found in the author's terms.
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
        guard let tree = result.tree else {
            let diagnostics = result.issues.map { diagnostic(of: $0, in: source) }
            return Outcome(
                nil,
                diagnostics.isEmpty
                    ? [source.diagnostic(.malformedXML, at: nil, "The file holds no XML document.")] : diagnostics)
        }
        var diagnostics = result.issues.map { diagnostic(of: $0, in: source) }
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

    private static func diagnostic(of issue: XMLIssue, in source: SourceFile) -> Diagnostic {
        // libxml2 reports a tag that does not match where it stands; its parser stands there too.
        let onLine = source.range(ofLine: issue.line)
        let offset = issue.offset.map { min($0, source.bytes.count) } ?? Int(onLine.start)
        let range =
            source.position(of: offset).line == issue.line
            ? SourceRange(offset..<min(offset + 1, source.bytes.count)) : onLine
        if issue.message.hasPrefix("Excessive depth") {
            return source.diagnostic(
                .nestingTooDeep, at: range, "Elements are nested more than \(ReadingLimits.elementDepth) deep.",
                remedy: "Take levels out.")
        }
        return source.diagnostic(
            .malformedXML, at: range,
            "This is not well-formed XML: \(issue.message)\(issue.message.hasSuffix(".") ? "" : ".")",
            remedy: remedy(for: issue.message))
    }

    private static func remedy(for message: String) -> String? {
        if message.hasPrefix("Opening and ending tag mismatch") {
            return "Close every element in the order in which they were opened, the last first."
        }
        if message.contains("EntityRef") || message.hasPrefix("Entity '") || message.contains("xmlParseEntityRef") {
            return "Write & as &amp; and < as &lt;; other characters stand for themselves."
        }
        if message.contains("AttValue: \" or ' expected") || message.contains("attributes construct error") {
            return "Put the value between straight quotes: name=\"value\"."
        }
        if message.contains("Unescaped '<'") { return "Write < in a value as &lt;." }
        if message.contains("redefined") { return "Keep one of the two attributes." }
        if message.contains("Premature end") { return "Close the elements that are still open." }
        if message.contains("Namespace prefix") { return "Write elements without a prefix." }
        return nil
    }

    /// An encoding other than UTF-8, or bytes before the declaration, which libxml2 would convert or refuse in its own words.
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

/// Finds where attributes stand in the author's file: libxml2 keeps names and values, but not places.
enum AttributePlaces {
    static func find(in tree: XMLTree, source: SourceFile) {
        guard let root = tree.root else { return }
        var stack = [root]
        while let node = stack.popLast() {
            if let tag = node.offsets { find(of: node, in: tag, source.bytes) }
            stack.append(contentsOf: node.elements)
        }
    }

    /// Scans a start tag that is known to be well-formed.
    private static func find(of node: XMLNode, in tag: Range<Int>, _ bytes: [UInt8]) {
        var index = tag.lowerBound + 1
        func skip(while condition: (UInt8) -> Bool) {
            while index < tag.upperBound, condition(bytes[index]) { index += 1 }
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        skip { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        var attributes: [String: Range<Int>] = [:]
        while index < tag.upperBound {
            skip { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard index < tag.upperBound, bytes[index] != UInt8(ascii: ">") else { break }
            let start = index
            skip { $0 != UInt8(ascii: "=") && !isSpace($0) && $0 != UInt8(ascii: ">") }
            let name = String(decoding: bytes[start..<index], as: UTF8.self)
            skip { isSpace($0) || $0 == UInt8(ascii: "=") }
            guard index < tag.upperBound else { break }
            let quote = bytes[index]
            index += 1
            skip { $0 != quote }
            index = min(index + 1, tag.upperBound)
            attributes[name.split(separator: ":").last.map(String.init) ?? name] = start..<index
        }
        for attribute in node.attributes { attribute.offsets = attributes[attribute.name] }
    }
}
