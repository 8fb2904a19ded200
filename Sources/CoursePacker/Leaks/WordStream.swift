/// Cuts text into words and tells a hash of each. Letters are compared without case, marks of sentences and of markup are
/// no words, so that the same sentence is found in a page, in a text file with other line ends, and in a file name.
///
/// In scripts that have no spaces between words (kana, CJK ideographs) every character is told by itself.
struct WordStream {
    /// The FNV-1a hash of the word so far; the offset basis where there is none.
    private var hash = Self.basis
    private var length = 0
    /// Where the word begins.
    private var start = 0

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// A word, or a character of a script without spaces.
    struct Word {
        var hash: UInt64
        /// Bytes.
        var length: Int
        var start: Int
        var isCharacter: Bool
    }

    /// Calls `word` with every word. `hasReferences`: `&…;` is one sign.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, hasReferences: Bool, _ word: (Word) -> Void
    ) {
        letters.withUnsafeBufferPointer { scan(bytes, $0, hasReferences, word) }
    }

    @inline(__always)
    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>, _ hasReferences: Bool,
        _ word: (Word) -> Void
    ) {
        var stream = WordStream()
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let letter = letters[Int(byte)]
            if letter != 0 {
                position = stream.add(bytes, letters, from: position)
            } else if byte < 0x80 {
                stream.finish(word)
                position += 1
                if byte == UInt8(ascii: "&"), hasReferences { position += reference(bytes, from: position) }
            } else {
                switch byte {
                case 0xC3...0xDF, 0xE0, 0xE1, 0xEA...0xED:
                    // Letters of alphabets.
                    stream.add(byte, at: position)
                    position += 1
                case 0x80...0xBF where stream.length > 0:
                    stream.add(byte, at: position)
                    position += 1
                case 0xE3 where position + 1 < bytes.count && bytes[position + 1] >= 0x81, 0xE4...0xE9, 0xF0...0xF4:
                    stream.finish(word)
                    let end = min(bytes.count, position + (byte >= 0xF0 ? 4 : 3))
                    for index in position..<end { stream.add(bytes[index], at: position) }
                    stream.finish(word, isCharacter: true)
                    position = end
                case 0xC2:
                    stream.finish(word)
                    position += 2
                case 0xE2, 0xE3, 0xEE, 0xEF:
                    // Dashes, quotes, arrows, CJK marks, wide signs.
                    stream.finish(word)
                    position += 3
                default:
                    position += 1
                }
            }
        }
        stream.finish(word)
    }

    private mutating func add(_ byte: UInt8, at position: Int) {
        if length == 0 { start = position }
        hash = (hash ^ UInt64(byte)) &* Self.prime
        length += 1
    }

    /// Adds the ASCII letters and digits that begin here, and returns where they end.
    private mutating func add(
        _ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>, from position: Int
    ) -> Int {
        if length == 0 { start = position }
        var hash = hash
        var end = position
        while end < bytes.count {
            let letter = letters[Int(bytes[end])]
            guard letter != 0 else { break }
            hash = (hash ^ UInt64(letter)) &* Self.prime
            end += 1
        }
        self.hash = hash
        length += end - position
        return end
    }

    private mutating func finish(_ word: (Word) -> Void, isCharacter: Bool = false) {
        guard length > 0 else { return }
        word(Word(hash: hash, length: length, start: start, isCharacter: isCharacter))
        hash = Self.basis
        length = 0
    }

    /// How long the character reference that begins here is, its `;` included; 0 where it is none.
    private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        for length in 0..<10 {
            guard start + length < bytes.count else { return 0 }
            let byte = bytes[start + length]
            if byte == UInt8(ascii: ";") { return length + 1 }
            guard byte == UInt8(ascii: "#") || letters[Int(byte)] != 0 else { return 0 }
        }
        return 0
    }

    /// ASCII letters and digits, letters in their small form; 0 for all others.
    private static let letters: [UInt8] = (0..<256).map { value in
        let byte = UInt8(value)
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return byte
        default: return 0
        }
    }
}
