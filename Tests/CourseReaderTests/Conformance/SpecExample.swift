import Foundation

/// An example of the specification of GitHub Flavored Markdown, which Debian's package `cmark-gfm` carries.
///
/// The text of the specification is under CC BY-SA 4.0 and no part of this repository: it is read where the package put
/// it.
struct SpecExample: Sendable {
    var number: Int
    /// The heading that it stands under.
    var section: String
    var markdown: String

    /// Every example; nil where the specification is not on this machine.
    static let all: [SpecExample]? = {
        guard let text = text("/usr/bin/gzip", ["-dc", "/usr/share/doc/cmark-gfm/spec.txt.gz"]), !text.isEmpty else {
            return nil
        }
        var examples: [SpecExample] = []
        var section = ""
        var lines: [Substring]?
        var isSource = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isFence = line.hasPrefix(String(repeating: "`", count: 32))
            if isFence, lines == nil {
                (lines, isSource) = ([], true)
            } else if isFence, let source = lines {
                let markdown = source.map { $0.replacing("→", with: "\t") + "\n" }.joined()
                examples.append(SpecExample(number: examples.count + 1, section: section, markdown: markdown))
                lines = nil
            } else if lines != nil {
                if line == "." { isSource = false }
                if isSource { lines?.append(line) }
            } else if line.hasPrefix("#") {
                section = String(line.drop { $0 == "#" || $0 == " " })
            }
        }
        return examples
    }()

    /// What cmark-gfm makes of it, as XML without the DOCTYPE.
    var tree: String? {
        let arguments = [
            "-t", "xml", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist",
            "--strikethrough-double-tilde",
        ]
        guard let xml = Self.text("/usr/bin/cmark-gfm", arguments, input: markdown),
            let start = xml.range(of: "<document")
        else { return nil }
        return String(xml[start.lowerBound...])
    }

    /// What a program writes; nil where it cannot be run.
    private static func text(_ program: String, _ arguments: [String], input: String = "") -> String? {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let (source, output) = (Pipe(), Pipe())
        process.standardInput = source
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        source.fileHandleForWriting.write(Data(input.utf8))
        try? source.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
