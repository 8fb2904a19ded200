internal import CourseModel

extension HTMLWriter {
    /// Blocks one after the other.
    mutating func write(_ blocks: [Block<E>]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Block<E>) {
        switch block {
        case .section(let section): write(section)
        case .paragraph(let paragraph):
            out += "<p>"
            write(paragraph.text)
            out += "</p>\n"
        case .list(let list): write(list)
        case .definitions(let definitions): write(definitions)
        case .table(let table): write(table)
        case .codeBlock(let code): write(code)
        case .quote(let quote): write(quote)
        case .figure(let figure): insert { $0.write(figure) }
        case .attachment(let attachment): insert { $0.write(attachment) }
        case .separator: out += "<hr/>\n"
        case .note(let note): insert { $0.write(note) }
        case .keyPoints(let passage): insert { $0.write(passage, as: .keyPoints) }
        case .discussion(let discussion): insert { $0.write(discussion) }
        case .activity(let activity): insert { $0.write(activity) }
        case .exercise(let exercise): insert { $0.write(exercise) }
        case .question(let question): insert { $0.write(question) }
        case .answerSpace(let space): insert { $0.write(space) }
        case .resources(let passage): insert { $0.write(passage, as: .resources) }
        case .handout(let handout): insert { $0.write(handout) }
        case .cards(let cards): insert { $0.write(cards) }
        case .form(let form): insert { $0.write(form) }
        case .variants(let variants): insert { $0.write(variants) }
        case .scoring(let scoring): insert { $0.write(scoring) }
        case .trainerNote(let note):
            under(E.open(note).tlp) { $0.insert { $0.write(note) } }
        case .labelled(let labelled):
            under(labelled.label) { $0.write(labelled.block) }
        case .only(let only): write(only.blocks)
        }
    }

    private mutating func insert(_ make: (inout Self) -> Markup) {
        let markup = make(&self)
        out.append(markup.bytes)
    }

    /// A part of the page with its label, where it has one of its own.
    private mutating func under(_ label: TLPLabel?, _ write: (inout Self) -> Void) {
        guard let label else { return write(&self) }
        let outer = tlp
        tlp = label
        defer { tlp = outer }
        out += "<p class=\"tlp part\"><span class=\"tlp-label "
        out.append(text: label.slug)
        out += "\" lang=\"en\" translate=\"no\">"
        out.append(text: label.text)
        out += "</span></p>\n"
        write(&self)
    }

    private mutating func write(_ section: Section<E>) {
        let id = anchor(section.id, "section", nil)
        let level = heading
        let minutes = section.minutes.map(strings.duration(minutes:))
        if level == 2 {
            contents.append(
                ContentsEntryView(address: "#\(id)", title: section.title.plainText, minutes: minutes))
        }
        out += "<section id=\""
        out.append(text: id)
        out += "\""
        let outer = foreign
        var language: String? = nil
        if case .asWritten(let tag) = section.standing { language = tag }
        if language != outer { writeLanguage(language ?? strings.language) }
        foreign = language
        defer { foreign = outer }
        out += ">\n<h"
        out.append(number: level)
        out += ">"
        write(section.title)
        if let minutes {
            out += " <span class=\"minutes\">"
            HTMLEscaping.append(minutes, to: &out)
            out += "</span>"
        }
        out += "</h"
        out.append(number: level)
        out += ">\n"
        under(section.tlp) {
            if let notice = $0.strings.notice(on: section) { $0.writeNotice(notice) }
            $0.heading = min(6, level + 1)
            $0.write(section.blocks)
            $0.heading = level
        }
        out += "</section>\n"
    }

    private mutating func writeLanguage(_ tag: String) {
        out += " lang=\""
        HTMLEscaping.append(tag, to: &out)
        out += "\" dir=\""
        out.append(text: InterfaceStrings.direction(of: tag).rawValue)
        out += "\""
    }

    /// What the pack says about a part, in its own language.
    private mutating func writeNotice(_ notice: String) {
        out += "<p class=\"callout notice\" role=\"note\""
        if foreign != nil { writeLanguage(strings.language) }
        out += ">"
        HTMLEscaping.append(notice, to: &out)
        out += "</p>\n"
    }

    /// The blocks of a lesson; what stands before its first section is marked where it is in another language.
    mutating func markup(ofBlocksIn lesson: Lesson<E>) -> Markup? {
        guard case .asWritten(let tag) = lesson.standing else { return markup(lesson.blocks) }
        let opening = lesson.blocks.prefix { if case .section = $0 { false } else { true } }
        guard !opening.isEmpty else { return markup(lesson.blocks) }
        var markup = separately { writer in
            writer.write(Array(opening), in: tag)
            writer.write(Array(lesson.blocks.dropFirst(opening.count)))
        }
        if markup.bytes.last == UInt8(ascii: "\n") { markup.bytes.removeLast() }
        return markup
    }

