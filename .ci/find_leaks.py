#!/usr/bin/env python3
"""Looks for trainer-only text of content/ in the participants' packs, independently of coursepack.

    .ci/find_leaks.py [content] [output]

Reads the sources in its own simple way: trainer notes, what players must not know, answers, reasons, solutions, late
hints, what else is accepted, model answers and rubrics of tests, what tests say about options, and key columns. Every
run of eight words of these that stands nowhere else in the sources must stand nowhere in a participants' pack.
"""

import html
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

SPAN = 8
TRAINERS = {"trainer-note", "instructor"}
# What players of a tabletop exercise must not know beforehand.
CONTROL = {"seat-sheet", "inject", "evaluation", "hot-wash"}
KEYS = {"answer", "reason", "accept", "solution", "late hint"}
LATER = {"answers", "trainer"}
MODEL = {"model-answer", "rubric"}
NAMESPACE = "{urn:coursepack:1}"


def words(text):
    return re.findall(r"[^\W_]+", html.unescape(text).lower())


def markdown(text):
    """Splits a Markdown source into what participants may read and what they must not."""
    kept, withheld, stack, is_test, fence = [], [], [], [], None
    for line in text.split("\n"):
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if mark and (fence is None or mark[1].startswith(fence)):
            fence = mark[1] if fence is None else None
        # What looks like a directive in a block of code is shown as it is.
        match = None if fence else re.match(r"\s*(:{3,})\s*([a-z-]*)(.*)$", line)
        if match:
            colons, name, rest = match.groups()
            if name:
                later = name == "hint" and re.search(r"\bfor=\"?(\w+)", rest)
                stack.append("late hint" if later and later[1] in LATER else name)
                is_test.append("use=test" in rest.replace('"', ""))
            elif stack:
                stack.pop()
                is_test.pop()
            continue
        test = any(is_test)
        secret = any(name in TRAINERS | CONTROL | KEYS for name in stack) or (
            test and (any(name in MODEL or name == "feedback" for name in stack) or re.match(r"\s{2,}\S", line)))
        (withheld if secret else kept).append(plain(line))
    return kept, withheld


def plain(line):
    line = re.sub(r"\]\([^)]*\)", "]", line)
    return re.sub(r"\[@[^\]]*\]", " ", line)


def xml(text):
    kept, withheld = [], []

    def walk(node, secret, test):
        name = node.tag.replace(NAMESPACE, "")
        kept.extend(node.attrib.values())
        test = test or name == "question" and node.get("use") == "test"
        name = "late hint" if name == "hint" and node.get("for") in LATER else name
        secret = secret or name in TRAINERS | CONTROL | KEYS or test and name in MODEL | {"feedback"}
        if name in {"p", "title", "cell", "caption", "term", "codeblock", "field", "attribution"}:
            (withheld if secret else kept).append(" ".join(node.itertext()))
        elif node.text and node.text.strip():
            (withheld if secret else kept).append(node.text)
        keyed = [cell.get("key") == "yes" for head in node.findall(f"{NAMESPACE}head") for cell in head]
        for child in node:
            if name == "table" and child.tag == f"{NAMESPACE}row" and any(keyed):
                for index, cell in enumerate(child):
                    walk(cell, secret or index < len(keyed) and keyed[index], test)
            else:
                walk(child, secret, test)

    walk(ElementTree.fromstring(text), False, False)
    return kept, withheld


def spans(lines, joined):
    """Runs of words: of each paragraph (lines up to an empty one) where lines belong together, else of each text."""
    texts = "\n".join(lines).split("\n\n") if joined else lines
    for text in texts:
        found = words(text)
        for start in range(0, max(0, len(found) - SPAN + 1)):
            yield tuple(found[start:start + SPAN])


def main():
    content = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "content")
    output = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "output")
    kept, withheld = set(), {}
    for path in sorted(content.rglob("*")):
        if path.suffix not in (".md", ".xml"):
            continue
        text = path.read_text()
        open_lines, secret_lines = markdown(text) if path.suffix == ".md" else xml(text)
        # What participants read one after the other, in whatever paragraphs, is theirs.
        kept.update(spans([" ".join(open_lines)], False))
        for span in spans(secret_lines, path.suffix == ".md"):
            withheld.setdefault(span, path)
    secrets = {span: path for span, path in withheld.items() if span not in kept}
    packs = sorted(pack for pack in output.iterdir() if "-participant-" in pack.name)
    if not packs or not secrets:
        sys.exit("find_leaks: nothing to look for, or nowhere to look")
    leaks, files = 0, 0
    for pack in packs:
        for path in sorted(pack.rglob("*")):
            if not path.is_file() or path.suffix in (".png", ".jpg", ".pdf"):
                continue
            files += 1
            text = path.read_text(errors="replace")
            if path.suffix == ".html":
                # Attributes say something too; tags inside a sentence do not cut it.
                values = " . ".join(re.findall(r'(?:alt|title|content|aria-label|data-[a-z-]+)="([^"]*)"', text))
                text = re.sub(r"</?(?:em|strong|span|a|code|cite|sub|sup|del)\b[^>]*>", "", text)
                text = re.sub(r"<[^>]*>", " ", text) + " . " + values
            found = words(text)
            for start in range(0, len(found) - SPAN + 1):
                span = tuple(found[start:start + SPAN])
                if span in secrets:
                    leaks += 1
                    print(f"find_leaks: {path}: “{' '.join(span)}” is for trainers only ({secrets[span]})")
                    break
    if leaks:
        sys.exit(1)
    print(f"find_leaks: {len(secrets)} runs of {SPAN} words looked for in {files} files of {len(packs)} packs: none found")


if __name__ == "__main__":
    main()
