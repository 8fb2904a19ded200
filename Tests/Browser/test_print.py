"""Pages on paper, A4 and Letter: nothing is clipped, what belongs together stays together, no sheet is empty.

The sheets of a course are written in grey to .build-browser/print, with index.html over all of them, for a person to
look at.
"""

import html
import subprocess
from pathlib import Path

import pytest

from journey import PACKS, ROOT, every_page

PRINTED = ROOT / ".build-browser" / "print"
COURSE = "nrm-101"
# Pages that nobody prints.
SCREEN_ALONE = ("phone.html", "room.html", "search.html")
# Width and height in millimetres.
SHEETS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
# What the style sheet keeps whole (in the columns of the answer key it does not), and can only where it is shorter than a
# sheet.
WHOLE = ".question, .card, .inject, .field, .certificate, .criteria > li, .run .trainer, figure, tr"

CLIPPED = """() => Array.from(document.querySelectorAll('body *')).filter(e =>
  e.checkVisibility() && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .slice(0, 3).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 40))"""

TALL = """([selector, height]) => Array.from(document.querySelectorAll(selector)).filter(e =>
  e.checkVisibility() && getComputedStyle(e).breakInside !== 'auto' && e.getBoundingClientRect().height > height)
  .map(e => e.tagName + '.' + e.className + ': ' + Math.round(e.getBoundingClientRect().height) + ' px')"""


def pages_on_paper() -> list[Path]:
    """Every page of the trainer's and the participants' pack of a course, and of every exercise, but for those of screens."""
    own = [p for p in every_page() if p.relative_to(PACKS).parts[0] in (f"{COURSE}-trainer-en", f"{COURSE}-participant-ja")]
    exercises = [p for p in every_page() if "/exercises/" in str(p) and "-trainer-" in str(p)]
    return [page for page in own + exercises if page.name not in SCREEN_ALONE]


@pytest.fixture
def paper(browser):
    """A page as it is laid out for printers."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def type_area(size: str, page: Path) -> dict[str, int]:
    """Pixels of CSS (96 to an inch) of a sheet without the margins that the style sheet gives it. The list of all injects,
    and it alone, lies on its side."""
    sides = SHEETS[size]
    width, height = reversed(sides) if '<table class="msel">' in page.read_text(encoding="utf-8") else sides
    return {"width": int((width - 32) / 25.4 * 96), "height": int((height - 31) / 25.4 * 96)}


@pytest.mark.parametrize("size", SHEETS)
def test_nothing_is_clipped_and_what_is_kept_whole_fits_a_sheet(paper, size):
    faults = {}
    for path in pages_on_paper():
        area = type_area(size, path)
        paper.set_viewport_size(area)
        paper.goto(path.as_uri())
        found = paper.evaluate(CLIPPED) + paper.evaluate(TALL, [WHOLE, area["height"]])
        if found:
            faults[str(path.relative_to(PACKS))] = found
    assert faults == {}


def sheets_of(pdf: Path) -> list[str]:
    """The words on each sheet."""
    return subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]


@pytest.fixture(scope="module")
def printed(browser) -> dict[tuple[str, str], Path]:
    """One page of each kind of a course on both sizes of paper."""
    pack = PACKS / f"{COURSE}-trainer-en"
    lesson = sorted(pack.glob("lessons/*.html"))[0]
    cards = next(p for p in sorted(pack.glob("handouts/*.html")) if 'class="card-grid"' in p.read_text(encoding="utf-8"))
    kinds = sorted(p for p in pack.glob("*.html") if p.name not in SCREEN_ALONE) + [lesson, cards]
    PRINTED.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(offline=True)
    page = context.new_page()
    files = {}
    for path in kinds:
        page.goto(path.as_uri())
        for size in SHEETS:
            files[path.stem, size] = PRINTED / f"{path.stem}-{size}.pdf"
            page.pdf(path=files[path.stem, size], format=size)
    context.close()
    return files


def lines_of(words: str) -> list[str]:
    """The lines of a sheet between its head and its foot."""
    return [line for line in words.splitlines() if line.strip()][1:-1]


def test_no_hand_out_spills_a_line_or_two_onto_a_sheet_of_its_own(browser):
    """What fits on A4 fits on Letter, too; a second sheet has something to say."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    PRINTED.mkdir(parents=True, exist_ok=True)
    spilled = {}
    for path in sorted((PACKS / f"{COURSE}-trainer-en").glob("handouts/*.html")):
        page.goto(path.as_uri())
        for size in SHEETS:
            pdf = PRINTED / "hand-out.pdf"
            page.pdf(path=pdf, format=size)
            sheets = sheets_of(pdf)
            if len(sheets) > 1 and len(lines_of(sheets[-1])) < 4:
                spilled[path.stem, size] = lines_of(sheets[-1])
    context.close()
    assert spilled == {}


