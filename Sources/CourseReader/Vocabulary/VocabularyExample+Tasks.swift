extension VocabularyExample {
    static let pedagogy = [
        VocabularyExample(
            ["key-points"], markdown: "::: key-points\n- Mark what you share.\n:::",
            xml: "<key-points><list kind=\"bullet\"><item><p>Mark what you share.</p></item></list></key-points>"),
        VocabularyExample(
            ["resources"], markdown: "::: resources\nThe standard.\n:::",
            xml: "<resources><p>The standard.</p></resources>"),
        VocabularyExample(
            ["discussion"], markdown: "::: discussion {#vote title=\"First vote\" minutes=2}\nYes or no?\n:::",
            xml: "<discussion id=\"vote\" title=\"First vote\" minutes=\"2\"><p>Yes or no?</p></discussion>"),
        VocabularyExample(
            ["activity", "materials", "steps", "debrief"],
            markdown: """
                :::: activity {#mark title="Mark it" minutes=20 grouping=pairs objective=choose-label handout=reports}
                Work in pairs.

                ::: materials
                Six reports.
                :::

                ::: steps
                1. Read.
                2. Mark.
                :::

                ::: debrief
                Which one was hard?
                :::
                ::::
                """,
            xml: """
                <activity id="mark" title="Mark it" minutes="20" grouping="pairs" objective="choose-label" handout="reports">
                  <p>Work in pairs.</p>
                  <materials><p>Six reports.</p></materials>
                  <steps>
                    <list kind="ordered">
                      <item><p>Read.</p></item>
                      <item><p>Mark.</p></item>
                    </list>
                  </steps>
                  <debrief><p>Which one was hard?</p></debrief>
                </activity>
                """),
        VocabularyExample(
            [
                "exercise", "statement", "exercise-item", "prompt", "answer", "reason", "accept", "hint", "solution",
                "trainer-note",
            ],
            markdown: """
                :::: exercise {#inside title="Inside or outside?"}
                Stand up for "inside".

                ::: item {#line-1}
                Told in a call of four.

                ::: answer
                Ask first.
                :::
                ::: reason
                The head of unit was not in the call.
                :::
                ::: accept
                "No", with a reason.
                :::
                :::

                ::: hint
                Who was in the call?
                :::

                ::: solution
                Find the people, then the label.
                :::

                ::: trainer-note {kind=goes-wrong}
                Some ask who may decide.
                :::
                ::::
                """,
            xml: """
                <exercise id="inside" title="Inside or outside?">
                  <statement><p>Stand up for "inside".</p></statement>
                  <item id="line-1">
                    <prompt><p>Told in a call of four.</p></prompt>
                    <answer><p>Ask first.</p></answer>
                    <reason><p>The head of unit was not in the call.</p></reason>
                    <accept><p>"No", with a reason.</p></accept>
                  </item>
                  <hint><p>Who was in the call?</p></hint>
                  <solution><p>Find the people, then the label.</p></solution>
                  <trainer-note kind="goes-wrong"><p>Some ask who may decide.</p></trainer-note>
                </exercise>
                """),
        VocabularyExample(
            ["question", "prompt", "option", "feedback", "overall-feedback"],
            markdown: """
                :::: question {#provider type=single use=practice objective=choose-label}
                Which label fits?

                - [ ] GREEN

                  GREEN lets the whole community know.
                - [x] AMBER

                ::: feedback {when=correct}
                Well done.
                :::
                ::::
                """,
            xml: """
                <question id="provider" type="single" use="practice" objective="choose-label">
                  <prompt><p>Which label fits?</p></prompt>
                  <option><p>GREEN</p><feedback><p>GREEN lets the whole community know.</p></feedback></option>
                  <option correct="yes"><p>AMBER</p></option>
                  <feedback when="correct"><p>Well done.</p></feedback>
                </question>
                """),
        VocabularyExample(
            ["question", "option"],
            markdown: """
                ::: question {type=sequence use=test}
                What comes first?

                1. Tell the team.
                2. Ask the owner.
                3. Share.
                :::
                """,
            xml: """
                <question type="sequence" use="test">
                  <prompt><p>What comes first?</p></prompt>
                  <option><p>Tell the team.</p></option>
                  <option><p>Ask the owner.</p></option>
                  <option><p>Share.</p></option>
                </question>
                """),
        VocabularyExample(
            ["question", "table"],
            markdown: """
                ::: question {type=match use=test}
                Who may read what?

                | Label | Readers |
                |---|---|
                | RED | the room |
                | GREEN | the community |
                |  | everybody |
                :::
                """,
            xml: """
                <question type="match" use="test">
                  <prompt><p>Who may read what?</p></prompt>
                  <table>
                    <head><cell>Label</cell><cell>Readers</cell></head>
                    <row><cell>RED</cell><cell>the room</cell></row>
                    <row><cell>GREEN</cell><cell>the community</cell></row>
                    <row><cell/><cell>everybody</cell></row>
                  </table>
                </question>
                """),
        VocabularyExample(
            ["question", "model-answer", "rubric"],
            markdown: """
                :::: question {type=open use=practice points=2}
                Why ask the owner first?

                ::: model-answer
                The owner knows whom it can harm.
                :::

                ::: rubric
                One point for the owner, one for the harm.
                :::
                ::::
                """,
            xml: """
                <question type="open" use="practice" points="2">
                  <prompt><p>Why ask the owner first?</p></prompt>
                  <model-answer><p>The owner knows whom it can harm.</p></model-answer>
                  <rubric><p>One point for the owner, one for the harm.</p></rubric>
                </question>
                """),
        VocabularyExample(
            ["answer-space"], markdown: "::: answer-space {lines=3}\n:::", xml: "<answer-space lines=\"3\"/>"),
    ]

    static let sheets = [
        VocabularyExample(
            ["handout"], markdown: "::: handout {#reports title=\"Six reports\" per=pair}\nAll are invented.\n:::",
            xml: "<handout id=\"reports\" title=\"Six reports\" per=\"pair\"><p>All are invented.</p></handout>"),
        VocabularyExample(
            ["cards", "card", "front", "back"],
            markdown: """
                ::::: cards {#report-cards title="Reports" per=group}
                :::: card {#card-1 title="Report 1"}
                A hospital is down.

                ::: back
                RED
                :::
                ::::
                :::::
                """,
            xml: """
                <cards id="report-cards" title="Reports" per="group">
                  <card id="card-1" title="Report 1">
                    <front><p>A hospital is down.</p></front>
                    <back><p>RED</p></back>
                  </card>
                </cards>
                """),
        VocabularyExample(
            ["form", "field"],
            markdown: """
                :::: form {#marks title="Our marks" per=person}
                Key words are enough.

                ::: field {lines=2}
                Report 1
                :::
                ::::
                """,
            xml: """
                <form id="marks" title="Our marks" per="person">
                  <p>Key words are enough.</p>
                  <field lines="2">Report 1</field>
                </form>
                """),
        VocabularyExample(
            ["variants", "guided", "unguided"],
            markdown: """
                :::: variants
                ::: guided
                Fill the gaps.
                :::

                ::: unguided
                Write it yourself.
                :::
                ::::
                """,
            xml: """
                <variants>
                  <guided><p>Fill the gaps.</p></guided>
                  <unguided><p>Write it yourself.</p></unguided>
                </variants>
                """),
        VocabularyExample(
            ["only", "passage-only"],
            markdown: """
                :::: only {edition=trainer audience="csirt operator" language=en}
                ## For teams {#teams}

                What teams do.

                ::: note
                ::: only {edition=participant}
                Ask your trainer.
                :::
                :::
                ::::
                """,
            xml: """
                <only edition="trainer" audience="csirt operator" language="en">
                  <section id="teams">
                    <title>For teams</title>
                    <p>What teams do.</p>
                    <note><only edition="participant"><p>Ask your trainer.</p></only></note>
                  </section>
                </only>
                """),
        VocabularyExample(
            ["trainer-note"], markdown: "::: trainer-note {kind=timing}\n0 start; 30 end.\n:::",
            xml: "<trainer-note kind=\"timing\"><p>0 start; 30 end.</p></trainer-note>"),
    ]
}
