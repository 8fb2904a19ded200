import CourseModel
import Testing

@testable import CoursePacker

@Suite struct PortableNamesTests {
    private func problems(_ paths: String...) -> [PortableNames.Problem] {
        PortableNames.problems(in: paths.map { PackFile(path: $0, bytes: []) }, of: "pack-en")
    }

    @Test func `names that a disk without case would mix up`() {
        #expect(problems("a/B.html", "a/b.html") == [.clash("a/b.html", with: "a/B.html")])
        #expect(problems("Images/a.png", "images/b.png") == [.clash("images", with: "Images")])
    }

    @Test(arguments: ["aux", "con.html", "lessons/nul.txt", "COM1.png", "files/lpt9.csv"])
    func `names that Windows keeps for devices`(path: String) { #expect(problems(path) == [.reserved(path)]) }

    @Test(arguments: ["a:b.html", "a?.html", "a./b", "a ", "tab\t.txt"])
    func `signs that disks refuse`(path: String) { #expect(problems(path) == [.refusedSign(path)]) }

    @Test func `paths that leave no room for the folders above`() {
        let long = String(repeating: "a", count: PortableNames.longestPath)
        #expect(problems(long) == [.tooLong(long)])
    }

    @Test func `plain names are fine`() {
        #expect(problems("START-HERE.html", "lessons/auxiliary.html", "com.html", "a.b.c", "SHA256SUMS") == [])
    }

    @Test func `minutes at 64 kbit per second are rounded up`() {
        #expect(SizeBudget.minutes(for: 480_000) == 1)
        #expect(SizeBudget.minutes(for: 480_001) == 2)
        #expect(SizeBudget.minutes(for: 10_000_000) == 21)
    }
}
