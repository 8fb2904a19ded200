internal import CourseModel

/// The columns of a table in the author's order, with those of keys where the edition has them.
struct TableLayout<E: Edition> {
    enum Column {
        /// A column that every edition has, and its index in the cells of each row.
        case plain(Int, Table<E>.Column)
        case key(KeyColumn)
    }

    private(set) var columns: [Column]

    init(_ table: Table<E>) {
        columns = table.columns.enumerated().map { .plain($0.offset, $0.element) }
        for key in table.keys.map(E.open).sorted(by: { $0.position < $1.position }) {
            columns.insert(.key(key), at: min(max(0, key.position), columns.count))
        }
    }
}
