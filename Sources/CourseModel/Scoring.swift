package import CourseDiagnostics

/// How scores of categories become a result.
package enum ScoreFormula: String, Sendable, Hashable, CaseIterable {
    /// The sum of weight times score, divided by the sum of the weights; the scale is that of the scores.
    case weightedMean = "weighted-mean"
    /// The sum of weight times score.
    case sum
    /// The highest score of any category, as schemas do in which the worst criterion sets the level.
    case highest

    /// A result: the sum before it is divided, and the result in tenths, half a tenth rounded up.
    package struct Result: Sendable, Hashable {
        package var raw: Int
        package var tenths: Int

        /// The result with one decimal where the formula divides.
        package func written(_ formula: ScoreFormula) -> String {
            formula == .weightedMean ? "\(tenths / 10).\(tenths % 10)" : String(tenths / 10)
        }
    }

    /// The result of scores, each with the weight of its category.
    package func result(of scores: [(score: Int, weight: Int)]) -> Result {
        let raw = scores.reduce(0) { $0 + $1.score * $1.weight }
        switch self {
        case .sum: return Result(raw: raw, tenths: raw * 10)
        case .highest:
            let highest = scores.map(\.score).max() ?? 0
            return Result(raw: highest, tenths: highest * 10)
        case .weightedMean:
            let weight = max(1, scores.reduce(0) { $0 + $1.weight })
            return Result(raw: raw, tenths: (20 * raw + weight) / (2 * weight))
        }
    }
}

/// A sheet that scores a case by categories.
package struct Scoring<E: Edition>: Sendable, Hashable {
    package struct Category: Sendable, Hashable {
        package struct Level: Sendable, Hashable {
            package var score: Int
            package var text: [Inline]
            package var origin: Origin

            package init(score: Int, text: [Inline], origin: Origin) {
                self.score = score
                self.text = text
                self.origin = origin
            }
        }

        package var id: ElementID
        package var title: String
        package var weight: Int
        package var blocks: [Block<E>]
        package var levels: [Level]
        package var origin: Origin

        package init(
            id: ElementID, title: String, weight: Int, blocks: [Block<E>], levels: [Level], origin: Origin
        ) {
            self.id = id
            self.title = title
            self.weight = weight
            self.blocks = blocks
            self.levels = levels
            self.origin = origin
        }
    }

    /// A case to score.
    package struct Case: Sendable, Hashable {
        package var id: ElementID?
        package var title: String
        package var blocks: [Block<E>]
        /// Its scores, which are the key.
        package var key: E.Scores?
        package var origin: Origin

        package init(id: ElementID?, title: String, blocks: [Block<E>], key: E.Scores?, origin: Origin) {
            self.id = id
            self.title = title
            self.blocks = blocks
            self.key = key
            self.origin = origin
        }
    }

    package var id: ElementID?
    package var title: String?
    package var per: Share?
    package var formula: ScoreFormula
    package var blocks: [Block<E>]
    package var caveats: [[Block<E>]]
    package var categories: [Category]
    package var bands: [Band]
    package var cases: [Case]
    /// Whether it stands in the answer key, which needs nothing but the scores of its cases.
    package var isKey = false
    package var origin: Origin

    package init(
        id: ElementID?, title: String?, per: Share?, formula: ScoreFormula, blocks: [Block<E>],
        caveats: [[Block<E>]], categories: [Category], bands: [Band], cases: [Case], origin: Origin
    ) {
        self.id = id
        self.title = title
        self.per = per
        self.formula = formula
        self.blocks = blocks
        self.caveats = caveats
        self.categories = categories
        self.bands = bands
        self.cases = cases
        self.origin = origin
    }

    /// The result of a case whose scores stand in the order of the categories.
    package func result(of scores: CaseScores) -> ScoreFormula.Result {
        formula.result(of: zip(scores.scores, categories).map { (score: $0, weight: $1.weight) })
    }
}

/// The scores of a case, in the order of the categories.
package struct CaseScores: Sendable, Hashable {
    package var scores: [Int]

    package init(scores: [Int]) { self.scores = scores }
}
