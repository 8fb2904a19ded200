import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first `byte` at or after `start`, or the end.
    func first(_ byte: UInt8, from start: Int) -> Int {
        guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
            return count
        }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
}
