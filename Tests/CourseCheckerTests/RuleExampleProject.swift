import CourseChecker
import CourseDiagnostics
import CourseModel
import CoursepackKit
import CoursepackTestSupport

/// The whole project that an example stands for: its files, and around them what a sound project needs.
struct RuleExampleProject {
    private(set) var files: [String: [UInt8]] = [:]
    private(set) var links: Set<String> = []
    /// The places that the example marks.
    private(set) var expected: [Place] = []
    private let asOf: String?

    /// A place as reports show it.
    struct Place: Hashable, Comparable, CustomStringConvertible {
        var path: String
        /// 1-based line and column; nil where the whole file is meant.
        var line: Int?
        var column: Int?
        /// The column after the end, where the place ends in its line.
        var endColumn: Int?

        var description: String {
            "\(path)\(line.map { ":\($0)" } ?? "")\(column.map { ":\($0)" } ?? "")\(endColumn.map { "-\($0)" } ?? "")"
        }

        static func < (left: Place, right: Place) -> Bool { left.description < right.description }
    }

    init(_ example: RuleExample) {
        asOf = example.asOf
        for file in example.files {
            if file.isReported { expected.append(Place(path: file.path)) }
            switch file.content {
            case .symbolicLink: links.insert(file.path)
            case .missing: continue
            case .bytes(let bytes, _): files[file.path] = bytes
            case .text(let marked): add(MarkedText(Self.whole(marked, at: file.path)), at: file.path)
            }
        }
        let missing = Set(
            example.files.compactMap { file -> String? in
                if case .missing = file.content { file.path } else { nil }
            })
        if files["content/catalogue.md"] == nil {
            files["content/catalogue.md"] = Array("---\ntitle: Demo\nlanguage: \(example.language)\n---\n".utf8)
        }
        let folders = Set(
            files.keys.compactMap { path -> String? in
                let parts = path.split(separator: "/")
                return parts.first == "content" && (parts.count == 3 || parts.count == 4 && parts[2] == "scenarios")
                    ? String(parts[1]) : nil
            })
        for course in folders where isIdentifier(course) {
            let head = "content/\(course)/course.md"
            guard files[head] == nil, !missing.contains(head) else { continue }
            let exercises = files.keys.compactMap { path -> String? in
                let parts = path.split(separator: "/")
                guard parts.count == 4, parts[1] == course, parts[2] == "scenarios" else { return nil }
                return parts[3].split(separator: ".").first.map(String.init)
            }
            let lessons = files.keys.compactMap { path -> String? in
                let parts = path.split(separator: "/")
                guard parts.count == 3, parts[1] == course, !path.hasSuffix(".txt"),
                    let name = parts[2].split(separator: ".").first,
                    isIdentifier(name), name != "course"
                else { return nil }
                return String(name)
            }
            files[head] = Array(
                "---\ntitle: Demo\nmodules:\n  - {id: one, title: One, lessons: [\(Set(lessons).sorted().joined(separator: ", "))], scenarios: [\(exercises.sorted().joined(separator: ", "))]}\n---\n"
                    .utf8)
        }
    }

    /// Everything that a check finds.
    func check() throws -> [Diagnostic] {
        var build = Build(folder: MemoryFolder(files, symbolicLinks: links), courses: [], jobs: 1)
        build.asOf = asOf.flatMap { Day($0) }
        return try build.check().diagnostics
    }

    /// Where a diagnostic points, as exact as the example tells it.
    func place(of diagnostic: Diagnostic) -> Place {
        guard let location = diagnostic.location, !expected.contains(Place(path: diagnostic.path)) else {
            return Place(path: diagnostic.path)
        }
        let wantsEnd = expected.contains {
            $0.path == diagnostic.path && $0.line == location.line && $0.column == location.column
                && $0.endColumn != nil
        }
        return Place(
            path: diagnostic.path, line: location.line, column: location.column,
            endColumn: wantsEnd && location.endLine == location.line ? location.endColumn : nil)
    }

    private mutating func add(_ marked: MarkedText, at path: String) {
        let source = SourceFile(path: path, text: marked.text)
        files[path] = source.bytes
        for place in marked.places {
            let start = source.position(of: place.start)
            let end = place.end.map { source.position(of: $0) }
            expected.append(
                Place(
                    path: path, line: start.line, column: start.column,
                    endColumn: end.flatMap { $0.line == start.line ? $0.column : nil }))
        }
    }

    /// The whole document that a lesson's body stands for.
    private static func whole(_ text: String, at path: String) -> String {
        if path.hasPrefix("content/demo-101/scenarios/") { return wholeExercise(text, isXML: path.hasSuffix(".xml")) }
        guard path.hasPrefix("content/demo-101/lesson.") else { return text }
        let plain = MarkedText(text).text
        let title = "A lesson"
        if path.hasSuffix(".md") {
            return plain.hasPrefix("---") || text.hasPrefix("⟦Words.") && !plain.contains("#")
                ? text : "---\ntitle: \(title)\nminutes: 30\n---\n\n\(text)\n"
        }
        return ["<lesson", "<?xml", "<!DOCTYPE"].contains(where: plain.hasPrefix)
            ? text
            : "<lesson xmlns=\"urn:coursepack:1\" minutes=\"30\">\n  <title>\(title)</title>\n\(text)\n</lesson>\n"
    }

    /// The whole exercise that some of its parts stand for.
    private static func wholeExercise(_ text: String, isXML: Bool) -> String {
        let plain = MarkedText(text).text
        if isXML {
            if plain.hasPrefix("<scenario") { return text }
            let parts = [
                ("<background", "<background><p>A port.</p></background>"),
                ("<roles", "<roles><role id=\"team\" title=\"Team\"><p>The team.</p></role></roles>"),
                (
                    "<module",
                    """
                    <module title="Play" start="0:00" minutes="30">
                      <inject id="call" at="0:00" from="Port" to="team" method="phone" objective="tell">
                        <message><p>The cranes stop.</p></message>
                        <expected-action><p>Open the log.</p></expected-action>
                      </inject>
                    </module>
                    """
                ),
                (
                    "<evaluation",
                    "<evaluation points=\"2\"><criterion points=\"2\" objective=\"tell\"><p>In time.</p></criterion></evaluation>"
                ),
            ].filter { !plain.contains($0.0) }.map(\.1)
            return """
                <scenario xmlns="urn:coursepack:1" minutes="30">
                  <title>Exercise Demo</title>
                  <objectives><objective id="tell">Tell a partner in time</objective></objectives>
                \(([text] + parts).joined(separator: "\n"))
                </scenario>

                """
        }
        let head =
            "---\ntitle: Exercise Demo\nminutes: 30\nobjectives: [{id: tell, text: Tell a partner in time}]\n---\n"
        let parts = [
            ("::: background", "::: background\nA port.\n:::"),
            ("::: roles", "::: roles\n::: role {#team title=Team}\nThe team.\n:::\n:::"),
            (
                "::: module",
                """
                ::: module {title=Play start=0:00 minutes=30}
                ::: inject {#call at=0:00 from=Port to=team method=phone objective=tell}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::
                :::
                :::
                """
            ),
            (
                "::: evaluation",
                "::: evaluation {points=2}\n::: criterion {points=2 objective=tell}\nTold in time.\n:::\n:::"
            ),
        ].filter { !plain.contains($0.0) }.map(\.1)
        return ([plain.hasPrefix("---") ? text : head + "\n" + text] + parts).joined(separator: "\n\n") + "\n"
    }
}
