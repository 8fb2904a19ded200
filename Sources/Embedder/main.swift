// Writes one Swift file that holds the given text files: `Embedder OUTPUT ROOT FILE …`.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    print("usage: Embedder OUTPUT ROOT FILE…")
    exit(64)
}
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"

/// `text` as the inside of a Swift string literal.
func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

var source = """
    // Written by Embedder; the sources are the files named here.

    /// Text files that travel inside the binary.
    enum EmbeddedFiles {
        /// The files, sorted by path.
        static let all: [(path: String, text: String)] = [

    """
for file in arguments.dropFirst(3) {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let path = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
    source += "        (\"\(escaped(path))\", \"\(escaped(text))\"),\n"
}
source += "    ]\n}\n"
// A file that is left as it is makes nothing compile again: builds for debugging and for release write the same one.
if (try? String(contentsOfFile: arguments[1], encoding: .utf8)) != source {
    try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
}
