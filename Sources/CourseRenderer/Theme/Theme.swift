package import CourseDiagnostics
internal import Mustache

/// The templates, style, script and interface strings that make a pack look the way it does.
///
/// 1. Start from the files in the binary; a project's files of the same names take their places.
/// 2. Check every template against its contract: which names, sections and partials it may use.
/// 3. Compile. Only a theme without errors can render.
package struct Theme: Sendable {
    /// The style sheet of all pages.
    package let style: String
    /// The script of all pages.
    package let script: String
    let builtInEnglish: [StringKey: String]
    private let strings: [String: [SourceFile]]
    private let libraries: [TemplateFormat: MustacheLibrary]

    /// The paths of assets below the folder `templates`.
    private static let stylePath = "assets/style.css"
    private static let scriptPath = "assets/script.js"

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
        var compiled: [TemplateFormat: [String: MustacheTemplate]] = [:]
        for definition in TemplateDefinition.all {
            guard let file = files[definition.path] else {
                diagnostics.append(
                    Diagnostic(
                        .missingTemplate, path: folder + definition.path,
                        message: "The template “\(definition.path)” is missing."))
                continue
            }
            diagnostics += TemplateContract(definition: definition, file: file).check()
            switch compile(file) {
            case .success(let template): compiled[definition.format, default: [:]][definition.name] = template
            case .failure(let problem):
                // The contract has said it better, unless it is something that only the library knows.
                if !diagnostics.contains(where: { $0.path == file.path }) { diagnostics.append(problem.diagnostic) }
            }
        }
        let english = shipped["strings/en.strings"].map { StringsFile($0, english: [:]).texts } ?? [:]
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return Outcome(nil, diagnostics) }
        return Outcome(
            Theme(
                style: files[stylePath].map(text) ?? "", script: files[scriptPath].map(text) ?? "",
                builtInEnglish: english, strings: stringsFiles(files, shipped, overrides),
                libraries: compiled.mapValues(MustacheLibrary.init(templates:))),
            diagnostics)
    }

    /// The strings files of a language: the project's own first, then the shipped one.
    func stringsFiles(language: String) -> [SourceFile] { strings[language] ?? [] }

    /// Renders a view with a template of its format.
    func render(_ view: some TemplateView, with name: String, in environment: TemplateEnvironment) -> Markup {
        guard let library = libraries[environment.format], let template = library.getTemplate(named: name) else {
            preconditionFailure("bug: no template \(environment.format.rawValue)/\(name)")
        }
        return Markup(template.render(RootScope(view: view, environment: environment), library: library))
    }

    /// Renders a block's view with its template.
    func render(_ view: some TemplateView, with block: BlockTemplate, in environment: TemplateEnvironment) -> Markup {
        render(view, with: block.name, in: environment)
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
            result[language] = [own, shipped[path]].compactMap { $0 }
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
        let known = TemplateDefinition.all.map(\.path) + [stylePath, scriptPath]
        return overrides.keys.sorted().filter { !known.contains($0) && stringsLanguage($0) == nil }.map { path in
            Diagnostic(
                .unknownTemplate, path: folder + path, message: "Nothing uses a template “\(path)”.",
                remedy: "Rename or remove the file; `coursepack templates` lists all names.",
                suggestion: nearestName(to: path, among: known))
        }
    }

    private struct CompileProblem: Error {
        var diagnostic: Diagnostic
    }

    /// Templates insert what views have escaped already, byte by byte, so the library must not escape again.
    private static func compile(_ file: SourceFile) -> Result<MustacheTemplate, CompileProblem> {
        do {
            return .success(try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text(file)))
        } catch {
            let line = (error as? MustacheTemplate.ParserError).map { $0.context.lineNumber - 1 }
            return .failure(
                CompileProblem(
                    diagnostic: file.diagnostic(
                        .badTemplate, at: line.map(file.range(ofLine:)), "The template cannot be read.")))
        }
    }
}
