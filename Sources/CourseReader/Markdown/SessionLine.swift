import CourseModel

/// A line of a day in Markdown: `09:00 Opening, 20`, `lesson:marking#labels, 40`, `break 15`, `break Lunch, 60`,
/// `buffer 10`.
///
///     line    = [ clock " " ] ( "break" [ " " label "," ] " " minutes | "buffer " minutes | session )
///     session = ( thing [ " " title ] | slot [ ": " title ] | title ) [ ", " minutes ]
///     thing   = "lesson:" id [ "#" id ] | "scenario:" id | "test:" ( "pre" | "post" )
struct SessionLine: Equatable {
    /// `session`, `break` or `buffer`.
    var element: String
    /// Names and values in the order of the vocabulary, each with the bytes of the line that say it.
    var attributes: [Attribute] = []
    /// The session's own words.
    var title: String?

    struct Attribute: Equatable {
        var name: String
        var value: String
        var range: Range<Int>

        static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.value == right.value }
    }

    init(element: String) { self.element = element }

    /// Reads a line whose white space is collapsed.
    init(_ line: String) {
        let bytes = Array(line.utf8)
        var words = Words(bytes)
        var at: Attribute?
        if let first = words.first, ClockTime(words.text(first)) != nil {
            at = Attribute(name: "at", value: words.text(first), range: first)
            words.dropFirst()
        }
        let keyword = words.first.map { words.text($0) } ?? ""
        self.init(element: keyword == "break" || keyword == "buffer" ? keyword : "session")
        if let at { attributes.append(at) }
        if element != "session" {
            words.dropFirst()
            if let minutes = words.takeMinutes() ?? words.takeOnlyNumber() { attributes.append(minutes) }
            if let rest = words.rest {
                attributes.append(
                    Attribute(name: element == "break" ? "label" : "", value: words.text(rest), range: rest))
            }
            return
        }
        let minutes = words.takeMinutes()
        if let first = words.first { takeThing(first, &words) }
        if let minutes { attributes.append(minutes) }
        title = words.rest.map { words.text($0) }
    }

    private mutating func takeThing(_ first: Range<Int>, _ words: inout Words) {
        let text = words.text(first)
        func part(_ from: Int, _ to: Int) -> Range<Int> { first.lowerBound + from..<first.lowerBound + to }
        for scheme in ["lesson", "scenario", "test"] where text.hasPrefix(scheme + ":") {
            let start = scheme.utf8.count + 1
            let hash = scheme == "lesson" ? text.utf8.firstIndex(of: UInt8(ascii: "#")) : nil
            let end = hash.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) } ?? first.count
            add(scheme, words.text(part(start, end)), part(0, end))
            if end < first.count { add("part", words.text(part(end + 1, first.count)), part(end, first.count)) }
            words.dropFirst()
            return
        }
        let isAlone = first == words.rest
        let name = text.hasSuffix(":") ? String(text.dropLast()) : text
        guard isAlone != text.hasSuffix(":"), let slot = Delivery.Session.Slot(rawValue: name.lowercased()) else {
            return
        }
        add("slot", slot.rawValue, part(0, name.utf8.count))
        words.dropFirst()
    }

    private mutating func add(_ name: String, _ value: String, _ range: Range<Int>) {
        attributes.append(Attribute(name: name, value: value, range: range))
    }

    /// The line that reads back as this; a caller checks that it does.
    var spelled: String {
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        var words: [String] = []
        if let at = value("at") { words.append(at) }
        let minutes = value("minutes") ?? ""
        if element != "session" {
            words.append(element)
            words.append(value("label").map { "\($0), \(minutes)" } ?? minutes)
            return words.joined(separator: " ")
        }
        if let lesson = value("lesson") { words.append("lesson:\(lesson)" + (value("part").map { "#\($0)" } ?? "")) }
        for name in ["scenario", "test"] {
            if let thing = value(name) { words.append("\(name):\(thing)") }
        }
        if let slot = value("slot") {
            words.append(slot.prefix(1).uppercased() + slot.dropFirst() + (title == nil ? "" : ":"))
        }
        if let title { words.append(title) }
        return words.joined(separator: " ") + (minutes.isEmpty ? "" : ", \(minutes)")
    }
}

/// The words of a line that are not taken yet.
private struct Words {
    private let bytes: [UInt8]
    private var range: Range<Int>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        range = 0..<bytes.count
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    var rest: Range<Int>? { range.isEmpty ? nil : range }

    var first: Range<Int>? {
        guard !range.isEmpty else { return nil }
        return range.lowerBound..<(bytes[range].firstIndex(of: 0x20) ?? range.upperBound)
    }

    mutating func dropFirst() {
        guard let first else { return }
        range = min(first.upperBound + 1, range.upperBound)..<range.upperBound
    }

    /// Takes `, 20` from the end.
    mutating func takeMinutes() -> SessionLine.Attribute? {
        guard let space = bytes[range].lastIndex(of: 0x20), space > range.lowerBound,
            bytes[space - 1] == UInt8(ascii: ","), let minutes = number(space + 1..<range.upperBound)
        else { return nil }
        range = range.lowerBound..<space - 1
        return minutes
    }

    /// Takes the whole rest where it is a number.
    mutating func takeOnlyNumber() -> SessionLine.Attribute? {
        guard let minutes = number(range) else { return nil }
        range = range.upperBound..<range.upperBound
        return minutes
    }

    private func number(_ range: Range<Int>) -> SessionLine.Attribute? {
        guard !range.isEmpty, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return SessionLine.Attribute(name: "minutes", value: text(range), range: range)
    }
}
