import CourseDiagnostics
import CourseModel

/// What players read before play gives nothing away: neither the working title's words nor the titles of injects.
enum TellingTitle: CourseRule {
    static let documentation = RuleDocumentation(
        .tellingTitle,
        demand:
            "What players read before play gives nothing away: neither the working title's words nor the titles of injects.",
        why: """
            A title is on every sheet from the first minute. Who reads "Dark" on it looks for the power cut from the first minute.
            """,
        remedy: """
            Give players a neutral title, and keep the words of the working title and the injects out of what they read.
            """,
        bad: [
            .scenario(
                """
                ⟦---
                title: Exercise Dark Water
                minutes: 30
                working-title: Tabletop "Harbour Dark"
                objectives: [{id: tell, text: Tell a partner in time}]
                ---
                """),
            .scenario(
                """
                ⟦<scenario⟧ xmlns="urn:coursepack:1" minutes="30">
                  <title>Exercise Demo</title>
                  <summary>What to do when the wiper is seen.</summary>
                  <objectives><objective id="tell">Tell a partner in time</objective></objectives>
                  <background><p>A port.</p></background>
                  <roles><role id="team" title="Team"><p>The team.</p></role></roles>
                  <module title="Play" start="0:00" minutes="30">
                    <inject id="call" title="The wiper is seen" at="0:00" from="Port" to="team" method="phone" objective="tell">
                      <message><p>The cranes stop.</p></message>
                      <expected-action><p>Open the log.</p></expected-action>
                    </inject>
                  </module>
                  <evaluation points="2"><criterion points="2" objective="tell"><p>Told in time.</p></criterion></evaluation>
                </scenario>
                """),
        ],
        good: [
            .scenario(
                """
                ---
                title: Exercise Anchor
                minutes: 30
                working-title: Tabletop "Harbour Dark"
                objectives: [{id: tell, text: Tell a partner in time}]
                ---
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.scenarios.flatMap { document -> [Diagnostic] in
            guard let control = document.value.control else { return [] }
            let scenario = document.value
            let open = words(
                [scenario.metadata.title, scenario.metadata.summary ?? ""].joined(separator: " ")
            )
            let common = Set(["exercise", "tabletop", "drill", "game", "scenario"])
            let working = words(control.workingTitle ?? "").filter { $0.count > 3 && !common.contains($0) }
            let players = scenario.forPlayers.lowercased()
            if let word = working.first(where: open.contains) {
                return [
                    document.source.diagnostic(
                        id, at: scenario.origin.range,
                        "The title or summary for players has the word \"\(word)\" of the working title.",
                        remedy: "Give players a neutral title, such as Exercise Compass.")
                ]
            }
            let titles = [control.workingTitle].compactMap(\.self) + control.injects.compactMap(\.title)
            return titles.filter { $0.count > 3 && players.contains($0.lowercased()) }.map { title in
                document.source.diagnostic(
                    id, at: scenario.origin.range, "What players read before play says \"\(title)\".",
                    remedy: "Say it in other words, or give the inject another title.")
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension Scenario<Trainer> {
    /// Everything that players read before play.
    fileprivate var forPlayers: String {
        var text = metadata.title + " " + (metadata.summary ?? "")
        for part in [background, groundRules, sheets] + roles.map(\.card) {
            part.forEachBlock { block in
                if case .trainerNote = block { return }
                block.forEachText { text += " " + $0.plainText }
            }
        }
        return text
    }
}
