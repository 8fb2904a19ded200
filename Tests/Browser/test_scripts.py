"""What pages do by themselves: check answers, add up scores, shift an agenda, print names, keep the time of an exercise."""

import pytest

from journey import PACKS, every_page


def first_page_with(text, *, edition="participant"):
    """The first page of an edition whose source has a text."""
    for path in every_page():
        if f"-{edition}-en/" in str(path) and text in path.read_text(encoding="utf-8"):
            return path
    raise AssertionError(f"no page has {text}")


def open_question(page, selector):
    """A practice question of a kind, on the first lesson's page that has one."""
    for path in every_page():
        if "participant-en" in str(path) and "/lessons/" in str(path):
            page.goto(path.as_uri())
            question = page.locator(f"fieldset[data-right]:has(.check):has({selector})").first
            if question.count():
                return question
    raise AssertionError(f"no practice question has {selector}")


RIGHT, WRONG = "That is right.", "Not yet. Try again, or show the answer."


def check(question):
    question.locator(".check button").press("Enter")
    return question.locator("output").inner_text()


def test_one_choice_is_checked_and_its_feedback_is_said(offline):
    question = open_question(offline, "input[type=radio]")
    right = question.get_attribute("data-right")
    assert check(question) == WRONG, "nothing chosen"
    for option in question.locator("input").all():
        option.press("Space")
        letter = option.get_attribute("value")
        assert check(question) == (RIGHT if letter == right else WRONG)
        said = question.locator(".said")
        assert said.get_attribute("role") == "status"
        feedback = question.locator(f"[data-letter={letter}]").text_content()
        assert said.inner_text().strip() and said.text_content().strip() in feedback
    assert offline.locator(".page-points").is_visible()


def test_several_choices_need_all_of_them_and_no_other(offline):
    question = open_question(offline, "input[type=checkbox]")
    right = question.get_attribute("data-right").split(", ")
    boxes = {box.get_attribute("value"): box for box in question.locator("input").all()}
    for letter in right[:-1]:
        boxes[letter].press("Space")
    assert check(question) == WRONG
    boxes[right[-1]].press("Space")
    assert question.locator("output").inner_text() == "", "what was said of another answer is gone"
    assert check(question) == RIGHT
    for letter in boxes.keys() - set(right):
        boxes[letter].press("Space")
    assert check(question) == WRONG


def test_lists_of_choices_are_checked(offline):
    question = open_question(offline, "select")
    for choice, answer in zip(question.locator("select").all(), question.get_attribute("data-right").split(", ")):
        choice.press(answer[0])
    assert check(question) == RIGHT


def test_points_add_up_over_the_page(offline):
    offline.goto(first_page_with("data-points").as_uri())
    questions = offline.locator("fieldset[data-points]:has(.check)").all()
    most = sum(int(question.get_attribute("data-points")) for question in questions)
    question = next(q for q in questions if q.locator("input[type=radio]").count())
    question.locator(f"input[value={question.get_attribute('data-right')}]").press("Space")
    check(question)
    got = question.get_attribute("data-points")
    assert offline.locator(".page-points").inner_text().endswith(f": {got} / {most}")


def test_a_score_sheet_adds_up(offline):
    offline.goto(first_page_with('data-formula="weighted-mean"').as_uri())
    sheet = offline.locator('.scoring[data-formula="weighted-mean"]').first
    weights, scores = [], []
    for row in sheet.locator(".score-form tbody tr").all():
        options = [option for option in row.locator("option").all_inner_texts() if option.isdigit()]
        scores.append(int(options[-1]))
        weights.append(int(row.get_attribute("data-weight")))
        assert sheet.locator(".score-result output").inner_text() == "", "no result before the last score"
        row.locator("select").select_option(options[-1])
    tenths = (20 * sum(w * s for w, s in zip(weights, scores)) + sum(weights)) // (2 * sum(weights))
    assert sheet.locator(".score-result output").inner_text().startswith(f"{tenths // 10}.{tenths % 10}")


def minutes(clock):
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


@pytest.mark.parametrize("shift", [-45, 90, 16 * 60])
def test_a_new_start_shifts_the_clock_of_its_day_alone(offline, shift):
    offline.goto((PACKS / "nrm-101-participant-en" / "agenda.html").as_uri())
    clocks = offline.locator("#day_1 .clock[data-at]")
    before, other = clocks.all_inner_texts(), offline.locator("#day_2").inner_text()
    running = offline.locator("#day_1 td.end").all_inner_texts()
    start = (minutes(before[0]) + shift) % 1440
    field = offline.locator("#day_1 input[type=time]")
    field.fill(f"{start // 60:02}:{start % 60:02}")
    after = clocks.all_inner_texts()
    assert [minutes(clock) for clock in after] == [(minutes(clock) + shift) % 1440 for clock in before]
    assert offline.locator("#day_1 td.end").all_inner_texts() == running, "minutes from the start stand"
    assert offline.locator("#day_2").inner_text() == other
    field.fill("")
    assert clocks.all_inner_texts() == after, "an empty field changes nothing"


