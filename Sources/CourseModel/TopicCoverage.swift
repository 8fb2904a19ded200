/// What became of a topic: the one computation behind `coursepack coverage`, its JSON, the page of topics and the rules.
package struct TopicCoverage: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// An objective that is practised and assessed where the topic says teaches it.
        case taught
        /// A course that is named will teach it, and the reason why none does now is given.
        case planned
        case missing
    }

    /// An objective that the topic names, and what its lesson or exercise does for it.
    package struct Claim: Sendable, Hashable {
        package enum Finding: Sendable, Hashable {
            /// It is there, in a lesson or exercise of this code and title.
            case found(unit: String, text: String, isPractised: Bool, isAssessed: Bool)
            /// The lesson or exercise is a draft, which no pack holds.
            case draft
            case noCourse, noUnit, noObjective
        }

        package var objective: TaughtObjective
        package var finding: Finding

        package init(objective: TaughtObjective, finding: Finding) {
            self.objective = objective
            self.finding = finding
        }

        /// Whether learners practise it there and are assessed there.
        package var isProven: Bool {
            if case .found(_, _, true, true) = finding { return true }
            return false
        }
    }

    package var id: ElementID
    package var title: String
    package var source: SourceID?
    package var locator: String?
    package var claims: [Claim]
    package var planned: [String]
    package var reason: String?

    package init<E: Edition>(_ topic: Topic<E>, claims: [Claim]) {
        id = topic.id
        title = topic.title.plainText
        source = topic.citation?.source
        locator = topic.citation?.locator
        planned = topic.planned
        reason = topic.reason
        self.claims = claims
    }

    package var state: State {
        if claims.contains(where: \.isProven) { return .taught }
        return planned.isEmpty || reason == nil ? .missing : .planned
    }
}

extension TopicCoverage: Encodable {
    private enum CodingKeys: String, CodingKey { case id, title, source, locator, state, taught, planned, reason }
    private enum ClaimKeys: String, CodingKey {
        case course, unit
        case unitTitle = "unit-title"
        case objective, text, practised, assessed
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(id.rawValue, forKey: .id)
        try values.encode(title, forKey: .title)
        try values.encodeIfPresent(source?.rawValue, forKey: .source)
        try values.encodeIfPresent(locator, forKey: .locator)
        try values.encode(state, forKey: .state)
        try values.encode(planned, forKey: .planned)
        try values.encodeIfPresent(reason, forKey: .reason)
        var list = values.nestedUnkeyedContainer(forKey: .taught)
        for claim in claims {
            var entry = list.nestedContainer(keyedBy: ClaimKeys.self)
            try entry.encode(claim.objective.course.rawValue, forKey: .course)
            try entry.encode(claim.objective.unit, forKey: .unit)
            try entry.encode(claim.objective.objective.rawValue, forKey: .objective)
            if case .found(let unit, let text, let isPractised, let isAssessed) = claim.finding {
                try entry.encode(unit, forKey: .unitTitle)
                try entry.encode(text, forKey: .text)
                try entry.encode(isPractised, forKey: .practised)
                try entry.encode(isAssessed, forKey: .assessed)
            } else {
                try entry.encode(false, forKey: .practised)
                try entry.encode(false, forKey: .assessed)
            }
        }
    }
}
