import CourseModel
import Foundation
import Testing

@testable import CoursePacker

/// The JSON Schema of pack.json against pack.json: a small reader of the words of JSON Schema that it uses.
@Suite struct PackSchemaTests {
    @Test func `what is written follows the schema`() throws {
        let pack = try pack(["index.html": "x"])
        let file = try #require(pack.files.first { $0.path == PackManifest.fileName })
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(PackManifest.schema.utf8)) as? [String: Any])
        let value = try JSONSerialization.jsonObject(with: Data(file.bytes))
        #expect(Self.problems(of: value, schema, root: schema, at: "") == [])
        var broken = try #require(value as? [String: Any])
        broken["edition"] = "students"
        broken["minutes"] = -1
        broken["surprise"] = true
        broken["tool"] = nil
        #expect(Self.problems(of: broken, schema, root: schema, at: "").count == 4)
    }

    static func problems(of value: Any, _ schema: [String: Any], root: [String: Any], at place: String) -> [String] {
        if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last,
            let target = (root["$defs"] as? [String: [String: Any]])?[String(name)]
        {
            return problems(of: value, target, root: root, at: place)
        }
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(place): \(what)") } }
        if let values = schema["enum"] as? [String] { expect(values.contains(value as? String ?? ""), "enum") }
        if let constant = schema["const"] as? Int { expect(value as? Int == constant, "const") }
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any] else { return ["\(place): no object"] }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for name in schema["required"] as? [String] ?? [] { expect(object[name] != nil, "no \(name)") }
            for (name, inner) in object {
                guard let property = properties[name] else {
                    expect(schema["additionalProperties"] as? Bool != false, "unknown \(name)")
                    continue
                }
                found += problems(of: inner, property, root: root, at: "\(place)/\(name)")
            }
        case "array":
            guard let array = value as? [Any] else { return ["\(place): no array"] }
            let items = schema["items"] as? [String: Any] ?? [:]
            for (index, inner) in array.enumerated() {
                found += problems(of: inner, items, root: root, at: "\(place)/\(index)")
            }
        case "string":
            guard let text = value as? String else { return ["\(place): no string"] }
            expect(text.count >= schema["minLength"] as? Int ?? 0, "too short")
            if let pattern = schema["pattern"] as? String {
                expect(text.range(of: pattern, options: .regularExpression) != nil, "pattern")
            }
        case "integer":
            guard let number = value as? Int else { return ["\(place): no integer"] }
            expect(number >= schema["minimum"] as? Int ?? .min, "too small")
        default: break
        }
        return found
    }
}
