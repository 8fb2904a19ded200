import CourseDiagnostics
import CourseModel
import CourseReader
import Testing

@Suite struct ProjectMapTests {
    private let whole = [
        "content/catalogue.md", "content/glossary.xml", "content/sources.md", "content/nrm-101/course.md",
        "content/nrm-101/eleven-norms.xml", "content/nrm-101/files/x/y.json", "content/nrm-101/images/a.png",
        "content/shr-101/course.xml",
    ]

    private func map(_ paths: [String], kind: SourceEntry.Kind = .file) -> ProjectMap {
        ProjectMap(paths.map { SourceEntry(path: $0, kind: kind) })
    }

    /// What the map says of `path` in a project that is otherwise sound.
    private func findings(_ path: String, kind: SourceEntry.Kind = .file) -> [Diagnostic] {
        var entries = whole.map { SourceEntry(path: $0, kind: .file) }
        entries.append(SourceEntry(path: path, kind: kind))
        entries.sort { $0.path < $1.path }
        let map = ProjectMap(entries)
        return map.diagnostics
    }

    @Test func `every file of a sound project has its place`() {
        let map = map(whole + ["templates/html/lesson.mustache", "README.md", "LICENSE", "docs/guide.md"])
        #expect(map.diagnostics == [])
        #expect(map.catalogue == "content/catalogue.md")
        #expect(map.glossary == "content/glossary.xml")
        #expect(map.sources == "content/sources.md")
        #expect(map.courses.map(\.id.rawValue) == ["nrm-101", "shr-101"])
        #expect(map.courses[0].head == "content/nrm-101/course.md")
        #expect(map.courses[0].lessons == [LessonID("eleven-norms"): "content/nrm-101/eleven-norms.xml"])
        #expect(map.courses[0].assets == ["files/x/y.json", "images/a.png"])
        #expect(map.courses[1].head == "content/shr-101/course.xml")
        #expect(map.templates == ["html/lesson.mustache"])
    }

    @Test(
        arguments: [
            ("content/glosary.md", "glossary.md"), ("content/Catalogue.md", "catalogue.md"),
            ("content/source.xml", "sources.xml"), ("content/nrm-101/image/b.png", "images/"),
            ("content/nrm-101/file/b.json", "files/"), ("content/notes.txt", nil),
            ("content/nrm-101/notes.docx", nil), ("content/nrm-101/eleven-norms", nil),
            ("content/nrm-101/lesson.MD", nil), ("content/nrm-101/drafts/old.md", nil),
        ] as [(String, String?)])
    func `a file that nothing reads is named with what was meant`(path: String, suggestion: String?) {
        let findings = findings(path)
        #expect(findings.map(\.rule) == [.strayFile])
        #expect(findings.map(\.path) == [path])
        #expect(findings.first?.suggestion == suggestion)
        #expect(findings.first?.severity == .warning)
    }

    @Test(arguments: [
        "content/README.md", "content/nrm-101/README.md", "content/nrm-101/images/readme.md",
        "content/templates/README.md", "README.md", "output/x.html", "content.md",
    ])
    func `readme files, and what stands beside the project, are left alone`(path: String) {
        #expect(findings(path) == [])
    }

    @Test(arguments: [
        ("content/catalogue.xml", "content/catalogue.md"), ("content/glossary.md", "content/glossary.md"),
        ("content/nrm-101/course.xml", "content/nrm-101/course.md"),
        ("content/nrm-101/eleven-norms.md", "content/nrm-101/eleven-norms.md"),
    ])
    func `a document in both syntaxes is an error`(path: String, known: String) throws {
        let findings = findings(path)
        #expect(findings.map(\.rule) == [.duplicateDocument])
        let said = try #require(findings.first)
        #expect([said.path, said.message].contains { $0.contains(known) })
        #expect(said.path == path || said.message.contains(path))
    }

    @Test(arguments: [
        "content/NRM-102/course.md", "content/nrm 102/course.md", "content/con/course.md", "content/nrm_1/x.md",
        "content/nrm-101/Eleven.md", "content/nrm-101/eleven norms.md", "content/nrm-101/aux.md",
        "content/nrm-101/会議.md", "content/nrm-101/com1.xml",
        "content/nrm-101/images/a b.png", "content/nrm-101/images/CON.png", "content/nrm-101/images/é.png",
        "content/nrm-101/images/a..", "content/nrm-101/images/a:b.png", "content/nrm-101/files/lpt9.txt",
        "content/nrm-101/images/A.png", "content/nrm-101/files/nul/x.json",
    ])
    func `a name that does not work on every system is an error`(path: String) {
        let findings = findings(path).filter { $0.rule != .missingDocument }
        #expect(findings.map(\.rule) == [.badFileName])
        #expect(findings.first?.path == path || path.hasSuffix("A.png"))
    }

    @Test func `a project without a catalogue and a course without its document say what to write`() {
        #expect(map([]).diagnostics.map(\.path) == ["content/catalogue.md"])
        let map = map(["content/nrm-101/eleven-norms.md", "content/catalogue.xml"])
        #expect(map.diagnostics.map(\.rule) == [.missingDocument])
        #expect(map.diagnostics.map(\.path) == ["content/nrm-101/course.md"])
        #expect(map.courses.map(\.head) == [nil])
    }

    @Test(arguments: [
        "content", "templates", "content/catalogue.md", "content/nrm-102", "content/nrm-101/other.md",
        "content/nrm-101/images", "content/nrm-101/images/b.png", "templates/lesson.html", "content/README.md",
    ])
    func `a symbolic link is an error and leads nowhere`(path: String) {
        let map = ProjectMap(
            whole.filter { $0 != path }.map { SourceEntry(path: $0, kind: .file) }
                + [SourceEntry(path: path, kind: .symbolicLink)])
        #expect(map.diagnostics.contains { $0.rule == .symbolicLink && $0.path == path })
        #expect(map.catalogue != path)
        #expect(
            !map.courses.contains {
                $0.lessons.values.contains(path) || path.hasSuffix("/b.png") && $0.assets.contains("images/b.png")
            })
    }

    @Test func `a pipe or a device is an error`() {
        #expect(findings("content/nrm-101/pipe.md", kind: .other).map(\.rule) == [.symbolicLink])
    }
}
