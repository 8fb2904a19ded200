"""The search over the whole pack finds places by words, from a stick, and shows them as text."""

import pytest

from journey import PACKS


@pytest.fixture
def search(offline):
    """Opens the search page of a pack, types, and gives what is listed: pairs of title and excerpt."""

    def look(pack, query):
        offline.goto((PACKS / pack / "search.html").as_uri())
        offline.keyboard.type(query)
        return [
            (item.query_selector("a").inner_text(), item.inner_text())
            for item in offline.query_selector_all("#search_results > li")
        ]

    look.page = offline
    return look


def test_a_glossary_term_comes_first(search):
    found = search("shr-101-participant-en", "traffic light protocol")
    assert "Traffic Light Protocol" in found[0][0]


def test_the_first_letters_of_a_word_are_enough(search):
    assert any("substation" in text.lower() for _, text in search("ics-101-participant-en", "substat"))


def test_letters_inside_a_word_find_nothing(search):
    assert search("ics-101-participant-en", "ubstatio") == []
    assert search.page.inner_text("#search_said") != ""


def test_japanese_needs_no_spaces(search):
    found = search("nrm-101-participant-en", "国際法に適用")
    assert found and any("適用される国際法" in text for _, text in found)


def test_full_width_letters_and_accents_do_not_matter(search):
    assert search("shr-101-participant-en", "ＴＬＰ") == search("shr-101-participant-en", "tlp")


def test_the_whole_journey_works_by_keyboard_and_back(search):
    search("nrm-101-participant-en", "norm")
    page = search.page
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/lessons/" in url or "/glossary.html" in url)
    page.go_back()
    page.wait_for_url(lambda url: "/search.html" in url)
    assert page.input_value("#search_words") == "norm"


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", "\\", "(((", "[", "%E0%A4%A"])
def test_what_is_typed_is_never_markup_and_never_breaks_the_page(search, query):
    complaints = []
    search.page.on("pageerror", lambda error: complaints.append(str(error)))
    search("nrm-101-participant-en", query)
    assert search.page.query_selector("main img") is None
    assert complaints == []


def test_participants_find_no_word_of_the_trainers(search):
    assert search("nrm-101-trainer-en", "Fifteen minutes lost")
    assert search("nrm-101-participant-en", "Fifteen minutes lost") == []


def test_without_script_the_page_leads_to_the_text(browser):
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((PACKS / "nrm-101-participant-en" / "search.html").as_uri())
    assert page.get_attribute("noscript a", "href") == "text/course.txt"
    context.close()
