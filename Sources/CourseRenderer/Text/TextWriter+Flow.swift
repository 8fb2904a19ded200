import CourseModel

extension TextWriter {
    mutating func add(_ section: Section<E>, to lines: inout TextLines) {
        var name = title(section.title)
        if let minutes = section.minutes {
            texts.append(inBrackets: strings.duration(minutes: minutes), to: &name)
        }
        underline(name, in: &lines)
        if let notice = strings.notice(on: section) {
            lines.appendBlock(TextLines(filledWith: RunningText(notice), width: width))
        }
        heading += 1
        lines.appendBlock { lines in
            add(to: &lines, below: section.tlp) { $0.add(section.blocks, to: &$1) }
        }
        heading -= 1
    }

    mutating func add(_ list: List<E>, to lines: inout TextLines) {
        let isSpaced = list.items.contains { $0.blocks.count > 1 && !$0.isTight }
        let lastNumber = String(list.start + list.items.count - 1)
        var inner = TextLines()
        var marker: [UInt8] = []
        var indentation: [UInt8] = []
        for (offset, item) in list.items.enumerated() {
            marker.removeAll(keepingCapacity: true)
            switch list.kind {
            case .bullet: marker += "- "
            case .check: marker += item.checked ? "[x] " : "[ ] "
            case .ordered:
                let number = String(list.start + offset)
                marker.append(UInt8(ascii: " "), times: lastNumber.utf8.count - number.utf8.count)
                marker.append(text: number)
                marker += ". "
            }
            indentation.removeAll(keepingCapacity: true)
            indentation.append(UInt8(ascii: " "), times: marker.count)
            inner.removeAll()
            add(item, to: &inner, margin: marker.count)
            if isSpaced, offset > 0 { lines.separate() }
            if inner.isEmpty { inner.append(line: "") }
            lines.append(inner, first: marker, rest: indentation)
        }
    }

    private mutating func add(_ item: List<E>.Item, to lines: inout TextLines, margin: Int) {
        let isTight = item.isTight
        beside(margin: margin) { writer in
            for block in item.blocks {
                if isTight {
                    writer.add(block, to: &lines)
                } else {
                    lines.appendBlock { writer.add(block, to: &$0) }
                }
            }
        }
    }

    mutating func add(_ definitions: DefinitionList<E>, to lines: inout TextLines) {
        for entry in definitions.entries {
            lines.appendBlock(TextLines(filledWith: title(entry.term), width: width))
            let definition = self.lines(entry.definition, margin: Margin.definition.count)
            lines.append(definition, first: Margin.definition, rest: Margin.definition)
        }
    }

    /// Texts are put together in the order in which they are read, which is that of the numbers of notes and links.
    mutating func add(_ table: Table<E>, to lines: inout TextLines) {
        fill(table.caption, into: &lines)
        let layout = TableLayout(table).columns
        var columns: [TextTable.Column] = []
        for column in layout { columns.append(head(of: column)) }
        var rows: [[RunningText]] = []
        rows.reserveCapacity(table.rows.count)
        for (index, cells) in table.rows.enumerated() {
            var row: [RunningText] = []
            row.reserveCapacity(layout.count)
            for column in layout {
                let cell =
                    switch column {
                    case .plain(let place, _): place < cells.count ? cells[place] : []
                    case .key(let key): index < key.cells.count ? key.cells[index] : []
                    }
                row.append(text(cell).apart(in: texts.direction))
            }
            rows.append(row)
        }
        lines.appendBlock(TextTable(columns: columns, rows: rows).lines(width: width))
    }

    private mutating func head(of column: TableLayout<E>.Column) -> TextTable.Column {
        switch column {
        case .plain(_, let plain):
            return TextTable.Column(
                title: title(plain.title).apart(in: texts.direction), alignment: TableAlignment(plain.alignment))
        case .key(let key):
            var name = title(key.title)
            texts.append(inBrackets: strings[.keyColumn], to: &name)
            return TextTable.Column(title: name, alignment: .left)
        }
    }

    func add(_ code: CodeBlock, to lines: inout TextLines) {
        var text = code.text
        text.withUTF8 { lines.append(code: $0, indentation: 4) }
    }

    mutating func add(_ quote: Quote<E>, to lines: inout TextLines) {
        var inner = self.lines(quote.blocks, margin: Margin.bar.count)
        if !quote.attribution.isEmpty {
            var attribution = TextLines()
            beside(margin: Margin.bar.count + Margin.dashes.count) { $0.fill(quote.attribution, into: &attribution) }
            inner.append(attribution, first: Margin.dashes, rest: Margin.besideDashes)
        }
        lines.append(inner, first: Margin.bar, rest: Margin.bar)
    }
}

/// What stands before the lines of some blocks.
private enum Margin {
    static let definition = Array("    ".utf8)
    static let bar = Array("> ".utf8)
    static let dashes = Array("-- ".utf8)
    static let besideDashes = Array("   ".utf8)
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
