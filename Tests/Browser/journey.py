"""One journey over every page of every pack: what each page asks for, says of itself, and what axe says of it.

Pages are opened in as many browsers as the machine has cores. Every page is opened. axe takes a second for a long page,
and most pages are alike: it looks at a page that has something new, an element (with its class, its role and the names
of its attributes) in a place where no page before had it.
"""

import multiprocessing
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PACKS = Path(os.environ.get("COURSEPACK_PACKS", ROOT / "output")).resolve()

# 1280 by 1024 pixels at 400 %, and the width of a small telephone: WCAG 2.2, success criterion 1.4.10.
SMALL = {"width": 320, "height": 256}

# What a page tells of itself once it stands. Closed parts are opened, so that all of it is looked at.
TOLD = """() => {
  document.querySelectorAll('details').forEach(part => { part.open = true; });
  return {
    links: Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href')),
    ids: Array.from(document.querySelectorAll('[id]'), e => e.id),
    headings: Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
      .filter(h => h.offsetParent !== null || getComputedStyle(h).position === 'fixed')
      .map(h => [Number(h.tagName[1]), h.textContent.trim().slice(0, 60)]),
    mains: document.querySelectorAll('main').length,
    language: document.documentElement.lang,
    landmarks: Array.from(document.querySelectorAll('nav, aside, form, section, [role=region], [role=search]'), e =>
      e.getAttribute('aria-label') || Array.from((e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean),
        id => document.getElementById(id).textContent.trim()).join(' ')).filter(Boolean),
  };
}"""

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

# All that the style sheet, and most of what axe, asks after: elements in their parents and their parents' parents.
SHAPES = """() => {
  const shown = ['dir', 'lang', 'role', 'type', 'data-state', 'aria-current', 'hidden', 'open'];
  const steps = new Map();
  const step = e => {
    if (!e) { return ''; }
    if (!steps.has(e)) {
      steps.set(e, e.tagName + '.' + e.className + Array.from(e.attributes, a => a.name).filter(n => n !== 'id').sort()
        .map(name => '[' + name + (shown.includes(name) ? '=' + e.getAttribute(name) : '') + ']').join('') +
        (e.childNodes.length ? '' : '[empty]'));
    }
    return steps.get(e);
  };
  return Array.from(new Set(Array.from(document.body.querySelectorAll('*'),
    e => [e.parentElement.parentElement, e.parentElement, e].map(step).join('>'))));
}"""

SAY = """result => result.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' +
  (n.failureSummary || '').split('\\n').slice(1, 2).join(' ').trim()))"""

# axe over the whole page.
AXE = f"""() => axe.run(document, {{
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"], preload: false }}).then({SAY})"""

# Are words told from their ground, and links from words.
CONTRAST = f"""() => axe.run(document, {{
  runOnly: {{ type: "rule", values: ["color-contrast", "link-in-text-block"] }},
  resultTypes: ["violations"], preload: false }}).then({SAY})"""


@dataclass
class Page:
    """What one page showed on the journey."""

    path: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    told: dict = field(default_factory=dict)
    overflow: list[str] = field(default_factory=list)
    was_new: bool = False
    light: list[str] = field(default_factory=list)
    dark: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.path.relative_to(PACKS))


def every_page() -> list[Path]:
    """All pages of all packs, and the catalogue of packs where there is one."""
    return sorted(PACKS.rglob("*.html"))


def axe_source() -> str:
    """The script of axe-core, as the package carries it."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def launch(play):
    """Debian's Chromium, for pages of files."""
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is not installed: run make test-browser"
    return play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])


def walk(paths: list[Path]) -> list[Page]:
    """Opens pages, offline, one after the other, in a browser of its own."""
    seen: list[Page] = []
    known: set[str] = set()

    def complain(text: str) -> None:
        seen[-1].complaints.append(text)

    with sync_playwright() as play:
        browser = launch(play)
        tab = browser.new_context(offline=True, viewport=SMALL).new_page()
        tab.on("console", lambda message: message.type in ("error", "warning") and complain(message.text))
        tab.on("pageerror", lambda error: complain(str(error)))
        tab.on("requestfailed", lambda request: complain(f"failed: {request.url}"))
        tab.on("request", lambda request: seen[-1].requests.append(request.url))
        # The pages' content security policy forbids scripts from elsewhere; axe has to get in all the same.
        close = browser.new_context(offline=True, bypass_csp=True, reduced_motion="reduce", viewport=SMALL).new_page()
        for path in paths:
            page = Page(path)
            seen.append(page)
            tab.goto(path.as_uri(), wait_until="load")
            page.told = tab.evaluate(TOLD)
            page.overflow = tab.evaluate(OVERFLOW)
            shapes = set(tab.evaluate(SHAPES))
            if shapes - known:
                known |= shapes
                look_closely(close, page)
        browser.close()
    return seen


def look_closely(tab, page: Page) -> None:
    """What axe says of a page, in light and in the dark."""
    page.was_new = True
    tab.emulate_media(color_scheme="light")
    tab.goto(page.path.as_uri(), wait_until="load")
    tab.evaluate(axe_source())
    tab.evaluate(TOLD)
    page.light = tab.evaluate(AXE)
    tab.emulate_media(color_scheme="dark")
    page.dark = tab.evaluate(CONTRAST)


def walk_all() -> list[Page]:
    """The journey over every page, in the order of their names. Each browser goes over whole packs, in turn."""
    packs: dict[Path, list[Path]] = {}
    for path in every_page():
        packs.setdefault(pack_of(path), []).append(path)
    browsers = os.cpu_count() or 1
    shares = [sum(list(packs.values())[start::browsers], []) for start in range(browsers)]
    with ProcessPoolExecutor(browsers, mp_context=multiprocessing.get_context("spawn")) as pool:
        walked = [page for share in pool.map(walk, shares) for page in share]
    return sorted(walked, key=lambda page: page.path)


def pack_of(path: Path) -> Path:
    """The folder that is handed over with a page: its pack."""
    relative = path.relative_to(PACKS)
    return PACKS / relative.parts[0] if len(relative.parts) > 1 else PACKS


def local_target(page: Path, href: str) -> tuple[Path, str] | None:
    """The file and the fragment that a link of a page leads to; None for links that leave the stick."""
    if urlsplit(href).scheme:
        return None
    address, fragment = urldefrag(href)
    return ((page.parent / unquote(address)).resolve() if address else page, unquote(fragment))
