package import CourseModel

/// The second wall against leaks: searches every file of a finished pack for text that its readers must not get.
///
/// The first wall is the type of the edition, which has no place for such text; this one would find what a mistake in
/// coursepack or in a project's template brought in by another way.
///
/// 1. Of each withheld text the phrases of six words in a row are remembered, or the whole text where it is shorter; of
///    fewer than three words, or of only a few letters, nothing: such answers are the first wall's alone.
/// 2. Every file is read once, word by word. A bit field tells at once that three words end none of them.
/// 3. Where something was found, what the readers do get is looked through in the same way: a phrase that also stands
///    there tells nothing. That is how common phrases, and answers that repeat their question, are no false alarm.
/// 4. In a text file a line ends early where a block ends. A phrase across such a line end tells nothing where the words
///    on each side of it stand in what the readers get: two blocks only happen to be neighbours.
package struct LeakSearch {
    /// A text that readers must not get.
    package struct WithheldText: Sendable {
        package var text: String
        /// Whose it is, for the caller.
        package var part: Int

        package init(text: String, part: Int) {
            self.text = text
            self.part = part
        }
    }

    /// A withheld text in a file.
    package struct Leak: Sendable, Hashable {
        package var file: String
        /// The line in that file, from 1.
        package var line: Int
        /// The words found there.
        package var words: String
        /// `WithheldText.part`.
        package var part: Int
    }

    private let phrases: [PhraseWindow.Hash: Int]
    /// The lengths of phrases that occur.
    private let lengths: Int
    /// The last three words of each phrase.
    private let endings: HashFilter
    private let filter: HashFilter
    /// The ids that stand in withheld text alone.
    private let ids: [[UInt8]: Int]

    /// The fewest letters of a short text that is looked for.
    private static let fewestLetters = 12
    /// The fewest bytes that can hold a phrase: six words of one letter.
    private static let fewestBytes = 2 * PhraseWindow.longest - 1

    /// Prepares the search. `ids`: anchors that only withheld text has, with the part that each stands in.
    package init(_ texts: [WithheldText], ids: [String: Int]) {
        self.ids = Dictionary(uniqueKeysWithValues: ids.map { (Array($0.key.utf8), $0.value) })
        var gathered: [PhraseWindow.Hash: Int] = [:]
        var endings: Set<PhraseWindow.Hash> = []
        var lengths = 0
        for text in texts {
            var words: [WordStream.Word] = []
            Self.withBytes(of: text.text) { bytes in
                WordStream.scan(bytes, hasReferences: false) { words.append($0) }
            }
            guard words.reduce(0, { $0 + $1.length }) >= Self.fewestLetters else { continue }
            var whole = PhraseWindow()
            for word in words { _ = whole.add(word) }
            let size = whole.count
            guard size >= PhraseWindow.shortest else { continue }
            lengths |= 1 << size
            var window = PhraseWindow()
            for word in words where window.add(word) && window.count == size {
                if let ending = window.ending { endings.insert(ending) }
                window.forEachPhrase(from: size) { hash, _ in
                    if gathered[hash] == nil { gathered[hash] = text.part }
                }
            }
        }
        phrases = gathered
        self.lengths = lengths
        self.endings = HashFilter(endings)
        filter = HashFilter(gathered.keys)
    }

    /// The withheld texts in the files. `kept` tells every text that readers do get; it is asked only where something was
    /// found.
    package func leaks(in files: [PackFile], kept: () -> [String]) -> [Leak] {
        guard !phrases.isEmpty || !ids.isEmpty else { return [] }
        var found: [Hit] = []
        for (index, file) in files.enumerated() {
            var scan = FileScan(search: self, file: index)
            Self.withBytes(of: file.path) { scan.text($0, at: -1) }
            scan.blockEdge()
            if file.path.hasSuffix(".html") {
                HTMLScanner.scan(file.bytes, &scan)
            } else {
                file.bytes.withUnsafeBufferPointer { scan.plainText($0) }
            }
            found += scan.hits
        }
        guard !found.isEmpty else { return [] }
        let common = Self.common(among: found, in: kept())
        func isKept(_ hit: Hit) -> Bool {
            common.contains(hit.hash) || !hit.halves.isEmpty && hit.halves.allSatisfy(common.contains)
        }
        var reported: Set<Hit.Place> = []
        return found.filter { !isKept($0) && reported.insert($0.place).inserted }.map { hit in
            let file = files[hit.file]
            let (line, words) = Self.excerpt(of: file, at: hit.offset)
            return Leak(file: file.path, line: line, words: words, part: hit.part)
        }
    }

    /// Which of the phrases, or of their halves, stand in texts that readers get.
    private static func common(among hits: [Hit], in kept: [String]) -> Set<PhraseWindow.Hash> {
        let halves = Set(hits.flatMap(\.halves))
        let hashes = Set(hits.map(\.hash)).union(halves)
        let endings = HashFilter(hits.map(\.ending))
        let filter = HashFilter(hashes)
        var common: Set<PhraseWindow.Hash> = []
        // Neighbours stand side by side on pages and in the index of the search, so no text ends the words before it.
        var window = PhraseWindow()
        for text in kept {
            withBytes(of: text) { bytes in
                WordStream.scan(bytes, hasReferences: false) { word in
                    guard window.add(word), !halves.isEmpty || window.ending.map(endings.mayHold) == true else {
                        return
                    }
                    window.forEachPhrase(from: halves.isEmpty ? PhraseWindow.shortest : 1) { hash, _ in
                        if filter.mayHold(hash), hashes.contains(hash) { common.insert(hash) }
                    }
                }
            }
        }
        return common
    }

    private struct Hit {
        struct Place: Hashable {
            var file: Int
            var part: Int
        }

        var hash: PhraseWindow.Hash
        /// Its last three words.
        var ending: PhraseWindow.Hash = 0
        /// The words before and after a line that ended early, where the phrase goes across one.
        var halves: [PhraseWindow.Hash] = []
        var file: Int
        /// -1 in the file's name.
        var offset: Int
        var part: Int
        var place: Place { Place(file: file, part: part) }
    }

    private struct FileScan: HTMLVisitor {
        let search: LeakSearch
        let file: Int
        var hits: [Hit] = []
        private var window = PhraseWindow()

        init(search: LeakSearch, file: Int) {
            self.search = search
            self.file = file
        }

        mutating func blockEdge() { window.clear() }

        mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
            scan(bytes, at: offset, hasReferences: true)
        }

        mutating func attribute(
            _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
            of _: UnsafeBufferPointer<UInt8>, at offset: Int
        ) {
            if !search.ids.isEmpty, name.elementsEqual("id".utf8), let part = search.ids[Array(value)] {
                // Ids are compared whole, so that no phrase of kept text can excuse one: 0 is the hash of none.
                hits.append(Hit(hash: 0, file: file, offset: offset, part: part))
            }
            // Values without a space are addresses, classes and ids; words of theirs are joined by hyphens.
            guard value.count >= LeakSearch.fewestBytes else { return }
            let outer = window
            window.clear()
            scan(value, at: offset, hasReferences: true)
            window = outer
        }

        /// Text in which an empty line, and a line that begins with the mark of an item, end the words before them.
        mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>) {
            let space = UInt8(ascii: " ")
            var start = 0
            /// Bytes of the line before.
            var before = PackFile.textColumns
            while start < bytes.count {
                let end = bytes.next(UInt8(ascii: "\n"), from: start)
                var first = start
                while first < end, bytes[first] == space { first += 1 }
                let sign = first < end ? bytes[first] : 0
                if sign < 0x80, !((sign | 0x20) >= UInt8(ascii: "a") && (sign | 0x20) <= UInt8(ascii: "z")) {
                    window.clear()
                } else {
                    var endOfWord = first
                    while endOfWord < end, bytes[endOfWord] != space { endOfWord += 1 }
                    // No sign is wider than it has bytes.
                    if before + 1 + endOfWord - first <= PackFile.textColumns { window.endLine() }
                }
                scan(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start, hasReferences: false)
                before = end - start
                start = end + 1
            }
        }

        private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, hasReferences: Bool) {
            WordStream.scan(bytes, hasReferences: hasReferences) { word in
                guard window.add(word), let ending = window.ending, search.endings.mayHold(ending) else { return }
                window.forEachPhrase { hash, length in
                    guard search.lengths & 1 << length != 0, search.filter.mayHold(hash),
                        let part = search.phrases[hash]
                    else { return }
                    hits.append(
                        Hit(
                            hash: hash, ending: ending, halves: halves(of: length), file: file,
                            offset: offset < 0 ? -1 : offset + word.start, part: part))
                }
            }
        }

        /// The two halves of the newest words, where a line ended early between them.
        private func halves(of length: Int) -> [PhraseWindow.Hash] {
            let after = window.countOnLine
            guard after < length else { return [] }
            var halves: [PhraseWindow.Hash] = []
            window.forEachPhrase(from: after) { hash, count in if count == after { halves.append(hash) } }
            window.forEachPhrase(from: length - after, skipping: after) { hash, count in
                if count == length - after { halves.append(hash) }
            }
            return halves
        }
    }

    private static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { body($0) }
    }

    /// The line of a place, and the line's end up to it, for the message.
    private static func excerpt(of file: PackFile, at offset: Int) -> (line: Int, words: String) {
        guard offset >= 0 else { return (1, file.path) }
        let bytes = file.bytes
        let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "<") } ?? bytes.count
        let longest = 100
        var words = String(decoding: bytes[max(start, end - longest)..<end], as: UTF8.self)
        if let tag = words.lastIndex(of: ">") { words = String(words[words.index(after: tag)...]) }
        return (line, words)
    }
}
