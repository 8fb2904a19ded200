/// The words of one paragraph before they are laid out: UTF-8 with single spaces, `\n` only where the author ended a
/// line, and nothing that a terminal would obey.
struct RunningText {
    private(set) var bytes: [UInt8] = []
    /// Whether all is ASCII on one line: each byte is a column, and a line can end at spaces alone.
    private(set) var isASCII = true
    /// A space that is owed before the next character, and what made it.
    private var owed = Space.none
    /// Whether the last character is one of those that need no space beside them.
    private(set) var endsEastAsian = false
    /// Whether the first is.
    private(set) var beginsEastAsian = false

    private enum Space { case none, space, lineEnd }

    init() {}

    init(_ text: String) { append(text) }

    /// Adds the words of a text to a file.
    static func append(_ text: String, to output: inout Output) {
        text.withBytes { text in
            // Most short texts are words as they are.
            if let first = text.first, isVisibleASCII(first), text.endOfWords(from: 0) == text.count {
                output.append(text)
            } else {
                var words = RunningText()
                words.append(text)
                output.append(words.bytes)
            }
        }
    }

    /// The words as a string.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether it has characters that are written without spaces between words.
    var isEastAsian: Bool {
        guard !isASCII, bytes.contains(where: { $0 >= 0xE1 }) else { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
            LineBreaking.of($0.value).contains(.eastAsian)
        }
    }

    /// Adds text: white space shrinks to one space, and a line end between East Asian characters to nothing.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            if isVisibleASCII(text[index]) {
                let end = text.endOfWords(from: index)
                if owed != .none { payOwedSpace(before: false) }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
                endsEastAsian = false
                index = end
            } else if text[index] < 0x80 {
                switch text[index] {
                case 0x20, 0x09: owe(.space)
                case 0x0A, 0x0D, 0x0B, 0x0C: owe(.lineEnd)
                default: break
                }
                index += 1
            } else {
                let (scalar, length) = UTF8Scalars.scalar(in: text, at: index)
                append(scalar, text[index..<min(index + length, text.count)])
                index += length
            }
        }
    }

    private mutating func append(_ scalar: UInt32, _ encoded: Slice<UnsafeBufferPointer<UInt8>>) {
        guard !Self.isWithheld(scalar) else { return }
        guard scalar != 0x2028, scalar != 0x2029, scalar != 0x85 else { return owe(.lineEnd) }
        let isEastAsian = LineBreaking.of(scalar).contains(.eastAsian) && !(0xAC00...0xD7A3).contains(scalar)
        payOwedSpace(before: isEastAsian)
        if bytes.isEmpty { beginsEastAsian = isEastAsian }
        bytes.append(contentsOf: encoded)
        isASCII = false
        endsEastAsian = isEastAsian
    }

    /// Takes all words away, and keeps the room that they had.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        (isASCII, owed, endsEastAsian, beginsEastAsian) = (true, .none, false, false)
    }

    /// The same text, in no more room than it takes.
    var fitted: RunningText {
        var result = self
        result.bytes = Array(bytes[...])
        return result
    }

    /// Adds another text as it is.
    mutating func append(_ other: RunningText) {
        guard !other.bytes.isEmpty else { return }
        if bytes.isEmpty { beginsEastAsian = other.beginsEastAsian }
        payOwedSpace(before: other.beginsEastAsian)
        bytes.append(contentsOf: other.bytes)
        isASCII = isASCII && other.isASCII
        owed = other.owed
        endsEastAsian = other.endsEastAsian
    }

    /// Ends the line here.
    mutating func breakLine() {
        owed = .none
        if !bytes.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            isASCII = false
        }
        endsEastAsian = false
    }

    /// Adds the scalar of an isolate, which authors cannot write.
    mutating func appendIsolate(_ scalar: Unicode.Scalar) {
        payOwedSpace(before: false)
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        isASCII = false
        endsEastAsian = false
    }

    /// Whether a space or nothing at all comes before what follows.
    var isAtWordStart: Bool { bytes.isEmpty || owed != .none || bytes.last == UInt8(ascii: "\n") }

    private mutating func owe(_ space: Space) {
        guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
        if owed != .lineEnd { owed = space }
    }

    private mutating func payOwedSpace(before isEastAsian: Bool) {
        switch owed {
        case .none: return
        case .lineEnd where endsEastAsian && isEastAsian: break
        case .space, .lineEnd: bytes.append(UInt8(ascii: " "))
        }
        owed = .none
    }

    /// Characters that act instead of being read: control characters, the marks that reorder lines, soft hyphens,
    /// invisible tags, byte order marks.
    static func isWithheld(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F..<0x85, 0x86..<0xA0, 0xAD, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}
