extension VocabularyExample {
    static let exercises = [
        VocabularyExample(
            [
                "scenario", "exercise-objectives", "aim", "background", "ground-rules", "roles", "role", "seat-sheet",
                "exercise-module", "inject", "message", "expected-action", "inject-discussion", "controller-note",
                "branch", "evaluation", "criterion", "band", "hot-wash",
            ],
            document: "scenario",
            markdown: """
                ---
                title: Exercise Lantern
                summary: One morning in a port.
                minutes: 30
                working-title: Tabletop "Crane"
                objectives:
                  - id: tell-partner
                    text: Tell a partner in time
                  - id: decide
                    text: Decide on the cut with a named owner
                    for: controllers
                    players: Take decisions with a named owner
                ---

                ::: background
                A port with twelve cranes.
                :::

                ::: ground-rules
                No blame.
                :::

                :::: roles
                ::: role {#team seat=A1 title="National team" handout=contract}
                You judge how bad it is.

                ::: seat-sheet
                You have two people tonight.
                :::
                :::
                ::::

                :::: module {#night title=Night start=0:00 minutes=30}
                ::: inject {#call title="First call" at=0:00 story-time="Fri 02:00" from="gate supervisor" to=team method=phone kind=contextual objective="tell-partner decide"}
                The cranes stop.

                ::: expected-action
                Open the log.
                :::

                ::: discussion
                Who may cut the link?
                :::

                ::: controller-note
                Give no more than this.
                :::

                ::: branch {when="they have cut the link"}
                The second crane works.
                :::
                :::
                ::::

                ::: handout {#contract title=Contract}
                Twenty-four hours.
                :::

                :::: evaluation {points=2 pass=1}
                ::: criterion {points=2 objective="tell-partner decide" inject=call evidence="the log"}
                The log was opened.
                :::

                ::: band {from=2 title=Ready}
                Go on.
                :::
                ::::

                ::: hot-wash {minutes=15}
                Which call came too late?
                :::
                """,
            xml: """
                <scenario xmlns="urn:coursepack:1" minutes="30" working-title="Tabletop &quot;Crane&quot;">
                  <title>Exercise Lantern</title>
                  <summary>One morning in a port.</summary>
                  <objectives>
                    <objective id="tell-partner">Tell a partner in time</objective>
                    <objective id="decide" for="controllers" players="Take decisions with a named owner">Decide on the cut with a named owner</objective>
                  </objectives>
                  <background><p>A port with twelve cranes.</p></background>
                  <ground-rules><p>No blame.</p></ground-rules>
                  <roles>
                    <role id="team" seat="A1" title="National team" handout="contract">
                      <p>You judge how bad it is.</p>
                      <seat-sheet><p>You have two people tonight.</p></seat-sheet>
                    </role>
                  </roles>
                  <module id="night" title="Night" start="0:00" minutes="30">
                    <inject id="call" title="First call" at="0:00" story-time="Fri 02:00" from="gate supervisor" to="team" method="phone" kind="contextual" objective="tell-partner decide">
                      <message><p>The cranes stop.</p></message>
                      <expected-action><p>Open the log.</p></expected-action>
                      <discussion><p>Who may cut the link?</p></discussion>
                      <controller-note><p>Give no more than this.</p></controller-note>
                      <branch when="they have cut the link"><p>The second crane works.</p></branch>
                    </inject>
                  </module>
                  <handout id="contract" title="Contract"><p>Twenty-four hours.</p></handout>
                  <evaluation points="2" pass="1">
                    <criterion points="2" objective="tell-partner decide" inject="call" evidence="the log"><p>The log was opened.</p></criterion>
                    <band from="2" title="Ready">Go on.</band>
                  </evaluation>
                  <hot-wash minutes="15"><p>Which call came too late?</p></hot-wash>
                </scenario>
                """),
        VocabularyExample(
            ["course", "module", "module-scenario"], document: "course",
            markdown: """
                ---
                title: Exercises
                modules:
                  - id: play
                    title: Play
                    scenarios: [lantern]
                ---
                """,
            xml: """
                <course xmlns="urn:coursepack:1">
                  <title>Exercises</title>
                  <modules>
                    <module id="play">
                      <title>Play</title>
                      <scenario ref="lantern"/>
                    </module>
                  </modules>
                </course>
                """),
        VocabularyExample(
            ["scoring", "caveat", "category", "score-level", "band", "case"],
            markdown: """
                :::: scoring {#how-bad title="How bad is it?" formula=weighted-mean per=pair}
                Take one level a category.

                ::: caveat
                Weights for training, and nobody's official ones.
                :::

                ::: category {#effect title=Effect weight=2}
                What stops.

                ::: level {score=0}
                Nothing
                :::

                ::: level {score=100}
                The port
                :::
                :::

                ::: band {from=50 title=High}
                Wake the head.
                :::

                ::: case {#port title="A port" scores=100}
                Cranes stop.
                :::
                ::::
                """,
            xml: """
                <scoring id="how-bad" title="How bad is it?" formula="weighted-mean" per="pair">
                  <p>Take one level a category.</p>
                  <caveat><p>Weights for training, and nobody's official ones.</p></caveat>
                  <category id="effect" title="Effect" weight="2">
                    <p>What stops.</p>
                    <level score="0">Nothing</level>
                    <level score="100">The port</level>
                  </category>
                  <band from="50" title="High">Wake the head.</band>
                  <case id="port" title="A port" scores="100"><p>Cranes stop.</p></case>
                </scoring>
                """),
    ]
}
