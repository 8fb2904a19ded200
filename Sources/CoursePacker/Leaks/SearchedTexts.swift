import CourseModel
import Glibc

/// The texts that blocks of pages begin with and that held nothing: the phone file, the room view and the navigation
/// repeat those of other pages, and what was searched on one page need not be searched on the next.
///
/// Texts are compared byte by byte; their hashes only find them.
struct SearchedTexts {
    let files: [PackFile]
    private var places: [UInt64: (file: Int, range: Range<Int>)] = [:]
    /// Bytes; a shorter text is searched sooner than it is looked up.
    private static let shortest = 24

    init(files: [PackFile]) { self.files = files }

    /// Whether the same text was noted before.
    func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= Self.shortest, let (file, range) = places[Self.hash(text)], range.count == text.count,
            let bytes = text.baseAddress
        else { return false }
        return files[file].bytes.withUnsafeBytes { other in
            other.baseAddress.map { memcmp($0 + range.lowerBound, bytes, range.count) == 0 } ?? false
        }
    }

    /// Notes a text of a file, by its place there.
    mutating func note(_ text: UnsafeBufferPointer<UInt8>, at start: Int, in file: Int) {
        guard text.count >= Self.shortest else { return }
        places[Self.hash(text)] = (file, start..<(start + text.count))
    }

    /// Eight bytes at a time, and the last eight.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(text)
        var hash = UInt64(text.count)
        func add(at offset: Int) {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        for offset in stride(from: 0, through: text.count - 8, by: 8) { add(at: offset) }
        add(at: text.count - 8)
        return hash
    }
}
