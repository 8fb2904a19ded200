import Foundation

/// The parts of a SARIF log that the standard requires of what coursepack prints (SARIF 2.1.0, 3.13 to 3.52): decoding
/// fails where a required property is missing or of another type.
struct SARIFLog: Decodable {
    var version: String
    var runs: [Run]

    init(_ text: String) throws { self = try JSONDecoder().decode(SARIFLog.self, from: Data(text.utf8)) }

    struct Run: Decodable {
        var tool: Tool
        var columnKind: String
        var artifacts: [Artifact]
        var results: [Result]
    }

    struct Tool: Decodable {
        struct Driver: Decodable {
            var name: String
            var version: String?
            var rules: [Rule]
        }
        var driver: Driver
    }

    struct Rule: Decodable {
        struct Configuration: Decodable { var level: String }
        var id: String
        var shortDescription: Message
        var fullDescription: Message
        var help: Message
        var defaultConfiguration: Configuration
    }

    struct Message: Decodable { var text: String }

    struct Artifact: Decodable { var location: ArtifactLocation }

    struct ArtifactLocation: Decodable {
        var uri: String
        var index: Int?
    }

    struct Result: Decodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Message
        var locations: [Location]?
        var partialFingerprints: [String: String]
    }

    struct Location: Decodable {
        struct Physical: Decodable {
            var artifactLocation: ArtifactLocation
            var region: Region?
        }
        struct Logical: Decodable { var fullyQualifiedName: String }
        var physicalLocation: Physical
        var logicalLocations: [Logical]?
    }

    struct Region: Decodable {
        var startLine: Int
        var startColumn: Int
        var endLine: Int
        var endColumn: Int
    }

    /// The only run.
    var run: Run {
        get throws {
            guard version == "2.1.0", let run = runs.first, runs.count == 1 else {
                throw CocoaError(.coderInvalidValue)
            }
            return run
        }
    }
}
