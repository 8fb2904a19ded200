import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test func helpTeachesWhatToRun() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["--help"], in: folder.url)
        #expect(run.status == 0)
        for word in ["build", "check", "convert", "schema", "templates", "Exit status"] {
            #expect(run.output.contains(word))
        }
    }

    @Test func `no line of help is broken by a terminal of eighty columns`() throws {
        struct Help: Decodable {
            struct Command: Decodable {
                var commandName: String
                var discussion: String?
                var subcommands: [Command]?
            }
            var command: Command
        }
        let folder = try TemporaryFolder()
        let run = try Binary.run(["--experimental-dump-help"], in: folder.url)
        let command = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8)).command
        let all = [command] + (command.subcommands ?? [])
        #expect(all.count > 10)
        for command in all {
            for line in (command.discussion ?? "").split(separator: "\n") {
                #expect(line.count < 80, "\(command.commandName): \(line)")
            }
        }
    }

    @Test(arguments: [("buid", "build"), ("chekc", "check"), ("convrt", "convert"), ("sheema", "schema")])
    func aMisspeltCommandIsCorrected(typed: String, meant: String) throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run([typed], in: folder.url)
        #expect(run.status == 64)
        #expect(run.errors == "error: there is no command '\(typed)'; did you mean '\(meant)'?\n")
    }

    @Test func aMisspeltCourseIsCorrected() throws {
        let folder = try smallProject()
        let run = try Binary.run(["check", "--course", "onee"], in: folder.url)
        #expect(run.status == 64)
        #expect(run.errors.contains("There is no course 'onee'. Did you mean 'one'?"))
    }

    @Test func outsideAProjectTheReasonIsSaid() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 74)
        #expect(run.errors.contains("content/catalogue.md"))
    }

    @Test func itWorksFromAnyFolderInsideAProject() throws {
        let folder = try smallProject()
        let run = try Binary.run(["check"], in: folder.url.appending(path: "content/one"))
        #expect(run.status == 0)
        #expect(run.output == "1 course: no problems found\n")
        #expect(run.errors == "")
    }

    @Test func severalReportsAreWrittenInOneRun() throws {
        let folder = try smallProject(lesson: "[a](term:nothing)\n")
        let run = try Binary.run(
            [
                "check", "--report", "sarif=a.sarif", "--report", "junit=b.xml", "--report", "json=c.jsonl", "--format",
                "github",
            ],
            in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("::error file=content/one/first.md,line=6"))
        let files = try folder.files()
        #expect(String(decoding: files["a.sarif"] ?? Data(), as: UTF8.self).contains("\"2.1.0\""))
        #expect(String(decoding: files["b.xml"] ?? Data(), as: UTF8.self).contains("<testsuites"))
        #expect(String(decoding: files["c.jsonl"] ?? Data(), as: UTF8.self).contains("unresolved-term"))
    }

    @Test func aReportThatCannotBeWrittenFailsTheRun() throws {
        let folder = try smallProject()
        #expect(try Binary.run(["check", "--report", "json=/dev/full"], in: folder.url).status == 0)
        let broken = try smallProject(lesson: "[a](term:nothing)\n")
        #expect(try Binary.run(["check", "--report", "json=/dev/full"], in: broken.url).status == 74)
        #expect(try Binary.run(["check", "--report", "json=no/such/folder"], in: broken.url).status == 74)
    }

    @Test func warningsFailOnlyWhenAskedTo() throws {
        let folder = try smallProject()
        try folder.write("stray", to: "content/one/stray.doc")
        #expect(try Binary.run(["check"], in: folder.url).status == 0)
        let strict = try Binary.run(["check", "--fail-on", "warning"], in: folder.url)
        #expect(strict.status == 1)
        #expect(strict.output.contains("warning[stray-file]"))
    }

    @Test func nothingIsColouredInAPipe() throws {
        let folder = try smallProject(lesson: "[a](term:nothing)\n")
        let run = try Binary.run(["check"], in: folder.url, environment: ["TERM": "xterm-256color"])
        #expect(!run.output.utf8.contains(0x1B))
        #expect(!run.errors.utf8.contains(0x1B))
    }

    @Test func theSchemaIsPrinted() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["schema"], in: folder.url)
        let file = Binary.repository.appending(path: "Sources/CourseReader/Schema/coursepack-1.xsd")
        #expect(run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    @Test func everyTemplateIsListedWithItsNames() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["templates"], in: folder.url)
        #expect(run.status == 0)
        let templates = Binary.repository.appending(path: "templates")
        for path in try FileManager.default.subpathsOfDirectory(atPath: templates.path(percentEncoded: false))
        where path.hasSuffix(".mustache") {
            #expect(run.output.contains("\n\(path)\n"), "\(path) is not listed")
        }
    }

    @Test func completionsAreMadeForEveryShell() throws {
        let folder = try TemporaryFolder()
        for shell in ["bash", "zsh", "fish"] {
            let run = try Binary.run(["--generate-completion-script", shell], in: folder.url)
            #expect(run.status == 0)
            #expect(run.output.contains("coursepack"))
        }
    }
}
