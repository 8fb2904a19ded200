"""phone.html, as somebody gets it in a message: one file in an empty folder, with everything in it."""

import shutil

import pytest

from journey import every_page
from test_room import WORDS

PHONES = [path for path in every_page() if path.name == "phone.html"]

LOST = """() => Array.from(document.querySelectorAll('img'))
  .filter(image => !(image.complete && image.naturalWidth > 0)).map(image => image.alt)"""

HIDDEN = "() => Array.from(document.querySelectorAll('.page')).filter(e => !e.checkVisibility()).map(e => e.id)"


def test_every_pack_has_one():
    assert len(PHONES) == sum(path.name == "START-HERE.html" for path in every_page())


@pytest.mark.parametrize("phone", PHONES, ids=lambda path: path.parent.name)
def test_the_file_alone_shows_the_whole_course(browser, tmp_path, phone):
    alone = shutil.copy(phone, tmp_path / "phone.html")
    context = browser.new_context(offline=True, viewport={"width": 320, "height": 640}, device_scale_factor=2)
    page = context.new_page()
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    page.goto(alone.as_uri())
    assert [url for url in requests if not url.startswith("data:")] == [alone.as_uri()]
    assert complaints == []
    assert page.evaluate(LOST) == [], "pictures that do not show"
    assert page.evaluate(HIDDEN) == []
    links = page.evaluate("() => Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href'))")
    ids = set(page.evaluate("() => Array.from(document.querySelectorAll('[id]'), e => e.id)"))
    assert [link for link in links if ":" not in link and link[1:] not in ids] == []
    parts = "main :is(h1, h2, h3, h4, p, li, th, td, dt, dd, figcaption)"
    whole = set(page.evaluate(WORDS, [phone.read_text(encoding="utf-8"), parts, None]))
    pages = sorted(phone.parent.glob("lessons/*.html")) + [
        path for name in ("index", "agenda", "glossary", "sources", "workbook", "answer-key", "run-sheet", "tests", "evaluation")
        if (path := phone.parent / f"{name}.html").is_file()
    ]
    assert pages
    for path in pages:
        words = page.evaluate(WORDS, [path.read_text(encoding="utf-8"), parts, None])
        assert [part for part in words if part not in whole] == [], path.name
    context.close()
