internal import Foundation
package import Testing

/// Compares text with the golden file `Tests/Goldens/<path>`.
///
/// With `UPDATE_GOLDENS=1` in the environment the file is rewritten instead, which is refused on a build server
/// (`CI`). A missing golden is written and fails, so that nobody commits what nobody has read.
package func expectGolden(_ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    func fail(_ reason: String) { Issue.record("Tests/Goldens/\(path): \(reason)", sourceLocation: sourceLocation) }

    let golden = goldens.appending(path: path)
    let environment = ProcessInfo.processInfo.environment
    let expected = try? Data(contentsOf: golden)
    let wantsUpdate = environment["UPDATE_GOLDENS"].map { !$0.isEmpty && $0 != "0" } ?? false
    let isBuildServer = environment["CI"].map { !$0.isEmpty } ?? false

    if wantsUpdate, isBuildServer { return fail("UPDATE_GOLDENS is set on a build server") }
    if let expected, expected == Data(text.utf8) { return }
    if wantsUpdate || (expected == nil && !isBuildServer) {
        do {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: golden)
        } catch { return fail("cannot be written: \(error)") }
    }
    switch expected {
    case nil: if !wantsUpdate { fail("was missing; read the file that has been written and commit it") }
    case let expected?:
        if !wantsUpdate { fail("differs\n" + difference(from: String(decoding: expected, as: UTF8.self), to: text)) }
    }
}

/// `Tests/Goldens`, found from this source file.
private let goldens = URL(filePath: #filePath).deletingLastPathComponent()  // CoursepackTestSupport
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Tests/Goldens")

/// The lines that differ, without those that are the same at the start and at the end.
private func difference(from expected: String, to actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let head = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
        .prefix { $0.utf8.elementsEqual($1.utf8) }.count
    func shown(_ lines: [Substring], _ mark: String) -> [String] {
        let lines = lines.dropFirst(head).dropLast(tail)
        let rest = lines.count > 20 ? ["\(mark) … \(lines.count - 20) more lines"] : []
        return lines.prefix(20).map { "\(mark) \($0)" } + rest
    }
    return (["at line \(head + 1)"] + shown(old, "-") + shown(new, "+")).joined(separator: "\n")
}
