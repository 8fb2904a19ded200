import CourseDiagnostics
import CoursepackKit
import CoursepackTestSupport

/// A small sound project in memory, to change in one place.
struct SampleProject {
    /// The bytes of each file by its path.
    var files: [String: [UInt8]] = [:]

    init() {
        write(
            "catalogue.xml",
            """
            <catalogue xmlns="urn:coursepack:1" language="en" courses="a-101 b-101">
            <title>Courses</title>
            <audiences><audience id="csirt">National teams</audience></audiences>
            </catalogue>
            """)
        write(
            "glossary.xml",
            """
            <glossary xmlns="urn:coursepack:1">
            <title>Glossary</title>
            <entry id="tlp"><title>TLP</title><p>A label.</p></entry>
            </glossary>
            """)
        write(
            "sources.xml",
            """
            <sources xmlns="urn:coursepack:1">
            <title>Sources</title>
            <source id="first" kind="standard"><title>TLP 2.0</title></source>
            </sources>
            """)
        course("a-101")
        course("b-101")
        lesson("a-101/one", "<p><term ref=\"tlp\">TLP</term> <cite source=\"first\"/></p>")
        lesson("b-101/one", "<section id=\"there\"><title>There</title><p>x</p></section>")
    }

    /// Writes a file below `content/`.
    mutating func write(_ path: String, _ text: String) { files["content/\(path)"] = Array(text.utf8) }

    /// Writes a course of one module with these lessons. Its intro begins in line 4.
    mutating func course(
        _ id: String, _ attributes: String = "", lessons: [String] = ["one"], intro: String = "<p>x</p>"
    ) {
        let entries = lessons.map { "<lesson ref=\"\($0)\"/>" }.joined()
        write(
            "\(id)/course.xml",
            """
            <course xmlns="urn:coursepack:1" \(attributes)>
            <title>\(id)</title>
            <modules><module id="m"><title>M</title>\(entries)</module></modules>
            \(intro)
            </course>
            """)
    }

    /// Writes a lesson. Its body begins in line 4.
    mutating func lesson(_ path: String, _ body: String, attributes: String = "") {
        write(
            "\(path).xml",
            """
            <lesson xmlns="urn:coursepack:1" minutes="5" \(attributes)>
            <title>\(path)</title>
            <objectives><objective id="label">Label a report</objective></objectives>
            \(body)
            </lesson>
            """)
    }

    /// What rules about teaching and wording look after: not asked of this project, whose texts are as short as can be.
    private static let left: [RuleID.Group] = [.pedagogy, .evidence, .language]

    /// What the checks say, each finding as `path:line rule: message`.
    func findings() throws -> [String] {
        let found = try Build(folder: MemoryFolder(files), courses: [], jobs: 2).check().diagnostics
        return found.filter { !Self.left.contains($0.rule.group) }.map { finding in
            let line = finding.location.map { ":\($0.line)" } ?? ""
            return "\(finding.path.dropFirst("content/".count))\(line) \(finding.rule.rawValue): \(finding.message)"
        }
    }
}
