import CourseDiagnostics
import CourseModel
import XMLKit

/// Each kind of document by itself; what stands in them is decoded by blocks.
extension TreeDecoder {
    static func lesson(_ root: XMLNode, id: LessonID) -> Lesson<Trainer> {
        var decoder = TreeDecoder()
        return Lesson(
            id: id, metadata: decoder.metadata(root), minutes: root.integer("minutes") ?? 0,
            blocks: decoder.blocks(root), origin: root.origin)
    }

    static func course(_ root: XMLNode, id: CourseID) -> CourseHead<Trainer> {
        var decoder = TreeDecoder()
        let modules = root.child("modules").map { modules in
            modules.elements.map { module in
                Module(
                    id: ElementID(module.attribute("id") ?? ""), title: module.child("title")?.collapsedText ?? "",
                    lessons: module.children(named: "lesson").map {
                        Module.Entry(lesson: LessonID($0.attribute("ref") ?? ""), origin: $0.origin(of: "ref"))
                    },
                    exercises: module.children(named: "scenario").map {
                        Module.Exercise(scenario: ScenarioID($0.attribute("ref") ?? ""), origin: $0.origin(of: "ref"))
                    },
                    origin: module.origin)
            }
        }
        var head = CourseHead(
            id: id, metadata: decoder.metadata(root), modules: modules ?? [], intro: decoder.blocks(root),
            origin: root.origin)
        head.delivery = root.attribute("delivery").map { DeliveryID($0) }
        return head
    }

    static func catalogue(_ root: XMLNode) -> Catalogue<Trainer> {
        var decoder = TreeDecoder()
        let audiences = root.child("audiences")?.elements.map {
            Catalogue<Trainer>.Audience(id: AudienceID($0.attribute("id") ?? ""), name: $0.collapsedText)
        }
        var catalogue = Catalogue<Trainer>(
            title: root.child("title")?.collapsedText ?? "", publisher: root.child("publisher")?.collapsedText,
            summary: root.child("summary")?.collapsedText, language: root.attribute("language") ?? "en",
            licence: root.attribute("licence"), audiences: audiences ?? [],
            courses: root.words("courses").map { CourseID($0) }, intro: decoder.blocks(root), origin: root.origin)
        for value in root.child("values")?.elements.map({ $0 }) ?? [] {
            catalogue.values[ElementID(value.attribute("id") ?? "")] = value.collapsedText
        }
        catalogue.highestTLP = root.choice("highest-tlp")
        return catalogue
    }

    static func glossary(_ root: XMLNode) -> Glossary<Trainer> {
        var decoder = TreeDecoder()
        return Glossary(
            title: root.child("title")?.collapsedText ?? "", language: root.attribute("language"),
            terms: root.children(named: "entry").map { entry in
                Term(
                    id: TermID(entry.attribute("id") ?? ""), title: decoder.title(entry),
                    abbreviation: entry.attribute("abbreviation"), japanese: entry.attribute("ja"),
                    blocks: decoder.blocks(entry), origin: entry.origin(of: "id"))
            })
    }

    static func bibliography(_ root: XMLNode) -> Bibliography<Trainer> {
        var decoder = TreeDecoder()
        return Bibliography(
            title: root.child("title")?.collapsedText ?? "", language: root.attribute("language"),
            sources: root.children(named: "source").map { source in
                Source(
                    id: SourceID(source.attribute("id") ?? ""), kind: source.choice("kind"),
                    title: decoder.title(source),
                    short: source.attribute("short"), issuer: source.attribute("issuer"),
                    number: source.attribute("number"),
                    date: source.attribute("date"), address: source.attribute("address"),
                    checked: source.attribute("checked"), blocks: decoder.blocks(source),
                    origin: source.origin(of: "id"))
            })
    }

    static func topics(_ root: XMLNode) -> Topics<Trainer> {
        var decoder = TreeDecoder()
        return Topics(
            title: root.child("title")?.collapsedText ?? "", language: root.attribute("language"),
            topics: root.children(named: "topic").map { topic in
                Topic(
                    id: ElementID(topic.attribute("id") ?? ""), title: decoder.title(topic),
                    citation: topic.attribute("source").map {
                        Citation(
                            source: SourceID($0), locator: topic.attribute("locator"),
                            origin: topic.origin(of: "source"))
                    },
                    taught: topic.words("taught").compactMap { TaughtObjective($0) }, planned: topic.words("planned"),
                    reason: topic.attribute("reason"), blocks: decoder.blocks(topic), origin: topic.origin(of: "id"),
                    taughtOrigin: topic.origin(of: "taught"))
            })
    }

    func metadata(_ root: XMLNode) -> Metadata {
        var metadata = Metadata()
        metadata.title = root.child("title")?.collapsedText ?? ""
        metadata.summary = root.child("summary")?.collapsedText
        metadata.code = root.attribute("code")
        metadata.audience = root.words("audience").map { AudienceID($0) }
        metadata.level = root.choice("level")
        metadata.language = root.attribute("language")
        metadata.version = root.attribute("version")
        metadata.licence = root.attribute("licence")
        metadata.authors = root.child("authors")?.elements.map(\.collapsedText) ?? []
        metadata.prerequisites = root.words("prerequisites").map { CourseID($0) }
        metadata.reviewed = root.attribute("reviewed")
        metadata.status = root.choice("status")
        metadata.reviewBy = root.attribute("review-by")
        metadata.tlp = root.choice("tlp")
        metadata.tlpOrigin = root.origin(of: "tlp")
        metadata.handling = root.child("handling").map {
            Handling(
                source: $0.attribute("source"), contact: $0.attribute("contact"),
                restriction: $0.attribute("restriction"), date: $0.attribute("date"))
        }
        metadata.objectives =
            root.child("objectives")?.elements.map {
                Objective(
                    id: ObjectiveID($0.attribute("id") ?? ""), text: $0.collapsedText, bloom: $0.choice("bloom"),
                    origin: $0.origin)
            } ?? []
        return metadata
    }
}
