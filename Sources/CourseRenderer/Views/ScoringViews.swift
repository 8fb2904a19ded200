internal import CourseModel

/// A sheet that scores a case by categories.
package struct ScoringView: TemplateView {
    /// The anchor of the block on its page.
    package var id: String
    /// The level of the block's heading, 2 to 6.
    package var heading: String
    /// “Score sheet”.
    package var label: String
    /// The author's title.
    package var title: String?
    /// How many people share a copy, in words.
    package var per: String?
    /// weighted-mean, sum or highest.
    package var formula: String
    /// How the result is worked out, in words.
    package var rule: String
    /// Whether categories have weights.
    package var weighted: Bool
    /// The sum of the weights.
    package var weights: String
    /// How to use the sheet.
    package var body: Markup?
    /// Whose scale it is, and what must not be made of it.
    package var caveats: [CaveatView] = []
    /// What is scored, in order.
    package var categories: [ScoreCategoryView] = []
    /// What results mean.
    package var bands: [BandView] = []
    /// The cases to score.
    package var cases: [ScoreCaseView] = []
    /// Whether the edition tells the scores of the cases.
    package var hasKey = false

    package static let fields: Fields<ScoringView> = [
        .text("id", "The anchor of the block on its page.") { $0.id },
        .text("heading", "The level of the block's heading, 2 to 6.") { $0.heading },
        .text("label", "“Score sheet”.") { $0.label },
        .text("title", "The author's title.") { $0.title },
        .text("per", "How many people share a copy, in words.") { $0.per },
        .text("formula", "weighted-mean, sum or highest.") { $0.formula },
        .text("rule", "How the result is worked out, in words.") { $0.rule },
        .flag("weighted", "Whether categories have weights.") { $0.weighted },
        .text("weights", "The sum of the weights.") { $0.weights },
        .markup("body", "How to use the sheet.") { $0.body },
        .list("caveats", "Whose scale it is, and what must not be made of it.") { $0.caveats },
        .list("categories", "What is scored, in order.") { $0.categories },
        .list("bands", "What results mean.") { $0.bands },
        .list("cases", "The cases to score.") { $0.cases },
    ]
}

/// Whose scale it is, and what must not be made of it.
package struct CaveatView: TemplateView {
    package var body: Markup

    package static let fields: Fields<CaveatView> = [.markup("body", "What it says.") { $0.body }]
}

/// Something that is scored.
package struct ScoreCategoryView: TemplateView {
    package var id: String
    package var title: String
    package var weight: String
    package var body: Markup?
    package var levels: [ScoreLevelView] = []

    package static let fields: Fields<ScoreCategoryView> = [
        .text("id", "The anchor of the category.") { $0.id },
        .text("title", "Its title.") { $0.title },
        .text("weight", "Its weight.") { $0.weight },
        .markup("body", "What it means.") { $0.body },
        .list("levels", "Its levels, in order.") { $0.levels },
    ]
}

/// A score and what it stands for.
package struct ScoreLevelView: TemplateView {
    package var score: String
    package var text: Markup

    package static let fields: Fields<ScoreLevelView> = [
        .text("score", "The score.") { $0.score },
        .markup("text", "What it stands for.") { $0.text },
    ]
}

/// What a result from a number up means.
package struct BandView: TemplateView {
    package var from: String
    package var title: String
    package var text: Markup?

    package static let fields: Fields<BandView> = [
        .text("from", "The lowest result that it is for.") { $0.from },
        .text("title", "Its name.") { $0.title },
        .markup("text", "What it means.") { $0.text },
    ]
}

/// A case to score.
package struct ScoreCaseView: TemplateView {
    package var id: String?
    package var title: String
    package var body: Markup?
    package var key: ScoreKeyView?

    package static let fields: Fields<ScoreCaseView> = [
        .text("id", "The anchor of the case, where it has one.") { $0.id },
        .text("title", "Its title.") { $0.title },
        .markup("body", "What happened.") { $0.body },
        .object("key", "Its scores and result.", only: .withKeys) { $0.key },
    ]
}

