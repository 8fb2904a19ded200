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
    /// Whether it shows them alone, in the answer key.
    package var isKey = false

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the block on its page.", view?.id)
        fields.text("heading", "The level of the block's heading, 2 to 6.", view?.heading)
        fields.text("label", "“Score sheet”.", view?.label)
        fields.text("title", "The author's title.", view?.title)
        fields.text("per", "How many people share a copy, in words.", view?.per)
        fields.text("formula", "weighted-mean, sum or highest.", view?.formula)
        fields.text("rule", "How the result is worked out, in words.", view?.rule)
        fields.flag("weighted", "Whether categories have weights.", view?.weighted)
        fields.text("weights", "The sum of the weights.", view?.weights)
        fields.markup("body", "How to use the sheet.", view?.body)
        fields.list("caveats", "Whose scale it is, and what must not be made of it.", view?.caveats)
        fields.list("categories", "What is scored, in order.", view?.categories)
        fields.list("bands", "What results mean.", view?.bands)
        fields.list("cases", "The cases to score.", view?.cases)
        fields.flag("is-key", "Whether it shows the scores of the cases alone, in the answer key.", view?.isKey)
    }
}

/// Whose scale it is, and what must not be made of it.
package struct CaveatView: TemplateView {
    package var body: Markup

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.markup("body", "What it says.", view?.body)
    }
}

/// Something that is scored.
package struct ScoreCategoryView: TemplateView {
    package var id: String
    package var title: String
    package var weight: String
    package var body: Markup?
    package var levels: [ScoreLevelView] = []

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the category.", view?.id)
        fields.text("title", "Its title.", view?.title)
        fields.text("weight", "Its weight.", view?.weight)
        fields.markup("body", "What it means.", view?.body)
        fields.list("levels", "Its levels, in order.", view?.levels)
    }
}

/// A score and what it stands for.
package struct ScoreLevelView: TemplateView {
    package var score: String
    package var text: Markup

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("score", "The score.", view?.score)
        fields.markup("text", "What it stands for.", view?.text)
    }
}

/// What a result from a number up means.
package struct BandView: TemplateView {
    package var from: String
    package var title: String
    package var text: Markup?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("from", "The lowest result that it is for.", view?.from)
        fields.text("title", "Its name.", view?.title)
        fields.markup("text", "What it means.", view?.text)
    }
}

/// A case to score.
package struct ScoreCaseView: TemplateView {
    package var id: String?
    package var title: String
    package var body: Markup?
    package var key: ScoreKeyView?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the case, where it has one.", view?.id)
        fields.text("title", "Its title.", view?.title)
        fields.markup("body", "What happened.", view?.body)
        fields.object("key", "Its scores and result.", only: .withKeys, view?.key)
    }
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

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("scores", "The scores in the order of the categories.", view?.scores)
        fields.text("sum", "The sum of weight times score.", view?.sum)
        fields.text("result", "The result.", view?.result)
        fields.text("band", "The name of the band that the result falls into.", view?.band)
        fields.text("summary", "Scores, sum and result in one line.", view?.summary)
    }
}

/// The score of a category.
package struct ScoreView: TemplateView {
    package var category: String
    package var score: String

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("category", "The title of the category.", view?.category)
        fields.text("score", "The score.", view?.score)
    }
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
        view.isKey = scoring.isKey
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
