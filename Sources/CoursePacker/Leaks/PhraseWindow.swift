/// The last words of a text, and hashes of the phrases that end with the newest.
struct PhraseWindow {
    /// The longest phrase, in words. Six words in a row are rarely the same by chance.
    static let longest = 6
    /// The shortest phrase that is looked for: two words say too little.
    static let shortest = 3

    /// The hash of some words in a row; of the same words, the same.
    typealias Hash = UInt64

    /// Some words in a row.
    struct Phrase {
        var hash: Hash
        /// Its last word.
        var lastWord: UInt64
    }

    /// The last words, the newest first.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
    /// How many words were added since it was cleared, and how many of them came after the last line that ended early.
    private var added = 0
    private var addedOnLine = 0
    /// The last characters of a script without spaces, the newest at `characters % 16`.
    private var ring = InlineArray<16, UInt64>(repeating: 0)
    private var characters = 0
    /// So many characters in a row count as a word, and each further one as another, so that a phrase of six has fourteen
    /// characters: six alone are in every other sentence.
    private static let charactersOfWord = 9

    /// How many words the window holds.
    var count: Int { min(added, Self.longest) }

    mutating func clear() {
        added = 0
        addedOnLine = 0
        characters = 0
    }

    /// A line ended although the next word would have had room on it.
    mutating func endLine() { addedOnLine = 0 }

    /// Adds a word. False: so far it is only a part of one.
    @inline(__always)
    mutating func add(_ word: WordStream.Word) -> Bool {
        if word.isCharacter { return add(character: word.hash) }
        characters = 0
        add(word.hash)
        return true
    }

    private mutating func add(character: UInt64) -> Bool {
        characters += 1
        ring[characters & 15] = character
        guard characters >= Self.charactersOfWord else { return false }
        var hash: UInt64 = 0
        for place in 0..<Self.charactersOfWord { hash = Self.mix(hash, ring.span[(characters - place) & 15]) }
        add(hash)
        return true
    }

    @inline(__always)
    private mutating func add(_ word: UInt64) {
        words = (word, words.0, words.1, words.2, words.3, words.4)
        added &+= 1
        addedOnLine &+= 1
    }

    var lastWord: UInt64 { words.0 }

    /// A hash of the newest three words, with which every phrase that ends here ends; nil where it holds fewer. It is asked
    /// for after every word of a pack, so it only puts together the hashes of words, which are mixed well already.
    var ending: Hash? {
        guard added >= Self.shortest else { return nil }
        return words.0 ^ (words.1 << 21 | words.1 >> 43) ^ (words.2 << 42 | words.2 >> 22)
    }

    /// Calls `phrase` with each phrase that ends here and has at least `shortest` words, from the shortest to the longest,
    /// and its length. `skipped`: the newest so many words do not belong to it.
    func forEachPhrase(from shortest: Int = Self.shortest, skipping skipped: Int = 0, _ phrase: (Phrase, Int) -> Void) {
        let words: InlineArray<6, UInt64> = [words.0, words.1, words.2, words.3, words.4, words.5]
        let count = count
        var hash: Hash = 0
        var length = 0
        while length + skipped < count {
            hash = Self.mix(hash, words[length + skipped])
            length += 1
            if length >= shortest { phrase(Phrase(hash: hash, lastWord: words[skipped]), length) }
        }
    }

    /// The two halves of the newest words, where a line ended early between them.
    func halves(of length: Int) -> [Phrase] {
        let after = addedOnLine
        guard after < length else { return [] }
        var halves: [Phrase] = []
        forEachPhrase(from: after) { phrase, count in if count == after { halves.append(phrase) } }
        forEachPhrase(from: length - after, skipping: after) { phrase, count in
            if count == length - after { halves.append(phrase) }
        }
        return halves
    }

    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}
