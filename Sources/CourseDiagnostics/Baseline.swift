/// The findings that a project had when it adopted its rules, with the day until which they do not count.
///
/// A file of lines: `expires YYYY-MM-DD`, then one a finding with tabs between path, rule, how often, and message. Lines
/// that begin with `#` are for people. Line numbers are left out, so that work elsewhere in a file changes nothing.
package struct Baseline: Sendable {
    package struct Entry: Sendable, Hashable {
        package var path: String
        package var rule: RuleID
        package var message: String
    }

    /// The last day on which the findings do not count, `YYYY-MM-DD`.
    package var expires: String
    /// How often each finding was there, and the line of the file that says so.
    package private(set) var entries: [Entry: (count: Int, line: Int)]

    /// A baseline of what counts among `diagnostics`. Findings about the safety of people cannot be put off.
    package init(of diagnostics: [Diagnostic], expires: String) {
        self.expires = expires
        entries = [:]
        for diagnostic in diagnostics where diagnostic.suppression == nil && Self.mayWait(diagnostic.rule) {
            entries[Entry(diagnostic), default: (0, 0)].count += 1
        }
    }

    /// Reads a file. There is no value where a line is not understood.
    package static func read(_ source: SourceFile) -> Outcome<Baseline> {
        var baseline = Baseline(of: [], expires: "")
        var diagnostics: [Diagnostic] = []
        for (index, line) in lines(of: source).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            if line.hasPrefix("expires ") {
                baseline.expires = String(line.dropFirst("expires ".count))
                continue
            }
            let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4, let rule = RuleID(rawValue: String(fields[1])), let count = Int(fields[2]),
                count > 0, mayWait(rule)
            else {
                diagnostics.append(
                    source.diagnostic(
                        .badBaseline, at: source.range(ofLine: index + 1),
                        "This line of the baseline is not understood.",
                        remedy: "Write the file anew: coursepack check --write-baseline FILE --expires DAY."))
                continue
            }
            baseline.entries[Entry(path: String(fields[0]), rule: rule, message: String(fields[3]))] = (
                count, index + 1
            )
        }
        if !isDay(baseline.expires) {
            diagnostics.append(
                source.diagnostic(
                    .badBaseline, at: source.range(ofLine: 1), "The baseline does not say when it expires.",
                    remedy: "Write a line `expires YYYY-MM-DD`."))
        }
        return Outcome(diagnostics.isEmpty ? baseline : nil, diagnostics)
    }

    /// The text of the file: the same findings give the same bytes.
    package var text: String {
        let lines = entries.map { entry, place in
            "\(entry.path)\t\(entry.rule.rawValue)\t\(place.count)\t\(entry.message)"
        }
        return """
            # Findings that this project had when it adopted its rules. They count again after the day below.
            # Written by coursepack check --write-baseline; mend findings and write it anew, so that it gets shorter.
            expires \(expires)

            """ + lines.sorted().map { $0 + "\n" }.joined()
    }

    /// Lets off what the baseline knows, as of a day. What is new counts, and what is gone or expired is said.
    package func apply(to diagnostics: [Diagnostic], asOf day: String, source: SourceFile) -> [Diagnostic] {
        guard day <= expires else {
            return diagnostics + [
                source.diagnostic(
                    .expiredBaseline, at: expiryLine(in: source),
                    "The baseline expired on \(expires); its findings count again.",
                    remedy: "Mend them, or agree on another day and write it here.")
            ]
        }
        var left = entries.mapValues(\.count)
        let result = diagnostics.map { diagnostic in
            let entry = Entry(diagnostic)
            guard diagnostic.suppression == nil, Self.mayWait(diagnostic.rule), let count = left[entry], count > 0
            else {
                return diagnostic
            }
            left[entry] = count - 1
            var known = diagnostic
            known.suppression = Suppression(kind: .baseline, reason: "known until \(expires)")
            return known
        }
        let stale = left.filter { $0.value > 0 }.map { entry, count in
            source.diagnostic(
                .staleBaseline, at: source.range(ofLine: entries[entry]?.line ?? 1),
                "\(entry.rule.rawValue) in \(entry.path) is found \(count == 1 ? "once" : "\(count) times") less than the baseline says.",
                remedy: "Write the baseline anew, or correct this line.")
        }
        return result + stale
    }

    private func expiryLine(in source: SourceFile) -> SourceRange {
        return source.range(ofLine: (Self.lines(of: source).firstIndex { $0.hasPrefix("expires ") } ?? 0) + 1)
    }

    /// The lines of a file, which an editor or git may have ended with CRLF.
    private static func lines(of source: SourceFile) -> [Substring] {
        String(decoding: source.bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    private static func mayWait(_ rule: RuleID) -> Bool {
        rule.leniency != .protects && rule.group != .exceptions
    }

    /// Whether a text has the form of a day (ISO 8601), which is all that comparing two of them needs.
    private static func isDay(_ text: String) -> Bool {
        text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
            }
    }
}

extension Baseline.Entry {
    fileprivate init(_ diagnostic: Diagnostic) {
        // Tabs and line breaks are what the file is made of.
        self.init(path: diagnostic.path.visible, rule: diagnostic.rule, message: diagnostic.message.visible)
    }
}
