package import CourseModel

/// The gate that a pack passes before it is written. Each file is read once, for all that is looked for in it.
package struct PackGate {
    /// Texts in it that its readers must not get.
    package let leaks: [LeakSearch.Leak]
    /// What does not work without a network.
    package let offlineProblems: [OfflineGate.Problem]

    /// `kept`: texts that readers do get, those first in which most common phrases stand.
    package init(_ files: [PackFile], withheld: LeakSearch, kept: [() -> [String]]) {
        var withheld = withheld
        // In every course there are some, so this is cheaper than to find them in its files.
        if !withheld.isEmpty, let first = kept.first { withheld.excuse(phrasesOf: first()) }
        var reading = PackReading(files, withheld)
        for file in files.indices { reading.read(file) }
        leaks = withheld.leaks(among: reading.leaks.hits, in: files, kept: kept)
        offlineProblems = reading.links.allProblems()
    }
}
