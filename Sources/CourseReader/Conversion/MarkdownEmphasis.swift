/// Whether the marks `*`, `_` and `~~` work around given text: CommonMark 0.31, section 6.2, flanking runs.
///
/// What counts as punctuation differs between versions of CommonMark for symbols such as `€`: marks are taken only
/// where both readings agree.
enum MarkdownEmphasis {
    /// Whether a run of `mark` between `before` and `inside` opens (`opens`), or between `inside` and `after` closes.
    static func works(
        _ mark: Character, before: Unicode.Scalar?, first: Unicode.Scalar, last: Unicode.Scalar, after: Unicode.Scalar?
    ) -> Bool {
        [true, false].allSatisfy { symbolsCount in
            let opening = Sides(before: before, after: first, symbolsCount: symbolsCount)
            let closing = Sides(before: last, after: after, symbolsCount: symbolsCount)
            guard mark == "_" else { return opening.isLeftFlanking && closing.isRightFlanking }
            return opening.isLeftFlanking && (!opening.isRightFlanking || opening.before == .punctuation)
                && closing.isRightFlanking && (!closing.isLeftFlanking || closing.after == .punctuation)
        }
    }

    private enum Class { case space, punctuation, other }

    private struct Sides {
        let before: Class
        let after: Class

        init(before: Unicode.Scalar?, after: Unicode.Scalar?, symbolsCount: Bool) {
            self.before = Self.classify(before, symbolsCount)
            self.after = Self.classify(after, symbolsCount)
        }

        var isLeftFlanking: Bool { after != .space && (after != .punctuation || before != .other) }
        var isRightFlanking: Bool { before != .space && (before != .punctuation || after != .other) }

        private static func classify(_ scalar: Unicode.Scalar?, _ symbolsCount: Bool) -> Class {
            guard let scalar else { return .space }
            if scalar.isASCIIPunctuation { return .punctuation }
            switch scalar.properties.generalCategory {
            case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
            case .control: return .space
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                return .punctuation
            case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
                return symbolsCount ? .punctuation : .other
            default: return .other
            }
        }
    }
}
