"""What learners and facilitators do with script: score a case, check an answer, run the clock and keep the log."""

import re

import pytest

from journey import PACKS

# Case, its scores in the order of the sheet, the weighted sum and the result that stand on the printed key.
SEVERITY_LAB = [
    ("A", "20 100 10 20 0 0 0 30", "900", "25.7"),
    ("B", "85 100 45 50 60 65 40 60", "2320", "66.3"),
    ("C", "100 100 70 80 60 65 100 100", "3020", "86.3"),
    ("D", "0 40 0 20 0 0 0 100", "860", "24.6"),
]


@pytest.mark.parametrize("case, scores, raw, result", SEVERITY_LAB)
def test_the_live_score_sheet_comes_out_as_the_printed_key(offline, case, scores, raw, result):
    offline.goto((PACKS / "nrm-203-participant-en" / "lessons" / "scoring-lab.html").as_uri())
    sheet = offline.locator("#lab-sheet")
    lists = sheet.locator("select")
    assert lists.count() == 8
    for place, score in enumerate(scores.split()):
        assert sheet.locator(".score-result output").inner_text() == ""
        lists.nth(place).select_option(score)
    assert sheet.locator(".raw").inner_text() == raw
    assert sheet.locator(".score-result output").inner_text() == result
    assert sheet.locator("[data-from]").count() == 0, "no limits of bands are published"
    key = (PACKS / "nrm-203-trainer-en" / "text" / "lessons" / "scoring-lab.txt").read_text(encoding="utf-8")
    printed = " ".join(key.split())
    assert f"{raw}; " in printed or f"{raw}, result {result}" in printed
    assert result in printed


def test_a_level_is_told_in_words_and_not_by_colour_alone(offline):
    offline.goto((PACKS / "nrm-203-participant-en" / "lessons" / "scoring-lab.html").as_uri())
    sheet = offline.locator("#us-sheet")
    sheet.locator("select").select_option("4")
    assert sheet.locator(".score-result output").inner_text() == "4 – Severe"
    assert "2016" in sheet.locator(".caveat").first.inner_text()


def test_an_answer_is_checked_by_keyboard_announced_and_counted(offline):
    offline.goto((PACKS / "nrm-101-participant-en" / "lessons" / "five-pillars.html").as_uri())
    question = offline.locator("fieldset[data-right]").filter(has=offline.locator(".check")).first
    right = question.get_attribute("data-right")
    wrong = next(letter for letter in "ABCD" if letter not in right)
    options = question.locator("input")
    letters = [options.nth(place).get_attribute("value") for place in range(options.count())]
    button = question.locator(".check button")

    def choose(letter):
        # With the keys alone: the arrows move the choice among the options.
        options.first.focus()
        offline.keyboard.press("Space")
        for _ in range(letters.index(letter)):
            offline.keyboard.press("ArrowDown")
        button.focus()
        offline.keyboard.press("Enter")

    choose(wrong)
    output = question.locator("output")
    assert output.inner_text() == output.get_attribute("data-wrong")
    said = question.locator(".said")
    assert said.get_attribute("role") == "status"
    assert len(said.inner_text()) > 10
    points = offline.locator(".page-points")
    assert points.inner_text().endswith(re.search(r" 0 / \d+$", points.inner_text()).group())
    choose(right)
    assert output.inner_text() == output.get_attribute("data-right")
    assert re.search(r" 1 / \d+$", points.inner_text())
    assert offline.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_without_script_the_answer_is_behind_a_fold(browser):
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((PACKS / "nrm-101-participant-en" / "lessons" / "five-pillars.html").as_uri())
    question = page.locator("fieldset[data-right]").first
    assert not question.locator(".check").first.is_visible()
    verdict = question.locator(".verdicts .right").first
    assert not verdict.is_visible()
    question.locator("summary").click()
    assert verdict.is_visible()
    context.close()


@pytest.fixture
def control(browser):
    context = browser.new_context(offline=True, accept_downloads=True)
    page = context.new_page()
    page.goto((PACKS / "shr-204-trainer-en" / "exercises" / "anchor" / "facilitators" / "control.html").as_uri())
    yield page
    context.close()


def test_the_control_page_shows_time_and_what_is_due_and_saves_its_log(control, tmp_path):
    clock, due = control.locator(".play-clock"), control.locator(".due")
    first = control.locator(".msel tbody tr").first
    assert clock.inner_text().startswith("0:00:0")
    assert "0:00" in due.inner_text()
    control.locator("[data-do=start]").click()
    assert first.get_attribute("data-state") == "due"
    first.locator("input").check()
    assert first.get_attribute("data-state") == "given"
    for _ in range(24):
        control.locator("[data-do=forward]").click()
    assert clock.inner_text().startswith("0:24:")
    second = control.locator(".msel tbody tr").nth(1)
    assert second.get_attribute("data-state") == "due"
    assert "0:20" in due.inner_text()
    control.locator(".exercise-log textarea").fill("=Port rang the bakery;\nsecond line")
    control.locator("[data-do=note]").click()
    control.locator("[data-do=pause]").click()
    stopped = clock.inner_text()
    control.wait_for_timeout(1200)
    assert clock.inner_text() == stopped
    with control.expect_download() as waiting:
        control.locator("[data-do=save]").click()
    file = tmp_path / "log.txt"
    waiting.value.save_as(file)
    lines = file.read_bytes().decode("utf-8").split("\r\n")
    assert waiting.value.suggested_filename.endswith(".txt")
    assert len(lines) == 5 and lines[-1] == ""
    assert lines[2].split("\t")[0].startswith("0:24:") and lines[2].split("\t")[2] == "=Port rang the bakery; second line"


def test_without_script_the_control_page_is_a_list_with_room_for_notes(browser):
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((PACKS / "shr-204-trainer-en" / "exercises" / "anchor" / "facilitators" / "control.html").as_uri())
    assert not page.locator(".clock").is_visible()
    assert page.locator(".msel tbody tr").count() > 30
    assert page.locator(".exercise-log textarea").is_visible()
    context.close()
