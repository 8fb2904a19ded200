/// The last words of a text, and hashes of the phrases that end with the newest.
struct PhraseWindow {
    /// The longest phrase, in words. Six words in a row are rarely the same by chance.
    static let longest = 6
    /// The shortest phrase that is looked for: two words say too little.
    static let shortest = 3

    /// The newest word first.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
    private(set) var count = 0
    /// The last characters of a script without spaces, the newest at `characters % 16`.
    private var ring = SIMD16<UInt64>()
    private var characters = 0
    /// So many characters in a row count as a word, and each further one as another, so that a phrase of six has fourteen
    /// characters: six alone are in every other sentence.
    private static let charactersOfWord = 9

    mutating func clear() {
        count = 0
        characters = 0
    }

    mutating func add(_ word: WordStream.Word) {
        guard word.isCharacter else {
            characters = 0
            return add(word.hash)
        }
        characters += 1
        ring[characters % 16] = word.hash
        guard characters >= Self.charactersOfWord else { return }
        var hash: UInt64 = 0
        for place in 0..<Self.charactersOfWord { hash = Self.mix(hash, ring[(characters - place) % 16]) }
        add(hash)
    }

    private mutating func add(_ word: UInt64) {
        words = (word, words.0, words.1, words.2, words.3, words.4)
        if count < Self.longest { count += 1 }
    }

    /// Calls `phrase` with the hash of each phrase that ends here, from the shortest to the longest, by its length.
    func forEachPhrase(_ phrase: (UInt64, Int) -> Void) {
        guard count >= Self.shortest else { return }
        var hash = Self.mix(Self.mix(Self.mix(0, words.0), words.1), words.2)
        phrase(hash, 3)
        guard count > 3 else { return }
        hash = Self.mix(hash, words.3)
        phrase(hash, 4)
        guard count > 4 else { return }
        hash = Self.mix(hash, words.4)
        phrase(hash, 5)
        guard count > 5 else { return }
        phrase(Self.mix(hash, words.5), 6)
    }

    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}
