import CourseDiagnostics
import Glibc

/// Characters that turn the direction of text round make it read otherwise than it is stored (CVE-2021-42574; Unicode
/// UAX #9: U+202A–202E, U+2066–2069). The marks U+200E, U+200F and U+061C are needed in right-to-left courses.
enum BidirectionalControl: TextRule {
    static let documentation = RuleDocumentation(
        .bidirectionalControl,
        demand: "A source has none of the invisible characters that turn the direction of text round.",
        why: """
            These invisible characters turn the direction of text round, so that a command or an address looks \
            different from what it is. An attack on people who review changes uses them (CVE-2021-42574).
            """,
        remedy: """
            Remove it. Mark words of another language as [words](lang:ar); the page then sets their direction.
            """,
        bad: [
            .lesson("The file is called report⟦\u{202E}⟧fdp.exe."),
            .lesson("<p>Say ⟦\u{2066}⟧this.</p>"),
        ],
        good: [
            .lesson("The marks in Arabic\u{200F} and Hebrew\u{200E} text are needed."),
            .lesson("[سلام](lang:ar) is a greeting."),
        ])

    static func findings(in source: SourceFile) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let bytes = source.bytes
        bytes.withUnsafeBufferPointer { bytes in
            // All of them begin with E2 80 or E2 81 in UTF-8.
            guard let start = bytes.baseAddress, memchr(start, 0xE2, bytes.count) != nil else { return }
            for index in bytes.indices.dropLast(2) where bytes[index] == 0xE2 {
                let (second, third) = (bytes[index + 1], bytes[index + 2])
                let isControl =
                    (second == 0x80 && (0xAA...0xAE).contains(third))
                    || (second == 0x81 && (0xA6...0xA9).contains(third))
                guard isControl else { continue }
                let code = second == 0x80 ? 0x2000 + Int(third) - 0x80 : 0x2040 + Int(third) - 0x80
                diagnostics.append(
                    source.diagnostic(
                        id, at: SourceRange(index..<index + 3),
                        "Here stands the invisible character U+\(String(code, radix: 16, uppercase: true)), which turns the direction of text.",
                        remedy: "Remove it; mark words of another language as [words](lang:ar)."))
            }
        }
        return diagnostics
    }
}
