"""Pages become one search index per language, which the browser fetches when somebody searches."""

from __future__ import annotations

from wijzer.search.half import reading_half
from wijzer.site import Site

__all__ = ["reading_half", "search_data"]


def search_data(site: Site, language: str) -> str:
    """Give the search data of one language, as JSON: what it holds stands in `wijzer.search.data`."""
    from wijzer.search.data import search_data as made  # with lunr, slow to load and often not needed

    return made(site, language)
