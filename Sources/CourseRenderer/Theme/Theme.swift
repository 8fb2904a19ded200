package import CourseDiagnostics

/// The templates, style, script and interface strings that make a pack look the way it does.
///
/// 1. Start from the files in the binary; a project's files of the same names take their places.
///    Its own rules of style come after those of the style sheet, so that one colour takes one line.
/// 2. Read every template and check it against its contract: which names, sections and partials it may use. Only a theme
///    without errors can render.
package struct Theme: Sendable {
    /// The style sheet of all pages.
    package let style: String
    /// The script of all pages.
    package let script: String
    /// The script of the page that runs an exercise.
    package let exerciseScript: String
    /// The script of the search page.
    package let searchScript: String
    /// The script of the projector's page.
    package let roomScript: String
    /// What the room view has beside `style`.
    package let roomStyle: String
    private let strings: [String: [SourceFile]]
    /// The interface strings of the languages that were asked for.
    let loadedStrings = LoadedStrings()
    private let html: Templates
    private let text: Templates

    /// The templates of a format.
    private struct Templates {
        var all: [String: Template] = [:]
        var blocks: [BlockTemplate: Template] = [:]

        init(_ all: [String: Template]) {
            self.all = all
            for block in BlockTemplate.allCases { blocks[block] = all[block.name] }
        }
    }

    /// The paths of assets below the folder `templates`.
    private static let stylePath = "assets/style.css"
    private static let ownRulesPath = "assets/project.css"
    private static let scriptPath = "assets/script.js"
    private static let exerciseScriptPath = "assets/exercise.js"
    private static let searchScriptPath = "assets/search.js"
    private static let roomScriptPath = "assets/room.js"
    private static let roomStylePath = "assets/room.css"

    /// Makes a theme from a project's own files, by their paths below its folder `templates`. No value where one of
    /// them is wrong.
    package static func load(overrides: [String: String]) -> Outcome<Theme> {
        load(overrides: overrides, builtIn: EmbeddedFiles.all)
    }

    static func load(overrides: [String: String], builtIn: [(path: String, text: String)]) -> Outcome<Theme> {
        var files: [String: SourceFile] = [:]
        for (path, text) in builtIn { files[path] = SourceFile(path: folder + path, text: text) }
        let shipped = files
        for (path, text) in overrides { files[path] = SourceFile(path: folder + path, text: text) }

        var diagnostics = strangers(in: overrides)
        var templates: [TemplateFormat: [String: Template]] = [:]
        for definition in TemplateDefinition.all {
            guard let file = files[definition.path] else {
                diagnostics.append(
                    Diagnostic(
                        .missingTemplate, path: folder + definition.path,
                        message: "The template “\(definition.path)” is missing."))
                continue
            }
            let (template, problems) = TemplateReader.read(definition, file, files: files)
            templates[definition.format, default: [:]][definition.name] = template
            diagnostics += problems
        }
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return Outcome(nil, diagnostics) }
        return Outcome(
            Theme(
                style: [stylePath, ownRulesPath].compactMap { files[$0].map(text) }.joined(separator: "\n"),
                script: files[scriptPath].map(text) ?? "",
                exerciseScript: files[exerciseScriptPath].map(text) ?? "",
                searchScript: files[searchScriptPath].map(text) ?? "",
                roomScript: files[roomScriptPath].map(text) ?? "", roomStyle: files[roomStylePath].map(text) ?? "",
                strings: stringsFiles(files, shipped, overrides),
                html: Templates(templates[.html] ?? [:]), text: Templates(templates[.text] ?? [:])),
            diagnostics)
    }

    /// The strings files of a language: the project's own first, then the shipped one.
    func stringsFiles(language: String) -> [SourceFile] { strings[language] ?? [] }

    /// Renders a view with a template of its format.
    func render(_ view: some TemplateView, with name: String, in environment: TemplateEnvironment) -> Markup {
        found(templates(of: environment.format).all[name], name).render(view, in: environment)
    }

    /// Renders a block's view with its template.
    func render(_ view: some TemplateView, with block: BlockTemplate, in environment: TemplateEnvironment) -> Markup {
        template(of: block, environment.format).render(view, in: environment)
    }

    /// The same at the end of what is written already.
    func render(
        _ view: some TemplateView, with block: BlockTemplate, in environment: TemplateEnvironment,
        to output: inout Output
    ) {
        template(of: block, environment.format).render(view, in: environment, to: &output)
    }

    private func templates(of format: TemplateFormat) -> Templates {
        switch format {
        case .html: html
        case .text: text
        }
    }

    private func template(of block: BlockTemplate, _ format: TemplateFormat) -> Template {
        found(templates(of: format).blocks[block], block.name)
    }

    private func found(_ template: Template?, _ name: @autoclosure () -> String) -> Template {
        guard let template else { preconditionFailure("bug: no template \(name())") }
        return template
    }

    private static let folder = "templates/"

    private static func text(_ file: SourceFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    private static func stringsFiles(
        _ files: [String: SourceFile], _ shipped: [String: SourceFile], _ overrides: [String: String]
    ) -> [String: [SourceFile]] {
        var result: [String: [SourceFile]] = [:]
        for path in files.keys.sorted() {
            guard let language = stringsLanguage(path) else { continue }
            let own = overrides[path] == nil ? nil : files[path]
            // The shipped English is below every language, and read once for all themes.
            result[language] = [own, language == "en" ? nil : shipped[path]].compactMap { $0 }
        }
        return result
    }

    private static func stringsLanguage(_ path: String) -> String? {
        let prefix = "strings/"
        let suffix = ".strings"
        guard path.hasPrefix(prefix), path.hasSuffix(suffix), path.count > prefix.count + suffix.count else {
            return nil
        }
        let language = path.dropFirst(prefix.count).dropLast(suffix.count)
        return language.contains("/") ? nil : String(language)
    }

    /// Files of a project that nothing would ever use, most often because of a mistyped name.
    private static func strangers(in overrides: [String: String]) -> [Diagnostic] {
        let known =
            TemplateDefinition.all.map(\.path)
            + [
                stylePath, ownRulesPath, scriptPath, searchScriptPath, exerciseScriptPath, roomScriptPath,
                roomStylePath,
            ]
        return overrides.keys.sorted().filter { !known.contains($0) && stringsLanguage($0) == nil }.map { path in
            Diagnostic(
                .unknownTemplate, path: folder + path, message: "Nothing uses a template “\(path)”.",
                remedy: "Rename or remove the file; `coursepack templates` lists all names.",
                suggestion: nearestName(to: path, among: known))
        }
    }
}