def test_the_run_sheet_begins_its_first_session_on_its_first_sheet(printed):
    for size in SHEETS:
        sheets = sheets_of(printed["run-sheet", size])
        assert "In the session" in sheets[0], size
        assert all(len(lines_of(words)) > 10 for words in sheets), size


def test_no_sheet_is_empty_and_each_has_its_number_and_its_page(printed):
    for (name, size), pdf in printed.items():
        sheets = sheets_of(pdf)
        for number, words in enumerate(sheets, start=1):
            assert len(words.split()) > 12, f"{name}, {size}: sheet {number} is empty"
            if name != "certificate":
                # The words of a PDF have the spaces that their places on the sheet suggest.
                assert f"{number}/{len(sheets)}" in "".join(words.split()), f"{name}, {size}: sheet {number} has no number"
                assert words.count("NRM-101 Responsible State behaviour") and "Version " in words, f"{name}, {size}"


def test_questions_of_a_test_stay_on_one_sheet(printed, offline):
    """The last option of each question is on the sheet of its first words."""
    offline.goto((PACKS / f"{COURSE}-trainer-en" / "tests.html").as_uri())
    questions = [
        (question.locator(".prompt p").first.inner_text(), question.locator(".option").last.inner_text())
        for question in offline.locator(".test .question").all()
    ]
    assert len(questions) >= 10
    for size in SHEETS:
        sheets = [" ".join(words.split()) for words in sheets_of(printed["tests", size])]
        for prompt, option in questions:
            together = [s for s in sheets if " ".join(prompt.split()) in s and " ".join(option.split()) in s]
            assert together, f"{size}: “{prompt}” is cut"


def test_certificates_print_one_to_a_sheet(browser):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((PACKS / f"{COURSE}-trainer-en" / "certificate.html").as_uri())
    names = [f"Participant {number}" for number in range(1, 8)]
    page.locator("textarea").fill("\n".join(names))
    for size in SHEETS:
        PRINTED.mkdir(parents=True, exist_ok=True)
        pdf = PRINTED / f"certificates-{size}.pdf"
        page.pdf(path=pdf, format=size, prefer_css_page_size=True)
        sheets = sheets_of(pdf)
        assert len(sheets) == len(names)
        assert all(name in words for name, words in zip(names, sheets))
    context.close()


def test_the_sheets_can_be_looked_at(printed):
    """In grey, as most printers print, with an index."""
    rows = []
    for (name, size), pdf in sorted(printed.items()):
        subprocess.run(["pdftoppm", "-gray", "-r", "60", "-png", pdf, pdf.with_suffix("")], check=True)
        images = sorted(PRINTED.glob(f"{name}-{size}-*.png"))
        assert images
        rows.append(f"<h2>{html.escape(name)}, {size}</h2>" + "".join(f'<img src="{i.name}" alt="">' for i in images))
    (PRINTED / "index.html").write_text(
        "<!DOCTYPE html><title>On paper</title><style>body{background:#888}img{margin:4px}</style>" + "".join(rows),
        encoding="utf-8")
