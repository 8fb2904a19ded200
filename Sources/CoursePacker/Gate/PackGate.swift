package import CourseModel

/// The gate that a pack passes before it is written. Each file is read once, for all that is looked for in it.
package struct PackGate {
    /// Texts in it that its readers must not get.
    package let leaks: [LeakSearch.Leak]
    /// What does not work without a network.
    package let offlineProblems: [OfflineGate.Problem]

    /// `kept`: texts that readers do get, as `LeakSearch` asks for them.
    package init(_ files: [PackFile], withheld: LeakSearch, kept: [() -> [String]]) {
        var reading = PackReading(files, withheld)
        for file in files.indices { reading.read(file) }
        leaks = withheld.leaks(among: reading.leaks.hits, in: files, kept: kept)
        offlineProblems = reading.links.allProblems()
    }
}
