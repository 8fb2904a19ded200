import Foundation

/// Reads GIFT as its published description says (docs.moodle.org, "GIFT format"): comments, categories, and questions
/// `::name::[format]text{answers}` that blank lines divide.
struct GIFTFile {
    struct Question {
        var name: String
        var prompt: String
        var answers: [String]
    }

    struct Mistake: Error { var line: String }

    private(set) var categories: [String] = []
    private(set) var questions: [Question] = []

    init(_ text: String) throws {
        for part in text.components(separatedBy: "\n\n") {
            let lines = part.split(separator: "\n").filter { !$0.hasPrefix("//") }
            guard let first = lines.first else { continue }
            if first.hasPrefix("$CATEGORY: ") {
                guard lines.count == 1 else { throw Mistake(line: part) }
                categories.append(String(first.dropFirst(11)))
            } else {
                questions.append(try Self.question(lines.joined(separator: "\n")))
            }
        }
    }

    private static func question(_ text: String) throws -> Question {
        var pieces: [(mark: Character?, words: String)] = [(nil, "")]
        var isEscaped = false
        for character in text {
            if isEscaped {
                guard "~=#{}:\\n".contains(character) else { throw Mistake(line: text) }
                pieces[pieces.count - 1].words.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if "~=#{}:".contains(character) {
                pieces.append((character, ""))
            } else {
                pieces[pieces.count - 1].words.append(character)
            }
        }
        // :: name :: [plain]text { answers }
        let marks = String(pieces.compactMap(\.mark))
        guard marks.hasPrefix("::::{"), marks.hasSuffix("}"),
            marks.dropFirst(5).dropLast().allSatisfy({ "~=#".contains($0) }),
            pieces[4].words.hasPrefix("[plain]"), pieces.last?.words.isEmpty == true
        else { throw Mistake(line: text) }
        let answers = pieces[5..<(pieces.count - 1)].map { piece in
            String(piece.mark ?? " ") + piece.words.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return Question(name: pieces[2].words, prompt: String(pieces[4].words.dropFirst(7)), answers: answers)
    }
}