/// The scores of a case, and what comes of them.
package struct ScoreKeyView: TemplateView {
    /// The scores in the order of the categories.
    package var scores: [ScoreView]
    /// The sum of weight times score.
    package var sum: String
    package var result: String
    /// The name of the band that the result falls into.
    package var band: String?
    /// All of it in one line.
    package var summary: String

    package static let fields: Fields<ScoreKeyView> = [
        .list("scores", "The scores in the order of the categories.") { $0.scores },
        .text("sum", "The sum of weight times score.") { $0.sum },
        .text("result", "The result.") { $0.result },
        .text("band", "The name of the band that the result falls into.") { $0.band },
        .text("summary", "Scores, sum and result in one line.") { $0.summary },
    ]
}

/// The score of a category.
package struct ScoreView: TemplateView {
    package var category: String
    package var score: String

    package static let fields: Fields<ScoreView> = [
        .text("category", "The title of the category.") { $0.category },
        .text("score", "The score.") { $0.score },
    ]
}

extension BlockWriter {
    mutating func write(_ scoring: Scoring<E>) -> Markup {
        let weights = scoring.categories.reduce(0) { $0 + $1.weight }
        let rule =
            switch scoring.formula {
            case .weightedMean: strings.text(.ruleWeightedMean, ["weights": String(weights)])
            case .sum: strings[.ruleSum]
            case .highest: strings[.ruleHighest]
            }
        var view = ScoringView(
            id: anchor(scoring.id, "scoring", nil), heading: String(heading), label: strings[.scoreSheet],
            title: scoring.title, per: label(scoring.per), formula: scoring.formula.rawValue, rule: rule,
            weighted: scoring.formula != .highest && scoring.categories.contains { $0.weight != 1 },
            weights: String(weights), body: below(scoring.blocks))
        for caveat in scoring.caveats { view.caveats.append(CaveatView(body: below(caveat) ?? Markup(""))) }
        for category in scoring.categories {
            var shown = ScoreCategoryView(
                id: category.id.rawValue, title: category.title, weight: String(category.weight),
                body: below(category.blocks))
            for level in category.levels {
                shown.levels.append(ScoreLevelView(score: String(level.score), text: markup(level.text) ?? Markup("")))
            }
            view.categories.append(shown)
        }
        view.bands = bands(scoring.bands)
        for item in scoring.cases {
            let key = item.key.map { self.key(E.open($0), of: scoring) }
            view.hasKey = view.hasKey || key != nil
            view.cases.append(
                ScoreCaseView(id: item.id?.rawValue, title: item.title, body: below(item.blocks), key: key))
        }
        return render(view, with: .scoring)
    }

    mutating func bands(_ bands: [Band]) -> [BandView] {
        var views: [BandView] = []
        for band in bands {
            views.append(BandView(from: String(band.from), title: band.title, text: markup(band.text)))
        }
        return views
    }

    private func key(_ scores: CaseScores, of scoring: Scoring<E>) -> ScoreKeyView {
        let result = scoring.result(of: scores)
        let written = result.written(scoring.formula).replacing(".", with: strings[.decimalSign])
        let band = scoring.bands.band(of: result.tenths)?.title
        let listed = scores.scores.map(String.init).joined(separator: strings[.comma])
        var summary = strings.text(.scoresOfCase, ["scores": listed])
        if scoring.formula == .weightedMean {
            summary += strings[.semicolon] + strings.text(.sumOfScores, ["sum": String(result.raw)])
        }
        summary += strings[.semicolon] + strings.text(.resultOfScores, ["result": written])
        if let band { summary += " (\(band))" }
        return ScoreKeyView(
            scores: zip(scoring.categories, scores.scores).map {
                ScoreView(category: $0.title, score: String($1))
            },
            sum: String(result.raw), result: written, band: band, summary: summary)
    }
}
