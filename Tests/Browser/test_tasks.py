"""Five things that people came for, done by keyboard alone on a small telephone and on a screen at 400 %."""

import pytest

from journey import PACKS
from keyboard import follow, scroll_to, tab_to

# A telephone, and 1280 by 1024 pixels at 400 %.
SIZES = {"telephone": ({"width": 320, "height": 640}, 2), "400 %": ({"width": 320, "height": 256}, 4)}


@pytest.fixture(params=SIZES.values(), ids=SIZES.keys())
def page(browser, request):
    viewport, scale = request.param
    context = browser.new_context(offline=True, viewport=viewport, device_scale_factor=scale, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def start(page, pack):
    """Opens a pack as its reader does."""
    page.goto((PACKS / pack / "START-HERE.html").as_uri())


def test_find_the_start_time_of_tomorrow(page):
    start(page, "nrm-101-participant-en")
    follow(page, lambda stop: stop["words"].startswith("Agenda"))
    facts = scroll_to(page, "#day_2 .day-facts")
    assert facts.startswith("09:00–"), facts


def test_open_the_activity_of_lesson_four(page):
    start(page, "nrm-101-participant-en")
    follow(page, lambda stop: stop["words"].startswith("NRM-101.4 "))
    heading = scroll_to(page, ".block.activity > h3")
    assert heading.startswith("Activity"), heading


def test_answer_a_practice_question(page):
    start(page, "nrm-101-participant-en")
    follow(page, lambda stop: stop["words"].startswith("NRM-101.4 "))
    question = page.locator("fieldset[data-right]:has(input[type=radio]):has(.check)").first
    # The skip link leads past the header; Tab goes on from there to the group, arrows choose in it.
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    name = question.locator("input").first.get_attribute("name")
    while page.evaluate("document.activeElement.name") != name:
        tab_to(page, lambda stop: stop["tag"] == "input")
    page.keyboard.press("Space")
    for _ in range("ABCDEFGH".index(question.get_attribute("data-right"))):
        page.keyboard.press("ArrowDown")
    tab_to(page, lambda stop: stop["tag"] == "button")
    page.keyboard.press("Enter")
    assert question.locator("output").inner_text() == "That is right."
    assert question.locator(".said").inner_text() != ""


def test_find_a_term_in_japanese(page):
    start(page, "nrm-101-participant-ja")
    follow(page, lambda stop: stop["href"].endswith("search.html"))
    # The field has the focus already. An input method hands over whole words.
    page.keyboard.insert_text("信頼醸成措置")
    follow(page, lambda stop: stop["words"].startswith("信頼醸成措置"))
    assert scroll_to(page, "#cbm p").startswith("国家間の不信を和らげる")


def test_read_the_label(page):
    start(page, "cpk-101-participant-en")
    follow(page, lambda stop: stop["words"].startswith("CPK-101.1 "))
    assert scroll_to(page, "header .tlp-label") == "TLP:CLEAR", "before anything is pressed"
    page.keyboard.press("End")
    page.wait_for_timeout(50)
    assert scroll_to(page, "footer .tlp-label") == "TLP:CLEAR"
