/// The last words of a text, and hashes of the phrases that end with the newest.
struct PhraseWindow {
    /// The longest phrase, in words. Six words in a row are rarely the same by chance.
    static let longest = 6
    /// The shortest phrase that is looked for: two words say too little.
    static let shortest = 3

    /// The hash of some words in a row; of the same words, the same.
    typealias Hash = UInt64

    /// The newest word at `added % 8`, the one before it at the place before.
    private var words = InlineArray<8, UInt64>(repeating: 0)
    private var added = 0
    /// How many words the window holds.
    private(set) var count = 0
    /// How many of them came after the last line that ended early; all where none did.
    private(set) var countOnLine = 0
    /// The last characters of a script without spaces, the newest at `characters % 16`.
    private var ring = InlineArray<16, UInt64>(repeating: 0)
    private var characters = 0
    /// So many characters in a row count as a word, and each further one as another, so that a phrase of six has fourteen
    /// characters: six alone are in every other sentence.
    private static let charactersOfWord = 9

    mutating func clear() {
        count = 0
        countOnLine = 0
        characters = 0
    }

    /// A line ended although the next word would have had room on it.
    mutating func endLine() { countOnLine = 0 }

    /// Adds a word. False: so far it is only a part of one.
    mutating func add(_ word: WordStream.Word) -> Bool {
        guard word.isCharacter else {
            characters = 0
            add(word.hash)
            return true
        }
        characters += 1
        ring[characters & 15] = word.hash
        guard characters >= Self.charactersOfWord else { return false }
        var hash: UInt64 = 0
        for place in 0..<Self.charactersOfWord { hash = Self.mix(hash, ring[(characters - place) & 15]) }
        add(hash)
        return true
    }

    private mutating func add(_ word: UInt64) {
        added &+= 1
        words[added & 7] = word
        if count < Self.longest { count += 1 }
        if countOnLine < Self.longest { countOnLine += 1 }
    }

    /// The hash of the newest three words, with which every phrase that ends here ends; nil where it holds fewer.
    var ending: Hash? {
        guard count >= Self.shortest else { return nil }
        return Self.mix(Self.mix(Self.mix(0, words[added & 7]), words[(added &- 1) & 7]), words[(added &- 2) & 7])
    }

    /// Calls `phrase` with the hash of each phrase that ends here and has at least `shortest` words, from the shortest to
    /// the longest, by its length. `skipped`: the newest so many words do not belong to it.
    func forEachPhrase(from shortest: Int = Self.shortest, skipping skipped: Int = 0, _ phrase: (Hash, Int) -> Void) {
        var hash: Hash = 0
        var length = 0
        while length + skipped < count {
            hash = Self.mix(hash, words[(added &- length &- skipped) & 7])
            length += 1
            if length >= shortest { phrase(hash, length) }
        }
    }

    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}
