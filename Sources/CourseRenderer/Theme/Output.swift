/// What is written of a file, byte after byte. To write is to copy into room that is there already: an array asks more at every
/// `append(contentsOf:)`, and what is taken back from its end costs as much as ten of them.
struct Output {
    private var room: Room
    /// How many bytes are written.
    private(set) var count = 0

    /// The memory that is written to.
    private final class Room {
        let start: UnsafeMutableRawPointer
        let capacity: Int

        init(capacity: Int) {
            start = .allocate(byteCount: capacity, alignment: 1)
            self.capacity = capacity
        }

        deinit { start.deallocate() }
    }

    /// `capacity`: the bytes that there is room for at first.
    init(capacity: Int = 256) { room = Room(capacity: capacity) }

    /// What is written from a place on.
    func bytes(from start: Int = 0) -> [UInt8] {
        precondition(start <= count)
        return Array(UnsafeRawBufferPointer(start: room.start + start, count: count - start))
    }

    /// Takes back what is written from a place on.
    mutating func remove(from start: Int) {
        precondition(start <= count)
        count = start
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        let end = count + bytes.count
        if end > room.capacity || !isKnownUniquelyReferenced(&room) { makeRoom(upTo: end) }
        (room.start + count).copyMemory(from: source, byteCount: bytes.count)
        count = end
    }

    /// Apart, so that to write into room that is there saves no registers.
    @inline(never)
    private mutating func makeRoom(upTo end: Int) {
        let larger = Room(capacity: max(end, 2 * room.capacity))
        larger.start.copyMemory(from: room.start, byteCount: count)
        room = larger
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    /// Adds text as it is.
    mutating func append(text: String) { text.withBytes { append($0) } }

    /// Adds a number in decimal digits.
    mutating func append(number: Int) { append(text: String(number)) }

    /// Adds text that is written in our own code, as it is.
    static func += (output: inout Output, text: StaticString) {
        output.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension String {
    /// The text as UTF-8, without a copy where it lies together, as text does but for that of other systems' libraries.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
