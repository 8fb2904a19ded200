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
        var out: [UInt8] = Array("\"use strict\";\nvar searchIndex = [".utf8)
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
        return out
    }

    /// Writes a string as ECMAScript reads it (ECMA-262, 12.9.4). `<` is written as an escape, so that no text can end a
    /// script element. The space that a citation leaves before the end of a sentence is left out.
    private static func append(_ text: String, to out: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        var text = text
        out.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            // What needs no escape is written in one go.
            var start = 0
            func write(to end: Int, next: Int) {
                out += bytes[start..<end]
                start = next
            }
            for (place, byte) in bytes.enumerated() {
                switch byte {
                case UInt8(ascii: " "):
                    if endsSentence(bytes, at: place + 1) { write(to: place, next: place + 1) }
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    write(to: place, next: place)
                    out.append(UInt8(ascii: "\\"))
                case 0..<0x20, UInt8(ascii: "<"):
                    write(to: place, next: place + 1)
                    out += "\\u00"
                    out.append(digits[Int(byte >> 4)])
                    out.append(digits[Int(byte & 15)])
                default: break
                }
            }
            write(to: bytes.count, next: bytes.count)
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: ".") else { return false }
        return place + 1 == bytes.count || bytes[place + 1] == UInt8(ascii: " ")
    }
}
