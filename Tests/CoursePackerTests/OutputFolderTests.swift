import CourseDiagnostics
import CoursePacker
import Foundation
import Testing

@Suite struct OutputFolderTests {
    private let folder: TemporaryFolder
    private let name = "shr-101-trainer-en"

    init() throws { folder = try TemporaryFolder() }

    private func text(_ name: String) throws -> String? { try folder.files["\(self.name)/\(name)"] }

    // MARK: - What is in a pack

    @Test func `a first build writes every file and nothing else`() throws {
        let result = try build([pack(["index.html": "home", "lessons/a.html": "a"])], into: folder.path)[0]
        #expect(result.written == 4)
        #expect(
            try folder.files.keys.sorted() == [
                ".coursepack.lock", "\(name)/SHA256SUMS", "\(name)/index.html", "\(name)/lessons/a.html",
                "\(name)/pack.json",
            ])
        #expect(try text("lessons/a.html") == "a")
    }

    @Test func `missing folders above the output are made`() throws {
        try build([pack(["a": "a"])], into: "\(folder.path)/out/packs")
        #expect(folder.exists("out/packs/\(name)/a"))
    }

    @Test func `an unchanged pack is not touched`() throws {
        let files = ["index.html": "home", "lessons/a.html": "a"]
        try build([pack(files)], into: folder.path)
        let before = try folder.files.keys.map { ($0, folder.status($0)) } + [(name, folder.status(name))]
        let result = try build([pack(files)], into: folder.path)[0]
        #expect(result.staged == nil)
        #expect(result.written == 0)
        for (file, status) in before where file != ".coursepack.lock" {
            let now = folder.status(file)
            #expect(now.st_ino == status.st_ino, "\(file)")
            #expect(now.st_mtim.tv_sec == status.st_mtim.tv_sec, "\(file)")
            #expect(now.st_mtim.tv_nsec == status.st_mtim.tv_nsec, "\(file)")
            #expect(now.st_ctim.tv_nsec == status.st_ctim.tv_nsec, "\(file)")
        }
    }

    @Test func `one changed file is written and the others are the same files as before`() throws {
        try build([pack(["a": "old", "b": "same", "c/d": "same"])], into: folder.path)
        let before = ["a", "b", "c/d"].map { folder.status("\(name)/\($0)").st_ino }
        let result = try build([pack(["a": "new", "b": "same", "c/d": "same"])], into: folder.path)[0]
        let after = ["a", "b", "c/d"].map { folder.status("\(name)/\($0)").st_ino }
        // SHA256SUMS tells of the change.
        #expect(result.written == 2)
        #expect(try text("a") == "new")
        #expect(after[0] != before[0])
        #expect(after[1...] == before[1...])
        #expect(folder.status("\(name)/b").st_nlink == 1)
    }

    @Test func `a file that was spoilt by hand is written again`() throws {
        try build([pack(["a": "a", "b": "b"])], into: folder.path)
        try folder.write("x", "\(name)/a")
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)/b")
        let result = try build([pack(["a": "a", "b": "b"])], into: folder.path)[0]
        #expect(result.written == 2)
        #expect(try text("a") == "a")
        #expect(try text("b") == "b")
    }

    @Test func `files added by hand are carried over and files no longer made are removed`() throws {
        try build([pack(["a": "a", "gone": "x", "old/deep/gone": "x"])], into: folder.path)
        try folder.write("mine", "\(name)/notes.txt")
        try folder.write("mine", "\(name)/my/deep/notes.txt")
        symlink("a", "\(folder.path)/\(name)/link")
        let result = try build([pack(["a": "b"])], into: folder.path)[0]
        #expect(result.carriedOver == ["link", "my/deep/notes.txt", "notes.txt"])
        #expect(try text("notes.txt") == "mine")
        #expect(try text("my/deep/notes.txt") == "mine")
        #expect(folder.status("\(name)/link").st_mode & S_IFMT == S_IFLNK)
        #expect(!folder.exists("\(name)/gone"))
        #expect(!folder.exists("\(name)/old"))
        // They stay where the next build finds nothing to do, too.
        #expect(try build([pack(["a": "b"])], into: folder.path)[0].carriedOver.count == 3)
        #expect(try text("notes.txt") == "mine")
    }

    @Test func `a pack is removed from no other folder`() throws {
        try folder.write("mine", "somewhere/notes.txt")
        try build([pack(["a": "a"])], into: folder.path)
        try build([pack("nrm-101", ["a": "a"])], into: folder.path)
        #expect(folder.exists("somewhere/notes.txt"))
        #expect(folder.exists("\(name)/a"))
        #expect(folder.exists("nrm-101-trainer-en/a"))
    }

    @Test func `files are 0644 and folders 0755 whatever the umask`() throws {
        let old = umask(0o077)
        defer { umask(old) }
        try build([pack(["a": "a", "b/c": "c"])], into: "\(folder.path)/out")
        #expect(folder.status("out/\(name)/a").st_mode & 0o7777 == 0o644)
        #expect(folder.status("out/\(name)/b/c").st_mode & 0o7777 == 0o644)
        #expect(folder.status("out/\(name)/b").st_mode & 0o7777 == 0o755)
        #expect(folder.status("out/\(name)").st_mode & 0o7777 == 0o755)
    }

    // MARK: - All or nothing

    @Test func `nothing changes until the packs are put into their places`() throws {
        try build([pack(["a": "old"])], into: folder.path)
        do {
            let output = try OutputFolder.open(folder.path)
            _ = try output.stage(pack(["a": "new"]))
            #expect(try text("a") == "old")
        }
        #expect(try text("a") == "old")
        #expect(!folder.exists(".coursepack-staging"))
    }

    @Test func `what a killed build left is removed`() throws {
        try build([pack(["a": "old"])], into: folder.path)
        try folder.write("half", ".coursepack-staging/\(name)/a")
        try folder.write("half", ".coursepack-staging/\(name)/deep/er/b")
        try build([pack(["a": "new"])], into: folder.path)
        #expect(try text("a") == "new")
        #expect(!folder.exists(".coursepack-staging"))
        #expect(!folder.exists("\(name)/deep"))
    }

    @Test func `a pack that had stepped aside when the build was killed comes back`() throws {
        try build([pack(["a": "old"])], into: folder.path)
        try folder.write("mine", "\(name)/notes.txt")
        try folder.write("half", ".coursepack-staging/\(name)/a")
        try FileManager.default.moveItem(
            atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/.coursepack-staging/\(name).old")
        _ = try OutputFolder.open(folder.path)
        #expect(try text("a") == "old")
        #expect(try text("notes.txt") == "mine")
        #expect(!folder.exists(".coursepack-staging"))
    }

    @Test func `a staging folder that is a link is removed, not followed`() throws {
        try folder.write("mine", "elsewhere/a")
        symlink("elsewhere", "\(folder.path)/.coursepack-staging")
        try build([pack(["a": "new"])], into: folder.path)
        #expect(folder.exists("elsewhere/a"))
    }

    @Test(arguments: ["folder", "file", "link", "other manifest"])
    func `what coursepack did not make is not replaced`(kind: String) throws {
        switch kind {
        case "folder": try folder.write("mine", "\(name)/notes.txt")
        case "file": try folder.write("mine", name)
        case "link":
            try build([pack(["a": "a"])], into: "\(folder.path)/real")
            symlink("real/\(name)", "\(folder.path)/\(name)")
        default: try folder.write("{\"name\": \"left-pad\"}", "\(name)/pack.json")
        }
        let before = try folder.files.filter { $0.key != ".coursepack.lock" }
        #expect(throws: CoursepackFailure.self) { try build([pack(["a": "new"])], into: folder.path) }
        #expect(try folder.files.filter { $0.key != ".coursepack.lock" } == before)
    }

    @Test func `a file added by hand whose name is not UTF-8 stops the build before anything is lost`() throws {
        try build([pack(["a": "old"])], into: folder.path)
        let path = Array("\(folder.path)/\(name)/".utf8) + [0xE9, 0x2E, 0x74, 0x78, 0x74, 0]
        let made = path.map(CChar.init(bitPattern:)).withUnsafeBufferPointer {
            $0.baseAddress.map { creat($0, 0o644) } ?? -1
        }
        #expect(made >= 0)
        close(made)
        #expect(throws: CoursepackFailure.self) { try build([pack(["a": "new"])], into: folder.path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(name)").count == 4)
        #expect(try String(contentsOfFile: "\(folder.path)/\(name)/a", encoding: .utf8) == "old")
    }

    @Test(arguments: ["/proc/coursepack/out", "/dev/null", "/dev/null/out"])
    func `a place that cannot be written to is a failure that names it`(path: String) throws {
        let error = #expect(throws: CoursepackFailure.self) { try OutputFolder.open(path) }
        #expect(error?.description.contains(path.split(separator: "/").prefix(2).joined(separator: "/")) == true)
    }

    /// A tiny file system in memory; only root may mount one.
    @Test(.enabled(if: geteuid() == 0)) func `a full disk leaves the old pack whole`() throws {
        let disk = "\(folder.path)/disk"
        mkdir(disk, 0o755)
        guard mount("tmpfs", disk, "tmpfs", 0, "size=256k") == 0 else { return }
        defer { umount2(disk, CInt(MNT_DETACH)) }
        try build([pack(["a": "old", "b": "same"])], into: disk)
        let big = String(repeating: "x", count: 400_000)
        let error = #expect(throws: CoursepackFailure.self) { try build([pack(["a": "new", "b": big])], into: disk) }
        #expect(error?.description.contains("No space left") == true)
        #expect(try folder.files["disk/\(name)/a"] == "old")
        #expect(try folder.files["disk/\(name)/b"] == "same")
        #expect(!folder.exists("disk/.coursepack-staging"))
        try build([pack(["a": "new", "b": "small"])], into: disk)
        #expect(try folder.files["disk/\(name)/a"] == "new")
    }

    @Test(.timeLimit(.minutes(10))) func `a second build waits for the first`() throws {
        var first: OutputFolder? = try OutputFolder.open(folder.path)
        let done = DispatchSemaphore(value: 0)
        let path = folder.path
        let second = try pack(["a": "second"])
        Thread.detachNewThread {
            _ = try? build([second], into: path)
            done.signal()
        }
        #expect(done.wait(timeout: .now() + 0.2) == .timedOut)
        let staged = try #require(first?.stage(pack(["a": "first"])).staged)
        try first?.commit([staged])
        #expect(try text("a") == "first")
        #expect(done.wait(timeout: .now() + 0.2) == .timedOut)
        first = nil
        #expect(done.wait(timeout: .now() + 30) == .success)
        #expect(try text("a") == "second")
    }
}
