"""Pictures of every kind of page for a person to look at: .build-browser/screens/index.html."""

import html

from journey import PACKS, ROOT, every_page

SCREENS = ROOT / ".build-browser" / "screens"
WIDTHS = (320, 768, 1280)


def kinds():
    """One page of each kind in English and in Japanese, and of each exercise folder."""
    found = {}
    for path in every_page():
        parts = path.relative_to(PACKS).parts
        edition = "ja" if parts[0].endswith("-ja") else "trainer" if "-trainer-" in parts[0] else "participant"
        if "exercises" in parts:
            found.setdefault(f"{parts[3]}-{path.stem}" if len(parts) == 5 else path.stem, path)
        elif len(parts) == 3:
            found.setdefault(f"{edition}-{parts[1]}", path)
        else:
            found.setdefault(f"{edition}-{path.stem}", path)
    return found


def test_there_are_pictures_to_look_at(browser):
    SCREENS.mkdir(parents=True, exist_ok=True)
    pictures = {name: [] for name in kinds()}
    for width, scheme in [(width, "light") for width in WIDTHS] + [(768, "dark")]:
        context = browser.new_context(offline=True, viewport={"width": width, "height": 1000}, color_scheme=scheme)
        page = context.new_page()
        for name, path in kinds().items():
            file = SCREENS / f"{name}-{width}-{scheme}.png"
            page.goto(path.as_uri())
            page.screenshot(path=file)
            assert file.stat().st_size > 2000
            pictures[name].append(f'<img src="{file.name}" alt="{width} {scheme}" height="500">')
        context.close()
    rows = [
        f"<h2>{html.escape(str(path.relative_to(PACKS)))}</h2>{''.join(pictures[name])}"
        for name, path in kinds().items()
    ]
    (SCREENS / "index.html").write_text(
        "<!DOCTYPE html><title>Pages</title><style>body{background:#888}img{margin:4px}</style>" + "".join(rows),
        encoding="utf-8")
