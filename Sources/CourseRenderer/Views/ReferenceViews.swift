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

    package static let fields: Fields<GlossaryView> = [
        .list("terms", "The terms, in order.") { $0.terms },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
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

    package static let fields: Fields<TermView> = [
        .text("id", "The anchor of the term.") { $0.id },
        .markup("term", "The term itself.") { $0.term },
        .text("abbreviation", "Its abbreviation.") { $0.abbreviation },
        .text("japanese", "The term in Japanese.") { $0.japanese },
        .markup("body", "What it means.") { $0.body },
        .text("notice", "What there is to say about the translation, in words.") { $0.notice },
        .text("foreign", "The language it stands in, where that is not the page's.") { $0.foreign },
        .text("foreign-direction", "ltr or rtl, where it stands in another language.") {
            $0.foreign.map { InterfaceStrings.direction(of: $0).rawValue }
        },
    ]
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

    package static let fields: Fields<SourcesView> = [
        .list("sources", "The sources, in order.") { $0.sources },
        .markup("footnotes", "The footnotes.") { $0.footnotes },
    ]
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

    package static let fields: Fields<SourceView> = [
        .text("id", "The anchor of the source.") { $0.id },
        .markup("title", "Its title.") { $0.title },
        .text("kind", "What it is, in words.") { $0.kind },
        .text("issuer", "Who issued it.") { $0.issuer },
        .text("number", "Its number.") { $0.number },
        .text("date", "Its date.") { $0.date },
        .text("address", "Its address on the network.") { $0.address },
        .text("checked", "Through what kind of copy it was checked, in words.") { $0.checked },
        .markup("body", "What is said about it.") { $0.body },
        .markup("body-in-language", "The attributes lang and dir, where that is in another language than the page's.") {
            Markup(inLanguage: $0.bodyLanguage)
        },
        .text("foreign", "The language it stands in, where that is not the page's.") { $0.foreign },
        .text("foreign-direction", "ltr or rtl, where it stands in another language.") {
            $0.foreign.map { InterfaceStrings.direction(of: $0).rawValue }
        },
        .text("notice", "What there is to say about the translation, in words.") { $0.notice },
    ]
}

/// The search page; the rest of it are interface strings.
package struct SearchView: TemplateView {
    /// The address of the whole course as text, for readers without scripts.
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package static let fields: Fields<SearchView> = [
        .text("text", "The address of the whole course as text.") { $0.text }
    ]
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
