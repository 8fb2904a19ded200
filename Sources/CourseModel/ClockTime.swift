/// A time of day as clocks show it, from 00:00 to 23:59. Written `HH:MM` (ISO 8601, 24 hours).
package struct ClockTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1439.
    package let minutes: Int

    /// The time that many minutes after midnight; whole days are dropped.
    package init(minutes: Int) {
        let day = 24 * 60
        self.minutes = ((minutes % day) + day) % day
    }

    /// Reads `HH:MM`; nil where that is no time.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
            [0, 1, 3, 4].allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
        else { return nil }
        func number(_ index: Int) -> Int { Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30) }
        guard number(0) < 24, number(3) < 60 else { return nil }
        minutes = number(0) * 60 + number(3)
    }

    package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

    package static func + (time: ClockTime, minutes: Int) -> ClockTime { ClockTime(minutes: time.minutes + minutes) }

    package var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
