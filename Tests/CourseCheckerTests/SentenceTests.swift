import CourseDiagnostics
import CourseModel
import Testing

@testable import CourseChecker

@Suite struct SentenceTests {
    private static func words(_ text: Inline...) -> [Int] {
        var reader = SentenceReader()
        reader.read(text)
        return reader.sentences.map(\.words)
    }

    @Test func aSentenceEndsAtItsMark() {
        #expect(Self.words(.text("One two three. Four, e.g. five! Is it six-seven? Eight nine")) == [3, 3, 3])
        #expect(Self.words(.text("  One\ttwo.  (Three four.) Five … six. ")) == [2, 2, 2])
        #expect(Self.words(.text("")) == [])
    }

    @Test func theEndOfALineEndsItAsWell() {
        #expect(Self.words(.text("Bring these two:"), .lineBreak, .text("Three words stand"), .lineBreak) == [3])
        #expect(Self.words(.text("One two"), .lineBreak, .text("three four.")) == [2])
    }

    @Test func wordsOfAQuotationDoNotCount() {
        #expect(Self.words(.text("She says \"all of it\" and goes.")) == [4])
        #expect(Self.words(.text("She says “all of it” and goes.")) == [4])
    }

    @Test func ofAListAfterAColonTheLongestItemCounts() {
        #expect(Self.words(.text("Bring these: a pen, two pens, the long red list of names.")) == [6])
        #expect(Self.words(.text("Bring these: a pen, two pens.")) == [6])
    }

    @Test func aFootnoteStandsApartAndBefore() {
        let inner = Footnote(text: [.text("Not here.")], origin: .unknown)
        let note = Footnote(text: [.text("In a note"), .footnote(inner), .text(" too.")], origin: .unknown)
        #expect(Self.words(.text("One"), .footnote(note), .text(" two. Three.")) == [2, 4, 2, 1])
    }

    @Test func codeAndForeignWordsAreOneWordEach() {
        let foreign = ForeignText(language: "fr", text: [.text("force majeure")], origin: .unknown)
        #expect(Self.words(.text("Run "), .code("ls -l"), .text(" or "), .foreign(foreign), .text(".")) == [4])
    }

    @Test func aSentenceIsKnownByItsFirstWords() {
        var reader = SentenceReader()
        reader.read([.text("One two. Three  four\tfive six seven.")])
        #expect(reader.sentences.map { reader.beginning(of: $0) } == ["One two.", "Three four five six"])
        reader.read([.text("Eight.")])
        #expect(reader.sentences.map { reader.beginning(of: $0) } == ["Eight."])
    }
}
