extension VocabularyExample {
    static let inline = [
        words(["em"], "*word*", "<em>word</em>"),
        words(["em"], "言葉[重要](em:)言葉", "言葉<em>重要</em>言葉"),
        words(["strong"], "**word**", "<strong>word</strong>"),
        words(["strong"], "これは[「重要」](strong:)です", "これは<strong>「重要」</strong>です"),
        words(["code"], "`word`", "<code>word</code>"),
        words(["sub"], "H[2](sub:)O", "H<sub>2</sub>O"),
        words(["sup"], "x[2](sup:)", "x<sup>2</sup>"),
        words(["del"], "~~word~~", "<del>word</del>"),
        words(
            ["link"], "[text](https://example.org \"Title\")",
            "<link href=\"https://example.org\" title=\"Title\">text</link>"),
        words(
            ["ref"], "[text](lesson:marking#labels) and [](#labels)",
            "<ref to=\"lesson:marking#labels\">text</ref> and <ref to=\"#labels\"/>"),
        words(["term"], "[team](term:csirt)", "<term ref=\"csirt\">team</term>"),
        words(
            ["value"], "call the [team](value:national-csirt)", "call the <value ref=\"national-csirt\">team</value>"),
        words(
            ["cite"], "so it says [@un-a-70-174, para. 13(c)]",
            "so it says <cite source=\"un-a-70-174\" locator=\"para. 13(c)\"/>"),
        words(["footnote"], "word[^1]\n\n[^1]: A note.", "word<footnote>A note.</footnote>"),
        words(
            ["inline-image"], "a ![bell](images/bell.svg) rings",
            "a <image src=\"images/bell.svg\" alt=\"bell\"/> rings"),
        words(["br"], "one\\\ntwo", "one<br/>two"),
        words(["foreign"], "the [会議](lang:ja)", "the <foreign lang=\"ja\">会議</foreign>"),
        words(
            ["link", "foreign"], "[the ![会議](lang:ja)](https://example.org)",
            "<link href=\"https://example.org\">the <foreign lang=\"ja\">会議</foreign></link>"),
    ]

    private static func words(_ keys: [String], _ markdown: String, _ xml: String) -> VocabularyExample {
        VocabularyExample(keys, markdown: markdown, xml: "<p>\(xml)</p>")
    }
}
