import Foundation
import PackagePlugin

/// Puts text files into the binary with their relative paths: schemas into `CourseReader` and `CoursePacker`, the
/// default theme and the interface strings into `CourseRenderer`, the first files of a project into `CoursepackKit`.
/// (SwiftPM's own embedding forgets folders, and two templates of one name in two folders would collide.)
@main
struct EmbedPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root: URL
        switch target.name {
        case "CourseReader": root = context.package.directoryURL.appending(path: "Sources/CourseReader/Schema")
        case "CoursePacker": root = context.package.directoryURL.appending(path: "Sources/CoursePacker/Schema")
        case "CourseRenderer": root = context.package.directoryURL.appending(path: "templates")
        case "CoursepackKit": root = context.package.directoryURL.appending(path: "Sources/CoursepackKit/Starter")
        default: return []
        }
        let files = textFiles(below: root)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files into \(target.name)",
                executable: try context.tool(named: "Embedder").url,
                arguments: [output.path(), root.path()] + files.map { $0.path() },
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    private func textFiles(below root: URL) -> [URL] {
        let kinds: Set = ["xsd", "mustache", "css", "js", "strings", "svg", "json", "txt", "md"]
        guard let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) else { return [] }
        return all.compactMap { $0 as? URL }
            .filter { kinds.contains($0.pathExtension) }
            .sorted { $0.path() < $1.path() }
    }
}
