import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first `byte` at or after `start`, or the end.
    func first(_ byte: UInt8, from start: Int) -> Int {
        guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
            return count
        }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The index at which `words` first stand at or after `start`.
    func first(_ words: StaticString, from start: Int) -> Int? {
        var index = first(words.utf8Start.pointee, from: start)
        while index < count, !stand(words, at: index) { index = first(words.utf8Start.pointee, from: index + 1) }
        return index < count ? index : nil
    }

    /// The index at which `words` stand last.
    func last(_ words: StaticString) -> Int? {
        let byte = words.utf8Start.pointee
        var index = count - 1
        while index >= 0, self[index] != byte || !stand(words, at: index) { index -= 1 }
        return index >= 0 ? index : nil
    }

    /// Whether both hold the same bytes.
    func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let base = baseAddress, let otherBase = other.baseAddress else {
            return count == other.count
        }
        return memcmp(base, otherBase, count) == 0
    }

    private func stand(_ words: StaticString, at index: Int) -> Bool {
        self[index...].starts(with: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
    }
}
