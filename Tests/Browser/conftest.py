"""Packs, and a browser without network.

`make test-browser` sets all of this up. COURSEPACK_PACKS names the folder that holds the packs.
"""

import pytest
from playwright.sync_api import sync_playwright

from journey import Page, launch, walk_all


@pytest.fixture(scope="session")
def journey() -> list[Page]:
    """Every page, opened once."""
    return walk_all()


@pytest.fixture(scope="session")
def browser():
    """Chromium, for the tests that do something; the journey has its own."""
    with sync_playwright() as play:
        browser = launch(play)
        yield browser
        browser.close()


@pytest.fixture
def offline(browser):
    """A fresh page of a browser that has no network."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()
