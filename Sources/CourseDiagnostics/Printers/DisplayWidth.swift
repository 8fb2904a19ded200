extension Character {
    /// The number of terminal columns that this character takes: 0, 1 or 2.
    ///
    /// After Unicode Standard Annex 11 (East Asian Width): wide and fullwidth characters take two, and so do
    /// characters that are shown as emoji.
    var displayWidth: Int {
        guard let first = unicodeScalars.first, !isASCII else { return 1 }
        if first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return Self.isWide(first.value) ? 2 : 1
        }
    }

    /// The blocks of wide and fullwidth characters; emoji are not among them.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F,  // Hangul initial consonants
            0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,  // radicals, kana, enclosed and unified ideographs
            0x4E00...0xA4CF,  // ideographs, Yi
            0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // compatibility and vertical forms
            0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, kana supplements
            0x1F200...0x1F265,  // enclosed ideographic supplement
            0x20000...0x2FFFD, 0x30000...0x3FFFD:  // supplementary ideographs
            true
        default: false
        }
    }
}
