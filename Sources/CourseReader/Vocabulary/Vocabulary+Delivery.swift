import CourseModel

extension Vocabulary {
    /// The elements of delivery plans.
    static let deliveryElements: [ElementDefinition] = [
        ElementDefinition(
            key: "delivery", name: "delivery", meaning: "a delivery plan: when what is taught", markdown: .document,
            attributes: [
                AttributeDefinition("start", .clock), AttributeDefinition("end", .clock),
                AttributeDefinition("people", .number(minimum: 1)),
                AttributeDefinition("groups-of", .number(minimum: 2)),
                AttributeDefinition("pace", .number(minimum: 1)), AttributeDefinition("omits", .references),
            ],
            content: .parts([.one("title"), .optional("summary"), .some("day")])),
        ElementDefinition(
            key: "day", name: "day", meaning: "a day of a delivery plan, its entries in order",
            markdown: .native("`## Title {start=09:00 date=…}` in a delivery plan, and a list"),
            attributes: [
                AttributeDefinition("date", .day), AttributeDefinition("start", .clock),
                AttributeDefinition("end", .clock),
            ],
            content: .parts([.one("heading"), .some("session"), .any("break"), .any("buffer")])),
        ElementDefinition(
            key: "session", name: "session",
            meaning: "a lesson or a part of it, a scenario, a test, a slot such as the opening, or something else",
            markdown: .native(
                "`- lesson:id`, `- lesson:id#section, 40`, `- scenario:id`, `- test:pre`, `- 09:00 Opening, 20`, `- Prayer: The hall is open, 15`, `- Group photo, 10`"
            ),
            attributes: [
                AttributeDefinition("at", .clock), AttributeDefinition("lesson", .reference),
                AttributeDefinition("part", .reference), AttributeDefinition("scenario", .reference),
                AttributeDefinition("test", .choice(Delivery.Session.Test.allCases.map(\.rawValue))),
                AttributeDefinition("slot", .choice(Delivery.Session.Slot.allCases.map(\.rawValue))),
                AttributeDefinition("minutes", .number(minimum: 1)),
            ],
            content: .text),
        ElementDefinition(
            key: "break", name: "break", meaning: "a break",
            markdown: .native("`- break 15`, `- 12:30 break Lunch, 60`"),
            attributes: [
                AttributeDefinition("at", .clock), AttributeDefinition("minutes", .number(minimum: 1), required: true),
                AttributeDefinition("label", .text),
            ],
            content: .empty),
        ElementDefinition(
            key: "buffer", name: "buffer", meaning: "time that belongs to nothing, for what takes longer",
            markdown: .native("`- buffer 10`"),
            attributes: [
                AttributeDefinition("at", .clock), AttributeDefinition("minutes", .number(minimum: 1), required: true),
            ],
            content: .empty),
    ]
}
