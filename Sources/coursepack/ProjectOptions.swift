import ArgumentParser
import CourseDiagnostics
import CourseModel
import CourseReader
import CoursepackKit
import Glibc

extension TLPLabel: ExpressibleByArgument {
    /// `green`, and also `GREEN` and `TLP:GREEN`. A folder has no readers for RED.
    package init?(argument: String) {
        let name = argument.lowercased()
        guard let label = TLPLabel(rawValue: name.hasPrefix("tlp:") ? String(name.dropFirst(4)) : name), label != .red
        else { return nil }
        self = label
    }

    package static var allValueStrings: [String] { allCases.filter { $0 != .red }.map(\.rawValue) }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// Which project, which courses, with how many threads.
struct ProjectOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: "The project's folder. [default: the nearest folder above with content/catalogue.*]",
        completion: .directory)
    var project: String?

    @ArgumentParser.Option(
        name: .customLong("course"), help: "Only this course, by its folder's name. May be repeated.")
    var courses: [String] = []

    @ArgumentParser.Option(help: "How many threads may work at a time. [default: one a processor]")
    var jobs: Int?

    @ArgumentParser.Option(
        help: "The day, YYYY-MM-DD, as of which review dates are judged. [default: they are not judged]")
    var asOf: Day?

    @ArgumentParser.Flag(
        help: "Take in what is still a draft (status: draft). Its findings stand in the trainer's pages.")
    var drafts = false

    @ArgumentParser.Option(
        name: .customLong("tlp"),
        help: ArgumentHelp(
            "Packs that hold nothing stricter than this TLP label: \(TLPLabel.allValueStrings.joined(separator: ", ")). May be repeated.",
            discussion:
                "Stricter lessons, exercises and parts are left out, and listed. [default: nothing is left out]",
            valueName: "label"))
    var limits: [TLPLabel] = []

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    }

    /// The project's root as an absolute path.
    func root() throws -> String {
        if let project {
            let path = try absolute(project)
            guard ProjectRoot.find(from: path) == path else {
                throw CoursepackFailure("\(project) holds no content/catalogue.md or content/catalogue.xml")
            }
            return path
        }
        guard let root = ProjectRoot.find(from: try absolute(".")) else {
            throw CoursepackFailure(
                """
                no project here: neither this folder nor one above it holds content/catalogue.md. To begin one, run \
                `coursepack new FOLDER`; for a project elsewhere, use --project
                """)
        }
        return root
    }

    func run(at root: String) throws -> Build {
        var build = Build(
            folder: DiskFolder(root), courses: courses.map { CourseID($0) },
            jobs: jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        build.asOf = asOf
        build.includesDrafts = drafts
        build.limits = Set(limits)
        return build
    }

    private func absolute(_ path: String) throws -> String {
        guard let resolved = realpath(path, nil) else {
            throw CoursepackFailure("cannot find \(path): \(String(cString: strerror(errno)))")
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
