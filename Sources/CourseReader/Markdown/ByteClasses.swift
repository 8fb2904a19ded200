internal import Glibc

/// The bytes of a Markdown source, or a part of them.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
    var isWhitespace: Bool { isBlank || isLineEnd || self == 0x0B || self == 0x0C }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    /// A character that may stand in the name of a directive or an attribute.
    var isNameByte: Bool { isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
    /// ASCII punctuation: what a backslash may stand before.
    var isPunctuation: Bool {
        (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
            || (self >= 0x7B && self <= 0x7E)
    }
}

extension Bytes {
    /// The index of the first `byte` in a range, or its end.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int {
        guard let base = baseAddress, !range.isEmpty,
            let found = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return range.upperBound }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// How many of the bytes are `byte`.
    func count(of byte: UInt8) -> Int {
        var found = 0
        var index = first(byte, in: 0..<count)
        while index < count {
            found += 1
            index = first(byte, in: index + 1..<count)
        }
        return found
    }

    /// Whether `marks` finds something in some sixteen bytes, of which it also gets those one place further: what it finds
    /// has bits in what it gives. Beyond the end stand zeros.
    ///
    /// The last sixteen bytes are taken whole, with some before them: texts are short, and a loop over what is left of one
    /// takes longer than all before it.
    @inline(__always)
    func holds(_ marks: (_ bytes: SIMD16<UInt8>, _ next: SIMD16<UInt8>) -> SIMD16<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(self)
        func rest(from start: Int) -> SIMD16<UInt8> {
            var bytes = SIMD16<UInt8>()
            withUnsafeMutableBytes(of: &bytes) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[start...])) }
            return bytes
        }
        func sixteen(from start: Int) -> SIMD16<UInt8> {
            raw.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
        }
        guard count >= 16 else { return count > 0 && marks(rest(from: 0), rest(from: 1)).isAnySet }
        var found = marks(sixteen(from: count - 16), rest(from: count - 15))
        for start in stride(from: 0, to: count - 16, by: 16) {
            found |= marks(sixteen(from: start), sixteen(from: start + 1))
        }
        return found.isAnySet
    }

    /// The text of a range, with anything that is not UTF-8 repaired.
    func text(_ range: Range<Int>) -> String {
        String(decoding: Bytes(rebasing: self[range.clamped(to: 0..<count)]), as: UTF8.self)
    }

    /// Whether `text` stands at `index`.
    func has(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where self[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// The index of the `-->` that ends a comment.
    var commentEnd: Int? {
        var index = 0
        while let dash = self[index...].firstIndex(of: UInt8(ascii: "-")) {
            if has("-->", at: dash) { return dash }
            index = dash + 1
        }
        return nil
    }

    /// The range without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, self[start].isWhitespace { start += 1 }
        while end > start, self[end - 1].isWhitespace { end -= 1 }
        return start..<end
    }

    /// The first index at or after `index` that does not hold a blank, at most `end`.
    func skipBlanks(_ index: Int, _ end: Int) -> Int {
        var index = index
        while index < end, self[index].isBlank { index += 1 }
        return index
    }
}

extension SIMD16<UInt8> {
    /// All bits where a byte is `byte`, none elsewhere.
    @inline(__always)
    func marks(of byte: UInt8) -> Self { Self().replacing(with: 0xFF, where: self .== Self(repeating: byte)) }

    fileprivate var isAnySet: Bool {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return halves.x | halves.y != 0
    }
}
