package import CourseModel

/// The gate that a pack passes before it is written. Each file is read once, for all that is looked for in it.
package struct PackGate {
    /// Texts in it that its readers must not get.
    package let leaks: [LeakSearch.Leak]
    /// What does not work without a network.
    package let offlineProblems: [OfflineGate.Problem]

    /// `kept`: texts that readers do get, as `LeakSearch` asks for them.
    package init(_ files: [PackFile], withheld: LeakSearch, kept: [() -> [String]]) {
        var visitor = HTMLVisitorPair(first: LeakSearch.Reading(withheld), second: OfflineGate.PageLinks(files))
        for (index, file) in files.enumerated() {
            let isPage = file.path.hasSuffix(".html")
            if isPage { visitor.second.begin(index) }
            if !withheld.isEmpty { visitor.first.begin(index, file.path) }
            file.bytes.withUnsafeBufferPointer { bytes in
                switch (isPage, withheld.isEmpty) {
                case (true, true): HTMLScanner.scan(bytes, &visitor.second)
                case (true, false): HTMLScanner.scan(bytes, &visitor)
                case (false, true): break
                case (false, false): visitor.first.plainText(bytes)
                }
            }
        }
        leaks = withheld.leaks(among: visitor.first.hits, in: files, kept: kept)
        offlineProblems = visitor.second.allProblems()
    }
}
