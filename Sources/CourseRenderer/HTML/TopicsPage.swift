package import CourseModel

/// What courses are asked to teach, and where they do.
package struct TopicsView: TemplateView {
    package var title: String
    package var counts: String
    package var topics: [TopicView]

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "The title of the list.", view?.title)
        fields.text("counts", "How many are taught, planned and neither, in words.", view?.counts)
        fields.list("topics", "The topics, in order.", view?.topics)
    }
}

/// A topic and what became of it.
package struct TopicView: TemplateView {
    package var id: String
    package var title: String
    package var state: String
    package var asked: String?
    package var claims: [TopicClaimView]
    package var plans: String?
    package var reason: String?

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "Its id.", view?.id)
        fields.text("title", "What it is.", view?.title)
        fields.text("state", "Whether it is taught, in words.", view?.state)
        fields.text("asked", "Where it is asked for.", view?.asked)
        fields.list("claims", "The objectives that teach it.", view?.claims)
        fields.text("plans", "The courses to come, in words.", view?.plans)
        fields.text("reason", "Why it comes later.", view?.reason)
    }
}

/// An objective that teaches a topic.
package struct TopicClaimView: TemplateView {
    package var unit: String
    package var objective: String

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("unit", "Code and title of its lesson or exercise.", view?.unit)
        fields.text("objective", "What it says.", view?.objective)
    }
}

/// Writes topics.html of an output folder. `sources` are the names that citations use.
package func renderTopics(
    _ topics: [TopicCoverage], title: String, sources: [SourceID: String], of catalogue: Catalogue<Trainer>,
    theme: Theme, strings: InterfaceStrings
) -> [UInt8] {
    func count(_ state: TopicCoverage.State) -> String { String(topics.count { $0.state == state }) }
    let view = TopicsView(
        title: title,
        counts: strings.text(
            .topicCounts, ["taught": count(.taught), "planned": count(.planned), "missing": count(.missing)]),
        topics: topics.map { topic in
            let state: StringKey =
                switch topic.state {
                case .taught: .topicTaught
                case .planned: .topicPlanned
                case .missing: .topicMissing
                }
            let asked = [topic.source.map { sources[$0] ?? $0.rawValue }, topic.locator].compactMap(\.self)
            return TopicView(
                id: topic.id.rawValue, title: topic.title, state: strings[state],
                asked: strings.list(asked),
                claims: topic.claims.compactMap { claim in
                    guard case .found(let unit, let text, true, true) = claim.finding else { return nil }
                    return TopicClaimView(unit: unit, objective: text)
                },
                plans: strings.list(topic.planned).map { strings.text(.topicPlans, ["courses": $0]) },
                reason: topic.reason)
        })
    return SharedPageView.page(title, view, with: "topics", of: catalogue, theme: theme, strings: strings)
}
