"""The pages of the built site, read once."""

from pathlib import Path

import pytest

from .reading import Built, read


@pytest.fixture(scope="session")
def pages(site: Path, base: str) -> list[Built]:
    """Every HTML file of the site, 404.html included."""
    found = read(site, base)
    assert len(found) > 30, "hardly any page was built"
    return found


@pytest.fixture(scope="session")
def content(pages: list[Built]) -> list[Built]:
    """Every page that is somewhere in the site: all but 404.html and what stands in frames."""
    return [page for page in pages if not (page.lost or page.framed)]
