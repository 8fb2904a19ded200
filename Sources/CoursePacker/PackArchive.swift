import CLibArchive
import CourseDiagnostics
import Glibc

/// A pack as one zip file. The same pack gives the same bytes on any machine: files sorted, one date, plain modes.
package enum PackArchive {
    /// 1 January 1980, the first day that zip knows, as seconds since 1970: a pack says when it was made by its version.
    private static let date = 315_532_800

    /// Writes the zip file `target`, in which everything stands in a folder of the pack's own name. A pack that differs
    /// from its SHA256SUMS is refused; what file managers left in it stays out.
    package static func write(_ folder: String, to target: String) throws {
        let check = try PackVerification.verify(folder)
        guard check.isSound else {
            let worst = (check.altered + check.missing + check.extra).first ?? ""
            throw CoursepackFailure(
                "\(folder) is not as it was made (\(worst)); `coursepack verify` says more, and a build makes it anew")
        }
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        let paths = try files(below: folder).filter { !check.leftBehind.contains($0) }
        // Zip has local times, which must be the same everywhere.
        setenv("TZ", "UTC", 1)
        tzset()
        let unfinished = target + ".unfinished"
        do {
            try write(paths, of: folder, named: name, to: unfinished)
            guard rename(unfinished, target) == 0 else { throw failure("cannot write \(target)") }
        } catch {
            unlink(unfinished)
            throw error
        }
    }

    private static func write(_ paths: [String], of folder: String, named name: String, to target: String) throws {
        guard let archive = archive_write_new() else { throw CoursepackFailure("cannot write \(target)") }
        defer { archive_write_free(archive) }
        func check(_ status: Int32) throws {
            guard status >= ARCHIVE_WARN else {
                let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
                throw CoursepackFailure("cannot write \(target): \(reason)")
            }
        }
        try check(archive_write_set_format_zip(archive))
        // UTF-8 names, no extra times, the usual compression.
        try check(
            archive_write_set_options(archive, "zip:hdrcharset=UTF-8,zip:compression=deflate,zip:compression-level=9"))
        try check(archive_write_open_filename(archive, target))
        for path in paths {
            let bytes = try read("\(folder)/\(path)")
            guard let entry = archive_entry_new() else { throw CoursepackFailure("cannot write \(target)") }
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname_utf8(entry, "\(name)/\(path)")
            archive_entry_set_size(entry, Int64(bytes.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_entry_set_mtime(entry, date, 0)
            try check(archive_write_header(archive, entry))
            let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            guard written == bytes.count else { throw CoursepackFailure("cannot write \(target): short of space?") }
        }
        try check(archive_write_close(archive))
    }
}
