import CourseModel

/// The second wall against leaks: searches every file of a finished pack for text that its readers must not get.
///
/// The first wall is the type of the edition, which has no place for such text; this one would find what a mistake in
/// coursepack or in a project's template brought in by another way.
///
/// 1. Of each withheld text the phrases of six words in a row are remembered, or the whole text where it is shorter; of
///    fewer than three words, or of only a few letters, nothing: such answers are the first wall's alone.
/// 2. A phrase that also stands in what the readers do get tells nothing, and is looked for no more. That is how common
///    phrases, and answers that repeat their question, are no false alarm.
/// 3. Every file is read once, word by word. A bit field tells at once that three words end none of the phrases. Where
///    something is found, the rest of what the readers get is looked through: what pages have of the tool's own words.
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

    private struct Withheld {
        var part: Int
        /// A hash of its last three words.
        var ending: PhraseWindow.Hash
    }

    private var phrases: [PhraseWindow.Hash: Withheld]
    /// The lengths of phrases that occur.
    private let lengths: Int
    /// The last three words of each phrase.
    private var endings: HashFilter
    private var filter: HashFilter
    /// The ids that stand in withheld text alone.
    private let ids: [[UInt8]: Int]

    /// The fewest letters of a short text that is looked for.
    private static let fewestLetters = 12
    /// The fewest bytes that can hold a phrase: six words of one letter.
    private static let fewestBytes = 2 * PhraseWindow.longest - 1

    /// Prepares the search. `ids`: anchors that only withheld text has, with the part that each stands in.
    package init(_ texts: [WithheldText], ids: [String: Int]) {
        self.ids = Dictionary(uniqueKeysWithValues: ids.map { (Array($0.key.utf8), $0.value) })
        var gathered: [PhraseWindow.Hash: Withheld] = [:]
        var lengths = 0
        for text in texts {
            var words: [WordStream.Word] = []
            Self.forEachWord(of: text.text) { words.append($0) }
            guard words.reduce(0, { $0 + $1.length }) >= Self.fewestLetters else { continue }
            var whole = PhraseWindow()
            for word in words { _ = whole.add(word) }
            let size = whole.count
            guard size >= PhraseWindow.shortest else { continue }
            lengths |= 1 << size
            var window = PhraseWindow()
            for word in words where window.add(word) && window.count == size {
                guard let ending = window.ending else { continue }
                window.forEachPhrase(from: size) { phrase, _ in
                    if gathered[phrase.hash] == nil {
                        gathered[phrase.hash] = Withheld(part: text.part, ending: ending)
                    }
                }
            }
        }
        phrases = gathered
        self.lengths = lengths
        endings = HashFilter(gathered.values.map(\.ending))
        filter = HashFilter(gathered.keys)
    }

    /// Looks no more for the phrases that stand in texts which readers do get. Neighbours stand side by side on pages, so no
    /// text ends the words before it.
    mutating func excuse(phrasesOf texts: [String]) {
        var all: [UInt8] = []
        all.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 1 })
        for text in texts {
            all += text.utf8
            all.append(UInt8(ascii: "\n"))
        }
        var window = PhraseWindow()
        var common: Set<PhraseWindow.Hash> = []
        all.withUnsafeBufferPointer { bytes in
            var words = WordStream(bytes, in: bytes.indices, hasReferences: false)
            while let word = words.next() {
                guard window.add(word), let ending = window.ending, endings.mayHold(ending) else { continue }
                forEachWithheld(window) { phrase, _, _ in common.insert(phrase.hash) }
            }
        }
        phrases = phrases.filter { !common.contains($0.key) }
        endings = HashFilter(phrases.values.map(\.ending))
        filter = HashFilter(phrases.keys)
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { phrases.isEmpty && ids.isEmpty }

    /// The leaks among what was found. `kept` tells the texts that readers do get; each is asked only while something is
    /// left that none before explained.
    func leaks(among hits: [Hit], in files: [PackFile], kept: [() -> [String]]) -> [Leak] {
        var left = hits
        var explained = Explanation(of: hits)
        for texts in kept where !left.isEmpty {
            explained.read(texts())
            left.removeAll(where: explained.holds)
        }
        var reported: Set<Hit.Place> = []
        return left.filter { reported.insert($0.place).inserted }.map { hit in
            let file = files[hit.file]
            let (line, words) = Self.excerpt(of: file, at: hit.offset)
            return Leak(file: file.path, line: line, words: words, part: hit.part)
        }
    }

    /// Which of the phrases that were found, or of their halves, stand in texts that readers get.
    private struct Explanation {
        private let hashes: Set<PhraseWindow.Hash>
        private let filter: HashFilter
        private let lastWords: HashFilter
        private let shortest: Int
        private var common: Set<PhraseWindow.Hash> = []
        /// Neighbours stand side by side on pages, so no text ends the words before it.
        private var window = PhraseWindow()

        init(of hits: [Hit]) {
            var hashes: Set<PhraseWindow.Hash> = []
            var lastWords: Set<UInt64> = []
            var shortest = PhraseWindow.shortest
            func add(_ phrase: PhraseWindow.Phrase) {
                hashes.insert(phrase.hash)
                lastWords.insert(phrase.lastWord)
            }
            for hit in hits {
                if let phrase = hit.phrase { add(phrase) }
                for half in hit.halves {
                    add(half)
                    shortest = 1
                }
            }
            self.hashes = hashes
            filter = HashFilter(hashes)
            self.lastWords = HashFilter(lastWords)
            self.shortest = shortest
        }

        mutating func read(_ texts: [String]) {
            for text in texts {
                LeakSearch.forEachWord(of: text) { word in
                    guard window.add(word), lastWords.mayHold(window.lastWord) else { return }
                    window.forEachPhrase(from: shortest) { phrase, _ in
                        if filter.mayHold(phrase.hash), hashes.contains(phrase.hash) { common.insert(phrase.hash) }
                    }
                }
            }
        }

        func holds(_ hit: Hit) -> Bool {
            guard let phrase = hit.phrase else { return false }
            return common.contains(phrase.hash)
                || !hit.halves.isEmpty && hit.halves.allSatisfy { common.contains($0.hash) }
        }
    }

    /// A withheld phrase, or an id, in a file.
    struct Hit {
        struct Place: Hashable {
            var file: Int
            var part: Int
        }

        /// nil: an id. Ids are compared whole, so that no phrase of kept text can excuse one.
        var phrase: PhraseWindow.Phrase?
        /// The words before and after a line that ended early, where the phrase goes across one.
        var halves: [PhraseWindow.Phrase] = []
        var file: Int
        /// -1 in the file's name.
        var offset: Int
        var part: Int
        var place: Place { Place(file: file, part: part) }
    }

    /// Reads files and gathers what is found.
    struct Reading {
        let search: LeakSearch
        private(set) var hits: [Hit] = []
        private var file = 0
        private var window = PhraseWindow()
        /// The words of one value of an attribute.
        private var value = PhraseWindow()
        private let isNeeded: Bool

        init(_ search: LeakSearch) {
            self.search = search
            isNeeded = !search.isEmpty
        }

        /// Reads the name of the file that comes next; files are named by their place in the list.
        mutating func begin(_ file: Int, _ path: String) {
            self.file = file
            window.clear()
            value.clear()
            let before = hits.count
            var path = path
            path.withUTF8 { search.read($0, $0.indices, hasReferences: true, of: file, &value, &hits) }
            for index in hits[before...].indices { hits[index].offset = -1 }
        }

        /// The words before belong to no phrase with those that come.
        mutating func endWords() { window.clear() }

        /// Reads text of a page.
        mutating func read(_ text: Range<Int>, of page: UnsafeBufferPointer<UInt8>) {
            if isNeeded { search.read(page, text, hasReferences: true, of: file, &window, &hits) }
        }

        /// Reads an attribute of a page.
        @inline(__always)
        mutating func attribute(
            _ name: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, of page: UnsafeBufferPointer<UInt8>
        ) {
            if !search.ids.isEmpty, name.holds("id"), let part = search.ids[Array(page[value])] {
                hits.append(Hit(file: file, offset: value.lowerBound, part: part))
            }
            // Values without a space are addresses, classes and ids; words of theirs are joined by hyphens.
            if value.count >= LeakSearch.fewestBytes, isNeeded { valueWords(value, of: page) }
        }

        private mutating func valueWords(_ value: Range<Int>, of page: UnsafeBufferPointer<UInt8>) {
            self.value.clear()
            search.read(page, value, hasReferences: true, of: file, &self.value, &hits)
        }

        /// Reads a line of a text after one of so many bytes, and tells whether it is empty.
        mutating func readLine(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, after before: Int) -> Bool {
            let space = UInt8(ascii: " ")
            var first = line.lowerBound
            while first < line.upperBound, bytes[first] == space { first += 1 }
            guard first < line.upperBound else {
                window.clear()
                return true
            }
            let sign = bytes[first]
            if sign < 0x80, !((sign | 0x20) >= UInt8(ascii: "a") && (sign | 0x20) <= UInt8(ascii: "z")) {
                window.clear()
            } else {
                var endOfWord = first
                while endOfWord < line.upperBound, bytes[endOfWord] != space { endOfWord += 1 }
                // No sign is wider than it has bytes.
                if before + 1 + endOfWord - first <= PackFile.textColumns { window.endLine() }
            }
            search.read(bytes, line, hasReferences: false, of: file, &window, &hits)
            return false
        }

        /// The file has what another one, or it itself, has from this hit on and before a place, so many bytes further on.
        mutating func repeatHits(from first: Int, of file: Int, before end: Int, movedBy shift: Int) {
            for index in first..<hits.count {
                guard hits[index].file == file, hits[index].offset < end else { break }
                var hit = hits[index]
                hit.file = self.file
                hit.offset += shift
                hits.append(hit)
            }
        }

        /// The words before are those of a part of a page that was passed over, from one edge to the end of a tag.
        mutating func gatherWords(of page: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
            window.clear()
            guard isNeeded, !part.isEmpty else { return }
            var gathering = Gathering(window: window)
            HTMLScanner.scan(UnsafeBufferPointer(rebasing: page[part]), from: 0, &gathering)
            window = gathering.window
        }
    }

    /// Gathers words and searches for nothing.
    private struct Gathering: HTMLVisitor {
        var window: PhraseWindow

        mutating func text(_ text: Range<Int>, of page: UnsafeBufferPointer<UInt8>) {
            var words = WordStream(page, in: text, hasReferences: true)
            while let word = words.next() { _ = window.add(word) }
        }

        mutating func attribute(
            _: UnsafeBufferPointer<UInt8>, _: Range<Int>, of _: UnsafeBufferPointer<UInt8>,
            of _: UnsafeBufferPointer<UInt8>
        ) {}

        mutating func tagEnded(_: Range<Int>, at end: Int, isEdge: Bool, of _: UnsafeBufferPointer<UInt8>) -> Int {
            if isEdge { window.clear() }
            return end
        }
    }

    /// Adds the words of a part of a file to the window, and each withheld phrase that one of them ends to the hits.
    @inline(__always)
    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, hasReferences: Bool, of file: Int,
        _ window: inout PhraseWindow, _ hits: inout [Hit]
    ) {
        var words = WordStream(bytes, in: part, hasReferences: hasReferences)
        while let word = words.next() {
            if window.add(word), let ending = window.ending, endings.mayHold(ending) {
                addHits(at: word.start, in: file, &window, to: &hits)
            }
        }
    }

    /// Adds the withheld phrases that end here.
    private func addHits(at offset: Int, in file: Int, _ window: inout PhraseWindow, to hits: inout [Hit]) {
        forEachWithheld(window) { phrase, length, part in
            hits.append(
                Hit(phrase: phrase, halves: window.halves(of: length), file: file, offset: offset, part: part))
        }
    }

    /// Calls `phrase` with each withheld phrase that ends here, its length and part.
    private func forEachWithheld(_ window: PhraseWindow, _ phrase: (PhraseWindow.Phrase, Int, Int) -> Void) {
        window.forEachPhrase { candidate, length in
            guard lengths & 1 << length != 0, filter.mayHold(candidate.hash), let known = phrases[candidate.hash] else {
                return
            }
            phrase(candidate, length, known.part)
        }
    }

    @inline(__always)
    private static func forEachWord(of text: String, _ body: (WordStream.Word) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var words = WordStream(bytes, in: bytes.indices, hasReferences: false)
            while let word = words.next() { body(word) }
        }
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
