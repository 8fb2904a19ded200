import ArgumentParser
import CourseDiagnostics
import CoursePacker

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Says whether a copied pack is whole: altered, missing and extra files.",
        discussion: """
            Compares every file of the folder with its SHA256SUMS. What file managers leave
            behind, such as .DS_Store, is told and does no harm. Check sums show accidents,
            not malice: get the folder from somebody you trust.

            Exit status: 0 whole, 1 different, 74 the folder could not be read.
            """)

    @Argument(help: "The pack's folder. May be repeated.", completion: .directory)
    var folders: [String]

    func run() throws {
        var allAreSound = true
        for folder in folders {
            let result = try PackVerification.verify(folder)
            allAreSound = allAreSound && result.isSound
            try Terminal.print(text(of: result, in: folder))
        }
        if !allAreSound { throw ExitCode.failure }
    }

    private func text(of result: PackVerification, in folder: String) -> String {
        var text = ""
        for (word, paths) in [
            ("altered", result.altered), ("missing", result.missing), ("extra", result.extra),
            ("left behind by a file manager", result.leftBehind),
        ] {
            for path in paths { text += "\(word): \(path.visible)\n" }
        }
        let wrong = result.altered.count + result.missing.count + result.extra.count
        text +=
            result.isSound
            ? "\(folder): whole, \(counted(result.sound, "file"))\n"
            : "\(folder): not as it was made; \(counted(wrong, "file")) of \(wrong + result.sound) differ\n"
        return text
    }
}
