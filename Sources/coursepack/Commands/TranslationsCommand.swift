import ArgumentParser
import CourseDiagnostics
import CoursepackKit
import Foundation

struct TranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: "Says which translations are behind their sources, section by section.",
        discussion: """
            Each folder keeps a record of what its translations were made from, such as
            content/nrm-101/translated.ja.txt. When the source of a section has changed
            since, the section is behind, and its pages say so. After mending the
            translation, say that it is current again:

              coursepack translations
              coursepack translations --language ja --json
              coursepack translations --accept five-pillars --language ja
              coursepack translations --to po --output for-translators
            """)

    enum ExportFormat: String, ExpressibleByArgument, CaseIterable { case po }

    @Option(
        name: .customLong("language"), help: "Only this language, by its tag, such as ja. May be repeated.")
    var languages: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            """
            Take these documents as translated from their sources as they are now: five-pillars, nrm-101/five-pillars, \
            course, scenarios/compass, deliveries/two-days, glossary.
            """,
            valueName: "document"))
    var accept: [String] = []

    @Flag(help: "Take every translated document as current.")
    var acceptAll = false

    @Option(help: "Write a file for translators for each document: po (GNU gettext).")
    var to: ExportFormat?

    @Option(help: "The folder for these files; it is made where it is not there.", completion: .directory)
    var output = "output/translations"

    @Flag(help: "Print the list as JSON.")
    var json = false

    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if !accept.isEmpty || acceptAll, to != nil || json {
            throw ValidationError("--accept writes the record and nothing else: leave out --to and --json.")
        }
    }

    func run() throws {
        let root = try project.root()
        var build = try project.run(at: root)
        build.languages = Set(languages.map { $0.lowercased() })
        if !accept.isEmpty || acceptAll { return try takeAsCurrent(in: build, at: root) }
        let found = try finishing(Progress()) { try build.translations() }
        for diagnostic in found.diagnostics { Terminal.complain("\(diagnostic.path): \(diagnostic.message)") }
        if to != nil {
            try export(found.documents)
        } else if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try Terminal.print(String(decoding: try encoder.encode(found.documents), as: UTF8.self) + "\n")
        } else {
            try Terminal.print(table(found.documents))
        }
    }

    private func takeAsCurrent(in build: Build, at root: String) throws {
        let result = try finishing(Progress()) { try build.accepting(accept, everything: acceptAll) }
        for file in result.files { try Terminal.writeFile(file.text, to: "\(root)/\(file.path)") }
        for name in result.accepted { try Terminal.print("current: \(name.visible)\n") }
        for reason in result.refused { Terminal.complain("error: \(reason.visible)") }
        if !result.refused.isEmpty { throw ExitCode.failure }
    }

    private func export(_ documents: [TranslatedDocument]) throws {
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            for document in documents where document.state != .unreadable {
                let name = document.fullName.replacing("/", with: "-")
                let path = "\(output)/\(name).\(document.language).po"
                try Data(document.portableObject.utf8).write(to: URL(filePath: path), options: .atomic)
                try Terminal.print("\(path): \(counted(document.open.count, "section")) open\n")
            }
        } catch { throw CoursepackFailure("cannot write to \(output): \(error.localizedDescription)") }
    }

    private func table(_ documents: [TranslatedDocument]) -> String {
        var text = ""
        var language = ""
        let width = documents.map(\.fullName.count).max() ?? 0
        for document in documents {
            if document.language != language {
                language = document.language
                text += "\(language.visible)\n"
            }
            let name = document.fullName + String(repeating: " ", count: width - document.fullName.count)
            text += "  \(name.visible)  \(words(document))\n"
            guard document.state == .outdated else { continue }
            for part in document.open {
                let what = part.name.isEmpty ? "its opening" : part.title.isEmpty ? part.name : part.title
                text += "    \(document.source):\(part.line)  \(what.visible)\n"
            }
        }
        return text.isEmpty ? "No course is translated.\n" : text
    }

    private func words(_ document: TranslatedDocument) -> String {
        switch document.state {
        case .current: "current"
        case .outdated: "\(document.open.count) of \(counted(document.parts.count, "part")) behind"
        case .otherParts: "has other sections than its source"
        case .unrecorded: "not recorded: run with --accept \(document.fullName.visible)"
        case .untranslated: "not translated"
        case .unreadable: "cannot be read: run coursepack check"
        }
    }
}
