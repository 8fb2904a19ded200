internal import CourseDiagnostics

/// Reads the small part of Mustache that templates are written in: variables, sections, inverted sections, partials and
/// comments (https://mustache.github.io/mustache.5.html).
///
/// 1. Each tag is looked at once: the contract says what its name means, or why it may not stand there.
/// 2. Literal text and the places of values become the steps of a `Template`; those of partials are put in between.
/// 3. A section tag, partial or comment alone on its line takes the whole line away, and the spaces before such a partial
///    stand before each of its lines.
struct TemplateReader {
    private let contract: TemplateContract
    private let bytes: [UInt8]
    /// All files of the theme, by their paths below `templates`.
    private let files: [String: SourceFile]
    /// The names of the templates that insert this one, and its own.
    private let names: [String]

    private var steps: [Template.Step] = []
    private var diagnostics: [Diagnostic] = []
    /// Whether partials lead back to a template that they stand in.
    private var isCircular = false
    /// Where the text that is not yet in the steps begins.
    private var position = 0
    private var open: [OpenSection] = []
    private var scopes: [TemplateContract.Scope]
    /// The depth of the next view that a section opens.
    private var depth: Int

    private struct OpenSection {
        var tag: TemplateTag
        /// What it shows; nil where its name is wrong.
        var section: Template.Section?
        /// The step of the section.
        var start: Int
        /// The depth outside.
        var depth: Int
    }

    /// Reads a template; the steps make sense only without diagnostics.
    static func read(
        _ definition: TemplateDefinition, _ file: SourceFile, files: [String: SourceFile]
    ) -> (template: Template, diagnostics: [Diagnostic]) {
        var reader = TemplateReader(definition, file, bytes: file.bytes, files: files, depth: 0, insertedBy: [])
        reader.read()
        return (Template(steps: reader.steps), reader.diagnostics)
    }

    private init(
        _ definition: TemplateDefinition, _ file: SourceFile, bytes: [UInt8], files: [String: SourceFile], depth: Int,
        insertedBy names: [String]
    ) {
        contract = TemplateContract(definition: definition, file: file)
        self.bytes = bytes
        self.files = files
        self.names = names + [definition.name]
        self.depth = depth + 1
        scopes = [contract.outermost(depth: depth)]
    }

    private mutating func read() {
        for tag in TagScanner.tags(in: bytes) {
            let line = standaloneLine(of: tag)
            append(upTo: line?.lowerBound ?? tag.range.offsets.lowerBound)
            position = line?.upperBound ?? tag.range.offsets.upperBound
            switch tag.kind {
            case .comment: break
            case .unclosed: report(tag, "This tag is never closed.", "Close it with “}}”.")
            case .unsupported:
                report(
                    tag, "Templates here use variables, sections, partials and comments only.",
                    "Take the tag “\(tag.name)” out.")
            case .variable, .unescapedVariable:
                let (place, problem) = contract.variable(tag, in: scopes)
                if let problem { diagnostics.append(problem) }
                if let place { steps.append(.insert(place)) }
            case .section, .invertedSection: openSection(tag)
            case .close: closeSection(tag)
            case .partial:
                insertPartial(tag, indentation: line.map { bytes[$0.lowerBound..<tag.range.offsets.lowerBound] })
            }
        }
        append(upTo: bytes.count)
        for section in open {
            report(section.tag, "The section “\(section.tag.name)” is never closed.", "Add {{/\(section.tag.name)}}.")
        }
    }

    private mutating func append(upTo end: Int) {
        if position < end { steps.append(.literal(Array(bytes[position..<end]))) }
    }

    private mutating func report(_ tag: TemplateTag, _ message: String, _ remedy: String?) {
        diagnostics.append(contract.report(.badTemplate, tag, message, remedy))
    }

    // MARK: Tags

    private mutating func openSection(_ tag: TemplateTag) {
        let (section, scope, problem) = contract.section(tag, in: scopes, depth: depth)
        if let problem { diagnostics.append(problem) }
        open.append(OpenSection(tag: tag, section: section, start: steps.count, depth: depth))
        scopes.append(scope)
        if let section { steps.append(.section(section, length: 0)) }
        if case .each? = section { depth += 1 }
    }

    private mutating func closeSection(_ tag: TemplateTag) {
        guard let opened = open.popLast() else { return report(tag, "No section “\(tag.name)” is open here.", nil) }
        if opened.tag.name != tag.name {
            report(
                tag, "The section “\(opened.tag.name)” is open here, not “\(tag.name)”.",
                "Close “\(opened.tag.name)” first.")
        }
        if let section = opened.section {
            steps[opened.start] = .section(section, length: steps.count - opened.start - 1)
        }
        depth = opened.depth
        scopes.removeLast()
    }

    private mutating func insertPartial(_ tag: TemplateTag, indentation: ArraySlice<UInt8>?) {
        let (inserted, problem) = contract.partial(tag, in: scopes)
        if let problem { diagnostics.append(problem) }
        guard let (definition, viewDepth) = inserted, let file = files[definition.path] else { return }
        guard !names.contains(definition.name) else { return reportCircle(tag) }
        var reader = TemplateReader(
            definition, file, bytes: Self.indented(file.bytes, by: indentation ?? []), files: files, depth: viewDepth,
            insertedBy: names)
        // A template that is inserted has its own diagnostics where it is read by itself.
        reader.read()
        if reader.isCircular { return reportCircle(tag) }
        steps += reader.steps
    }

    private mutating func reportCircle(_ tag: TemplateTag) {
        isCircular = true
        report(tag, "“\(tag.name)” leads back to itself and would be inserted without end.", "Take the tag out.")
    }

    private static func indented(_ bytes: [UInt8], by indentation: ArraySlice<UInt8>) -> [UInt8] {
        guard !indentation.isEmpty else { return bytes }
        var result: [UInt8] = []
        var isAtLineStart = true
        for byte in bytes {
            if isAtLineStart { result += indentation }
            result.append(byte)
            isAtLineStart = byte == UInt8(ascii: "\n")
        }
        return result
    }

    // MARK: Lines

    /// The whole line with its end, where a tag that shows nothing itself stands alone on it.
    private func standaloneLine(of tag: TemplateTag) -> Range<Int>? {
        switch tag.kind {
        case .section, .invertedSection, .close, .partial, .comment: break
        case .variable, .unescapedVariable, .unsupported, .unclosed: return nil
        }
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var start = tag.range.offsets.lowerBound
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = tag.range.offsets.upperBound
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") { end += 1 }
        guard end < bytes.count else { return start..<end }
        return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
    }
}
