extension TextLines {
    /// Adds lines of code as they are, each after `indentation` spaces, which are also what a tab makes.
    mutating func append(code: UnsafeBufferPointer<UInt8>, indentation: Int) {
        append(spaces: indentation)
        var index = 0
        var endsWithReturn = false
        while index < code.count {
            let end = code.endOfPrintableASCII(from: index)
            if end > index {
                append(part: UnsafeBufferPointer(rebasing: code[index..<end]))
                endsWithReturn = false
                index = end
                continue
            }
            let (scalar, length) =
                code[index] < 0x80 ? (UInt32(code[index]), 1) : UTF8Scalars.scalar(in: code, at: index)
            switch scalar {
            case 0x0A where endsWithReturn: break
            case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
                endLine()
                append(spaces: indentation)
            case 0x09: append(spaces: indentation)
            default:
                guard !RunningText.isWithheld(scalar) else { break }
                append(part: UnsafeBufferPointer(rebasing: code[index..<min(index + length, code.count)]))
            }
            endsWithReturn = scalar == 0x0D
            index += length
        }
        endLine()
    }
}
