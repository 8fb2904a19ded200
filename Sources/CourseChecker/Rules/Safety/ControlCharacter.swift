import CourseDiagnostics

/// Control characters (ISO/IEC 6429: C0 but tab and line breaks, DEL, C1) and U+FFFE, U+FFFF have no place in a text.
enum ControlCharacter: TextRule {
    static let documentation = RuleDocumentation(
        .controlCharacter,
        demand: "A source has no invisible control characters.",
        why: """
            Invisible control characters break pages, and in a text that is shown on a terminal they can act: clear \
            the screen, change its colours, answer in the reader's name.
            """,
        remedy: "Remove it. Most come from copying out of a terminal or an old word processor.",
        bad: [
            .lesson("A line⟦\u{7F}⟧."),
            .lesson("A bell⟦\u{07}⟧ rings."),
        ],
        good: [
            .lesson("A tab\tis a space."),
            .lesson("A line feed\r\nafter a carriage return ends a line."),
        ])

    static func findings(in source: SourceFile) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        func report(_ range: Range<Int>, _ code: Int) {
            let digits = String(code, radix: 16, uppercase: true)
            diagnostics.append(
                source.diagnostic(
                    id, at: SourceRange(range),
                    "Here stands the control character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).",
                    remedy: "Remove it."))
        }
        source.bytes.withUnsafeBufferPointer { bytes in
            guard mayHoldControls(bytes) else { return }
            for index in bytes.indices {
                let byte = bytes[index]
                if byte < 0x20 {
                    if byte != 0x09, byte != 0x0A, byte != 0x0D { report(index..<index + 1, Int(byte)) }
                } else if byte == 0x7F {
                    report(index..<index + 1, 0x7F)
                } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
                    report(index..<index + 2, Int(bytes[index + 1]))
                } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                    report(index..<index + 3, 0xFFC0 + Int(bytes[index + 2]) - 0x80)
                }
            }
        }
        return diagnostics
    }

    /// Whether any byte can be one of a control character. One expression without a way out of the loop: the compiler
    /// takes sixteen bytes at a time.
    private static func mayHoldControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in bytes {
            let isLow: UInt8 = byte < 0x20 ? 1 : 0
            let isSpace: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
            found |= (isLow & ~isSpace) | (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
        }
        return found != 0
    }
}
