internal import CourseModel

/// A certificate to fill in by hand, or, with a list of names, one for each.
struct CertificateView: TemplateView {
    var course: String
    var code: String?
    var length: String
    var objectives: [NamedView]
    var publisher: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("course", "The title of the course.", view?.course)
        fields.text("code", "Its code.", view?.code)
        fields.text("length", "How long its lessons take, in words.", view?.length)
        fields.list("objectives", "What learners can do afterwards.", view?.objectives)
        fields.text("publisher", "Who publishes the course.", view?.publisher)
    }
}

extension SitePage {
    static var certificate: SitePage {
        SitePage(
            name: "certificate", title: .certificate, purpose: .certificatePurpose, use: .print,
            isIn: { E.name == .trainer && !$0.lessons.isEmpty },
            html: { $0.render(certificate(of: $0.site.course, $0.strings), with: "certificate") },
            text: { $0.frames.lines(certificate(of: $0.course, $0.strings), "certificate", width: $0.width) })
    }

    private static func certificate(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> CertificateView {
        let omitted = course.delivery?.omits ?? []
        let taught = course.lessons.filter { !omitted.contains($0.id) }
        return CertificateView(
            course: course.head.metadata.title, code: course.head.metadata.code,
            length: strings.duration(minutes: taught.reduce(0) { $0 + $1.minutes }),
            objectives: course.head.metadata.objectives.map { NamedView(name: $0.text) },
            publisher: course.catalogue.publisher)
    }
}
