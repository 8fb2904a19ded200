/// Cuts text into words and tells a hash of each. Letters are compared without case, marks of sentences and of markup are
/// no words, so that the same sentence is found in a page, in a text file with other line ends, and in a file name.
///
/// In scripts that have no spaces between words (kana, CJK ideographs) every character is told by itself.
struct WordStream {
    /// A word, or a character of a script without spaces.
    struct Word {
        var hash: UInt64
        /// Bytes.
        var length: Int
        var start: Int
        var isCharacter = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// Up to here eight bytes can be looked at at once.
    private let endOfEights: Int
    private let hasReferences: Bool
    private var position: Int

    /// The words of a part of some bytes, which ends where they do, or before one that is no letter. `hasReferences`: `&…;`
    /// is one sign.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in part: Range<Int>, hasReferences: Bool) {
        self.bytes = bytes
        end = part.upperBound
        endOfEights = min(part.upperBound, bytes.count - 7)
        self.hasReferences = hasReferences
        position = part.lowerBound
        passSigns()
    }

    /// The next word; nil at the end. Words of ASCII letters and digits, which most are, are read eight bytes at a time.
    @inline(__always)
    mutating func next() -> Word? {
        while position < end {
            var hash: UInt64 = 0
            var place = position
            while place < endOfEights {
                let eight = bytes.eight(at: place)
                let others = Self.others(eight)
                if others == 0 {
                    hash = Self.mix(hash, eight | Self.small)
                    place &+= 8
                    continue
                }
                /// The bits before the first byte that is no letter.
                let bits = UInt64(others.trailingZeroBitCount & 56)
                place &+= Int(truncatingIfNeeded: bits &>> 3)
                guard place > position, eight &>> bits & 0x80 == 0 else { break }
                let word = Word(
                    hash: Self.mix(hash, (eight | Self.small) & (1 &<< bits &- 1)), length: place - position,
                    start: position)
                position = place
                passSigns()
                return word
            }
            if let word = nextByBytes() { return word }
        }
        return nil
    }

    /// Passes over ASCII signs that are no letters, and of which no reference begins with one.
    @inline(__always)
    private mutating func passSigns() {
        while position < end {
            let sign = bytes[position]
            guard sign < UInt8(ascii: "A"), sign < UInt8(ascii: "0") || sign > UInt8(ascii: "9"),
                sign != UInt8(ascii: "&")
            else { return }
            position &+= 1
        }
    }

    /// The word that begins here, of letters of any alphabet; nil where none does, and a sign was passed over.
    private mutating func nextByBytes() -> Word? {
        var hash: UInt64 = 0
        var chunk: UInt64 = 0
        var length = 0
        let start = position
        func word(isCharacter: Bool = false) -> Word? {
            length == 0
                ? nil : Word(hash: Self.mix(hash, chunk), length: length, start: start, isCharacter: isCharacter)
        }
        func add(_ byte: UInt8) {
            chunk |= UInt64(byte) << (8 * UInt64(length & 7))
            length += 1
            position += 1
            guard length & 7 == 0 else { return }
            hash = Self.mix(hash, chunk)
            chunk = 0
        }
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
            case 0xC3...0xDF, 0xE0, 0xE1, 0xEA...0xED:
                // Letters of alphabets.
                add(byte)
            case 0x80...0xBF where length > 0: add(byte)
            // Bytes that UTF-8 does not have end no word.
            case 0xC0, 0xC1, 0xF5...0xFF: position += 1
            case _ where length > 0: return word()
            case 0xE3 where position + 1 < end && bytes[position + 1] >= 0x81, 0xE4...0xE9, 0xF0...0xF4:
                for byte in bytes[position..<min(end, position + (byte >= 0xF0 ? 4 : 3))] { add(byte) }
                return word(isCharacter: true)
            case 0xC2:
                position += 2
                return nil
            case 0xE2, 0xE3, 0xEE, 0xEF:
                // Dashes, quotes, arrows, CJK marks, wide signs.
                position += 3
                return nil
            default:
                // Rules of tables and lines to write on are long.
                repeat { position += 1 } while position < end && bytes[position] == byte
                if byte == UInt8(ascii: "&"), hasReferences { position += reference(at: position) }
                return nil
            }
        }
        return word()
    }

    /// How long the character reference that begins here is, its `;` included; 0 where it is none.
    private func reference(at start: Int) -> Int {
        for length in 0..<10 {
            guard start + length < end else { return 0 }
            switch bytes[start + length] {
            case UInt8(ascii: ";"): return length + 1
            case UInt8(ascii: "#"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                continue
            default: return 0
            }
        }
        return 0
    }

    /// The bit by which small ASCII letters differ from capital ones, and which all digits have, of eight bytes.
    private static let small: UInt64 = 0x2020_2020_2020_2020

    /// The highest bit of each of eight bytes that is no ASCII letter or digit. All sums stay within their byte.
    @inline(__always)
    private static func others(_ eight: UInt64) -> UInt64 {
        let each: UInt64 = 0x0101_0101_0101_0101
        let small = eight & (each &* 0x7F) | small
        let fromZero = small &+ each &* (0x80 - 0x30)
        let afterNine = small &+ each &* (0x80 - 0x3A)
        let fromA = small &+ each &* (0x80 - 0x61)
        let afterZ = small &+ each &* (0x80 - 0x7B)
        return (~(fromZero ^ afterNine ^ fromA ^ afterZ) | eight) & (each &* 0x80)
    }

    /// The hash of some letters and the next eight, or fewer and zeros.
    @inline(__always)
    private static func mix(_ hash: UInt64, _ letters: UInt64) -> UInt64 {
        let mixed = (hash ^ letters) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 32)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The eight bytes that begin here, the first in the lowest bits.
    @inline(__always)
    func eight(at place: Int) -> UInt64 {
        let bytes = UnsafeRawPointer(baseAddress.unsafelyUnwrapped)
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
