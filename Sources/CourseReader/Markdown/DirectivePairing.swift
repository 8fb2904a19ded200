internal import CourseDiagnostics

/// Which closing line ends which directive: decided over the whole document before anything is lowered.
///
/// A closing line ends the innermost open directive with as many colons. Directives that are open inside of it are
/// unclosed. A heading of the directive's own level or above ends it too, with a finding at its opening line. So does,
/// of a directive that nothing closes, one that has no place in it.
struct DirectivePairing {
    /// What stands in the document, in order.
    struct Event {
        enum Kind {
            case directive(DirectiveLine)
            case heading(level: Int)
        }
        var kind: Kind
        /// The 1-based line of the prepared text.
        var line: Int
        /// The block that holds it.
        var container: MarkdownNode
    }

    /// What a directive line does.
    enum Role: Equatable {
        case opens
        /// Ends the directive that was opened on this line.
        case closes(Int)
        /// Does nothing: there is a finding.
        case nothing
    }

    /// By 1-based line of the prepared text.
    private(set) var roles: [Int: Role] = [:]
    /// Lines of headings and directives that end the unclosed directives around them, and where these were opened.
    private(set) var recoveries: [Int: Set<Int>] = [:]

    private struct Open {
        var directive: DirectiveLine
        var line: Int
        var container: MarkdownNode
        /// The level of the section that it stands in.
        var level: Int
        /// The first heading since.
        var heading: Int?
        /// The directives that were opened directly in it, with their lines.
        var children: [(name: String, line: Int)] = []

        /// The first of them that has no place in it.
        var stranger: Int? {
            children.first { child in
                !DirectivePairing.mayHold(directive.name, child.name)
            }?.line
        }
    }

    private var open: [Open] = []
    /// Directives that a heading ended, so that their closing line, if there is one after it, is no second finding.
    private var cut: [Open] = []
    /// By colons, how many directives were ended by the closing line of another, which is then one too many.
    private var surplus: [Int: Int] = [:]
    /// Lines of directives whose closing line was found to be wrong, which is why they are open.
    private var explained: Set<Int> = []
    private var level = 2

    init(_ events: [Event], lineNumber: (Int) -> Int, findings: inout Findings) {
        roles.reserveCapacity(events.count)
        for event in events {
            switch event.kind {
            case .heading(let level): meetHeading(level, event.line)
            case .directive(let directive) where directive.isClosing:
                close(directive, event, lineNumber, &findings)
            case .directive(let directive):
                roles[event.line] = .opens
                if let last = open.indices.last { open[last].children.append((directive.name, event.line)) }
                open.append(Open(directive: directive, line: event.line, container: event.container, level: level))
            }
        }
        for unclosed in open { recover(unclosed) }
        cut.append(contentsOf: open)
        for unclosed in cut { reportUnclosed(unclosed, lineNumber, &findings) }
    }

    private mutating func meetHeading(_ heading: Int, _ line: Int) {
        for index in open.indices where open[index].heading == nil { open[index].heading = line }
        // Only `only` may hold whole sections.
        func isEnded(_ directive: Open) -> Bool { directive.level >= heading && directive.directive.name != "only" }
        cut.append(contentsOf: open.filter(isEnded))
        for ended in open where isEnded(ended) { recover(ended) }
        open.removeAll(where: isEnded)
        level = max(2, heading)
    }

    private mutating func recover(_ unclosed: Open) {
        if let place = unclosed.stranger ?? unclosed.heading {
            recoveries[place, default: []].insert(unclosed.line)
        }
    }

    /// Whether a directive may stand in another, directly or in the part that is implied there; what the vocabulary does
    /// not know may stand anywhere.
    private static func mayHold(_ parent: String, _ child: String) -> Bool {
        let parents = Vocabulary.elements.filter { $0.name == parent }
        let name = Vocabulary.aliases[child] ?? child
        guard !parents.isEmpty, Vocabulary.elements.contains(where: { $0.name == name }) else { return true }
        return parents.contains { element in
            Vocabulary.children(of: element)[name] != nil
                || Vocabulary.parts(of: element).contains { part in
                    Vocabulary.children(of: Vocabulary.element(part.key))[name] != nil
                }
        }
    }

    private mutating func close(
        _ directive: DirectiveLine, _ event: Event, _ lineNumber: (Int) -> Int, _ findings: inout Findings
    ) {
        guard let index = open.lastIndex(where: { $0.directive.colons == directive.colons }) else {
            roles[event.line] = .nothing
            if let count = surplus[directive.colons], count > 0 {
                surplus[directive.colons] = count - 1
                return
            }
            if let index = cut.lastIndex(where: { $0.directive.colons == directive.colons }) {
                let ended = cut.remove(at: index)
                findings.report(
                    .badDirective, ended.directive.range,
                    "The directive `\(ended.directive.name)` of line \(lineNumber(ended.line)) goes on over a heading "
                        + "(line \(lineNumber(ended.heading ?? ended.line))) to line \(lineNumber(event.line)).",
                    remedy: "Close it before the heading, and open another one in the next section.")
            } else if let other = open.last {
                explained.insert(other.line)
                findings.report(
                    .badDirective, directive.range,
                    "This line closes nothing: the open directive `\(other.directive.name)` of line "
                        + "\(lineNumber(other.line)) has \(other.directive.colons) colons, this line \(directive.colons).",
                    remedy: "Write `\(String(repeating: ":", count: min(other.directive.colons, 20)))`.")
            } else {
                findings.report(
                    .badDirective, directive.range, "This line closes a directive, but none is open.",
                    remedy: "Remove it, or write the name of a directive after the colons.")
            }
            return
        }
        for unclosed in open[(index + 1)...] {
            surplus[directive.colons, default: 0] += 1
            recover(unclosed)
            reportUnclosed(unclosed, lineNumber, &findings, before: event.line)
        }
        let opened = open[index]
        open.removeSubrange(index...)
        if opened.container == event.container {
            roles[event.line] = .closes(opened.line)
        } else {
            roles[event.line] = .nothing
            findings.report(
                .badDirective, opened.directive.range,
                "The directive `\(opened.directive.name)` of line \(lineNumber(opened.line)) and the line that closes "
                    + "it, \(lineNumber(event.line)), do not stand in the same list item, quote or footnote.",
                remedy: "Indent both alike, or begin both with the same `>`.")
        }
    }

    private func reportUnclosed(
        _ unclosed: Open, _ lineNumber: (Int) -> Int, _ findings: inout Findings, before line: Int? = nil
    ) {
        guard !explained.contains(unclosed.line) else { return }
        let colons = String(repeating: ":", count: min(unclosed.directive.colons, 20))
        let place = unclosed.stranger ?? line ?? unclosed.heading
        findings.report(
            .unclosedDirective, unclosed.directive.range, "The directive `\(unclosed.directive.name)` is never closed.",
            remedy: place.map { "Write `\(colons)` on a line of its own before line \(lineNumber($0))." }
                ?? "Write `\(colons)` on a line of its own after its last block.")
    }
}
