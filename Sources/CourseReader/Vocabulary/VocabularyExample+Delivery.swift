extension VocabularyExample {
    static let delivery = [
        VocabularyExample(
            ["delivery", "day", "session", "break", "buffer"], document: "delivery",
            markdown: """
                ---
                title: Two half days
                summary: Mornings only, with an interpreter.
                start: 09:00
                end: 13:00
                people: 24
                groups-of: 4
                pace: 130
                omits: [history]
                ---

                ## Monday {date=2026-11-02}

                - 09:00 Opening, 20
                - test:pre, 15
                - lesson:why-share
                - break 15
                - lesson:marking
                - Prayer: The hall is open, 20
                - buffer 10

                ## Tuesday {start=08:30}

                - Recap, 10
                - lesson:marking#labels, 40
                - 10:30 break Coffee and tea, 20
                - scenario:harbour, 60
                - Group photo, 10
                - Closing, 15
                """,
            xml: """
                <delivery xmlns="urn:coursepack:1" start="09:00" end="13:00" people="24" groups-of="4" pace="130" omits="history">
                  <title>Two half days</title>
                  <summary>Mornings only, with an interpreter.</summary>
                  <day date="2026-11-02">
                    <title>Monday</title>
                    <session at="09:00" slot="opening" minutes="20"/>
                    <session test="pre" minutes="15"/>
                    <session lesson="why-share"/>
                    <break minutes="15"/>
                    <session lesson="marking"/>
                    <session slot="prayer" minutes="20">The hall is open</session>
                    <buffer minutes="10"/>
                  </day>
                  <day start="08:30">
                    <title>Tuesday</title>
                    <session slot="recap" minutes="10"/>
                    <session lesson="marking" part="labels" minutes="40"/>
                    <break at="10:30" minutes="20" label="Coffee and tea"/>
                    <session scenario="harbour" minutes="60"/>
                    <session minutes="10">Group photo</session>
                    <session slot="closing" minutes="15"/>
                  </day>
                </delivery>
                """)
    ]
}