def test_the_certificate_takes_names_as_text_and_keeps_nothing(offline):
    offline.goto((PACKS / "nrm-101-trainer-en" / "certificate.html").as_uri())
    assert offline.locator(".certificate").count() == 1, "one to fill in by hand"
    offline.locator("textarea").focus()
    names = ["Aminata Example", "<img src=x onerror=alert(1)>", "山田 例子", "مثال الاسم"]
    offline.keyboard.insert_text("\n".join(["", *names, "  "]))
    assert offline.locator(".certificate-name").all_text_contents() == names
    assert offline.locator("main img").count() == 0
    kept = "() => [localStorage.length, sessionStorage.length, document.cookie, location.search]"
    assert offline.evaluate(kept) == [0, 0, "", ""]
    offline.reload()
    assert offline.locator(".certificate-name").all_text_contents() == [""]


@pytest.fixture
def control(offline):
    """The facilitator's page of an exercise, with a clock that the test moves."""
    path = first_page_with('class="play-clock"', edition="trainer")
    offline.clock.install()
    offline.goto(path.as_uri())
    return offline


def test_the_facilitators_clock_keeps_time_and_pauses(control):
    def seconds():
        hours, rest, last = control.locator(".play-clock").inner_text().split(":")
        return int(hours) * 3600 + int(rest) * 60 + int(last)

    # The display follows the clock twice a second.
    def about(time):
        return pytest.approx(time, abs=1)

    assert seconds() == 0
    control.locator("[data-do=start]").press("Enter")
    control.clock.run_for(65_000)
    assert seconds() == about(65)
    # A lid that was closed for an hour: time went on, ticks did not.
    control.clock.fast_forward("01:00:00")
    control.clock.run_for(1000)
    assert seconds() == about(3666)
    control.locator("[data-do=pause]").press("Enter")
    paused = seconds()
    control.clock.run_for(600_000)
    assert seconds() == paused
    control.locator("[data-do=forward]").press("Enter")
    assert seconds() == paused + 60
    control.locator("[data-do=back]").press("Enter")
    control.locator("[data-do=back]").press("Enter")
    assert seconds() == paused - 60


def test_the_facilitators_page_says_what_is_due_and_what_is_given(control):
    rows = control.locator(".msel tbody tr")
    first = rows.first.get_attribute("data-number")
    control.locator("[data-do=start]").press("Enter")
    control.clock.run_for((int(rows.first.get_attribute("data-at")) * 60 + 1) * 1000)
    assert first in control.locator(".due").inner_text()
    assert rows.first.get_attribute("data-state") == "due"
    for row in rows.all():
        row.locator("input").press("Space")
    assert rows.first.get_attribute("data-state") == "given"
    assert control.locator(".due").inner_text() == "All injects are given."
    assert control.locator(".log-list li").count() == 1 + rows.count()


def test_the_log_of_an_exercise_is_saved_to_a_file(control):
    control.locator("[data-do=start]").press("Enter")
    control.clock.run_for(90_000)
    control.locator(".exercise-log textarea").fill("<b>Harbour master</b> rings\nthe agency")
    control.locator("[data-do=note]").press("Enter")
    with control.expect_download() as download:
        control.locator("[data-do=save]").press("Enter")
    lines = download.value.path().read_bytes().decode().split("\r\n")
    assert lines[1].startswith("0:01:30\t") and lines[1].endswith("\t<b>Harbour master</b> rings the agency")
    assert control.locator(".log-list b").count() == 0


@pytest.mark.parametrize("name", ["lessons/norms-a-to-d.html", "agenda.html", "START-HERE.html", "glossary.html"])
def test_pages_stand_without_script(browser, name):
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((PACKS / "nrm-101-participant-en" / name).as_uri())
    assert len(page.locator("main").inner_text()) > 400
    dead = page.locator("main button, main input[type=time], main input[type=search]")
    assert [part.inner_text() for part in dead.all() if part.is_visible()] == []
    if page.locator("summary").count():
        page.locator("summary").first.press("Enter")
        assert page.locator("details[open]").count() == 1
    context.close()
