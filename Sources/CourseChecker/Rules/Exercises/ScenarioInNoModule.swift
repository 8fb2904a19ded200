import CourseDiagnostics
import CourseModel

/// Every exercise stands in one module, and every exercise that a module lists is there.
enum ScenarioInNoModule: CourseRule {
    static let documentation = RuleDocumentation(
        .scenarioInNoModule,
        demand: "Every exercise stands in one module, and every exercise that a module lists is there.",
        why: """
            An exercise that no module lists is in no pack. Its author sees the file in the folder and believes that it will be played.
            """,
        remedy: """
            Add it to `scenarios` of a module in the course document, or remove the file.
            """,
        bad: [
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, scenarios: [demo, ⟦gone⟧]}
                        ---
                        """),
                    .text(
                        "content/demo-101/scenarios/demo.md",
                        """
                        ::: roles
                        ::: role {#team title=Team}
                        The team.
                        :::
                        :::
                        """),
                ]),
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One}
                        ---
                        """),
                    .text(
                        "content/demo-101/scenarios/demo.xml",
                        """
                        ⟦<scenario⟧ xmlns="urn:coursepack:1" minutes="30">
                          <title>Exercise Demo</title>
                          <objectives><objective id="tell">Tell a partner in time</objective></objectives>
                          <background><p>A port.</p></background>
                          <roles><role id="team" title="Team"><p>The team.</p></role></roles>
                          <module title="Play" start="0:00" minutes="30">
                            <inject id="call" at="0:00" from="Port" to="team" method="phone" objective="tell">
                              <message><p>The cranes stop.</p></message>
                              <expected-action><p>Open the log.</p></expected-action>
                            </inject>
                          </module>
                          <evaluation points="2"><criterion points="2" objective="tell"><p>Told in time.</p></criterion></evaluation>
                        </scenario>
                        """),
                ]),
        ],
        good: [
            .files(
                [
                    .text(
                        "content/demo-101/course.md",
                        """
                        ---
                        title: Demo
                        modules:
                          - {id: one, title: One, scenarios: [demo]}
                        ---
                        """),
                    .text(
                        "content/demo-101/scenarios/demo.md",
                        """
                        ::: roles
                        ::: role {#team title=Team}
                        The team.
                        :::
                        :::
                        """),
                ])
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let head = course.course.head
        let known = Set(course.course.scenarios.map(\.value.id)).union(course.course.brokenScenarios)
        var listed: Set<ScenarioID> = []
        var diagnostics: [Diagnostic] = []
        for entry in head.value.modules.flatMap(\.exercises) {
            if !known.contains(entry.scenario) {
                diagnostics.append(
                    head.source.diagnostic(
                        id, at: entry.origin.range, "This course has no exercise '\(entry.scenario)'.",
                        remedy: "Write it as scenarios/\(entry.scenario).md, or correct the name.",
                        suggestion: nearestName(to: entry.scenario.rawValue, among: known.map(\.rawValue).sorted())))
            } else if !listed.insert(entry.scenario).inserted {
                diagnostics.append(
                    head.source.diagnostic(
                        id, at: entry.origin.range, "The exercise '\(entry.scenario)' stands in a second module.",
                        remedy: "Remove it from one of the two."))
            }
        }
        return diagnostics
            + course.course.scenarios.filter { !listed.contains($0.value.id) }.map { document in
                document.source.diagnostic(
                    id, at: document.value.origin.range, "No module lists this exercise.",
                    remedy: "Add `scenarios: [\(document.value.id)]` to a module of the course document.")
            }
    }
}
