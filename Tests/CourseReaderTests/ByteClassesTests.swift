import Testing

@testable import CourseReader

/// `Bytes.holds` takes sixteen bytes at a time: it finds the same as a look at each byte, whatever the length.
@Suite struct ByteClassesTests {
    @Test(arguments: 0...50)
    func `white space that is not single spaces is found at any place of a text of any length`(_ length: Int) {
        let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        #expect(isTidy(plain))
        for place in plain.indices {
            for space in [UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r")] {
                var text = plain
                text[place] = space
                #expect(!isTidy(text), "\(space) at \(place) of \(length)")
            }
            var text = plain
            text[place] = 0x20
            #expect(isTidy(text), "a space at \(place) of \(length)")
            guard place + 1 < length else { continue }
            text[place + 1] = 0x20
            #expect(!isTidy(text), "two spaces at \(place) of \(length)")
        }
    }

    private func isTidy(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(\.isTidy) }
}
