import Testing

@testable import CourseRenderer

@Suite struct TextLayoutTests {
    @Test(arguments: [
        ("plain", 5), ("日本語", 6), ("ｱｲｳ", 3), ("ＡＢ", 4), ("が", 2), ("か\u{3099}", 2), ("e\u{301}", 1), ("é", 1),
        ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇯🇵", 2), ("1️⃣", 2), ("☎️", 2),
        ("…—", 2), ("क्षि", 3), ("กำ", 2), ("", 0), ("\u{A0}", 1), ("العربية", 7),
    ])
    func charactersTakeTheirColumns(_ text: String, _ columns: Int) {
        #expect(TextLines(line: text).width == columns)
    }

    private static func lines(_ text: String, width: Int) -> [String] {
        var lines = TextLines()
        lines.fill(RunningText(text), width: width)
        return Self.separate(lines)
    }

    private static func separate(_ lines: TextLines) -> [String] {
        lines.string.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func wordsFillLinesAndLongOnesStandAlone() {
        #expect(
            Self.lines("See https://example.org/long for more or ask", width: 12)
                == ["See", "https://example.org/long", "for more or", "ask"])
    }

    @Test func nonBreakingSpacesHold() {
        #expect(Self.lines("about 10\u{A0}000 people", width: 10) == ["about", "10\u{A0}000", "people"])
    }

    @Test func dotsToWriteOnStayWithTheirWord() {
        #expect(Self.lines("Hour: …… Role: …… Layer: ……", width: 24) == ["Hour: …… Role: ……", "Layer: ……"])
        #expect(Self.lines("Role: ……", width: 4) == ["Role: ……"])
    }

    @Test func japaneseBreaksAnywhereButWhereKinsokuForbids() {
        #expect(Self.lines("情報を共有する。", width: 14) == ["情報を共有す", "る。"])
        #expect(Self.lines("彼は「共有」と言った", width: 6) == ["彼は", "「共", "有」と", "言った"])
        #expect(Self.lines("チャット", width: 4) == ["チャッ", "ト"])
        #expect(Self.lines("TLPとRED", width: 6) == ["TLPと", "RED"])
        #expect(Self.lines("約2026年頃", width: 5) == ["約", "2026", "年頃"])
        #expect(Self.lines("人々と々々", width: 2) == ["人々", "と々々"])
    }

    @Test func lineEndsOfTheSourceLeaveNoSpaceInJapanese() {
        #expect(RunningText("情報\n共有 と\nTLP\nand").string == "情報共有 と TLP and")
    }

    @Test func marksStayWithTheirCharacters() {
        #expect(Self.lines("か\u{3099}か\u{3099}", width: 2) == ["か\u{3099}", "か\u{3099}"])
        #expect(Self.lines("👩‍👧👩‍👧", width: 2) == ["👩‍👧", "👩‍👧"])
    }

    @Test func isolatesCloseAtTheEndOfEachLine() {
        var text = RunningText("a ")
        text.appendIsolate("\u{2068}")
        text.append("مرحبا بكم")
        text.appendIsolate("\u{2069}")
        text.append(" b")
        var lines = TextLines()
        lines.fill(text, width: 7)
        #expect(lines.string == "a \u{2068}مرحبا\u{2069}\n\u{2068}بكم\u{2069} b\n")
    }

