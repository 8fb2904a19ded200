package import CourseModel

/// What courses are asked to teach, and where they do.
package struct TopicsView: TemplateView {
    package var title: String
    package var counts: String
    package var topics: [TopicView]

    package static let fields: Fields<TopicsView> = [
        .text("title", "The title of the list.") { $0.title },
        .text("counts", "How many are taught, planned and neither, in words.") { $0.counts },
        .list("topics", "The topics, in order.") { $0.topics },
    ]
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

    package static let fields: Fields<TopicView> = [
        .text("id", "Its id.") { $0.id },
        .text("title", "What it is.") { $0.title },
        .text("state", "Whether it is taught, in words.") { $0.state },
        .text("asked", "Where it is asked for.") { $0.asked },
        .list("claims", "The objectives that teach it.") { $0.claims },
        .text("plans", "The courses to come, in words.") { $0.plans },
        .text("reason", "Why it comes later.") { $0.reason },
    ]
}

/// An objective that teaches a topic.
package struct TopicClaimView: TemplateView {
    package var unit: String
    package var objective: String

    package static let fields: Fields<TopicClaimView> = [
        .text("unit", "Code and title of its lesson or exercise.") { $0.unit },
        .text("objective", "What it says.") { $0.objective },
    ]
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
