import CourseModel

extension TextWriter {
    mutating func lines(_ section: Section<E>) -> TextLines {
        var name = title(section.title)
        if let minutes = section.minutes {
            name.append(texts.bracketed(strings.duration(minutes: minutes), after: name))
        }
        var result = underlined(name)
        if let notice = strings.notice(on: section) {
            result.appendBlock(TextLines(filledWith: RunningText(notice), width: width))
        }
        heading += 1
        result.appendBlock(marked(section.tlp) { $0.lines(section.blocks) })
        heading -= 1
        return result
    }

    mutating func lines(_ list: List<E>) -> TextLines {
        var result = TextLines()
        let isSpaced = list.items.contains { $0.blocks.count > 1 && !$0.isTight }
        let lastNumber = "\(list.start + list.items.count - 1). "
        var indentation = ""
        for (offset, item) in list.items.enumerated() {
            var marker: String
            switch list.kind {
            case .bullet: marker = "- "
            case .check: marker = item.checked ? "[x] " : "[ ] "
            case .ordered:
                marker = "\(list.start + offset). "
                while marker.utf8.count < lastNumber.utf8.count { marker = " " + marker }
            }
            let columns = marker.utf8.count
            if indentation.utf8.count != columns { indentation = String(repeating: " ", count: columns) }
            var inner = TextLines()
            for block in item.blocks {
                let lines = beside(margin: columns) { $0.lines(block) }
                if item.isTight, !inner.isEmpty { inner.append(lines) } else { inner.appendBlock(lines) }
            }
            if isSpaced { result.separate() }
            if inner.isEmpty { inner.append(line: "") }
            result.append(inner, first: marker, rest: indentation)
        }
        return result
    }

    mutating func lines(_ definitions: DefinitionList<E>) -> TextLines {
        var result = TextLines()
        for entry in definitions.entries {
            result.appendBlock(TextLines(filledWith: title(entry.term), width: width))
            let definition = lines(entry.definition, margin: 4)
            result.append(definition, first: "    ", rest: "    ")
        }
        return result
    }

    mutating func lines(_ table: Table<E>) -> TextLines {
        let layout = TableLayout(table).columns
        var columns: [TextTable.Column] = []
        let emptyRow = Array(repeating: RunningText(), count: layout.count)
        var cells = Array(repeating: emptyRow, count: table.rows.count)
        for (place, column) in layout.enumerated() {
            switch column {
            case .plain(let index, let plain):
                columns.append(
                    TextTable.Column(
                        title: title(plain.title).apart(in: texts.direction), alignment: TableAlignment(plain.alignment)
                    ))
                for row in cells.indices where index < table.rows[row].count {
                    cells[row][place] = text(table.rows[row][index]).apart(in: texts.direction)
                }
            case .key(let key):
                var name = title(key.title)
                name.append(texts.bracketed(strings[.keyColumn], after: name))
                columns.append(TextTable.Column(title: name, alignment: .left))
                for row in cells.indices where row < key.cells.count {
                    cells[row][place] = text(key.cells[row]).apart(in: texts.direction)
                }
            }
        }
        var result = TextLines(filledWith: text(table.caption), width: width)
        result.appendBlock(TextTable(columns: columns, rows: cells).lines(width: width))
        return result
    }

    func lines(_ code: CodeBlock) -> TextLines {
        var result = TextLines()
        var text = code.text
        text.withUTF8 { result.append(code: $0, indentation: 4) }
        return result
    }

    mutating func lines(_ quote: Quote<E>) -> TextLines {
        var inner = lines(quote.blocks, margin: 2)
        if !quote.attribution.isEmpty {
            let attribution = TextLines(
                filledWith: text(quote.attribution), width: max(TextLines.narrowest, width - 5))
            inner.append(attribution, first: "-- ", rest: "   ")
        }
        var result = TextLines()
        result.append(inner, first: "> ", rest: "> ")
        return result
    }
}

extension List.Item {
    /// Whether it is a paragraph and lists below it, which stand together without empty lines.
    fileprivate var isTight: Bool {
        blocks.dropFirst().allSatisfy { if case .list = $0 { true } else { false } }
    }
}

extension TableAlignment {
    fileprivate init<E: Edition>(_ alignment: Table<E>.Alignment?) {
        self =
            switch alignment {
            case nil, .left: .left
            case .center: .center
            case .right: .right
            }
    }
}
