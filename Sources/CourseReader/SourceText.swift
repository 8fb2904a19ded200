import CourseDiagnostics

/// What must hold of the bytes of any source before a parser sees them.
enum SourceText {
    /// Findings that forbid reading on: over the limits, or not UTF-8.
    static func check(_ source: SourceFile) -> [Diagnostic] {
        let bytes = source.bytes
        guard bytes.count <= ReadingLimits.bytes else {
            return [ReadingLimits.tooLarge(source.path, limit: ReadingLimits.bytes)]
        }
        let lines = bytes.count < ReadingLimits.lines ? 1 : source.lineCount
        if lines > ReadingLimits.lines {
            return [
                source.diagnostic(
                    .fileTooLarge, at: source.range(ofLine: ReadingLimits.lines + 1),
                    "The file has \(lines) lines; the limit is \(ReadingLimits.lines).",
                    remedy: "Divide it into several lessons.")
            ]
        }
        if let offset = firstInvalidByte(bytes) {
            return [
                source.diagnostic(
                    .notUTF8, at: SourceRange(offset..<offset + 1), "The text is not UTF-8 from here on.",
                    remedy: "Save the file in the encoding UTF-8.")
            ]
        }
        return []
    }

    /// The offset of the first byte that is no part of well-formed UTF-8 (Unicode 15, table 3-7), or nil.
    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var index = 0
            while index < bytes.count {
                let first = bytes[index]
                if first < 0x80 {
                    index += 1
                    // ASCII goes by in words of eight bytes.
                    while index + 8 <= bytes.count,
                        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                    {
                        index += 8
                    }
                    continue
                }
                let (count, second): (Int, ClosedRange<UInt8>) =
                    switch first {
                    case 0xC2...0xDF: (2, 0x80...0xBF)
                    case 0xE0: (3, 0xA0...0xBF)
                    case 0xED: (3, 0x80...0x9F)
                    case 0xE1...0xEF: (3, 0x80...0xBF)
                    case 0xF0: (4, 0x90...0xBF)
                    case 0xF1...0xF3: (4, 0x80...0xBF)
                    case 0xF4: (4, 0x80...0x8F)
                    default: (0, 0x80...0xBF)
                    }
                guard count > 0, index + count <= bytes.count, second.contains(bytes[index + 1]) else { return index }
                for next in bytes[(index + 2)..<max(index + 2, index + count)] where next & 0xC0 != 0x80 {
                    return index
                }
                index += count
            }
            return nil
        }
    }
}
