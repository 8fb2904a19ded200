import CourseModel

/// Reads the files of a pack one after the other, for all that is looked for in them.
///
/// Much of a pack is in it twice or more: the text of the course has those of its lessons, the phone file their pages, the
/// room view and the workbook a good deal of both. What was read already is not read again:
///
/// 1. An edge is a place where words begin anew: the start of a file, the end of a block's tag, the line after an empty one.
///    What is found after it depends on nothing before it.
/// 2. At each edge the next bytes are looked up among those after the edges that were read (`Passages`). Where they are the
///    same, the two files are compared, and what the other file had in the part that is the same is what this one has.
/// 3. Two tags of one name may differ in attributes: those of this file are read. Its text goes on being compared.
/// 4. Where the texts differ the comparison ends, after the last tag, or the last empty line, that both have. The words of
///    this file since its last edge are gathered again, so that the reading goes on as if nothing had been passed over.
///
/// That is as strict as to read all: a byte is only passed over where it is the same as one that was read, in the same kind of
/// file, with the same words before it back to an edge.
struct PackReading: HTMLVisitor {
    private let files: [PackFile]
    /// Which files are pages.
    private let pages: [Bool]
    private(set) var leaks: LeakSearch.Reading
    private(set) var links: OfflineGate.PageLinks
    private var passages: Passages
    /// The file that is read.
    private var file = 0
    private var isPage = false
    /// The last edge in it.
    private var edge = 0

    init(_ files: [PackFile], _ withheld: LeakSearch) {
        self.files = files
        pages = files.map { $0.path.hasSuffix(".html") }
        leaks = LeakSearch.Reading(withheld)
        links = OfflineGate.PageLinks(files)
        passages = Passages(bytes: files.reduce(0) { $0 + $1.bytes.count })
    }

    /// Reads the next file; files are named by their place in the list.
    mutating func read(_ file: Int) {
        self.file = file
        edge = 0
        isPage = pages[file]
        guard isPage || !leaks.search.isEmpty else { return }
        if isPage { links.begin(file) }
        leaks.begin(file, files[file].path)
        let bytes = files[file].bytes
        bytes.withUnsafeBufferPointer { bytes in
            mark(bytes, at: 0)
            let start = passCopies(bytes, from: 0)
            if isPage { HTMLScanner.scan(bytes, from: start, &self) } else { readText(bytes, from: start) }
        }
    }

    // MARK: Pages

    @inline(__always)
    mutating func text(_ text: Range<Int>, of page: UnsafeBufferPointer<UInt8>) {
        // Between most tags there is only the end of a line.
        if text.count > 1 || page[text.lowerBound] > UInt8(ascii: " ") { leaks.read(text, of: page) }
    }

    @inline(__always)
    mutating func attribute(
        _ name: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, of tag: UnsafeBufferPointer<UInt8>,
        of page: UnsafeBufferPointer<UInt8>
    ) {
        leaks.attribute(name, value, of: page)
        links.attribute(name, value, of: tag, of: page)
    }

    @inline(__always)
    mutating func tagEnded(
        _ name: Range<Int>, at end: Int, isEdge: Bool, of page: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let hasAttributes = name.upperBound + 1 < end
        if isEdge {
            leaks.endWords()
            edge = end
            if end < page.count, page[end] != UInt8(ascii: "\n") {
                mark(page, at: end, tag: name)
                return passCopies(page, from: end)
            }
        }
        if hasAttributes { mark(page, at: end, tag: name) }
        return end
    }

    // MARK: Texts

    /// Text in which an empty line, and a line that begins with the mark of an item, end the words before them.
    private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var start = start
        /// Bytes of the line before.
        var before = PackFile.textColumns
        while start < bytes.count {
            let end = bytes.next(UInt8(ascii: "\n"), from: start)
            let isEmpty = leaks.readLine(start..<end, of: bytes, after: before)
            before = end - start
            start = end + 1
            if isEmpty {
                edge = start
                mark(bytes, at: start)
                start = passCopies(bytes, from: start)
            }
        }
    }

    // MARK: Copies

    private mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, tag: Range<Int>? = nil) {
        // A tag that the file's end cut off has no end.
        guard end < bytes.count else { return }
        passages.marks.append(
            Passages.Mark(
                file: file, tag: tag ?? end..<end, end: end, edge: edge, hits: leaks.hits.count,
                references: links.references.count))
    }

    /// Passes over what was read elsewhere already and begins at this edge, and at the next one where that ends, and tells
    /// where reading goes on.
    private mutating func passCopies(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        while edge == place, let key = Passages.key(of: bytes, at: place) {
            guard let mark = passages[key], case let end = passCopy(bytes, from: place, of: mark), end > place else {
                passages[key] = passages.marks.count - 1
                break
            }
            place = end
            self.mark(bytes, at: place)
        }
        return place
    }

    /// Passes over what is the same from an edge on as after a mark, and tells where it ends.
    private mutating func passCopy(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, of first: Int) -> Int {
        let source = passages.marks[first].file
        guard pages[source] == isPage else { return start }
        let original = files[source].bytes
        var place = start
        original.withUnsafeBufferPointer { original in
            var mark = first
            while true {
                let from = passages.marks[mark]
                let shift = place - from.end
                let reached = from.end + original.countOfSame(from: from.end, as: bytes, from: place)
                let last = passages.lastMark(after: mark, upTo: reached)
                let end = passages.marks[last]
                place = end.end + shift
                if end.edge >= from.end { edge = end.edge + shift }
                let tag = passages.tag(after: last).flatMap { tag in
                    let end = tag.upperBound + shift
                    return tag.upperBound <= reached && end < bytes.count && !HTMLScanner.isName(bytes[end]) ? tag : nil
                }
                let same = tag?.upperBound ?? end.end
                leaks.repeatHits(from: from.hits, of: source, before: same, movedBy: shift)
                links.repeatReferences(from: from.references, of: source, before: same, movedBy: shift, in: bytes)
                guard let tag else { break }
                place = HTMLScanner.scanAttributes(
                    bytes, of: tag.lowerBound + shift..<tag.upperBound + shift, &self)
                mark = last + 1
                if passages.marks[mark].edge == passages.marks[mark].end { edge = place }
            }
        }
        leaks.gatherWords(of: bytes, edge..<place)
        return place
    }
}
