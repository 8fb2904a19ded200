"""Every page of every pack opens from a stick: no request, no complaint, every link leads somewhere."""

from urllib.parse import urlsplit

from journey import every_page, local_target, pack_of


def test_there_are_packs():
    assert len(every_page()) > 20


def test_no_page_complains(journey):
    assert {page.name: page.complaints for page in journey if page.complaints} == {}


def test_pages_ask_for_nothing_outside_their_pack(journey):
    outside = {}
    for page in journey:
        root = pack_of(page.path).as_uri() + "/"
        strangers = [url for url in page.requests if not url.startswith(root) and urlsplit(url).scheme != "data"]
        if strangers:
            outside[page.name] = strangers
    assert outside == {}


def test_a_page_loads_at_most_ten_files_and_100_kilobytes(journey):
    heavy = {}
    for page in journey:
        size, files = page.path.stat().st_size, len(page.requests)
        # These hold something of the whole course on one page: that is what they are for.
        allowed = page.path.name in (
            "answer-key.html", "phone.html", "room.html", "search.html", "workbook.html")
        if size > 100_000 and not allowed or files > 10 and page.path.name != "room.html":
            heavy[page.name] = (size, files)
    assert heavy == {}


def test_every_link_leads_to_a_file_and_an_anchor(journey):
    ids = {page.path: set(page.told["ids"]) for page in journey}
    broken = []
    for page in journey:
        for href in page.told["links"]:
            target = local_target(page.path, href)
            if target is None:
                continue
            file, fragment = target
            home = pack_of(page.path)
            if not file.is_file():
                broken.append(f"{page.name}: {href}: no such file")
            elif home not in file.parents:
                broken.append(f"{page.name}: {href}: leaves the pack")
            elif fragment and file in ids and fragment not in ids[file]:
                broken.append(f"{page.name}: {href}: no such anchor")
    assert broken == []


def test_ids_are_unique(journey):
    doubled = {page.name: sorted({i for i in page.told["ids"] if page.told["ids"].count(i) > 1}) for page in journey}
    assert {name: ids for name, ids in doubled.items() if ids} == {}
