/// A set of 1-based line numbers.
struct LineSet {
    private var words: [UInt64] = []

    mutating func insert(_ first: Int, _ last: Int) {
        guard first >= 1, last >= first else { return }
        if last / 64 >= words.count { words.append(contentsOf: repeatElement(0, count: last / 64 + 1 - words.count)) }
        for line in first...last { words[line / 64] |= 1 << UInt64(line % 64) }
    }

    func contains(_ line: Int) -> Bool {
        line >= 0 && line / 64 < words.count && words[line / 64] & (1 << UInt64(line % 64)) != 0
    }
}
