extension VocabularyExample {
    static let topics = [
        VocabularyExample(
            ["topics", "topic"], document: "topics",
            markdown: """
                ---
                title: What we are asked to teach
                ---

                ## Labels for reports {#labels source=plan-2026 locator="point 2" taught="shr-101/marking#choose-label"}

                ## Botnets {#botnets source=plan-2026 locator="point 3" planned=SHR-203 reason="The course is being written."}

                Machines that obey somebody else.
                """,
            xml: """
                <topics xmlns="urn:coursepack:1">
                  <title>What we are asked to teach</title>
                  <topic id="labels" source="plan-2026" locator="point 2" taught="shr-101/marking#choose-label">
                    <title>Labels for reports</title>
                  </topic>
                  <topic id="botnets" source="plan-2026" locator="point 3" planned="SHR-203" reason="The course is being written.">
                    <title>Botnets</title>
                    <p>Machines that obey somebody else.</p>
                  </topic>
                </topics>
                """)
    ]
}