    /// Blocks in a language; nil: in that of the page.
    mutating func write(_ blocks: [Block<E>], in language: String?) {
        guard let language else { return write(blocks) }
        out += "<div"
        writeLanguage(language)
        out += ">\n"
        let outer = foreign
        foreign = language
        write(blocks)
        foreign = outer
        out += "</div>\n"
    }

    private mutating func write(_ list: List<E>) {
        switch list.kind {
        case .bullet: out += "<ul>\n"
        case .check: out += "<ul class=\"check\">\n"
        case .ordered where list.start == 1: out += "<ol>\n"
        case .ordered:
            out += "<ol start=\""
            out.append(number: list.start)
            out += "\">\n"
        }
        for item in list.items {
            out += "<li>"
            if list.kind == .check {
                out += "<span class=\"box\" role=\"img\" aria-label=\""
                HTMLEscaping.append(item.checked ? strings[.done] : strings[.open], to: &out)
                out += item.checked ? "\">☑</span> " : "\">☐</span> "
            }
            writeTight(item.blocks)
            out += "</li>\n"
        }
        out += list.kind == .ordered ? "</ol>\n" : "</ul>\n"
    }

    /// Blocks inside an item: a first paragraph needs no element of its own when nothing but a list follows.
    private mutating func writeTight(_ blocks: [Block<E>]) {
        guard case .paragraph(let first)? = blocks.first,
            blocks.dropFirst().allSatisfy({ if case .list = $0 { true } else { false } })
        else { return write(blocks) }
        write(first.text)
        if blocks.count > 1 { out += "\n" }
        for block in blocks.dropFirst() { write(block) }
    }

    private mutating func write(_ definitions: DefinitionList<E>) {
        out += "<dl>\n"
        for entry in definitions.entries {
            out += "<dt>"
            write(entry.term)
            out += "</dt>\n<dd>"
            writeTight(entry.definition)
            out += "</dd>\n"
        }
        out += "</dl>\n"
    }

    private mutating func write(_ table: Table<E>) {
        let columns = TableLayout(table).columns
        out += "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\""
        let caption = table.caption.plainText
        HTMLEscaping.append(caption.isEmpty ? strings[.table] : caption, to: &out)
        out += "\">\n<table"
        if let id = table.id {
            out += " id=\""
            out.append(text: id.rawValue)
            out += "\""
        }
        out += ">\n"
        if !table.caption.isEmpty {
            out += "<caption>"
            write(table.caption)
            out += "</caption>\n"
        }
        out += "<thead>\n<tr>"
        for column in columns { writeHead(column) }
        out += "</tr>\n</thead>\n<tbody>\n"
        for (row, cells) in table.rows.enumerated() {
            out += "<tr>"
            for column in columns { writeCell(column, row: row, cells) }
            out += "</tr>\n"
        }
        out += "</tbody>\n</table>\n</div>\n"
    }

    private mutating func writeHead(_ column: TableLayout<E>.Column) {
        switch column {
        case .plain(_, let column):
            // A head without words heads nothing.
            out += column.title.isEmpty ? "<td" : "<th scope=\"col\""
            writeClass(column.alignment)
            out += ">"
            write(column.title)
            out += column.title.isEmpty ? "</td>" : "</th>"
        case .key(let key):
            out += "<th scope=\"col\" class=\"key\">"
            write(key.title)
            out += " <span class=\"label\">"
            HTMLEscaping.append(strings[.keyColumn], to: &out)
            out += "</span></th>"
        }
    }

    private mutating func writeCell(_ column: TableLayout<E>.Column, row: Int, _ cells: [[Inline]]) {
        switch column {
        case .plain(let index, let column):
            // Under an empty first head, the first cell names its row.
            let headsRow = index == 0 && column.title.isEmpty
            out += headsRow ? "<th scope=\"row\"" : "<td"
            writeClass(column.alignment)
            out += ">"
            if cells.indices.contains(index) { write(cells[index]) }
            out += headsRow ? "</th>" : "</td>"
        case .key(let key):
            out += "<td class=\"key\">"
            if key.cells.indices.contains(row) { write(key.cells[row]) }
            out += "</td>"
        }
    }

    private mutating func writeClass(_ alignment: Table<E>.Alignment?) {
        switch alignment {
        case .center: out += " class=\"center\""
        case .right: out += " class=\"end\""
        case .left, nil: break
        }
    }

    private mutating func write(_ code: CodeBlock) {
        out += "<pre tabindex=\"0\"><code"
        if let language = code.language {
            out += " class=\"language-"
            HTMLEscaping.append(language, to: &out)
            out += "\""
        }
        out += ">"
        HTMLEscaping.append(code.text, to: &out)
        out += "</code></pre>\n"
    }

    private mutating func write(_ quote: Quote<E>) {
        if quote.attribution.isEmpty {
            out += "<blockquote>\n"
            write(quote.blocks)
            out += "</blockquote>\n"
        } else {
            out += "<figure class=\"quote\">\n<blockquote>\n"
            write(quote.blocks)
            out += "</blockquote>\n<figcaption>"
            write(quote.attribution)
            out += "</figcaption>\n</figure>\n"
        }
    }
}
