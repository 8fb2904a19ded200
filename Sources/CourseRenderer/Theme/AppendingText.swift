extension [UInt8] {
    /// Adds text that is written in our own code, as it is.
    static func += (bytes: inout [UInt8], text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds text as it is.
    mutating func append(text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Adds a number in decimal digits.
    mutating func append(number: Int) { append(text: String(number)) }
}
