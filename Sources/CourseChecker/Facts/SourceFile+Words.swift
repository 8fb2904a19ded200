import CourseDiagnostics

extension SourceFile {
    /// Where a word (ASCII) first stands in a part of the file, with no letter, digit or underscore at its sides.
    func place(of word: String, in part: Range<Int>) -> SourceRange? {
        let wanted = Array(word.utf8)
        var rest = bytes[part.clamped(to: 0..<bytes.count)]
        while let found = rest.firstRange(of: wanted) {
            if !isWordByte(found.lowerBound - 1), !isWordByte(found.upperBound) { return SourceRange(found) }
            rest = rest[(found.lowerBound + 1)...]
        }
        return nil
    }

    private func isWordByte(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): return true
        default: return false
        }
    }
}
