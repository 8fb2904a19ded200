/// A bit field that tells of most hashes at once that they are none of some: a Bloom filter with one function.
struct HashFilter {
    private var bits: [UInt64]
    private let mask: UInt64

    /// At least 64 bits a hash: of a hundred hashes that are none of them, two are not told.
    init(_ hashes: some Collection<UInt64>) {
        var size = 1024
        while size < hashes.count * 64 { size *= 2 }
        bits = [UInt64](repeating: 0, count: size / 64)
        mask = UInt64(size - 1)
        for hash in hashes { bits[Int((hash & mask) >> 6)] |= 1 << (hash & 63) }
    }

    /// False: the hash is none of them.
    func mayHold(_ hash: UInt64) -> Bool { bits[Int((hash & mask) >> 6)] & (1 << (hash & 63)) != 0 }
}
