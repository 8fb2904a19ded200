import ArgumentParser
import CoursePacker

struct ZipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zip",
        abstract: "Puts a pack into one zip file, to send or to upload.",
        discussion: """
            The same pack gives the same bytes on any machine. A pack that differs from its
            SHA256SUMS is refused. The file is written beside the folder unless --output
            names another.
            """)

    @Argument(help: "The pack's folder.", completion: .directory)
    var folder: String

    @Option(help: "The file to write. [default: the folder's name with .zip]", completion: .file(extensions: ["zip"]))
    var output: String?

    func run() throws {
        var folder = Substring(folder)
        while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
        let target = output ?? "\(folder).zip"
        try PackArchive.write(String(folder), to: target)
        try Terminal.print("\(target)\n")
    }
}
