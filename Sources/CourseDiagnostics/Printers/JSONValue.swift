/// A value of JSON (RFC 8259) whose objects keep the order of their keys.
indirect enum JSONValue {
    case null
    case integer(Int)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// A string, or null.
    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// The value on one line.
    var compact: String {
        var text = ""
        write(into: &text, separator: ",", colon: ":") { _, _ in }
        return text
    }

    /// The value on many lines, two spaces a level.
    var indented: String {
        var text = ""
        write(into: &text, separator: ",", colon: ": ") { text, level in
            text += "\n" + String(repeating: "  ", count: level)
        }
        return text
    }

    private func write(
        into text: inout String, level: Int = 0, separator: String, colon: String,
        breakLine: (inout String, Int) -> Void
    ) {
        func list<Element>(
            _ elements: [Element], _ open: String, _ close: String, _ writeOne: (Element, inout String) -> Void
        ) {
            text += open
            for (index, element) in elements.enumerated() {
                if index > 0 { text += separator }
                breakLine(&text, level + 1)
                writeOne(element, &text)
            }
            if !elements.isEmpty { breakLine(&text, level) }
            text += close
        }
        func nested(_ value: JSONValue, _ text: inout String) {
            value.write(into: &text, level: level + 1, separator: separator, colon: colon, breakLine: breakLine)
        }
        switch self {
        case .null: text += "null"
        case .integer(let number): text += String(number)
        case .string(let string): text += Self.quoted(string)
        case .array(let values): list(values, "[", "]", nested)
        case .object(let members):
            list(members, "{", "}") { member, text in
                text += Self.quoted(member.key) + colon
                nested(member.value, &text)
            }
        }
    }

    /// A string literal. Beside what JSON asks for, it escapes what could act where JSON is shown.
    private static func quoted(_ string: String) -> String {
        var filter = ActiveTextFilter()
        var literal = "\""
        for scalar in string.unicodeScalars {
            let isRefused = filter.refuses(scalar)
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case _ where isRefused: for unit in String(scalar).utf16 { literal += escape(unit) }
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
