"""A visit: a page in a browser, and all it asked for and complained about meanwhile."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest


@dataclass
class Visit:
    """A page that is open, with what happened since it was opened."""

    page: Any
    server: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def elsewhere(self) -> list[str]:
        """What was asked of another host."""
        return [url for url in self.requests if not url.startswith((self.server, "data:", "blob:"))]

    def go(self, path: str) -> "Visit":
        self.page.goto(self.server + path, wait_until="load")
        return self

    def wait(self, expression: str) -> "Visit":
        """Wait until `expression` holds. Playwright's own way is an `eval`, which the policy forbids."""
        until = time.monotonic() + 10
        while not self.page.evaluate(expression):
            assert time.monotonic() < until, f"never came true: {expression}"
            self.page.wait_for_timeout(30)
        return self

    @property
    def path(self) -> str:
        """Where the page is now, below the site."""
        return self.page.url.removeprefix(self.server)


@pytest.fixture
def visit(browser, server: str) -> Iterator[Callable[..., Visit]]:
    """Open a page: `visit("ro/", width=1280)`. Other options are those of a playwright context.

    Every request is seen and can be stopped, since no worker answers in the network's place.
    """
    contexts = []

    def open_page(path: str | None = None, width: int = 360, height: int = 740, **options) -> Visit:
        options = {"service_workers": "block"} | options
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        one = Visit(context.new_page(), server)
        one.page.on("request", lambda request: one.requests.append(request.url))
        one.page.on("console", lambda said: one.errors.append(said.text) if said.type == "error" else None)
        one.page.on("pageerror", lambda error: one.errors.append(str(error)))
        return one.go(path) if path is not None else one

    yield open_page
    for context in contexts:
        context.close()
