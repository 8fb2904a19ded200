#!/usr/bin/env python3
"""Prints a pack as PDFs with Chromium, and checks them.

    .ci/print_pack.py PACK FOLDER [--all]

What is printed: agenda, run sheet, workbook, tests, certificate and every other page to print or to work with that the
pack has, each sheet and set of cards, and the whole course (phone.html) as the participants' book or the trainer's
guide. Each PDF must have at least one page, and no page may be empty. Needs chromium and poppler-utils.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIP = {"START-HERE.html", "index.html", "room.html", "search.html"}


def tool(*names):
    for name in names:
        if shutil.which(name):
            return name
    sys.exit(f"print_pack: {names[0]} is not installed (Debian: apt-get install chromium poppler-utils)")


def main():
    pack, target = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    chromium, pdftotext = tool("chromium", "chromium-browser", "google-chrome"), tool("pdftotext")
    target.mkdir(parents=True, exist_ok=True)
    pages = [p for p in sorted(pack.glob("*.html")) if p.name not in SKIP] + sorted(pack.glob("handouts/*.html"))
    if not pages:
        sys.exit(f"print_pack: {pack} has nothing to print")
    total = 0
    with tempfile.TemporaryDirectory() as profile:
        for page in pages:
            name = "course" if page.name == "phone.html" else page.stem
            pdf = target / f"{pack.name}-{name}.pdf"
            subprocess.run(
                [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
                 "--no-pdf-header-footer", f"--print-to-pdf={pdf.resolve()}", page.as_uri()],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
            text = subprocess.run([pdftotext, "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
            sheets = text.split("\f")[:-1]
            # The number of the page and a label in the margin are no content.
            empty = [n for n, sheet in enumerate(sheets, 1)
                     if not [w for w in sheet.split() if not w.isdigit() and not w.startswith("TLP:")]]
            if not sheets or empty:
                sys.exit(f"print_pack: {pdf.name}: page {empty[0] if empty else 1} of {len(sheets)} is empty")
            total += len(sheets)
            print(f"{pdf.name}: {len(sheets)} pages")
    print(f"print_pack: {len(pages)} PDFs, {total} pages, none empty")


if __name__ == "__main__":
    main()
