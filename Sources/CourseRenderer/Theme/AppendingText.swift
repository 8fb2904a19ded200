extension [UInt8] {
    /// Adds text that is written in our own code, as it is.
    static func += (bytes: inout [UInt8], text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds text as it is.
    mutating func append(text: String) { text.withBytes { append(contentsOf: $0) } }
}