    @Test func eachLineOfARightToLeftTextRunsFromRightToLeft() {
        var lines = TextLines()
        for line in ["TLP:RED للمتلقين", "العلامة TLP", "\u{2068}TLP\u{2069} علامة", "TLP:RED", "12 علامة", ""] {
            lines.append(line: line)
        }
        lines.markRightToLeft()
        #expect(
            lines.string
                == "\u{200F}TLP:RED للمتلقين\nالعلامة TLP\n\u{2068}TLP\u{2069} علامة\nTLP:RED\n12 علامة\n\n")
    }

    @Test func theRuleBetweenTwoSheetsStandsOnce() {
        let rule = String(repeating: "=", count: 72)
        func sheet(_ title: String) -> TextLines {
            var lines = TextLines(line: rule)
            for line in [title, rule, "", "Text.", "", rule] { lines.append(line: line) }
            return lines
        }
        var lines = TextLines()
        for title in ["One", "Two"] { lines.appendFrame { $0.append(sheet(title)) } }
        lines.appendFrame { _ in }
        lines.appendFrame { $0.append(TextLines(line: "After.")) }
        #expect(
            lines.string
                == "\(rule)\nOne\n\(rule)\n\nText.\n\n\(rule)\nTwo\n\(rule)\n\nText.\n\n\(rule)\n\nAfter.\n")
    }

    @Test func nothingThatATerminalObeysComesOut() {
        let text = RunningText(
            "a\u{1B}[31mb\u{9B}2Jc\u{7}\u{8}\u{0}\u{202E}d\u{2066}e\u{2069}\u{AD}\u{FEFF}\u{E0041}\r\nf\u{2028}g\u{85}h\ti"
        )
        #expect(text.string == "a[31mb2Jcde f g h i")
    }

    /// Words of all kinds in any order: filling loses nothing, keeps the width, and begins no line with a closing mark.
    @Test(arguments: [8, 20, 40, 72])
    func filledTextIsWholeAndNarrow(width: Int) {
        let parts = [
            "word", "a", " ", " ", "漢字", "かな", "ッ", "。", "、", "「", "」", "（", "）", "2026", "-", "e\u{301}", "👍", "한글",
            "\u{A0}", "https://example.org/a", "العربية", ".", "(", ")", "ー", "々",
        ]
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<100 {
            let text = RunningText((0..<60).map { _ in parts[next(parts.count)] }.joined())
            var filled = TextLines()
            filled.fill(text, width: width)
            let lines = Self.separate(filled)
            #expect(lines.joined().filter { $0 != " " } == text.string.filter { $0 != " " })
            for line in lines {
                #expect(!line.hasSuffix(" ") && !line.hasPrefix(" "))
                let isAsNarrowAsCanBe = Self.lines(line, width: 1).count == 1
                #expect(TextLines(line: line).width <= width || isAsNarrowAsCanBe, "\(line)")
            }
            for (line, following) in zip(lines, lines.dropFirst()) {
                guard let first = following.unicodeScalars.first, let last = line.unicodeScalars.last else { continue }
                let brokeAtSpace = text.string.contains("\(line) \(following)")
                #expect(brokeAtSpace || !LineBreaking.of(first.value).contains(.notFirst), "\(line) | \(following)")
                #expect(brokeAtSpace || !LineBreaking.of(last.value).contains(.notLast), "\(line) | \(following)")
            }
        }
    }

    /// Words are looked at in groups of eight bytes: what is said of them holds wherever they begin and end.
    @Test(arguments: 0..<20)
    func textIsTheSameWhereverItsPartsEnd(length: Int) {
        let word = String(repeating: "a", count: length)
        for (part, shown) in [
            (" ", " "), ("  ", " "), ("\t", " "), ("\u{7F}", ""), ("é", "é"), ("\u{1B}", ""), (" \n ", " "), ("~", "~"),
        ] {
            #expect(RunningText("b\(word)\(part)\(word)c").string == "b\(word)\(shown)\(word)c")
        }
        #expect(RunningText("  b\(word) ").string == "b\(word)")
        let isASCII = [("b\(word) c", true), ("b\(word)\t", true), ("b\(word)é", false), ("\(word)b\u{A0}", false)]
        for (text, expected) in isASCII { #expect(RunningText(text).isASCII == expected, "\(text)") }
    }

    @Test func codeStaysAsItIsWithoutWhatATerminalObeys() {
        var code = "if a {\n\tb = \"é\"  \r\n\r\n}\u{1B}[31m\rlonger than eight bytes\u{85}"
        var lines = TextLines()
        code.withUTF8 { lines.append(code: $0, indentation: 4) }
        #expect(
            lines.string
                == "    if a {\n        b = \"é\"\n\n    }[31m\n    longer than eight bytes\n\n")
    }

    // MARK: Tables

    private static func table(_ head: [String], _ rows: [[String]], width: Int) -> String {
        TextTable(
            columns: head.map { TextTable.Column(title: RunningText($0), alignment: .left) },
            rows: rows.map { $0.map { RunningText($0) } }
        ).lines(width: width).string
    }

    @Test func aNarrowTableStandsInColumns() {
        #expect(
            Self.table(["国", "Team"], [["日本", "JP"], ["A", "B"]], width: 40) == """
                国    Team
                ----  ----
                日本  JP
                A     B

                """)
    }

    @Test func widthIsSharedFairly() {
        let lines = Self.table(
            ["Id", "Long", "Longer"], [["1", "some words here", "many more words stand in here"]], width: 30)
        #expect(lines.split(separator: "\n").allSatisfy { TextLines(line: String($0)).width <= 30 })
        #expect(lines.contains("--  "))
    }

    @Test func aTableThatDoesNotFitBecomesRecords() {
        #expect(
            Self.table(["First", "Second"], [["impossible", "unbreakable"], ["a", ""]], width: 16) == """
                First:
                  impossible
                Second:
                  unbreakable

                First: a
                Second:

                """)
    }

    @Test func anEmptyColumnIsRoomToWrite() {
        #expect(
            Self.table(["Door", "Who"], [["C1", ""], ["C2", ""]], width: 30) == """
                Door  Who
                ----  --------------------
                C1    ____________________

                C2    ____________________

                """)
    }

    // MARK: Templates

    @Test func templatesMoveFinishedLines() {
        var body = TextLines()
        body.append(line: "one")
        body.append(line: "")
        body.append(line: "two")
        let inserted = Markup.lines(body)?.text ?? ""
        #expect(
            FrameLayout.lines(Markup("| \(inserted)\n\n\n- \(inserted)\n"), width: 40).string
                == "| one\n|\n| two\n\n- one\n\n  two\n")
        #expect(FrameLayout.lines(Markup("Why: \(inserted)\n"), width: 40).string == "Why:\n  one\n\n  two\n")
        #expect(FrameLayout.lines(Markup("\(inserted)\(inserted)"), width: 40).string == "one\n\ntwo\n\none\n\ntwo\n")
    }

    @Test func finishedLinesAloneLoseTheirEmptyEnd() {
        var body = TextLines(line: "one")
        for line in ["", "two", "", ""] { body.append(line: line) }
        #expect(FrameLayout.lines(Markup(Markup.lines(body)?.bytes ?? []), width: 40).string == "one\n\ntwo\n")
    }

    @Test func finishedLinesStandBehindWhatTheLineBeganWith() {
        let lines = Markup.lines(TextLines(line: "one"))?.text ?? ""
        #expect(
            FrameLayout.lines(Markup("(a) \(lines) and more\n\n| \n[1]  \n"), width: 40).string
                == "(a) one and more\n\n[1]\n")
    }

    @Test func templatesFillWordsAndStretchRules() {
        let rendered = "\nA title\n---\n\n  (a) many words that go on and on\n----\n\n"
        #expect(
            FrameLayout.lines(Markup(rendered), width: 24).string == """
                A title
                -------

                  (a) many words that go
                      on and on
                ------------------------

                """)
        let words = Markup.words(RunningText("1. the author's own number, which is no mark")).text
        #expect(
            FrameLayout.lines(Markup("  \(words)\n"), width: 26).string
                == "  1. the author's own\n  number, which is no mark\n"
        )
    }
}
