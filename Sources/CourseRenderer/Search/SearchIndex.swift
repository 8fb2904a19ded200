/// What the search page looks through: the words of one pack, place by place. Made from the edition's own value, so
/// nothing of another edition can be found.
///
/// It is a script, because a page that was opened from a stick may load a script but may not fetch a file. Searching
/// goes through the texts themselves: a course of ten lessons is half a megabyte, which a phone reads through in a few
/// milliseconds, in any language, also in those that put no spaces between words.
struct SearchIndex {
    /// A place that a reader can go to.
    struct Place {
        /// The anchor on the page; nil: the page itself.
        var anchor: String?
        var title: String
        /// What is said there, without what further places say; each block's words by themselves.
        var texts: [String] = []
    }

    /// A page with its places, in reading order.
    struct Page {
        var address: String
        var title: String
        var places: [Place]
    }

    var pages: [Page] = []

    /// The index as a script: one constant, `searchIndex`, a list of `[title, address, [[anchor, title, text…], …]]`.
    ///
    /// Every text begins a line: whoever reads the file, as the search for withheld text does, sees where a block ends.
    var script: [UInt8] {
        var out = Output(capacity: 1 << 16)
        out += "\"use strict\";\nvar searchIndex = ["
        for (number, page) in pages.enumerated() {
            out += number == 0 ? "\n[" : ",\n["
            Self.append(page.title, to: &out)
            out += ","
            Self.append(page.address, to: &out)
            out += ",["
            for (number, place) in page.places.enumerated() {
                out += number == 0 ? "\n[" : ",\n["
                Self.append(place.anchor ?? "", to: &out)
                out += ","
                Self.append(place.title, to: &out)
                for text in place.texts {
                    out += ",\n"
                    Self.append(text, to: &out)
                }
                out += "]"
            }
            out += "]]"
        }
        out += "\n];\n"
        return out.bytes()
    }

    /// Writes a string as ECMAScript reads it (ECMA-262, 12.9.4). `<` is written as an escape, so that no text can end a
    /// script element. The space that a citation leaves before the end of a sentence is left out.
    private static func append(_ text: String, to out: inout Output) {
        out += "\""
        text.withBytes { text in
            // What needs no escape is written in one go.
            var start = 0
            while case let place = text.firstToEscapeInScript(from: start), place < text.count {
                out.append(UnsafeBufferPointer(rebasing: text[start..<place]))
                start = place + 1
                switch text[place] {
                case UInt8(ascii: " "): if !endsSentence(text, at: start) { out += " " }
                case UInt8(ascii: "\""): out += "\\\""
                case UInt8(ascii: "\\"): out += "\\\\"
                case let byte:
                    out += byte < 0x10 ? "\\u000" : "\\u00"
                    out.append(text: String(byte, radix: 16))
                }
            }
            out.append(UnsafeBufferPointer(rebasing: text[start...]))
        }
        out += "\""
    }

    private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        place + 1 == bytes.count || bytes[place + 1] == UInt8(ascii: " ")
    }
}
