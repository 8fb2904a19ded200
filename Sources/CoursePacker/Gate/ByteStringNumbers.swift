/// Numbers for strings of bytes: 0 for the first, and the next one for each that was not seen before.
///
/// The pages of a pack have thousands of addresses and anchors, most of them again and again. A dictionary would ask for
/// an array each time; this looks at the bytes where they stand.
struct ByteStringNumbers {
    private struct Entry {
        var hash: Int
        var room: Int
        /// Where it stands in `bytes`.
        var place: Range<Int>
    }

    /// All strings, one after the other.
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Each number stands at its hash, or at the next place that was empty then; -1 where none does. Half of them is empty.
    private var slots = [Int](repeating: -1, count: 256)

    var count: Int { entries.count }

    /// The bytes of a number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[entries[number].place] }

    /// The number of a string. In another room the same string has another one.
    mutating func number(of string: UnsafeBufferPointer<UInt8>, in room: Int) -> Int {
        let hash = Self.hash(string, room)
        let slot = slot(of: string, in: room, hash)
        if slots[slot] >= 0 { return slots[slot] }
        slots[slot] = entries.count
        entries.append(Entry(hash: hash, room: room, place: bytes.count..<bytes.count + string.count))
        bytes += string
        if 2 * entries.count > slots.count { grow() }
        return entries.count - 1
    }

    func contains(_ string: UnsafeBufferPointer<UInt8>, in room: Int) -> Bool {
        slots[slot(of: string, in: room, Self.hash(string, room))] >= 0
    }

    /// The place of a string among the slots, or the empty one that it would take.
    private func slot(of string: UnsafeBufferPointer<UInt8>, in room: Int, _ hash: Int) -> Int {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[slots[slot]]
            if entry.hash == hash, entry.room == room, entry.place.count == string.count,
                bytes.withUnsafeBufferPointer({ string.isSame(as: UnsafeBufferPointer(rebasing: $0[entry.place])) })
            {
                return slot
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int](repeating: -1, count: 2 * slots.count)
        for (number, entry) in entries.enumerated() {
            var slot = entry.hash & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number
        }
    }

    /// Seeded anew in each run, so that no author can make addresses that all share one hash.
    private static func hash(_ string: UnsafeBufferPointer<UInt8>, _ room: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(room)
        hasher.combine(bytes: UnsafeRawBufferPointer(string))
        return hasher.finalize()
    }
}
