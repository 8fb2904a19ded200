internal import CourseModel

/// The glossary.
package struct GlossaryView: TemplateView {
    /// The terms, in order.
    package var terms: [TermView]
    /// The footnotes.
    package var footnotes: Markup?

    package init(terms: [TermView] = [], footnotes: Markup? = nil) {
        self.terms = terms
        self.footnotes = footnotes
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("terms", "The terms, in order.", view?.terms)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}

/// A term of the glossary.
package struct TermView: TemplateView {
    /// The anchor of the term.
    package var id: String
    /// The term itself.
    package var term: Markup
    /// Its abbreviation.
    package var abbreviation: String?
    /// The term in Japanese.
    package var japanese: String?
    /// What it means.
    package var body: Markup
    /// The language it stands in, where that is not the page's.
    var foreign: String?
    /// What there is to say about the translation, in words.
    var notice: String?

    package init(id: String, term: Markup, abbreviation: String? = nil, japanese: String? = nil, body: Markup) {
        self.id = id
        self.term = term
        self.abbreviation = abbreviation
        self.japanese = japanese
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the term.", view?.id)
        fields.markup("term", "The term itself.", view?.term)
        fields.text("abbreviation", "Its abbreviation.", view?.abbreviation)
        fields.text("japanese", "The term in Japanese.", view?.japanese)
        fields.markup("body", "What it means.", view?.body)
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
        fields.text("foreign", "The language it stands in, where that is not the page's.", view?.foreign)
        fields.text(
            "foreign-direction", "ltr or rtl, where it stands in another language.",
            view?.foreign.map { InterfaceStrings.direction(of: $0).rawValue })
    }
}

/// The list of sources.
package struct SourcesView: TemplateView {
    /// The sources, in order.
    package var sources: [SourceView]
    /// The footnotes.
    package var footnotes: Markup?

    package init(sources: [SourceView] = [], footnotes: Markup? = nil) {
        self.sources = sources
        self.footnotes = footnotes
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("sources", "The sources, in order.", view?.sources)
        fields.markup("footnotes", "The footnotes.", view?.footnotes)
    }
}

/// A source.
package struct SourceView: TemplateView {
    /// The anchor of the source.
    package var id: String
    /// Its title.
    package var title: Markup
    /// What it is, in words.
    package var kind: String?
    /// Who issued it.
    package var issuer: String?
    /// Its number.
    package var number: String?
    /// Its date.
    package var date: String?
    /// Its address on the network.
    package var address: String?
    /// Through what kind of copy it was checked, in words.
    package var checked: String?
    /// What is said about it.
    package var body: Markup?
    /// The language of that, where it is not the page's.
    var bodyLanguage: String?
    /// The language it stands in, where that is not the page's.
    var foreign: String?
    /// What there is to say about the translation, in words.
    var notice: String?

    package init(
        id: String, title: Markup, kind: String? = nil, issuer: String? = nil, number: String? = nil,
        date: String? = nil, address: String? = nil, checked: String? = nil, body: Markup? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.issuer = issuer
        self.number = number
        self.date = date
        self.address = address
        self.checked = checked
        self.body = body
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("id", "The anchor of the source.", view?.id)
        fields.markup("title", "Its title.", view?.title)
        fields.text("kind", "What it is, in words.", view?.kind)
        fields.text("issuer", "Who issued it.", view?.issuer)
        fields.text("number", "Its number.", view?.number)
        fields.text("date", "Its date.", view?.date)
        fields.text("address", "Its address on the network.", view?.address)
        fields.text("checked", "Through what kind of copy it was checked, in words.", view?.checked)
        fields.markup("body", "What is said about it.", view?.body)
        fields.markup(
            "body-in-language", "The attributes lang and dir, where that is in another language than the page's.",
            Markup(inLanguage: view?.bodyLanguage))
        fields.text("foreign", "The language it stands in, where that is not the page's.", view?.foreign)
        fields.text(
            "foreign-direction", "ltr or rtl, where it stands in another language.",
            view?.foreign.map { InterfaceStrings.direction(of: $0).rawValue })
        fields.text("notice", "What there is to say about the translation, in words.", view?.notice)
    }
}

/// The search page; the rest of it are interface strings.
package struct SearchView: TemplateView {
    /// The address of the whole course as text, for readers without scripts.
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("text", "The address of the whole course as text.", view?.text)
    }
}

extension SourceView {
    /// Says so where the entry is behind its source, or stands in another language.
    func noting<E: Edition>(_ source: Source<E>, _ strings: InterfaceStrings) -> SourceView {
        var view = self
        view.foreign = source.foreign
        view.bodyLanguage = source.foreign ?? source.bodyForeign
        view.notice = strings.words(source.standing, .termOutdated, .termAsWritten)
        return view
    }
}

extension TermView {
    /// Says so where the entry is behind its source, or stands in another language.
    func noting<E: Edition>(_ term: Term<E>, _ strings: InterfaceStrings) -> TermView {
        var view = self
        view.foreign = term.foreign
        view.notice = strings.words(term.standing, .termOutdated, .termAsWritten)
        return view
    }
}
