import CourseDiagnostics
import CourseModel

/// A question with its options, which a dozen rules look at. A class, because rules hand it on in closures.
package final class AskedQuestion: Sendable {
    /// An option without its feedback, whatever the question is for.
    struct Answer {
        var text: [Inline]
        var isCorrect: Bool
        /// Its place in a sequence, or that of its partner in a match.
        var place: Int?
        var origin: Origin
    }

    let question: Question<Trainer>
    let answers: [Answer]
    /// Whether two options can have the same words, as far as the letters in them tell.
    let mayRepeat: Bool

    init(_ question: Question<Trainer>) {
        self.question = question
        let options =
            switch question.use {
            case .practice(let options, _, _): options
            case .test(let options, _, _): options
            }
        answers = options.map {
            Answer(text: $0.text, isCorrect: $0.key?.isCorrect ?? false, place: $0.key?.place, origin: $0.origin)
        }
        var sums: [Int] = []
        sums.reserveCapacity(answers.count)
        for answer in answers {
            guard let sum = answer.text.plainText.sumOfLetters else { break }
            sums.append(sum)
        }
        sums.sort()
        mayRepeat = sums.count < answers.count || zip(sums, sums.dropFirst()).contains { $0 == $1 }
    }

    var kind: Question<Trainer>.Kind { question.kind }
    var origin: Origin { question.origin }

    /// The options from which one is chosen, where there are enough to hide the right one among: three or more.
    var choicesOfOne: [Answer]? {
        kind == .single && answers.count > 2 && answers.count(where: \.isCorrect) == 1 ? answers : nil
    }
}

extension String {
    /// The sum of its letters and digits, the same for texts that differ by marks, capitals or articles alone: those of "a",
    /// "an" and "the" do not count. Nil where a letter is none of ASCII.
    fileprivate var sumOfLetters: Int? {
        var text = self
        return text.withUTF8 { bytes in
            var sum = 0
            var highest: UInt8 = 0
            for byte in bytes {
                highest = max(highest, byte)
                let letter = (byte | 0x20) &- UInt8(ascii: "a")
                // From the lowest bit up: a, e, h, n, t.
                let isCounted = letter < 26 ? 0b1000_0010_0000_1001_0001 &>> UInt32(letter) & 1 == 0 : byte &- 0x30 < 10
                sum &+= isCounted ? Int(byte | 0x20) : 0
            }
            return highest < 0x80 ? sum : nil
        }
    }
}
