import CourseDiagnostics
import CourseModel

/// An objective begins with a verb whose doing can be seen. The list holds verbs that name a state of mind (Mager, 1962).
enum VagueObjective: DocumentRule {
    static let documentation = RuleDocumentation(
        .vagueObjective,
        demand: "An objective begins with a verb whose doing can be seen.",
        why: """
            An objective is a promise about what learners can do when they leave. Nobody can watch somebody know, understand or be \
            aware, so neither trainer nor learner can tell whether the promise was kept, and the exercises drift away from it.
            """,
        remedy: """
            Begin with what a learner does that others can see: choose, explain, draw, compare, write, decide. Then say to what, and \
            how well.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - ⟦id: choose⟧
                    text: Understand the four labels of the Traffic Light Protocol
                ---
                """),
            .lesson(
                """
                <lesson xmlns="urn:coursepack:1" minutes="45">
                  <title>Marking what you share</title>
                  <objectives>
                    ⟦<objective⟧ id="choose">Learners will be aware of the four labels</objective>
                  </objectives>
                </lesson>
                """),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - id: choose
                    text: Explain to a colleague what the four labels mean
                ---

                ::: exercise {title="Six reports" objective=choose}
                Label the six reports.
                :::
                """),
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - id: choose
                    text: Know-how in hand, list three people whom you would ask
                ---

                ::: exercise {title="Six reports" objective=choose}
                Label the six reports.
                :::
                """, "The word only looks like a vague verb."),
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                objectives:
                  - id: choose
                    text: Comprendre les quatre niveaux du protocole
                ---

                ::: exercise {title="Six reports" objective=choose}
                Label the six reports.
                :::
                """, "Only English verbs are judged.", language: "fr"),
        ])

    /// The vague beginnings, each in its words.
    private static let vague: [[Substring]] = [
        "know", "understand", "learn", "appreciate", "grasp", "comprehend", "realise", "realize", "be aware",
        "become aware", "be familiar", "become familiar", "be conscious", "be exposed", "be introduced",
        "get to know", "get familiar", "gain awareness", "gain knowledge", "gain understanding",
        "gain an understanding", "gain an awareness", "gain insight", "have knowledge", "have an understanding",
        "have an awareness", "develop an understanding", "develop an awareness", "raise awareness",
    ].map { $0.split(separator: " ") }

    /// What may stand before the verb.
    private static let openings: [[Substring]] = [
        "to", "be able to", "learners can", "learners will", "participants can", "participants will", "you can",
        "you will", "students can", "students will", "the learner can", "the learner will",
    ].map { $0.split(separator: " ") }

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        guard document.isEnglish else { return [] }
        return document.objectives.compactMap { objective in
            guard let verb = vagueBeginning(of: objective.text) else { return nil }
            return document.source.diagnostic(
                id, at: objective.origin.range, "The objective begins with \"\(verb)\", which nobody can see.",
                remedy: "Begin with what a learner does: choose, explain, draw, compare, write, decide.")
        }
    }

    private static let firstWords = Set((vague + openings).map { $0[0] })

    private static func vagueBeginning(of text: String) -> String? {
        let first = text.utf8.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
        guard firstWords.contains(Substring(first).lowercased()[...]) else { return nil }
        let lower = text.lowercased()
        var words = lower.split(separator: " ")[...]
        while let opening = openings.first(where: { words.starts(with: $0) }) { words = words.dropFirst(opening.count) }
        return vague.first { words.starts(with: $0) }?.joined(separator: " ")
    }
}
