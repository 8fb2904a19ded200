"""One journey over every page of every pack: what each page asks for, says of itself, and what axe says of it.

Pages are opened in as many browsers as the machine has cores. axe looks at the structure of every page. Whether words
are told from their ground takes it several times as long, and depends on nothing but the colours, the size and the weight
of the letters: in light and in the dark it looks at each such look once, where it first comes up.
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

# What a page tells of itself once it stands. Closed parts are opened and all screens of the room shown, one below the
# other as without script, so that all of it is looked at.
TOLD = """() => {
  document.querySelectorAll('details').forEach(part => { part.open = true; });
  document.querySelectorAll('.screen').forEach(screen => { screen.hidden = false; });
  document.body.classList.remove('stepping');
  const named = e => e.getAttribute('aria-label') || e.textContent.trim();
  const name = e => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
    .map(id => named(document.getElementById(id))).join(' ');
  return {
    links: Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href')),
    ids: Array.from(document.querySelectorAll('[id]'), e => e.id),
    headings: Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
      .filter(h => h.offsetParent !== null || getComputedStyle(h).position === 'fixed')
      .map(h => [Number(h.tagName[1]), h.textContent.trim().slice(0, 60)]),
    mains: document.querySelectorAll('main').length,
    language: document.documentElement.lang,
    pages: document.querySelectorAll('main > .page').length,
    landmarks: Array.from(document.querySelectorAll('nav, aside, form, section, [role=region], [role=search]'))
      .filter(e => e.checkVisibility()).map(name).filter(Boolean),
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
  return wide.length
    ? wide.slice(0, 3).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 40))
    : ['the page is ' + document.documentElement.scrollWidth + ' pixels wide'];
}"""

# What tells words from their ground and links from words: colours, grounds, opacity, size, weight and underline. The first
# element of each look that is not among those known stays at hand for axe.
LOOKS = """known => {
  const grounds = new Map(), looks = new Map();
  const ground = e => {
    if (!e) { return ''; }
    if (!grounds.has(e)) {
      const style = getComputedStyle(e), own = style.backgroundColor + style.backgroundImage;
      const opaque = style.backgroundColor.startsWith('rgb(') && style.backgroundImage === 'none';
      grounds.set(e, (opaque ? own : ground(e.parentElement) + own) + (style.opacity === '1' ? '' : '/' + style.opacity));
    }
    return grounds.get(e);
  };
  const ink = e => {
    const style = getComputedStyle(e);
    return [e.tagName === 'A', style.color, style.fontSize, style.fontWeight, style.textDecorationLine].join(' ');
  };
  for (const e of document.body.querySelectorAll('*')) {
    if (!/^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName)
      && !Array.from(e.childNodes).some(part => part.nodeType === 3 && part.data.trim())) { continue; }
    if (!e.checkVisibility()) { continue; }
    const look = [ink(e), e.tagName === 'A' ? ink(e.parentElement) : '', ground(e)].join(' | ');
    if (!looks.has(look)) { looks.set(look, e); }
  }
  known = new Set(known);
  const found = Array.from(looks).filter(([look]) => !known.has(look));
  window.lookedAt = found.map(([, e]) => e);
  return found.map(([look]) => look);
}"""

SAY = """result => result.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' +
  (n.failureSummary || '').split('\\n').slice(1, 2).join(' ').trim()))"""

BY_COLOUR = '["color-contrast", "link-in-text-block"]'

# axe over the structure of the whole page.
STRUCTURE = f"""() => axe.run(document, {{
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: Object.fromEntries({BY_COLOUR}.map(rule => [rule, {{ enabled: false }}])),
  resultTypes: ["violations"], preload: false }}).then({SAY})"""

# Are words told from their ground, and links from words.
CONTRAST = f"""elements => axe.run(elements || document, {{
  runOnly: {{ type: "rule", values: {BY_COLOUR} }},
  resultTypes: ["violations"], preload: false }}).then({SAY})"""
CONTRAST_OF_LOOKS = f"() => window.lookedAt.length ? ({CONTRAST})(window.lookedAt) : []"


@dataclass
class Page:
    """What one page showed on the journey."""

    path: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    told: dict = field(default_factory=dict)
    overflow: list[str] = field(default_factory=list)
    structure: list[str] = field(default_factory=list)
    # Looks that no page before had, and what axe says of their contrast, by colour scheme.
    looks: dict[str, int] = field(default_factory=dict)
    contrast: dict[str, list[str]] = field(default_factory=dict)

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
    known: dict[str, set[str]] = {"light": set(), "dark": set()}
    axe = axe_source()

    def complain(text: str) -> None:
        seen[-1].complaints.append(text)

    with sync_playwright() as play:
        browser = launch(play)
        tab = browser.new_context(offline=True, reduced_motion="reduce", viewport=SMALL).new_page()
        tab.on("console", lambda message: message.type in ("error", "warning") and complain(message.text))
        tab.on("pageerror", lambda error: complain(str(error)))
        tab.on("requestfailed", lambda request: complain(f"failed: {request.url}"))
        tab.on("request", lambda request: seen[-1].requests.append(request.url))
        for path in paths:
            page = Page(path)
            seen.append(page)
            tab.goto(path.as_uri(), wait_until="load")
            page.told = tab.evaluate(TOLD)
            page.overflow = tab.evaluate(OVERFLOW)
            tab.evaluate(axe)
            page.structure = tab.evaluate(STRUCTURE)
            for scheme, looks in known.items():
                tab.emulate_media(color_scheme=scheme)
                found = tab.evaluate(LOOKS, list(looks))
                looks.update(found)
                page.looks[scheme] = len(found)
                page.contrast[scheme] = tab.evaluate(CONTRAST_OF_LOOKS)
            tab.emulate_media(color_scheme="light")
        browser.close()
    return seen


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
