#!/usr/bin/env python3
"""Prints a pack as PDFs with Chromium, and checks what came out.

    .ci/print_pack.py PACK FOLDER [--paper a4|letter]

The pages that people print are printed by themselves: agenda, workbook, certificate, and in a trainer's pack run sheet,
tests, answer key and the others. All hand-outs and forms become one file, all cards another; the lessons
become the participants' book or the trainer's guide.

Then the PDFs are looked at: each has as many pages as its content needs at least (and a certificate exactly one), every
page is of the paper asked for, and no page is empty but for its number, its label or the foot of the site.

Needs chromium, and pdftotext and pdfinfo of poppler-utils.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# Pages that are for the screen alone.
SCREEN = {"START-HERE", "index", "room", "search", "phone"}
# Width and height in points, to a point.
PAPER = {"a4": (595, 842), "letter": (612, 792)}


def tool(*names):
    for name in names:
        if shutil.which(name):
            return name
    sys.exit(f"print_pack: {names[0]} is not installed (Debian: apt-get install chromium poppler-utils)")


def main_of(page):
    return re.search(r"<main[^>]*>(.*)</main>", page, re.S)


def words_of(markup):
    text = re.sub(r"<[^>]+>", " ", markup)
    for entity, sign in (("&quot;", '"'), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return set(text.split())


def joined(pages):
    """One page with the content of several, each of which begins on paper of its own."""
    # The head of each sheet names the first page: here it names the course alone. A changed style needs no policy.
    first = re.sub(r'(<style>:root\{--head:"[^"]*?)(?: · [^"]*)?"', r'\1"', pages[0].read_text(), count=1)
    first = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", first, count=1)
    contents = [f'<div class="printed">{main_of(page.read_text()).group(1)}</div>' for page in pages]
    start, end = main_of(first).span(1)
    return first[:start] + "\n".join(contents) + first[end:]


class Printer:
    def __init__(self, pack, paper, profile):
        self.pack, self.paper, self.profile = pack, paper, profile
        self.chromium = tool("chromium", "chromium-browser", "google-chrome")
        self.pdftotext, self.pdfinfo = tool("pdftotext"), tool("pdfinfo")
        size = {"a4": "A4", "letter": "letter"}[paper]
        with open(pack / "assets/style.css", "a") as style:
            style.write(
                f"\n@page {{ size: {size}; }}\n@page certificate {{ size: {size} landscape; }}\n"
                ".printed + .printed { break-before: page; }\n")

    def print(self, page, pdf, at_least=1, exactly=None):
        # A page that was never printed would be taken for one of an earlier run.
        pdf.unlink(missing_ok=True)
        # On a busy machine Chromium now and then never ends; with a profile of its own a second try does.
        for attempt in range(3):
            try:
                subprocess.run(
                    [self.chromium, "--headless", "--no-sandbox", "--disable-gpu",
                     f"--user-data-dir={self.profile}-{pdf.stem}-{attempt}", "--no-pdf-header-footer",
                     f"--print-to-pdf={pdf.resolve()}", page.as_uri()],
                    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
                break
            except subprocess.TimeoutExpired:
                if attempt == 2:
                    sys.exit(f"print_pack: {self.chromium} does not end on {page.name}")
        info = subprocess.run([self.pdfinfo, "-l", "-1", pdf], check=True, capture_output=True, text=True).stdout
        sizes = {tuple(sorted(round(float(n)) for n in found))
                 for found in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", info)}
        if sizes != {tuple(sorted(PAPER[self.paper]))}:
            sys.exit(f"print_pack: {pdf.name} is not on {self.paper} paper alone: {sizes}")
        text = subprocess.run([self.pdftotext, "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
        sheets = text.split("\f")[:-1]
        foot = re.search(r"<footer[^>]*>.*?</footer>", page.read_text(), re.S)
        frame = words_of(foot.group(0)) if foot else set()
        for number, sheet in enumerate(sheets, 1):
            content = [w for w in sheet.split() if not w.isdigit() and not w.startswith("TLP:") and w not in frame]
            if not content:
                sys.exit(f"print_pack: {pdf.name}: page {number} of {len(sheets)} is empty")
        if exactly is not None and len(sheets) != exactly or len(sheets) < at_least:
            wanted = exactly if exactly is not None else f"{at_least} or more"
            sys.exit(f"print_pack: {pdf.name} has {len(sheets)} pages, and should have {wanted}")
        print(f"{pdf}: {len(sheets)} pages", flush=True)
        return len(sheets)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pack", type=pathlib.Path)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--paper", choices=sorted(PAPER), default="a4")
    options = arguments.parse_args()
    manifest = json.loads((options.pack / "pack.json").read_text())
    lessons = len(manifest["lessons"])
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        pack = pathlib.Path(scratch) / options.pack.name
        shutil.copytree(options.pack, pack)
        printer = Printer(pack, options.paper, f"{scratch}/profile")
        total = count = 0

        def add(page, name, **how):
            nonlocal total, count
            total += printer.print(page, options.folder / f"{pack.name}-{name}.pdf", **how)
            count += 1

        for page in sorted(pack.glob("*.html")):
            if page.stem in SCREEN:
                continue
            exactly = 1 if page.stem == "certificate" else None
            add(page, page.stem, exactly=exactly, at_least=lessons if page.stem == "workbook" else 1)
        sheets = sorted(pack.glob("handouts/*.html"))
        cards = [page for page in sheets if 'class="sheet cards' in page.read_text()]
        for name, pages in (("hand-outs", [page for page in sheets if page not in cards]), ("cards", cards)):
            if pages:
                whole = pack / f"handouts/{name}_.html"
                whole.write_text(joined(pages))
                add(whole, name, at_least=len(pages))
        pages = [pack / f"lessons/{lesson['id']}.html" for lesson in manifest["lessons"]]
        if pages:
            # In the folder of the lessons, so that their pictures are found.
            whole = pack / "lessons/whole_.html"
            whole.write_text(joined(pages))
            add(whole, "trainer-guide" if manifest["edition"] == "trainer" else "book", at_least=lessons)
    print(f"print_pack: {pack.name}: {count} PDFs, {total} pages, none empty")


if __name__ == "__main__":
    main()
