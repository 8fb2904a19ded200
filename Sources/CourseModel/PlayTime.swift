/// A time of play: hours and minutes since play began, from 0:00 to 99:59. Written `h:mm`.
package struct PlayTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Minutes since the start of play, 0 to 5999.
    package let minutes: Int

    package init(minutes: Int) { self.minutes = minutes }

    /// Reads `h:mm`; nil where that is no time of play.
    package init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        guard number(parts[1]) < 60 else { return nil }
        minutes = number(parts[0]) * 60 + number(parts[1])
    }

    package static func < (left: PlayTime, right: PlayTime) -> Bool { left.minutes < right.minutes }

    package var description: String {
        let rest = minutes % 60
        return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
