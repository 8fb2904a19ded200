"""Packs, a browser without network, and one journey over every page that the tests look at.

`make test-browser` sets all of this up. COURSEPACK_PACKS names the folder that holds the packs.
"""

import os
import shutil
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PACKS = Path(os.environ.get("COURSEPACK_PACKS", ROOT / "output")).resolve()
SCREENS = ROOT / ".build-browser" / "screens"

# What a page tells of itself once it stands.
TOLD = """() => ({
  links: Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href')),
  ids: Array.from(document.querySelectorAll('[id]'), e => e.id),
  headings: Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    .filter(h => h.offsetParent !== null || getComputedStyle(h).position === 'fixed')
    .map(h => [Number(h.tagName[1]), h.textContent.trim().slice(0, 60)]),
  mains: document.querySelectorAll('main').length,
  language: document.documentElement.lang,
})"""

# Things that are wider than the window and do not scroll inside a box of their own.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) { return []; }
  const wide = Array.from(document.body.querySelectorAll('*')).filter(e => {
    if (e.getBoundingClientRect().right <= width + 1) { return false; }
    for (let box = e.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') { return false; }
    }
    return true;
  });
  return wide.slice(0, 3).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 40));
}"""

AXE = """tags => axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false }).then(result =>
  result.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' +
    (n.failureSummary || '').split('\\n').slice(1, 2).join(' ').trim())))"""

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


@dataclass
class Page:
    """What one page showed on the journey."""

    path: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    told: dict = field(default_factory=dict)
    overflow: list[str] = field(default_factory=list)
    light: list[str] = field(default_factory=list)
    dark: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.path.relative_to(PACKS))


def every_page() -> list[Path]:
    """All pages of all packs, and the catalogue of packs where there is one."""
    return sorted(PACKS.rglob("*.html"))


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is not installed: run make test-browser"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def offline(browser):
    """A fresh page of a browser that has no network."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def journey(browser) -> list[Page]:
    """Opens every page once, offline, and notes what it did and what axe says of it, in light and in dark."""
    axe = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    # The pages' content security policy forbids scripts from elsewhere; axe has to get in all the same.
    context = browser.new_context(
        offline=True, bypass_csp=True, reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    seen: list[Page] = []

    def complain(text: str) -> None:
        seen[-1].complaints.append(text)

    tab.on("console", lambda message: message.type in ("error", "warning") and complain(message.text))
    tab.on("pageerror", lambda error: complain(str(error)))
    tab.on("requestfailed", lambda request: complain(f"failed: {request.url}"))
    tab.on("request", lambda request: seen[-1].requests.append(request.url))
    for path in every_page():
        seen.append(Page(path))
        page = seen[-1]
        tab.emulate_media(color_scheme="light")
        tab.goto(path.as_uri(), wait_until="load")
        page.told = tab.evaluate(TOLD)
        tab.evaluate(axe)
        page.light = tab.evaluate(AXE, WCAG)
        tab.emulate_media(color_scheme="dark")
        page.dark = tab.evaluate(AXE, CONTRAST)
        tab.set_viewport_size({"width": 320, "height": 640})
        page.overflow = tab.evaluate(OVERFLOW)
        tab.set_viewport_size({"width": 1280, "height": 900})
    context.close()
    return seen


def local_target(page: Path, href: str) -> tuple[Path, str] | None:
    """The file and the fragment that a link of a page leads to; None for links that leave the stick."""
    if urlsplit(href).scheme:
        return None
    address, fragment = urldefrag(href)
    return ((page.parent / unquote(address)).resolve() if address else page, unquote(fragment))
