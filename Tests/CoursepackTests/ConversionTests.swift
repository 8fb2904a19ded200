import Foundation
import Testing

@Suite struct ConversionTests {
    /// Every source of the project, written in the other syntax and back, gives the same packs byte for byte.
    @Test func allContentSurvivesConversionToTheOtherSyntaxAndBack() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Binary.repository.appending(path: "content"), to: folder.url.appending(path: "content"))
        #expect(try Binary.run(["build"], in: folder.url).status == 0)
        let packs = try folder.files(below: "output")
        #expect(packs.count > 50)
        for round in ["the other syntax", "back"] {
            for path in try folder.files(below: "content").keys.sorted() {
                guard path.hasSuffix(".md") || path.hasSuffix(".xml"), !path.hasSuffix("README.md") else { continue }
                let converted =
                    path.hasSuffix(".md") ? path.replacing(".md", with: ".xml") : path.replacing(".xml", with: ".md")
                let run = try Binary.run(
                    ["convert", "content/\(path)", "--output", "content/\(converted)"], in: folder.url)
                #expect(run.status == 0, "\(path): \(run.output)\(run.errors)")
                try FileManager.default.removeItem(at: folder.url.appending(path: "content/\(path)"))
            }
            let run = try Binary.run(["build"], in: folder.url)
            #expect(run.status == 0, "\(run.output.prefix(2000))")
            let again = try folder.files(below: "output")
            let different = packs.keys.filter { packs[$0] != again[$0] }.sorted()
            #expect(different == [], "in \(round)")
            #expect(again.count == packs.count)
        }
    }

    @Test func aSourceWithErrorsIsNotConverted() throws {
        let folder = try smallProject(lesson: "::: activty\nDo it.\n:::\n")
        let run = try Binary.run(["convert", "content/one/first.md", "--output", "first.xml"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("did you mean"))
        #expect(
            !FileManager.default.fileExists(atPath: folder.url.appending(path: "first.xml").path(percentEncoded: false))
        )
    }
}
