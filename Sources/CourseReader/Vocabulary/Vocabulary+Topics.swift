extension Vocabulary {
    /// The elements of the list of topics.
    static let topicElements: [ElementDefinition] = [
        ElementDefinition(
            key: "topics", name: "topics", meaning: "what courses are asked to teach, and where they do",
            markdown: .document, attributes: [AttributeDefinition("language", .language)],
            content: .parts([.one("title"), .any("topic")])),
        ElementDefinition(
            key: "topic", name: "topic",
            meaning:
                "one topic: where it is asked for, the objectives that teach it, the courses that will, and why later",
            markdown: .native("`## Title {#id source=… taught=\"course/lesson#objective\"}` in the topics"),
            attributes: [
                AttributeDefinition("id", .id, required: true), AttributeDefinition("source", .reference),
                AttributeDefinition("locator", .text), AttributeDefinition("taught", .objectives),
                AttributeDefinition("planned", .text), AttributeDefinition("reason", .text),
            ],
            content: .blocks(.plain, [.one("heading")])),
    ]
}
