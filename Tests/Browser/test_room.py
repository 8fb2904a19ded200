"""room.html on the projector: one screen at a time by keyboard, a clock for each task, and no key on the wall."""

import re

import pytest

from journey import PACKS, every_page

ROOMS = [path for path in every_page() if path.name == "room.html"]

SHOWN = "() => Array.from(document.querySelectorAll('.screen')).filter(s => s.checkVisibility()).map(s => s.id)"

# Paragraphs, items and cells of a page, without the white space of its source. What is in `without` is left out.
WORDS = """([html, selector, without]) => Array.from(
  new DOMParser().parseFromString(html, 'text/html').querySelectorAll(selector))
  .filter(e => !without || !e.closest(without)).map(e => e.textContent.replace(/\\s+/g, ' ').trim())"""


@pytest.fixture
def wall(browser):
    """A projector without network."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 720})
    yield context.new_page()
    context.close()


def test_every_course_has_a_room():
    assert len(ROOMS) >= 2


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.name)
def test_the_keyboard_leads_through_all_screens_and_back(wall, room):
    wall.goto(room.as_uri())
    screens = [screen.get_attribute("id") for screen in wall.query_selector_all(".screen")]
    assert len(screens) > 3
    forward, back = ("ArrowLeft", "ArrowRight") if wall.evaluate("document.dir") == "rtl" else ("ArrowRight", "ArrowLeft")
    for screen in screens:
        # The address changes at once, the screen in the next turn of the loop.
        wall.wait_for_function(f"() => String(({SHOWN})()) === '{screen}'")
        wall.keyboard.press(forward)
    assert wall.evaluate(SHOWN) == screens[-1:], "after the last screen comes no other"
    wall.keyboard.press(back)
    wall.wait_for_function(f"() => String(({SHOWN})()) === '{screens[-2]}'")
    wall.keyboard.press("Home")
    wall.wait_for_function(f"() => String(({SHOWN})()) === '{screens[0]}'")
    wall.keyboard.press("End")
    wall.wait_for_function(f"() => String(({SHOWN})()) === '{screens[-1]}'")


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.name)
def test_the_space_bar_shows_all_of_a_long_screen_before_the_next(wall, room):
    wall.set_viewport_size({"width": 1024, "height": 300})
    wall.goto(room.as_uri())
    tall = "() => document.documentElement.scrollHeight > 2 * innerHeight"
    while not wall.evaluate(tall):
        wall.keyboard.press("PageDown")
    screen = wall.evaluate(SHOWN)
    for _ in range(60):
        seen = wall.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
        wall.keyboard.press("Space")
        wall.wait_for_timeout(20)
        if wall.evaluate(SHOWN) != screen:
            break
    assert seen, "the next screen came before the end of this one"
    assert wall.evaluate(SHOWN) != screen
    assert wall.evaluate("scrollY") == 0, "a screen begins at its head"


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.name)
def test_a_task_counts_down_pauses_and_counts_what_is_over(wall, room):
    wall.clock.install()
    wall.goto(room.as_uri())
    box = wall.locator(".countdown").first
    number = box.evaluate("e => e.closest('.screen').id")
    wall.goto(f"{room.as_uri()}#{number}")
    minutes, time = int(box.get_attribute("data-minutes")), box.locator(".time")
    assert time.inner_text() == f"{minutes}:00"
    while wall.evaluate("document.activeElement.tagName") != "BUTTON":
        wall.keyboard.press("Tab")
    wall.keyboard.press("Enter")
    wall.clock.run_for(61_000)
    left = time.inner_text()
    assert left in (f"{minutes - 2}:59", f"{minutes - 1}:00"), left
    wall.keyboard.press("Enter")
    wall.clock.run_for(30_000)
    assert time.inner_text() == left, "a pause"
    wall.keyboard.press("Enter")
    wall.clock.run_for(minutes * 60_000)
    assert re.fullmatch(r"\+(0:59|1:00|1:01)", time.inner_text()), time.inner_text()


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.name)
def test_no_key_and_no_note_stands_on_the_wall(wall, room):
    """What only trainers read, and the verdicts that learners get after they have answered."""
    shown = " ".join(wall.evaluate(WORDS, [room.read_text(encoding="utf-8"), "main", None]))
    lessons = room.parent.parent / room.parent.name.replace("-participant-", "-trainer-") / "lessons"
    secrets, open_words = set(), ""
    for path in sorted(lessons.glob("*.html")):
        page = path.read_text(encoding="utf-8")
        secrets |= set(wall.evaluate(WORDS, [page, ".trainer :is(p, li, td), .verdicts li", None]))
        open_words += " ".join(wall.evaluate(
            WORDS, [page, "main :is(h1, h2, h3, p, li, td, figcaption)", ".trainer, fieldset details"]))
    secrets = {words for words in secrets if len(words) > 30 and words not in open_words}
    assert len(secrets) > 10
    assert [words for words in secrets if words in shown] == []
    wall.goto(room.as_uri())
    assert wall.locator("[data-right], .trainer, .verdicts, .check, details.hint").count() == 0


def test_without_script_the_screens_stand_below_each_other(browser):
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(ROOMS[0].as_uri())
    assert page.locator(".screen").count() == sum(screen.is_visible() for screen in page.locator(".screen").all())
    page.locator("#screen_0 .next").press("Enter")
    assert page.url.endswith("#screen_1")
    assert not any(box.is_visible() for box in page.locator(".countdown").all()), "a clock that cannot run"
    context.close()
