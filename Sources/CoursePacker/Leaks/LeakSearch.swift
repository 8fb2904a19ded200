package import CourseModel

/// The second wall against leaks: searches every file of a finished pack for text that its readers must not get.
///
/// The first wall is the type of the edition, which has no place for such text; this one would find what a mistake in
/// coursepack or in a project's template brought in by another way.
///
/// 1. Of each withheld text the phrases of six words in a row are remembered, or the whole text where it is shorter; of
///    fewer than three words, or of only a few letters, nothing: such answers are the first wall's alone.
/// 2. Every file is read once, word by word. A bit field tells at once that a phrase is none of them.
/// 3. Where something was found, what the readers do get is looked through in the same way: a phrase that also stands
///    there tells nothing. That is how common phrases, and answers that repeat their question, are no false alarm.
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

    private var phrases: [UInt64: Int] = [:]
    /// The lengths of phrases that occur.
    private var lengths = 0
    private var filter: [UInt64]
    private let mask: UInt64
    /// The ids that stand in withheld text alone.
    private let ids: [[UInt8]: Int]

    /// The fewest letters of a short text that is looked for.
    private static let fewestLetters = 12

    /// Prepares the search. `ids`: anchors that only withheld text has, with the part that each stands in.
    package init(_ texts: [WithheldText], ids: [String: Int]) {
        self.ids = Dictionary(uniqueKeysWithValues: ids.map { (Array($0.key.utf8), $0.value) })
        var gathered: [UInt64: Int] = [:]
        var lengths = 0
        for text in texts {
            var words: [WordStream.Word] = []
            Self.withBytes(of: text.text) { bytes in
                WordStream.scan(bytes, hasReferences: false) { words.append($0) }
            }
            guard words.reduce(0, { $0 + $1.length }) >= Self.fewestLetters else { continue }
            var whole = PhraseWindow()
            for word in words { whole.add(word) }
            let size = whole.count
            guard size >= PhraseWindow.shortest else { continue }
            lengths |= 1 << size
            var window = PhraseWindow()
            for word in words {
                window.add(word)
                window.forEachPhrase { hash, length in
                    if length == size, gathered[hash] == nil { gathered[hash] = text.part }
                }
            }
        }
        // Sixteen bits a phrase: of a hundred phrases that are none of them, six are looked up for nothing.
        var size = 1024
        while size < gathered.count * 16 { size *= 2 }
        var filter = [UInt64](repeating: 0, count: size / 64)
        let mask = UInt64(size - 1)
        for hash in gathered.keys { filter[Int((hash & mask) >> 6)] |= 1 << (hash & 63) }
        phrases = gathered
        self.lengths = lengths
        self.filter = filter
        self.mask = mask
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
        let common = self.common(among: Set(found.map(\.hash)), in: kept())
        var reported: Set<Hit.Place> = []
        return found.filter { !common.contains($0.hash) && reported.insert($0.place).inserted }.map { hit in
            let file = files[hit.file]
            let (line, words) = Self.excerpt(of: file, at: hit.offset)
            return Leak(file: file.path, line: line, words: words, part: hit.part)
        }
    }

    /// Which of the phrases stand in texts that readers get.
    private func common(among hashes: Set<UInt64>, in kept: [String]) -> Set<UInt64> {
        var common: Set<UInt64> = []
        // Neighbours stand side by side on pages and in the index of the search, so no text ends the words before it.
        var window = PhraseWindow()
        for text in kept {
            Self.withBytes(of: text) { bytes in
                WordStream.scan(bytes, hasReferences: false) { word in
                    window.add(word)
                    window.forEachPhrase { hash, _ in if hashes.contains(hash) { common.insert(hash) } }
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

        var hash: UInt64
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
            let outer = window
            window.clear()
            scan(value, at: offset, hasReferences: true)
            window = outer
        }

        /// Text in which an empty line, and a line that begins with the mark of an item, end the words before them.
        mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>) {
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
                let first = line.first { $0 != UInt8(ascii: " ") } ?? 0
                if first < 0x80, !((first | 0x20) >= UInt8(ascii: "a") && (first | 0x20) <= UInt8(ascii: "z")) {
                    window.clear()
                }
                scan(line, at: start, hasReferences: false)
                start = end + 1
            }
        }

        private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, hasReferences: Bool) {
            WordStream.scan(bytes, hasReferences: hasReferences) { word in
                window.add(word)
                window.forEachPhrase { hash, length in
                    guard search.lengths & 1 << length != 0, search.mayHold(hash), let part = search.phrases[hash]
                    else { return }
                    hits.append(Hit(hash: hash, file: file, offset: offset < 0 ? -1 : offset + word.start, part: part))
                }
            }
        }
    }

    private func mayHold(_ hash: UInt64) -> Bool { filter[Int((hash & mask) >> 6)] & (1 << (hash & 63)) != 0 }

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
