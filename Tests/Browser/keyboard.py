"""A reader who has a keyboard and nothing else: Tab, Enter, Space, arrows, and a look at what is in the window."""

# How often somebody would press Tab before giving up.
MOST_TABS = 250

FOCUSED = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return {
    tag: e.tagName.toLowerCase(),
    words: (e.getAttribute('aria-label') || e.innerText || (e.labels && e.labels[0] ? e.labels[0].innerText : '')).trim(),
    href: e.getAttribute('href') || '',
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""

IN_WINDOW = """e => { const box = e.getBoundingClientRect();
  return box.width > 0 && box.top >= 0 && box.top < innerHeight && box.left < innerWidth && box.right > 0; }"""


def tab_to(page, wanted):
    """Presses Tab until what has the focus is wanted; every stop on the way is in the window and has a visible ring."""
    stops = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "body":
            continue
        stops.append(stop["words"][:30])
        assert stop["inside"], f"the focus is out of sight at '{stop['words'][:60]}'"
        assert stop["ringed"], f"no ring shows the focus at '{stop['words'][:60]}'"
        if wanted(stop):
            return stop
    raise AssertionError(f"{MOST_TABS} times Tab led nowhere; the last stops were {stops[-5:]}")


def follow(page, wanted):
    """Goes to a link by Tab and follows it by Enter."""
    stop = tab_to(page, lambda stop: stop["tag"] == "a" and wanted(stop))
    file, _, anchor = stop["href"].rpartition("/")[2].partition("#")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(f"{file}#{anchor}" if anchor else file))
    return stop


def scroll_to(page, selector):
    """Presses the down key until the first such element is in the window, and returns its words."""
    element = page.locator(selector).first.element_handle()
    for _ in range(400):
        if page.evaluate(IN_WINDOW, element):
            return element.inner_text()
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(10)
    raise AssertionError(f"{selector} cannot be scrolled to")
