internal import CourseModel

/// A page that is used without the rest of the pack, so that it has a frame of its own. Here, and nowhere else, it is named.
enum StandalonePage: CaseIterable {
    /// What the projector shows.
    case room
    /// Everything in one file.
    case phone

    var path: String {
        switch self {
        case .room: "room.html"
        case .phone: "phone.html"
        }
    }

    /// Whether the pack of a course has the page. From the edition with answers nobody teaches.
    func isIn<E: Edition>(_ course: CourseEdition<E>) -> Bool {
        switch self {
        case .room: E.name != .answers && !course.lessons.isEmpty
        case .phone: true
        }
    }

    /// How lists name those of a course.
    static func links<E: Edition>(in course: CourseEdition<E>, _ strings: InterfaceStrings) -> [PageLinkView] {
        allCases.filter { $0.isIn(course) }.map { page in
            switch page {
            case .room: PageLinkView(address: page.path, title: strings[.room], purpose: strings[.roomPurpose])
            case .phone: PageLinkView(address: page.path, title: strings[.phone], purpose: strings[.phonePurpose])
            }
        }
    }
}
