import CourseModel
import XMLKit

extension TreeDecoder {
    static func delivery(_ root: XMLNode, id: DeliveryID) -> Delivery {
        var delivery = Delivery(
            id: id, title: root.child("title")?.collapsedText ?? "", summary: root.child("summary")?.collapsedText,
            start: root.clock("start"), end: root.clock("end"), people: root.integer("people"),
            groupSize: root.integer("groups-of"), pace: root.integer("pace") ?? 100,
            omits: root.words("omits").map { LessonID($0) }, days: root.children(named: "day").map(day),
            origin: root.origin(of: "omits"))
        delivery.titleOrigin = root.child("title")?.origin ?? root.origin
        return delivery
    }

    private static func day(_ node: XMLNode) -> Delivery.Day {
        Delivery.Day(
            title: node.child("title")?.collapsedText ?? "", date: node.attribute("date"), start: node.clock("start"),
            end: node.clock("end"), entries: node.elements.compactMap(entry), origin: node.origin)
    }

    private static func entry(_ node: XMLNode) -> Delivery.Entry? {
        let kind: Delivery.Entry.Kind
        switch node.name {
        case "session": kind = .session(session(node))
        case "break": kind = .pause(label: node.attribute("label"))
        case "buffer": kind = .buffer
        default: return nil
        }
        return Delivery.Entry(
            kind: kind, at: node.clock("at"), minutes: node.integer("minutes"), origin: node.origin)
    }

    private static func session(_ node: XMLNode) -> Delivery.Session {
        let title = node.collapsedText
        var session = Delivery.Session(
            lesson: node.attribute("lesson").map { LessonID($0) }, part: node.attribute("part").map { ElementID($0) },
            scenario: node.attribute("scenario").map { ScenarioID($0) }, test: node.choice("test"),
            slot: node.choice("slot"), title: title.isEmpty ? nil : title)
        session.partOrigin = node.origin(of: "part")
        return session
    }
}

extension XMLNode {
    fileprivate func clock(_ name: String) -> ClockTime? { attribute(name).flatMap { ClockTime($0) } }
}
